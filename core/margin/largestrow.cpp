// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/largestrow.h"

namespace ballast {

std::optional<LargestRow> largestRow(const LiquidationMap& map)
{
    std::optional<LargestRow> largest;
    for (const Tier& tier : map.tiers()) {
        if (!tier.leverage)
            continue;
        for (std::size_t bucket = 0; bucket < map.axis().size(); ++bucket) {
            double notional = 0;
            for (const SideColumn& column : tier.columns)
                notional += column.notional[bucket];
            if (notional > (largest ? largest->notional : 0))
                largest = LargestRow{*tier.leverage, map.axis().published(bucket), notional};
        }
    }
    return largest;
}

} // namespace ballast
