// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/import.h"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace ballast::fuzzing {

inline std::string_view viewOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

/// Small enough that no input is slow for being large.
inline ImportOptions smallLimits()
{
    ImportOptions options;
    options.limits.fileBytes = std::size_t(1) << 20;
    options.limits.buckets = 100'000;
    return options;
}

/// A finding: libFuzzer keeps the input that led here.
[[noreturn]] inline void found(const char* what, const ImportError* error = nullptr)
{
    std::fprintf(stderr, "%s (error %d at '%s': '%s')\n", what, error ? static_cast<int>(error->code) : -1,
                 error ? error->place.c_str() : "", error ? error->found.c_str() : "");
    std::abort();
}

/// What is wrong with the content has a place; only the whole may be without one.
inline void check(const ImportError& error)
{
    switch (error.code) {
    case ImportErrorCode::InvalidText:
    case ImportErrorCode::InvalidJson:
    case ImportErrorCode::DamagedGzip:
    case ImportErrorCode::UnpacksTooLarge:
    case ImportErrorCode::WrongType:
    case ImportErrorCode::LengthMismatch:
    case ImportErrorCode::MostRowsFailed:
        if (error.place.empty())
            found("an error about content has no place", &error);
        break;
    default:
        break;
    }
    if (error.place.size() + error.found.size() > 4000)
        found("an error is longer than anybody reads", &error);
}

inline void check(const LiquidationMap& map)
{
    const PriceAxis& axis = map.axis();
    if (axis.size() == 0)
        found("a map has no bucket");
    for (std::size_t bucket = 0; bucket < axis.size() && axis.step() > 0; ++bucket) {
        if (!(axis.low(bucket) < axis.high(bucket)) || !std::isfinite(axis.high(bucket) - axis.low(bucket)))
            found("a bucket without a width");
    }
    for (std::size_t tier = 0; tier < map.tiers().size(); ++tier) {
        const Amounts total = map.sum(tier, 0, axis.size()).all();
        if (!std::isfinite(total.notional) || !std::isfinite(total.margin))
            found("a total is not a number");
    }
}

} // namespace ballast::fuzzing
