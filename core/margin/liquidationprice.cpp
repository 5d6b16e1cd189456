// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/liquidationprice.h"

#include <algorithm>

namespace ballast {

double bankruptcyPrice(Side side, double entry, const Leverage& leverage)
{
    return entry * (side == Side::Long ? 1 - leverage.marginRate() : 1 + leverage.marginRate());
}

double isolatedLiquidationPrice(Side side, double entry, const Leverage& leverage, double maintenanceRate)
{
    const double bankruptcy = bankruptcyPrice(side, entry, leverage);
    return side == Side::Long ? std::min(entry, bankruptcy / (1 - maintenanceRate))
                              : std::max(entry, bankruptcy / (1 + maintenanceRate));
}

} // namespace ballast
