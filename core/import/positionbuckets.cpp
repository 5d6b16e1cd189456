// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/positionbuckets.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

/// Price and weight of rows, ascending.
struct WeighedPrice
{
    double price;
    double weight;
};

std::vector<WeighedPrice> weighedPrices(const std::vector<PositionRow>& rows)
{
    const bool hasNotional =
        std::ranges::any_of(rows, [](const PositionRow& row) { return row.notional > 0; });
    std::vector<WeighedPrice> prices;
    prices.reserve(rows.size());
    for (const PositionRow& row : rows)
        prices.push_back({row.price, hasNotional ? row.notional : 1});
    std::ranges::sort(prices, {}, &WeighedPrice::price);
    return prices;
}

} // namespace

Range bulkOf(const std::vector<PositionRow>& rows)
{
    constexpr double cut = 0.01;
    const std::vector<WeighedPrice> prices = weighedPrices(rows);
    double total = 0;
    for (const WeighedPrice& row : prices)
        total += row.weight;
    Range bulk{prices.front().price, prices.back().price};
    double below = 0;
    for (const WeighedPrice& row : prices) {
        const double before = below;
        below += row.weight;
        if (before <= cut * total && below > cut * total)
            bulk.low = row.price;
        if (before < (1 - cut) * total && below >= (1 - cut) * total)
            bulk.high = row.price;
    }
    return bulk;
}

double bucketWidthFor(const Range& bulk)
{
    constexpr double wantedBuckets = 150;
    // All at one price: some width there must be.
    const double rough = bulk.width() > 0 ? bulk.width() / wantedBuckets : bulk.high / 10'000;
    const double decade = std::pow(10, std::floor(std::log10(rough)));
    for (const double mantissa : {1.0, 2.0, 5.0}) {
        if (mantissa * decade >= rough * 0.999)
            return mantissa * decade;
    }
    return 10 * decade;
}

double bucketOf(double price, double width)
{
    double index = std::floor(price / width);
    // Rounding may put a price that is a multiple itself on the wrong side of it.
    if (index * width > price)
        --index;
    else if ((index + 1) * width <= price)
        ++index;
    return index * width;
}

std::optional<Range> firstViewOf(const std::vector<PositionRow>& rows, double width,
                                 std::optional<double> referencePrice)
{
    constexpr double muchLess = 0.6;
    constexpr double air = 0.05;
    const Range bulk = bulkOf(rows);
    Range view{bucketOf(bulk.low, width), bucketOf(bulk.high, width) + width};
    if (referencePrice)
        view = {std::min(view.low, *referencePrice), std::max(view.high, *referencePrice)};
    const double more = std::max(view.width() * air, width);
    view = {view.low - more, view.high + more};
    const auto [first, last] = std::ranges::minmax(rows, {}, &PositionRow::price);
    const bool showsAll = view.low <= first.price && last.price < view.high;
    const double whole = std::max(view.high, last.price) - std::min(view.low, first.price);
    return showsAll || view.width() > muchLess * whole ? std::nullopt : std::optional(view);
}

} // namespace ballast
