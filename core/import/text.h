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

/// Whether bytes are UTF-16, by their mark or by the zeros that ASCII leaves in it.
bool isUtf16(std::string_view bytes);

/// What no export has and no import comes to an end with in good time: a stretch of zeros, as in a sparse
/// file, or megabytes without the end of a line (in JSON: of a value). Looks at few of the bytes; text over
/// some megabytes alone has such.
Imported<void> checkStretches(std::string_view text);

/// "line 3": the line, counted from 1, that holds the byte at `offset`.
std::string linePlace(std::string_view text, std::size_t offset);
/// "line 3, column 7", in characters counted from 1.
std::string columnPlace(std::string_view text, std::size_t offset);

/// True when the first character can only start JSON (or a JSON snippet with comments).
bool looksLikeJson(std::string_view text);

} // namespace ballast
