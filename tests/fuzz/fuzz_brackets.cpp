// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bracket tables, which people edit by hand, and what is computed with them.

#include "fuzzing.h"
#include "margin/brackets.h"
#include "margin/isolated.h"
#include "margin/summary.h"

#include <array>

namespace ballast {

namespace {

void use(const BracketTable& table)
{
    if (table.rows.empty())
        fuzzing::found("a table without rows");
    const LiquidationMap map(PriceAxis({90, 100}, PriceEdge::Lower),
                             {{Leverage::from(Leverage::minimum), {{Side::ByPrice, Column({1e6, 2}), {}}}},
                              {Leverage::from(5), {{Side::ByPrice, Column({1e9, 2}), {}}}},
                              {Leverage::from(Leverage::maximum), {{Side::ByPrice, Column({3, 1e200}), {}}}}},
                             100);
    const IsolatedInterval interval = isolatedInterval(summarize(map), table);
    for (const MarginLost& lost : {interval.longs, interval.shorts, interval.all})
        if (!(lost.least >= 0 && lost.least <= lost.small) || !std::isfinite(lost.small))
            fuzzing::found("a loss that cannot be");
    for (const Tier& tier : map.tiers())
        table.leastPositions(1e200, *tier.leverage);
    chooseBrackets(std::array{table}, "Binance", "BTCUSDT");
}

} // namespace

} // namespace ballast

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (const auto table = ballast::bracketTableFromJson(ballast::fuzzing::viewOf(data, size)))
        ballast::use(*table);
    return 0;
}
