// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"

#include <optional>

namespace ballast {

/// One bucket of one tier of known leverage.
struct LargestRow
{
    Leverage leverage;
    double price; ///< As published, quote currency.
    double notional; ///< USD, over 0; both sides together.
};

/// The row of most notional; nothing in a map without leverage or amounts. One pass over the map. Any thread.
std::optional<LargestRow> largestRow(const LiquidationMap& map);

} // namespace ballast
