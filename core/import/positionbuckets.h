// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/positionrow.h"
#include "model/range.h"

#include <optional>
#include <vector>

namespace ballast {

/// The prices that 1 to 99 % of the notional lies between: cross positions may be liquidated absurdly far
/// away. By number where nothing has a notional. Rows must not be empty.
Range bulkOf(const std::vector<PositionRow>& rows);

/// A round width (1, 2 or 5 times a power of ten) that makes about 150 buckets of the bulk: a few positions
/// far away must not make the rest one bar.
double bucketWidthFor(const Range& bulk);

/// Lower edge of the bucket that holds `price`: a multiple of `width`. Not finite for a width that no number
/// counts.
double bucketOf(double price, double width);

/// What to show first, quote currency: the bulk with air and the reference price. Nothing where that is not
/// much less than everything.
std::optional<Range> firstViewOf(const std::vector<PositionRow>& rows, double width,
                                 std::optional<double> referencePrice);

} // namespace ballast
