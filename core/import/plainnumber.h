// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/digit.h"

#include <charconv>

namespace ballast {

/// Reads a number in JSON's grammar at the start of [at, end) into `value`. Gives the place behind it; null
/// when there is none, or one that neither a double nor a 64-bit integer holds.
const char* readPlainNumberWithExponent(const char* at, const char* end, double& value);

inline const char* readPlainNumber(const char* at, const char* end, double& value)
{
    const char* first = at < end && *at == '-' ? at + 1 : at;
    if (first == end || !isDigit(*first) || (*first == '0' && end - first > 1 && isDigit(first[1])))
        return nullptr;
    // from_chars takes more than JSON does: a point without a digit behind it.
    const auto [stop, error] = std::from_chars(at, end, value, std::chars_format::fixed);
    if (error != std::errc() || !isDigit(stop[-1]))
        return nullptr;
    constexpr int safeDigits = 18; // of an integer, for any 64 bits
    const bool isUsual = stop - first <= safeDigits && (stop == end || (*stop != 'e' && *stop != 'E'));
    return isUsual ? stop : readPlainNumberWithExponent(at, end, value);
}

} // namespace ballast
