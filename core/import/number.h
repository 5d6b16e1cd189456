// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace ballast {

enum class DecimalMark { Point, Comma };

/// A number as people write it: "312480691.63", "1,234.5", "66.54M", "$ 40K", "−3", "1.234,56" with
/// DecimalMark::Comma. Suffixes K, M, B, T; thousands by separator, apostrophe or any space, in groups of
/// three only, so that a decimal comma is never taken for thousands. Nothing when it is no finite number.
std::optional<double> parseNumber(std::string_view text, DecimalMark mark = DecimalMark::Point);

/// Nothing there: empty, spaces, or one of the dashes that charts and tables print for "no value".
bool isBlank(std::string_view text);

/// A word that tables write for "no value": NA, N/A, NaN, null, none, nil, #N/A.
bool isMissing(std::string_view text);

/// `text` without spaces around it, no-break and thin ones included.
std::string_view trimmed(std::string_view text);

/// Lower case of ASCII letters.
char lowerCase(char c);

} // namespace ballast
