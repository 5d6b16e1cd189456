// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/tallest.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

constexpr std::size_t blockSize = BlockMaxima::blockSize;

} // namespace

TallestBuckets::TallestBuckets(const LiquidationMap& map, const ViewState& state, Weighting weighting)
{
    // Without any leverage margin is a part of notional that is the same everywhere.
    if (!map.hasMargin())
        weighting = Weighting::Notional;
    for (const BlockMaxima::Group& group : map.blockMaxima(weighting).groups())
        addGroup(map, state, weighting, group);
}

TallestBuckets::Rows TallestBuckets::rowsOf(const LiquidationMap& map, Side side, SideFilter filter)
{
    const Rows all{0, map.axis().size()};
    if (filter == SideFilter::Both)
        return all;
    if (side != Side::ByPrice)
        return (side == Side::Long) == (filter == SideFilter::Long) ? all : Rows{};
    if (!map.sidesKnown())
        return {};
    return filter == SideFilter::Long ? Rows{0, map.longBuckets()} : Rows{map.longBuckets(), all.last};
}

void TallestBuckets::addGroup(const LiquidationMap& map, const ViewState& state, Weighting weighting,
                              const BlockMaxima::Group& group)
{
    const Rows rows = rowsOf(map, group.side, state.side);
    if (rows.first >= rows.last)
        return;
    unsigned subset = 0;
    for (std::size_t member = 0; member < group.members.size(); ++member) {
        const Tier& tier = map.tiers()[group.members[member].tier];
        if (!state.shows(tier.key()))
            continue;
        subset |= 1U << member;
        if (const auto column = weighted(tier, tier.columns[group.members[member].column], weighting))
            m_layers.push_back({*column, {rows.first, std::min(rows.last, column->amounts->size())}});
    }
    if (subset != 0)
        m_bounds.push_back({group.of(subset), rows});
}

void TallestBuckets::boundBlocks(std::size_t firstBlock, std::size_t lastBlock)
{
    m_blockBounds.assign(lastBlock - firstBlock, 0);
    for (const auto& [maxima, rows] : m_bounds) {
        const std::size_t from = std::max(firstBlock, rows.first / blockSize);
        const std::size_t to = std::min(lastBlock, (rows.last + blockSize - 1) / blockSize);
        for (std::size_t block = from; block < to; ++block)
            m_blockBounds[block - firstBlock] += maxima[block];
    }
}

/// At most a block of rows.
void TallestBuckets::readRows(std::size_t first, std::size_t last, Best& best)
{
    std::array<double, blockSize> amounts{};
    for (const auto& [column, rows] : m_layers) {
        const std::size_t from = std::max(first, rows.first);
        const std::size_t to = std::min(last, rows.last);
        for (std::size_t row = from; row < to; ++row)
            amounts[row - first] += column.rate * (*column.amounts)[row];
        m_amountsRead += to > from ? to - from : 0;
    }
    for (std::size_t row = first; row < last; ++row) {
        const double amount = amounts[row - first];
        if (amount > best.amount || (amount == best.amount && row < best.bucket))
            best = {row, amount};
    }
}

std::size_t TallestBuckets::in(std::size_t first, std::size_t last)
{
    Best best{first, 0};
    if (last <= first + 1)
        return first;
    const std::size_t firstBlock = first / blockSize;
    boundBlocks(firstBlock, (last + blockSize - 1) / blockSize);
    // Bounds are above what they bound, so a block that can match the best so far is above it as well.
    const auto readBlock = [&](std::size_t place) {
        const std::size_t row = (firstBlock + place) * blockSize;
        if (m_blockBounds[place] > best.amount)
            readRows(std::max(first, row), std::min(last, row + blockSize), best);
        m_blockBounds[place] = 0; // read, or not worth it
    };
    // The block that promises most sets a mark that few of the others can pass.
    const auto promising = std::ranges::max_element(m_blockBounds) - m_blockBounds.begin();
    readBlock(static_cast<std::size_t>(promising));
    for (std::size_t place = 0; place < m_blockBounds.size(); ++place)
        readBlock(place);
    return best.bucket;
}

} // namespace ballast
