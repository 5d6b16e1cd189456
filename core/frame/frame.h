// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/binning.h"
#include "model/liquidationmap.h"
#include "model/viewstate.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// One layer of the stacks. Hidden tiers keep their place with empty columns.
struct FrameTier
{
    std::optional<Leverage> leverage;
    bool shown = true;
    /// USD per column, of the side shown: what its buckets add up to, or what the one has that the column
    /// shows, FrameStack::shownBucket.
    std::vector<double> notional;
    std::vector<double> margin; ///< The same; 0 for the unknown tier.
    std::string exchange = {}; ///< As in Tier.
    std::optional<Leverage> lowestLeverage = {}; ///< As in Tier.
    bool mapHasMargin = true; ///< Whether any tier of the map has a leverage.

    TierKey key() const { return {leverage, exchange}; }

    const std::vector<double>& amounts(Weighting weighting) const
    {
        return weighting == Weighting::Notional ? notional : margin;
    }
};

/// One weighting's view of a frame.
struct FrameStack
{
    std::vector<double> totals; ///< USD per column, shown tiers together.
    /// Where columns show their tallest bucket: which that is in this weighting, meaningless in a column
    /// without buckets. Empty where they show sums.
    std::vector<std::size_t> shownBucket;
    /// Cumulative longs from the reference down to a column's low edge, and shorts up to its high edge, over
    /// all buckets whether in the window or not; USD. Empty when that side is not shown or sides are unknown.
    std::vector<double> cumulativeLong;
    std::vector<double> cumulativeShort;
    double longBeyond = 0; ///< Longs above the last column, where cumulativeLong begins.
    double shortBefore = 0; ///< Shorts below the first column, where cumulativeShort begins.
    double maximum = 0; ///< Highest drawn total.
    double cumulativeMaximum = 0;
    double mapTotal = 0; ///< USD of the whole map, both sides and every tier of known leverage
                         ///< (of unknown leverage where there is no other): what shares are taken of.
};

/// What one pair of charts needs and nothing more. Both views come from one frame.
struct Frame
{
    Bins bins;
    Range window; ///< Prices in view.
    std::vector<FrameTier> tiers; ///< In the map's order.
    FrameStack notional;
    /// Without leverage its totals and curves are the upper bound: everything at the lowest leverage of the
    /// state's range.
    FrameStack margin;
    /// Set without leverage: the part of `margin` that is the lower bound.
    std::optional<double> marginFloor;
    std::vector<bool> belowThreshold; ///< Per column; such bars are not drawn.
    std::size_t hiddenByThreshold = 0; ///< Columns that have amounts and are not drawn.
    std::optional<double> referencePrice;

    std::size_t columns() const { return bins.size(); }
    const FrameStack& stack(Weighting weighting) const
    {
        return weighting == Weighting::Notional ? notional : margin;
    }
    std::size_t bucketsIn(std::size_t column) const
    {
        return bins.firstBucket[column + 1] - bins.firstBucket[column];
    }
    /// The column that covers `price`, if any.
    std::optional<std::size_t> columnAt(double price) const;
};

/// The prices shown by `state`: its window, or the whole map with half a bucket of air; of a map of one price
/// that and the reference.
Range priceWindow(const LiquidationMap& map, const ViewState& state);

/// A pure function of its arguments in O(columns x tiers), whatever the size of the map; tallest buckets need
/// the maxima of the map's blocks as well. `columns`: about how many bars there is room for, one a pixel.
Frame makeFrame(const LiquidationMap& map, const ViewState& state, std::size_t columns);

/// What one bucket has, of the side shown by `state`, whether its tier is shown or not. In a map without
/// leverage margin is the upper bound, as in Frame.
Amounts bucketAmounts(const LiquidationMap& map, const ViewState& state, std::size_t tier,
                      std::size_t bucket);

} // namespace ballast
