// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/priceaxis.h"
#include "model/viewstate.h"

#include <cstddef>
#include <vector>

namespace ballast {

/// How the buckets in a price window fall into a chart's columns. Column c covers [low[c], high[c]) and holds
/// the buckets [firstBucket[c], firstBucket[c + 1]): every bucket in exactly one column, by its middle price,
/// so sums over columns are sums over buckets at every width.
struct Bins
{
    std::vector<double> low;
    std::vector<double> high;
    std::vector<std::size_t> firstBucket; ///< One more entry than columns.
    double width = 0; ///< Quote currency.
    bool asExported = true; ///< One column is one bucket.
    bool coarsened = false; ///< A finer width was asked for than the columns can show.

    std::size_t size() const { return low.size(); }
};

/// At most about `columns` bins. Widths of Automatic are 1, 2, 5, 10, 20, 25, 50... exported buckets, so that
/// every bin holds equally many; chosen widths begin at multiples of themselves. Bins that show their tallest
/// bucket say nothing about their width, so where there are more buckets than columns they are as narrow as
/// the columns, in whole exported buckets.
Bins makeBins(const PriceAxis& axis, const Range& window, const BucketWidth& width, std::size_t columns,
              MergedBuckets merged = MergedBuckets::Sum);

} // namespace ballast
