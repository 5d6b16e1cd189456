// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/blockmaxima.h"

#include <algorithm>
#include <array>
#include <bit>

namespace ballast {

namespace {

constexpr std::size_t subsets = std::size_t(1) << BlockMaxima::groupSize;
/// Single precision halves the pass and the memory.
using Block = std::array<float, BlockMaxima::blockSize>;

/// Sums of single precision miss the amounts by less than this; a bound must not.
constexpr float roundingUp = 1 + 1e-6F;

/// The amounts of the block that begins at row `first`, 0 beyond the last.
void load(const WeightedColumn& column, std::size_t first, Block& block)
{
    const Column& amounts = *column.amounts;
    const std::size_t count = std::min(block.size(), amounts.size() - std::min(amounts.size(), first));
    for (std::size_t row = 0; row < count; ++row)
        block[row] = static_cast<float>(column.rate * amounts[first + row]);
    std::fill(block.begin() + static_cast<std::ptrdiff_t>(count), block.end(), 0.0F);
}

void add(const Block& a, const Block& b, Block& sum)
{
    for (std::size_t row = 0; row < sum.size(); ++row)
        sum[row] = a[row] + b[row];
}

/// In halves rather than one after the other, for which compilers have vector instructions.
float highest(const Block& block)
{
    constexpr std::size_t half = BlockMaxima::blockSize / 2;
    constexpr std::size_t eighth = half / 4;
    const auto higher = [](float a, float b) { return a < b ? b : a; };
    std::array<float, half> halves;
    for (std::size_t i = 0; i < half; ++i)
        halves[i] = higher(block[i], block[i + half]);
    std::array<float, eighth> eighths;
    for (std::size_t i = 0; i < eighth; ++i)
        eighths[i] = higher(higher(halves[i], halves[i + eighth]),
                            higher(halves[i + 2 * eighth], halves[i + 3 * eighth]));
    return *std::ranges::max_element(eighths);
}

void fill(BlockMaxima::Group& group, std::span<const WeightedColumn> columns, std::size_t buckets)
{
    const std::size_t subsetCount = std::size_t(1) << columns.size();
    group.blocks = (buckets + BlockMaxima::blockSize - 1) / BlockMaxima::blockSize;
    group.maxima.resize((subsetCount - 1) * group.blocks);
    std::array<Block, subsets> sums;
    for (std::size_t block = 0; block < group.blocks; ++block) {
        for (std::size_t subset = 1; subset < subsetCount; ++subset) {
            // The subset without its last member has its sum already.
            const auto last = static_cast<std::size_t>(std::bit_width(subset)) - 1;
            const std::size_t rest = subset - (std::size_t(1) << last);
            if (rest == 0)
                load(columns[last], block * BlockMaxima::blockSize, sums[subset]);
            else
                add(sums[rest], sums[subset - rest], sums[subset]);
            group.maxima[(subset - 1) * group.blocks + block] = highest(sums[subset]) * roundingUp;
        }
    }
}

} // namespace

std::optional<WeightedColumn> weighted(const Tier& tier, const SideColumn& column, Weighting weighting)
{
    if (weighting == Weighting::Notional)
        return WeightedColumn{&column.notional, 1};
    if (!tier.leverage)
        return std::nullopt;
    if (column.reportedMargin.size() > 0)
        return WeightedColumn{&column.reportedMargin, 1};
    return WeightedColumn{&column.notional, tier.leverage->marginRate()};
}

BlockMaxima::BlockMaxima(const std::vector<Tier>& tiers, std::size_t buckets, Weighting weighting)
{
    for (const Side side : {Side::Long, Side::Short, Side::ByPrice}) {
        std::vector<WeightedColumn> columns; // of the group that is being made
        const auto close = [&] {
            if (!columns.empty())
                fill(m_groups.back(), columns, buckets);
            columns.clear();
        };
        for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
            for (std::size_t place = 0; place < tiers[tier].columns.size(); ++place) {
                const auto column = weighted(tiers[tier], tiers[tier].columns[place], weighting);
                if (!column || tiers[tier].columns[place].side != side)
                    continue;
                if (columns.size() == groupSize)
                    close();
                if (columns.empty())
                    m_groups.push_back({side, {}, 0, {}});
                columns.push_back(*column);
                m_groups.back().members.push_back({tier, place});
            }
        }
        close();
    }
}

} // namespace ballast
