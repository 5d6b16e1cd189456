// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/isolated.h"

#include <algorithm>

namespace ballast {

namespace {

using Lambda = double (*)(const Leverage&, double);

struct Rates
{
    double small; ///< Maintenance-margin rate of the first bracket.
    double large; ///< Of the largest bracket that allows the leverage.
};

MarginLost lost(const Leverage& leverage, const Rates& rates, Lambda lambda, double margin)
{
    const double large = lambda(leverage, rates.large) * margin;
    const double small = lambda(leverage, rates.small) * margin;
    return {std::min(large, small), small, margin};
}

/// Sums of many tiers, exact to the cent.
struct LostSum
{
    CompensatedSum least;
    CompensatedSum small;
    CompensatedSum most;

    void add(const MarginLost& lost)
    {
        least.add(lost.least);
        small.add(lost.small);
        most.add(lost.most);
    }
    MarginLost value() const { return {least.value(), small.value(), most.value()}; }
};

TierLost tierLost(const TierSummary& tier, const BracketTable& brackets)
{
    const Bracket* largest = brackets.largestFor(tier.leverage);
    const double smallRate = brackets.rows.front().maintenanceRate;
    const Rates rates{smallRate, largest ? largest->maintenanceRate : smallRate};
    TierLost result{tier.leverage, largest != nullptr, {}, {}, {}};
    const double shortMargin = tier.sides.shorts.margin + tier.sides.unknown.margin;
    result.longs = lost(tier.leverage, rates, lambdaLong, tier.sides.longs.margin);
    result.shorts = lost(tier.leverage, rates, lambdaShort, shortMargin);
    LostSum all;
    all.add(result.longs);
    all.add(result.shorts);
    result.all = all.value();
    return result;
}

} // namespace

double lambdaLong(const Leverage& leverage, double maintenanceRate)
{
    return std::max(0.0, (1 - maintenanceRate * leverage.value()) / (1 - maintenanceRate));
}

double lambdaShort(const Leverage& leverage, double maintenanceRate)
{
    return std::max(0.0, (1 - maintenanceRate * leverage.value()) / (1 + maintenanceRate));
}

IsolatedInterval isolatedInterval(const Summary& summary, const BracketTable& brackets)
{
    IsolatedInterval interval;
    LostSum longs;
    LostSum shorts;
    LostSum all;
    interval.tiers.reserve(summary.tiers.size());
    for (const TierSummary& tier : summary.tiers) {
        interval.tiers.push_back(tierLost(tier, brackets));
        longs.add(interval.tiers.back().longs);
        shorts.add(interval.tiers.back().shorts);
        all.add(interval.tiers.back().all);
    }
    interval.longs = longs.value();
    interval.shorts = shorts.value();
    interval.all = all.value();
    return interval;
}

} // namespace ballast
