// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/valuescale.h"
#include "model/liquidationmap.h"
#include "model/viewstate.h"

#include <cstddef>

namespace ballast {

/// What charts of several maps of one market share, so that a bar's height and place mean the same in each.
struct LockedScale
{
    Range prices; ///< What is in view where the state shows the whole map; quote currency.
    /// Of bars that hold several buckets where the state leaves their width to the room; 0: nothing to lock.
    double bucketWidth = 0;
    ValueMaxima maxima; ///< Over all maps; a zoom of the reader's goes before it.
    Range points; ///< Of what changed, percentage points, zero included.

    bool operator==(const LockedScale&) const = default;
};

/// `state` as a frame of a map of the series is made for.
ViewState lockedTo(const LockedScale& scale, const ViewState& state);

/// Whether both have one scale for the same maps and the same room: they differ in what is no amount or in
/// how amounts are drawn.
bool haveSameScale(ViewState a, const ViewState& b);

/// Finds the scale that holds for several maps: shown each of them once for the width of their bars, then
/// each again for the amounts. O(columns x tiers) a map.
class ScaleFinder
{
public:
    /// `prices`: all of the maps'. `columns` as makeFrame() has it.
    ScaleFinder(const ViewState& state, const Range& prices, std::size_t columns);

    void fitWidth(const LiquidationMap& map);
    void fitAmounts(const LiquidationMap& map);
    const LockedScale& scale() const { return m_scale; }

private:
    ViewState m_state;
    std::size_t m_columns;
    LockedScale m_scale;
};

} // namespace ballast
