// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/plainnumber.h"

#include <algorithm>
#include <cstdint>

namespace ballast {

namespace {

const char* behindDigits(const char* at, const char* end)
{
    return std::find_if(at, end, [](char c) { return c < '0' || c > '9'; });
}

} // namespace

const char* readPlainNumberWithExponent(const char* at, const char* end, double& value)
{
    const char* stop = behindDigits(*at == '-' ? at + 1 : at, end);
    const bool isInteger = stop == end || (*stop != '.' && *stop != 'e' && *stop != 'E');
    if (isInteger) {
        std::int64_t negative = 0;
        std::uint64_t positive = 0;
        const auto held =
            *at == '-' ? std::from_chars(at, stop, negative) : std::from_chars(at, stop, positive);
        if (held.ec != std::errc())
            return nullptr;
    }
    if (stop < end && *stop == '.')
        stop = behindDigits(stop + 1, end);
    if (stop < end && (*stop == 'e' || *stop == 'E')) {
        const char* exponent = stop + 1;
        exponent += exponent < end && (*exponent == '+' || *exponent == '-') ? 1 : 0;
        stop = behindDigits(exponent, end);
        if (stop == exponent)
            return nullptr;
    }
    const auto [read, error] = std::from_chars(at, stop, value);
    return error == std::errc() && read == stop ? stop : nullptr;
}

} // namespace ballast
