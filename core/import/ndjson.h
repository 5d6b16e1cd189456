// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/json.h"
#include "import/liftednumbers.h"

#include <cstddef>

namespace ballast {

/// Parses one JSON value, or several arrays and objects in a row (NDJSON, or answers saved one after another)
/// as one array of them. Errors as JsonDocument::parse; every place is counted in `text`, and a line that is
/// no whole value is named itself, not the line behind it. `text` must outlive the document.
Imported<JsonDocument> parseJsonText(std::string_view text, std::size_t nesting, const LiftSteps& steps = {});

} // namespace ballast
