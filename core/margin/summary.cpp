// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/summary.h"

#include "model/numberlimits.h"

namespace ballast {

namespace {

double share(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

std::optional<double> quotient(double part, double divisor)
{
    const double value = divisor > 0 ? part / divisor : 2 * highestRatio;
    return value <= highestRatio ? std::optional(value) : std::nullopt;
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

template <typename Part> SideAmounts total(const std::vector<Part>& parts)
{
    SideAmounts sum;
    const auto collect = [&](Amounts SideAmounts::*side) {
        CompensatedSum notional;
        CompensatedSum margin;
        for (const Part& part : parts)
            add(notional, margin, part.sides.*side);
        sum.*side = {notional.value(), margin.value()};
    };
    collect(&SideAmounts::longs);
    collect(&SideAmounts::shorts);
    collect(&SideAmounts::unknown);
    return sum;
}

/// The most margin that bins allow: every row at the lowest leverage of its bin.
double mostMargin(const std::vector<TierSummary>& tiers)
{
    CompensatedSum most;
    for (const TierSummary& tier : tiers)
        most.add(tier.lowestLeverage ? tier.amounts().notional * tier.lowestLeverage->marginRate()
                                     : tier.amounts().margin);
    return most.value();
}

void takeExchanges(Summary& summary, const Range& leverageRange)
{
    summary.sides = total(summary.exchanges);
    const double notional = summary.amounts().notional;
    for (ExchangeSummary& exchange : summary.exchanges)
        exchange.notionalShare = share(exchange.sides.all().notional, notional);
    summary.marginBounds = Range{notional / leverageRange.high, notional / leverageRange.low};
}

void takeTiers(Summary& summary)
{
    for (const ExchangeSummary& unknown : summary.exchanges)
        summary.unknownLeverageNotional += unknown.sides.all().notional;
    summary.exchanges.clear();
    summary.sides = total(summary.tiers);
    const Amounts all = summary.amounts();
    for (TierSummary& tier : summary.tiers) {
        tier.notionalShare = share(tier.amounts().notional, all.notional);
        tier.marginShare = share(tier.amounts().margin, all.margin);
    }
    if (summary.basis == MarginBasis::LowerBound)
        summary.marginBounds = Range{all.margin, mostMargin(summary.tiers)};
}

} // namespace

std::optional<double> ratio(const Amounts& amounts)
{
    return quotient(amounts.margin, amounts.notional);
}

std::optional<double> effectiveLeverage(const Amounts& amounts)
{
    return quotient(amounts.notional, amounts.margin);
}

std::optional<double> Summary::margin() const
{
    return basis == MarginBasis::Unknown ? std::nullopt : std::optional(amounts().margin);
}

std::optional<double> Summary::ratio() const
{
    return basis == MarginBasis::Unknown ? std::nullopt : ballast::ratio(amounts());
}

std::optional<double> Summary::effectiveLeverage() const
{
    return basis == MarginBasis::Unknown ? std::nullopt : ballast::effectiveLeverage(amounts());
}

Summary summarize(const LiquidationMap& map, const ViewState& state)
{
    Summary summary;
    summary.basis = map.marginBasis();
    for (std::size_t index = 0; index < map.tiers().size(); ++index) {
        const Tier& tier = map.tiers()[index];
        if (!state.shows(tier.key()))
            continue;
        const SideAmounts sides = filtered(map.sum(index, 0, map.axis().size()), state.side);
        if (tier.leverage)
            summary.tiers.push_back({*tier.leverage, sides, 0, 0, tier.lowestLeverage});
        else
            summary.exchanges.push_back({tier.exchange, sides});
    }
    if (map.hasMargin())
        takeTiers(summary);
    else
        takeExchanges(summary, state.leverageRange);
    return summary;
}

} // namespace ballast
