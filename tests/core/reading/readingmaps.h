// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"

#include <cmath>
#include <map>
#include <utility>
#include <vector>

/// Small maps whose zones can be worked out on paper.
namespace ballast::readingtest {

inline bool same(double a, double b)
{
    return std::abs(a - b) < 1e-9 * (1 + std::abs(b));
}

inline bool same(const Range& a, const Range& b)
{
    return same(a.low, b.low) && same(a.high, b.high);
}

inline bool same(const Amounts& a, const Amounts& b)
{
    return same(a.notional, b.notional) && same(a.margin, b.margin);
}

/// Buckets of 10 from 1000 on.
inline PriceAxis tens(std::size_t count)
{
    std::vector<double> prices(count);
    for (std::size_t i = 0; i < count; ++i)
        prices[i] = 1000 + 10 * static_cast<double>(i);
    return PriceAxis(std::move(prices), PriceEdge::Lower);
}

using Rows = std::map<std::size_t, double>;

inline Column column(std::size_t count, const Rows& rows)
{
    std::vector<double> notional(count);
    for (const auto& [bucket, amount] : rows)
        notional[bucket] = amount;
    return Column(std::move(notional));
}

/// A tier whose rows take their side from the price; leverage 0 is unknown.
inline Tier tier(double leverage, std::size_t count, const Rows& rows)
{
    return {Leverage::from(leverage), {{Side::ByPrice, column(count, rows), {}}}};
}

/// Twenty buckets from 1000 to 1200, reference 1100; margin in brackets:
///
///     long   1020  5x 100 (20)   1030   5x 100 (20)
///            1070 100x 1000 (10) 1080 100x 1000 (10)
///     short  1100 25x 500 (20)
///            1120 10x 400 (40)   1130  10x 100 (10)   1140  10x 300 (30)   1150  10x 200 (20)
///
/// Notional 3700, a mean of 185 a bucket; margin 180, a mean of 9.
inline LiquidationMap fiveZones(std::optional<double> reference = 1100)
{
    constexpr std::size_t count = 20;
    return LiquidationMap(tens(count),
                          {tier(5, count, {{2, 100}, {3, 100}}),
                           tier(10, count, {{12, 400}, {13, 100}, {14, 300}, {15, 200}}),
                           tier(25, count, {{10, 500}}), tier(100, count, {{7, 1000}, {8, 1000}})},
                          reference);
}

} // namespace ballast::readingtest
