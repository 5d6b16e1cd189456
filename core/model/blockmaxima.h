// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"
#include "model/viewstate.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace ballast {

/// A column of amounts as one weighting sees it: USD times `rate`.
struct WeightedColumn
{
    const Column* amounts; ///< Borrowed from the tier.
    double rate;
};

/// Nothing where the rows have no amount in that weighting: margin of unknown leverage.
std::optional<WeightedColumn> weighted(const Tier& tier, const SideColumn& column, Weighting weighting);

/// Bounds on what a bucket can hold, per block of buckets and for every set of tiers that may be shown: what
/// finding the tallest bucket among millions needs. Columns of one side are taken in groups of up to five;
/// within a group every subset has maxima of its own, over groups they add up to an upper bound. Two bytes a
/// bucket and group, computed in one pass over the map. Immutable.
class BlockMaxima
{
public:
    static constexpr std::size_t blockSize = 64;
    static constexpr std::size_t groupSize = 5;

    struct Member
    {
        std::size_t tier;
        std::size_t column; ///< Of the tier's columns.
    };
    struct Group
    {
        Side side = Side::ByPrice;
        std::vector<Member> members;
        std::size_t blocks = 0;
        std::vector<float> maxima; ///< By subset from 1 up, then by block.

        /// At least what any bucket of each block holds of the members whose bits `subset` has. Not 0.
        std::span<const float> of(unsigned subset) const
        {
            return std::span(maxima).subspan((subset - 1) * blocks, blocks);
        }
    };

    BlockMaxima(const std::vector<Tier>& tiers, std::size_t buckets, Weighting weighting);

    const std::vector<Group>& groups() const { return m_groups; }

private:
    std::vector<Group> m_groups;
};

} // namespace ballast
