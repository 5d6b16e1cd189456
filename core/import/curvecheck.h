// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"

#include <vector>

namespace ballast {

/// One point of a published running total: everything from the reference price out to `price`, USD.
struct CurvePoint
{
    double price = 0;
    double total = 0;
};

/// Whether a published cumulative curve of `side` (Long or Short) fits the map's own amounts within 1 % of
/// the curve's end value. A point may include its own bucket or not. True when the map has no reference
/// price.
bool curveAgrees(const LiquidationMap& map, Side side, const std::vector<CurvePoint>& curve);

} // namespace ballast
