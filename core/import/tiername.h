// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/sideword.h"
#include "model/liquidationmap.h"

#include <optional>
#include <string>
#include <string_view>

namespace ballast {

/// What a column or series name says about its tier. `leverage` as written, so possibly none that Leverage
/// accepts.
struct TierName
{
    double leverage = 0;
    Side side = Side::ByPrice;
};

/// Whether a bare number ("100") names a tier, or only one marked as leverage ("100x", "x100").
enum class BareNumber { IsTier, IsNoTier };

/// "100x", "x100", "100x Leverage", "50X long", "notional_25x". Nothing for every other name: running totals
/// and prices must never pass for a tier.
std::optional<TierName> tierName(std::string_view name, BareNumber bare);

/// Lower-cased name with '_', '-', brackets and runs of spaces as single spaces: "Price_Level (USD)" ->
/// "price level usd".
std::string plainName(std::string_view name);

} // namespace ballast
