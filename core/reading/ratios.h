// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/summary.h"

#include <vector>

namespace ballast {

/// What lies at some distance from the reference price, on both sides of it.
struct DistanceBand
{
    double from; ///< Fractions of the reference price; a bucket belongs where its middle is.
    double to; ///< Infinite for the last.
    Amounts amounts;
};

/// Margin over notional of a map and its parts, as far as tiers and side are on; rows of unknown leverage
/// are left out. Of a map without leverage only the notional counts: its margin is 0 everywhere.
struct Ratios
{
    MarginBasis basis = MarginBasis::Unknown;
    SideAmounts sides;
    bool sidesKnown = true;
    std::vector<DistanceBand> bands; ///< 0-1, 1-2, 2-5, 5-10 and over 10 %; empty without a reference price.

    Amounts whole() const { return sides.all(); }
};

/// Exact to the cent, in O(tiers) whatever the size of the map.
Ratios readRatios(const LiquidationMap& map, const ViewState& state);

/// What the buckets have whose middle lies in [from, to), for the tiers and the side of `state`; USD. As
/// cheap as a frame's column.
Amounts amountsBetween(const LiquidationMap& map, const ViewState& state, double from, double to);

} // namespace ballast
