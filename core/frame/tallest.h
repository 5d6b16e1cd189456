// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/blockmaxima.h"
#include "model/liquidationmap.h"
#include "model/viewstate.h"

#include <cstddef>
#include <span>
#include <vector>

namespace ballast {

/// Finds the tallest bucket of a range: the one with the highest amount of the shown tiers and side. The
/// map's block maxima say what each block of buckets can hold at most, and only blocks that can hold the
/// tallest are read.
class TallestBuckets
{
public:
    /// Borrows `map`. Of `state` only tiers and side count. Rows of unknown leverage have no margin, unless
    /// the whole map is without leverage: then margin and notional have the same tallest bucket.
    TallestBuckets(const LiquidationMap& map, const ViewState& state, Weighting weighting);

    /// The tallest of buckets [first, last), the lowest of equals. `first` where the range is empty.
    std::size_t in(std::size_t first, std::size_t last);
    /// Amounts of one tier and bucket that were read until now, for the tests that count work.
    std::size_t amountsRead() const { return m_amountsRead; }

private:
    /// The rows that belong to the side asked for.
    struct Rows
    {
        std::size_t first = 0;
        std::size_t last = 0;
    };
    struct Layer
    {
        WeightedColumn column;
        Rows rows;
    };
    struct Bound
    {
        std::span<const float> maxima; ///< By block of the map.
        Rows rows;
    };
    struct Best
    {
        std::size_t bucket;
        double amount;
    };

    static Rows rowsOf(const LiquidationMap& map, Side side, SideFilter filter);
    void addGroup(const LiquidationMap& map, const ViewState& state, Weighting weighting,
                  const BlockMaxima::Group& group);
    void boundBlocks(std::size_t firstBlock, std::size_t lastBlock);
    void readRows(std::size_t first, std::size_t last, Best& best);

    std::vector<Layer> m_layers;
    std::vector<Bound> m_bounds;
    std::vector<double> m_blockBounds; // of the blocks of one range
    std::size_t m_amountsRead = 0;
};

} // namespace ballast
