// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/brackets.h"
#include "margin/summary.h"

#include <vector>

namespace ballast {

/// What part of its initial margin an isolated position loses when it is liquidated, 0 to 1, for a leverage
/// and a maintenance-margin rate (a fraction) with no maintenance amount: lambda_long = (1 - m L) / (1 - m),
/// lambda_short = (1 - m L) / (1 + m) (DOMAIN 4). A maintenance amount only raises it. 0 where the rate
/// leaves no room for such a position.
double lambdaLong(const Leverage& leverage, double maintenanceRate);
double lambdaShort(const Leverage& leverage, double maintenanceRate);

/// Margin lost in liquidations, USD, by how large the positions are assumed to be.
struct MarginLost
{
    double least = 0; ///< Every position in the largest bracket that allows its leverage.
    double small = 0; ///< Every position in the first bracket.
    double most = 0; ///< All of notional / leverage: nothing is left at liquidation.

    bool operator==(const MarginLost&) const = default;
};

struct TierLost
{
    Leverage leverage;
    bool isAllowed; ///< False above the table's highest leverage; the first bracket's rate then stands in.
    MarginLost longs;
    MarginLost shorts; ///< Rows of unknown side too, since a short loses less.
    MarginLost all;
};

/// The isolated interval of a map: lambda N / L to N / L (DOMAIN 4).
struct IsolatedInterval
{
    std::vector<TierLost> tiers; ///< As in the summary.
    MarginLost longs;
    MarginLost shorts;
    MarginLost all;
};

/// Of the tiers and sides in `summary`, whose margin has to be computed (MarginBasis::Computed): what
/// positions report, and bins of leverage, are no notional / leverage.
IsolatedInterval isolatedInterval(const Summary& summary, const BracketTable& brackets);

} // namespace ballast
