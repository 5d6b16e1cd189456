// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ballast {

/// What weighing by margin instead of notional changes: each column's share of margin beside its share of
/// notional. Shares are of the whole map, whatever part of it is in view, and of the tiers and side that are
/// on; rows of unknown leverage have no margin and are in neither. So the points of all columns of a map add
/// up to 0.
struct Change
{
    std::vector<Amounts> columns; ///< USD per column of the frame.
    /// Share of margin minus share of notional, percentage points per column: -100 to 100.
    std::vector<double> points;
    Amounts whole; ///< What shares are of, USD.
    /// The columns whose share rises and falls most; nothing where none does.
    std::optional<std::size_t> largestRise;
    std::optional<std::size_t> largestFall;

    /// False where nothing can be weighed: no leverage, no tier on, no amounts. Every point is 0 then.
    bool isKnown() const { return whole.notional > 0 && whole.margin > 0; }
    /// 0 to 1.
    double notionalShare(std::size_t column) const;
    double marginShare(std::size_t column) const;
};

/// `frame` holds sums, as makeFrame() gives them for ViewChoice::Change: a tallest bucket has no share.
/// `whole`: summarize() of the same map and state. The threshold hides bars and changes no share, so columns
/// under it count. O(columns x tiers).
Change whatChanged(const Frame& frame, const Amounts& whole);

} // namespace ballast
