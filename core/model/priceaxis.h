// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace ballast {

/// Which edge of its bucket a published price is. CoinGlass keys are upper edges; arrays and tables give the
/// lower.
enum class PriceEdge { Lower, Upper };

/// The buckets' prices (quote currency), strictly ascending. Buckets may be missing where the export skips
/// empty ones, so a bucket's width is the axis's step and never the gap to its neighbour.
class PriceAxis
{
public:
    PriceAxis() = default;
    /// `prices` strictly ascending and finite. The step is the smallest gap between neighbours;
    /// a single price has no step and gets a width of 0.
    PriceAxis(std::vector<double> prices, PriceEdge edge);
    /// Buckets numbered from 0 with width 1, for exports without prices.
    static PriceAxis numbered(std::size_t count);

    std::size_t size() const { return m_prices.size(); }
    bool isEmpty() const { return m_prices.empty(); }
    /// False when the export had no prices and buckets are merely numbered.
    bool hasPrices() const { return m_hasPrices; }
    /// Width of one bucket, in quote currency.
    double step() const { return m_step; }
    /// True when every gap is a whole number of steps.
    bool isRegular() const { return m_isRegular; }

    double published(std::size_t bucket) const { return m_prices[bucket]; }
    double low(std::size_t bucket) const
    {
        return m_edge == PriceEdge::Lower ? m_prices[bucket] : m_prices[bucket] - m_step;
    }
    double high(std::size_t bucket) const
    {
        return m_edge == PriceEdge::Lower ? m_prices[bucket] + m_step : m_prices[bucket];
    }
    double middle(std::size_t bucket) const { return (low(bucket) + high(bucket)) / 2; }
    /// Lowest and highest price any bucket covers; 0 when empty.
    double low() const { return isEmpty() ? 0 : low(0); }
    double high() const { return isEmpty() ? 0 : high(size() - 1); }

    /// First bucket whose published price is at or above `price`.
    std::size_t firstPublishedAtOrAbove(double price) const;
    /// First bucket whose middle is at or above `price`: how buckets fall into wider bins.
    std::size_t firstMiddleAtOrAbove(double price) const;

private:
    std::vector<double> m_prices;
    PriceEdge m_edge = PriceEdge::Lower;
    double m_step = 0;
    bool m_isRegular = true;
    bool m_hasPrices = true;
};

} // namespace ballast
