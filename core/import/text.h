// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/bytes.h"
#include "import/importerror.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace ballast {

/// File bytes as UTF-8 without a byte order mark. UTF-16 is converted: spreadsheets and PowerShell write it.
/// InvalidText names the line and column of the first bad byte; Cancelled.
/// `proceed` gets the fraction looked at, 0 to 1; false cancels. `threads` as in ImportOptions.
Imported<Bytes> decodeText(const Bytes& bytes, std::size_t threads = 0,
                           const std::function<bool(double)>& proceed = {});

/// "line 3": the line, counted from 1, that holds the byte at `offset`.
std::string linePlace(std::string_view text, std::size_t offset);
/// "line 3, column 7", in characters counted from 1.
std::string columnPlace(std::string_view text, std::size_t offset);

/// True when the first character can only start JSON (or a JSON snippet with comments).
bool looksLikeJson(std::string_view text);

} // namespace ballast
