// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"
#include "model/viewstate.h"

#include <optional>

namespace ballast {

/// The empty prices around the reference, which part longs from shorts, and what lies on either side.
struct Boundary
{
    /// From the highest filled long bucket below the reference price to the lowest filled short bucket at or
    /// above it, by the buckets' edges; no width where these touch. Nothing where a side is empty there, or
    /// without prices or reference.
    std::optional<Range> gap;
    std::optional<double> gapWidth; ///< Of the gap, as a fraction of the reference price.
    bool sidesKnown = true; ///< False: the totals say nothing.
    Amounts longs; ///< USD of the whole map, of the tiers that are on.
    Amounts shorts;

    /// (short - long) / (short + long), -1 to 1; nothing where both are 0.
    std::optional<double> notionalImbalance() const { return imbalance(&Amounts::notional); }
    std::optional<double> marginImbalance() const { return imbalance(&Amounts::margin); }

private:
    std::optional<double> imbalance(double Amounts::*weighting) const;
};

/// Depends on the tiers and exchanges of `shown`. Not on its side: of one side alone there is no boundary.
/// Rows of unknown leverage fill the gap where they are shown, and are in no total, as in Summary.
Boundary findBoundary(const LiquidationMap& map, const ViewState& shown);

} // namespace ballast
