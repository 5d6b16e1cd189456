// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"

namespace ballast {

/// Where a position's margin is used up, in the entry's currency: E (1 - s / L), s = 1 for longs and -1 for
/// shorts (DOMAIN 4). `side` is Long or Short.
double bankruptcyPrice(Side side, double entry, const Leverage& leverage);

/// Where an isolated position without added collateral and with no maintenance amount is liquidated: E (1 -
/// 1/L) / (1 - m) for longs, E (1 + 1/L) / (1 + m) for shorts, m the maintenance-margin rate, a fraction
/// (DOMAIN 4). Never beyond the entry: a rate over 1/L leaves no room for such a position.
double isolatedLiquidationPrice(Side side, double entry, const Leverage& leverage, double maintenanceRate);

} // namespace ballast
