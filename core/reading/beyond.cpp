// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/beyond.h"

namespace ballast {

namespace {

BeyondEdge edgeOf(const LiquidationMap& map, std::size_t first, std::size_t last)
{
    BeyondEdge edge;
    for (std::size_t bucket = first; bucket < last; ++bucket) {
        double notional = 0;
        for (std::size_t tier = 0; tier < map.tiers().size(); ++tier)
            notional += map.sum(tier, bucket, bucket + 1).all().notional;
        edge.buckets += notional > 0 ? 1 : 0;
        edge.notional += notional;
    }
    return edge;
}

} // namespace

Beyond beyondOf(const LiquidationMap& map, const Range& window)
{
    const PriceAxis& axis = map.axis();
    return {edgeOf(map, 0, axis.firstMiddleAtOrAbove(window.low)),
            edgeOf(map, axis.firstMiddleAtOrAbove(window.high), axis.size())};
}

} // namespace ballast
