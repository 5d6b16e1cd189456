// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/summary.h"

namespace ballast {

namespace {

double share(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

SideAmounts filtered(SideAmounts amounts, SideFilter side)
{
    if (side == SideFilter::Long)
        return {amounts.longs, {}, {}};
    if (side == SideFilter::Short)
        return {{}, amounts.shorts, {}};
    return amounts;
}

void add(CompensatedSum& notional, CompensatedSum& margin, const Amounts& amounts)
{
    notional.add(amounts.notional);
    margin.add(amounts.margin);
}

SideAmounts total(const std::vector<TierSummary>& tiers)
{
    SideAmounts sum;
    const auto collect = [&](Amounts SideAmounts::*side) {
        CompensatedSum notional;
        CompensatedSum margin;
        for (const TierSummary& tier : tiers)
            add(notional, margin, tier.sides.*side);
        sum.*side = {notional.value(), margin.value()};
    };
    collect(&SideAmounts::longs);
    collect(&SideAmounts::shorts);
    collect(&SideAmounts::unknown);
    return sum;
}

} // namespace

std::optional<double> ratio(const Amounts& amounts)
{
    return amounts.notional > 0 ? std::optional(amounts.margin / amounts.notional) : std::nullopt;
}

std::optional<double> effectiveLeverage(const Amounts& amounts)
{
    return amounts.margin > 0 ? std::optional(amounts.notional / amounts.margin) : std::nullopt;
}

Summary summarize(const LiquidationMap& map, const ViewState& state)
{
    Summary summary;
    for (std::size_t tier = 0; tier < map.tiers().size(); ++tier) {
        const auto& leverage = map.tiers()[tier].leverage;
        if (!state.shows(leverage))
            continue;
        const SideAmounts sides = filtered(map.sum(tier, 0, map.axis().size()), state.side);
        if (leverage)
            summary.tiers.push_back({*leverage, sides});
        else
            summary.unknownLeverageNotional = sides.all().notional;
    }
    summary.sides = total(summary.tiers);
    const Amounts all = summary.amounts();
    for (TierSummary& tier : summary.tiers) {
        tier.notionalShare = share(tier.amounts().notional, all.notional);
        tier.marginShare = share(tier.amounts().margin, all.margin);
    }
    return summary;
}

} // namespace ballast
