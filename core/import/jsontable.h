// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importcontext.h"
#include "import/json.h"

#include <limits>
#include <string>

namespace ballast {

constexpr std::size_t everyRow = std::numeric_limits<std::size_t>::max();
/// What a preview of a table needs.
constexpr std::size_t previewedRows = 8;

/// A list of rows, objects or arrays or bare numbers, or an object of values by name, as tab-separated text:
/// of objects with the first one's keys as header.
std::string tableOfRows(JsonValue list, std::size_t mostRows = everyRow);

/// Reads such a table as the user's answers say. ColumnsUnknown without answers.
Imported<LiquidationMap> importAsTable(const std::string& text, ImportContext& context);

} // namespace ballast
