// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/curvecheck.h"

#include <algorithm>

namespace ballast {

namespace {

double notionalOf(const LiquidationMap& map, Side side, std::size_t first, std::size_t last)
{
    double notional = 0;
    for (std::size_t tier = 0; tier < map.tiers().size(); ++tier) {
        const SideAmounts sums = map.sum(tier, first, last);
        notional += side == Side::Long ? sums.longs.notional : sums.shorts.notional;
    }
    return notional;
}

} // namespace

bool curveAgrees(const LiquidationMap& map, Side side, const std::vector<CurvePoint>& curve)
{
    if (!map.referencePrice() || curve.empty())
        return true;
    const double end = std::ranges::max(curve, {}, &CurvePoint::total).total;
    const double tolerance = 0.01 * end;
    const std::size_t buckets = map.axis().size();
    for (const CurvePoint& point : curve) {
        // Charts leave the other side of the market empty or at zero.
        if (point.total == 0)
            continue;
        const std::size_t bucket = map.axis().firstPublishedAtOrAbove(point.price);
        const std::size_t next = std::min(bucket + 1, buckets);
        const double without =
            side == Side::Long ? notionalOf(map, side, next, buckets) : notionalOf(map, side, 0, bucket);
        const double with =
            side == Side::Long ? notionalOf(map, side, bucket, buckets) : notionalOf(map, side, 0, next);
        if (point.total < without - tolerance || point.total > with + tolerance)
            return false;
    }
    return true;
}

} // namespace ballast
