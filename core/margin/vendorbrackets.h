// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/brackets.h"

namespace ballast {

/// A table as exchanges and traders' programs write it: Binance's and Aster's `brackets` with
/// initialLeverage, freqtrade's and ccxt's tiers by pair (the first pair counts), OKX's tiers, whose sizes
/// are contracts and which say so in the exchange's name. Undated. Nothing for any other shape; the rows are
/// not checked.
std::optional<BracketTable> vendorBrackets(std::string_view json);

} // namespace ballast
