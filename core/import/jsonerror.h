// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"

#include <cstddef>
#include <string_view>

namespace ballast {

/// Place and offending text of a JSON text that the parser refused for `reason`.
ImportError jsonError(std::string_view text, std::string_view reason);

/// Place of the first bracket that opens a level deeper than `nesting`.
std::string deepestPlace(std::string_view text, std::size_t nesting);

} // namespace ballast
