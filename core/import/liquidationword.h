// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace ballast {

/// Whether a name, key or title speaks of liquidations: "liq_usd", "longLiquidations", "爆仓图". Prices with
/// amounts are a map only where something does; "liquidity" does not.
bool namesLiquidation(std::string_view text);

} // namespace ballast
