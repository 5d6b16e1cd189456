// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/ratios.h"

#include <array>
#include <limits>

namespace ballast {

namespace {

constexpr std::array<double, 6> bandEdges{0, 0.01, 0.02, 0.05, 0.1, std::numeric_limits<double>::infinity()};

class AmountsSum
{
public:
    void add(const Amounts& amounts)
    {
        m_notional.add(amounts.notional);
        m_margin.add(amounts.margin);
    }
    Amounts value() const { return {m_notional.value(), m_margin.value()}; }

private:
    CompensatedSum m_notional;
    CompensatedSum m_margin;
};

Amounts shownSides(const SideAmounts& sides, SideFilter side)
{
    if (side == SideFilter::Long)
        return sides.longs;
    return side == SideFilter::Short ? sides.shorts : sides.all();
}

void addBuckets(AmountsSum& sum, const LiquidationMap& map, const ViewState& state, std::size_t first,
                std::size_t last)
{
    for (std::size_t index = 0; index < map.tiers().size(); ++index) {
        const Tier& tier = map.tiers()[index];
        if (state.shows(tier.key()) && tier.leverage.has_value() == map.hasMargin())
            sum.add(shownSides(map.sum(index, first, last), state.side));
    }
}

/// Both sides of the reference price; the price itself is above.
Amounts atDistance(const LiquidationMap& map, const ViewState& state, double reference, double from,
                   double to)
{
    const PriceAxis& axis = map.axis();
    AmountsSum sum;
    addBuckets(sum, map, state, axis.firstMiddleAtOrAbove(reference * (1 - to)),
               axis.firstMiddleAtOrAbove(reference * (1 - from)));
    addBuckets(sum, map, state, axis.firstMiddleAtOrAbove(reference * (1 + from)),
               axis.firstMiddleAtOrAbove(reference * (1 + to)));
    return sum.value();
}

} // namespace

Ratios readRatios(const LiquidationMap& map, const ViewState& state)
{
    const Summary summary = summarize(map, state);
    Ratios ratios{summary.basis, summary.sides, map.sidesKnown(), {}};
    const auto reference = map.referencePrice();
    if (!reference || !map.axis().hasPrices())
        return ratios;
    ratios.bands.reserve(bandEdges.size() - 1);
    for (std::size_t i = 0; i + 1 < bandEdges.size(); ++i)
        ratios.bands.push_back({bandEdges[i], bandEdges[i + 1],
                                atDistance(map, state, *reference, bandEdges[i], bandEdges[i + 1])});
    return ratios;
}

Amounts amountsBetween(const LiquidationMap& map, const ViewState& state, double from, double to)
{
    AmountsSum sum;
    addBuckets(sum, map, state, map.axis().firstMiddleAtOrAbove(from), map.axis().firstMiddleAtOrAbove(to));
    return sum.value();
}

} // namespace ballast
