// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/numberlimits.h"
#include "model/values.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace ballast {

/// Which edge of its bucket a published price is. CoinGlass keys are upper edges; arrays and tables give the
/// lower.
enum class PriceEdge { Lower, Upper };

/// The buckets' prices (quote currency), strictly ascending. Buckets may be missing where the export skips
/// empty ones, so a bucket is as wide as the axis's step and not as the gap to its neighbour; only a nearer
/// neighbour cuts it short, so that no two buckets overlap.
class PriceAxis
{
public:
    PriceAxis() = default;
    /// `prices` strictly ascending and finite. The step is the smallest gap between neighbours when all gaps
    /// are whole numbers of it. An odd price between the others must not set it: when they are not, or when
    /// that gap is much smaller or rarer than the others, the step is the most common gap, and the median one
    /// where none repeats. A single price has no step and gets a width of 0.
    PriceAxis(Values prices, PriceEdge edge);
    /// As above with a step that is known, over 0: buckets that were made here.
    PriceAxis(Values prices, PriceEdge edge, double step);
    /// Buckets numbered from 0 with width 1, for exports without prices.
    static PriceAxis numbered(std::size_t count);

    std::size_t size() const { return m_prices.size(); }
    bool isEmpty() const { return m_prices.empty(); }
    /// False when the export had no prices and buckets are merely numbered.
    bool hasPrices() const { return m_hasPrices; }
    /// Width of a bucket that no neighbour cuts short, in quote currency.
    double step() const { return m_step; }

    double published(std::size_t bucket) const { return m_prices[bucket]; }
    double low(std::size_t bucket) const
    {
        if (m_edge == PriceEdge::Lower)
            return m_prices[bucket];
        const double low = m_prices[bucket] - width(bucket);
        return bucket > 0 ? std::max(low, m_prices[bucket - 1]) : low;
    }
    double high(std::size_t bucket) const
    {
        if (m_edge == PriceEdge::Upper)
            return m_prices[bucket];
        const double high = m_prices[bucket] + width(bucket);
        return bucket + 1 < size() ? std::min(high, m_prices[bucket + 1]) : high;
    }
    /// Ascends with the buckets.
    double middle(std::size_t bucket) const { return (low(bucket) + high(bucket)) / 2; }
    /// Lowest and highest price any bucket covers; 0 when empty.
    double low() const { return isEmpty() ? 0 : low(0); }
    double high() const { return isEmpty() ? 0 : high(size() - 1); }

    /// First bucket whose published price is at or above `price`.
    std::size_t firstPublishedAtOrAbove(double price) const;
    /// First bucket whose middle is at or above `price`: how buckets fall into wider bins.
    std::size_t firstMiddleAtOrAbove(double price) const;

private:
    /// The step, unless that is less than the digits of a price so high can show: no bucket is without a
    /// width.
    double width(std::size_t bucket) const
    {
        return m_step > 0 ? std::max(m_step, m_prices[bucket] * thinnestBucket) : 0;
    }

    Values m_prices;
    PriceEdge m_edge = PriceEdge::Lower;
    double m_step = 0;
    bool m_hasPrices = true;
};

} // namespace ballast
