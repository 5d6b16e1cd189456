// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"
#include "model/viewstate.h"

#include <optional>
#include <vector>

namespace ballast {

/// margin / notional; nothing when there is no notional (DOMAIN 4).
std::optional<double> ratio(const Amounts& amounts);
/// notional / margin, a leverage; nothing when there is no margin (DOMAIN 4).
std::optional<double> effectiveLeverage(const Amounts& amounts);

struct TierSummary
{
    Leverage leverage;
    SideAmounts sides;
    double notionalShare = 0; ///< Of the tiers in the same summary, 0 to 1.
    double marginShare = 0;

    Amounts amounts() const { return sides.all(); }
};

/// Totals over the tiers of known leverage. A scenario sum, not money in the market (DOMAIN 3).
struct Summary
{
    std::vector<TierSummary> tiers; ///< Ascending leverage.
    SideAmounts sides;
    double unknownLeverageNotional = 0; ///< USD outside margin and ratio.

    Amounts amounts() const { return sides.all(); }
};

/// Sums over the whole map, for the tiers and the side that `state` shows; its windows and threshold do not
/// count.
Summary summarize(const LiquidationMap& map, const ViewState& state = {});

} // namespace ballast
