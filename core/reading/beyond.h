// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"
#include "model/range.h"

#include <cstddef>

namespace ballast {

/// What a window leaves out on one side.
struct BeyondEdge
{
    std::size_t buckets = 0; ///< That have an amount.
    double notional = 0; ///< USD, of all tiers and both sides.
};

/// What lies outside the prices in view. Buckets count by their middle, as in the chart's columns.
struct Beyond
{
    BeyondEdge below;
    BeyondEdge above;
};

/// In O(buckets outside x tiers).
Beyond beyondOf(const LiquidationMap& map, const Range& window);

} // namespace ballast
