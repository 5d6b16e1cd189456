// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/boundary.h"

#include "margin/summary.h"
#include "reading/filledbuckets.h"

#include <algorithm>

namespace ballast {

std::optional<double> Boundary::imbalance(double Amounts::*weighting) const
{
    const double both = shorts.*weighting + longs.*weighting;
    return both > 0 && sidesKnown ? std::optional((shorts.*weighting - longs.*weighting) / both)
                                  : std::nullopt;
}

Boundary findBoundary(const LiquidationMap& map, const ViewState& shown)
{
    Boundary boundary;
    boundary.sidesKnown = map.sidesKnown();
    ViewState bothSides = shown;
    bothSides.side = SideFilter::Both;
    const SideAmounts sides = summarize(map, bothSides).sides;
    boundary.longs = sides.longs;
    boundary.shorts = sides.shorts;

    const PriceAxis& axis = map.axis();
    const auto reference = map.referencePrice();
    if (!reference || !axis.hasPrices())
        return boundary;
    const std::size_t split = map.longBuckets();
    const BucketRange longs = filledPart(map, shown, &SideAmounts::longs, {0, split});
    const BucketRange shorts = filledPart(map, shown, &SideAmounts::shorts, {split, axis.size()});
    if (longs.isEmpty() || shorts.isEmpty())
        return boundary;
    const double low = axis.high(longs.last - 1);
    boundary.gap = Range{low, std::max(low, axis.low(shorts.first))};
    boundary.gapWidth = boundary.gap->width() / *reference;
    return boundary;
}

} // namespace ballast
