// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/positionbuckets.h"

#include <algorithm>
#include <cmath>

namespace ballast {

double bucketWidthFor(const std::vector<PositionRow>& rows)
{
    constexpr double wantedBuckets = 150;
    std::vector<double> prices;
    for (const PositionRow& row : rows) {
        if (std::isfinite(row.price) && row.price > 0)
            prices.push_back(row.price);
    }
    if (prices.empty())
        return 1;
    std::ranges::sort(prices);
    const std::size_t cut = prices.size() / 50;
    const double spread = prices[prices.size() - 1 - cut] - prices[cut];
    // All at one price: some width there must be.
    const double rough = spread > 0 ? spread / wantedBuckets : prices.back() / 10'000;
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

} // namespace ballast
