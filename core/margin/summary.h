// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"
#include "model/viewstate.h"

#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// margin / notional; nothing when there is no notional, or so little that it divides nothing (DOMAIN 4).
std::optional<double> ratio(const Amounts& amounts);
/// notional / margin, a leverage; nothing when there is no margin, or as little (DOMAIN 4).
std::optional<double> effectiveLeverage(const Amounts& amounts);

struct TierSummary
{
    Leverage leverage;
    SideAmounts sides;
    double notionalShare = 0; ///< Of the tiers in the same summary, 0 to 1.
    double marginShare = 0;
    std::optional<Leverage> lowestLeverage = {}; ///< Of a bin: `leverage` is its highest.

    Amounts amounts() const { return sides.all(); }
};

/// One exchange's rows in a map without leverage.
struct ExchangeSummary
{
    std::string exchange; ///< Empty where the export does not tell.
    SideAmounts sides; ///< Margin is 0.
    double notionalShare = 0;
};

/// Totals over the tiers of known leverage; where there is none, over all rows, without a margin. A scenario
/// sum, not money in the market (DOMAIN 3).
struct Summary
{
    MarginBasis basis = MarginBasis::Unknown;
    std::vector<TierSummary> tiers; ///< Ascending leverage.
    std::vector<ExchangeSummary> exchanges; ///< Only without leverage: the largest first.
    SideAmounts sides;
    double unknownLeverageNotional = 0; ///< USD outside notional, margin and ratio.
    /// USD between which the margin lies: without leverage all rows at the highest and all at the lowest of
    /// the state's range; with bins all at their highest and all at their lowest.
    std::optional<Range> marginBounds;

    Amounts amounts() const { return sides.all(); }
    /// Nothing without leverage.
    std::optional<double> margin() const;
    std::optional<double> ratio() const;
    std::optional<double> effectiveLeverage() const;
};

/// Sums over the whole map, for the tiers and the side that `state` shows; its windows and threshold do not
/// count.
Summary summarize(const LiquidationMap& map, const ViewState& state = {});

} // namespace ballast
