// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"

#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// One position, as far as a map needs it.
struct PositionRow
{
    double price = 0; ///< At which it is liquidated, quote currency.
    double notional = 0; ///< USD.
    std::optional<double> leverage;
    Side side = Side::ByPrice;
    std::optional<double> margin; ///< USD, as reported.
    std::string path;
};

/// A round width (1, 2 or 5 times a power of ten) that makes about 150 buckets of the middle 96 % of the
/// prices: a few positions far away must not make the rest one bar.
double bucketWidthFor(const std::vector<PositionRow>& rows);

/// Lower edge of the bucket that holds `price`: a multiple of `width`.
double bucketOf(double price, double width);

} // namespace ballast
