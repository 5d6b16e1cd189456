// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/filledbuckets.h"

namespace ballast {

namespace {

bool isFilled(const LiquidationMap& map, const ViewState& shown, SideMember side, BucketRange range)
{
    for (std::size_t tier = 0; tier < map.tiers().size(); ++tier)
        if (shown.shows(map.tiers()[tier].key())
            && (map.sum(tier, range.first, range.last).*side).notional > 0)
            return true;
    return false;
}

} // namespace

bool counts(const LiquidationMap& map, const ViewState& shown, std::size_t tier)
{
    const Tier& rows = map.tiers()[tier];
    return shown.shows(rows.key()) && (rows.leverage || !map.hasMargin());
}

BucketRange filledPart(const LiquidationMap& map, const ViewState& shown, SideMember side, BucketRange within)
{
    if (within.isEmpty() || !isFilled(map, shown, side, within))
        return {};
    // What lies before the first filled bucket is empty however much of it is taken, so halving finds it.
    std::size_t low = within.first;
    std::size_t high = within.last - 1;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (isFilled(map, shown, side, {within.first, middle + 1}))
            high = middle;
        else
            low = middle + 1;
    }
    const std::size_t first = low;
    high = within.last - 1;
    while (low < high) {
        const std::size_t middle = high - (high - low) / 2;
        if (isFilled(map, shown, side, {middle, within.last}))
            low = middle;
        else
            high = middle - 1;
    }
    return {first, low + 1};
}

} // namespace ballast
