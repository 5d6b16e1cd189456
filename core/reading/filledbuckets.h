// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"
#include "model/viewstate.h"

#include <cstddef>

namespace ballast {

/// Buckets [first, last) of a map.
struct BucketRange
{
    std::size_t first = 0;
    std::size_t last = 0;

    bool isEmpty() const { return first >= last; }
    bool operator==(const BucketRange&) const = default;
};

/// One side of a map's amounts, as SideAmounts names it.
using SideMember = Amounts SideAmounts::*;

/// Whether a tier belongs to totals, as in Summary: it is on, and its leverage is known wherever any is.
bool counts(const LiquidationMap& map, const ViewState& shown, std::size_t tier);

/// `within` without its empty ends, as far as the tiers that are on go; empty when nothing is in it. Takes
/// O(log(buckets) x tiers).
BucketRange filledPart(const LiquidationMap& map, const ViewState& shown, SideMember side,
                       BucketRange within);

} // namespace ballast
