// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/priceaxis.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ballast {

/// The market in one column of a heatmap; prices in quote currency, 0 where the export gives none.
struct Candle
{
    std::int64_t time = 0; ///< Start, milliseconds since 1970 UTC.
    double open = 0;
    double high = 0;
    double low = 0;
    double close = 0;
};

/// One amount of a heatmap.
struct HeatmapCell
{
    std::uint32_t column = 0; ///< Which candle.
    std::uint32_t bucket = 0; ///< Which price of the axis.
    double notional = 0; ///< USD.
};

/// Notional over time and price, without leverage (DOMAIN 5). Sparse: cells that are not there are zero.
/// Immutable after import; shared by reference.
class Heatmap
{
public:
    Heatmap() = default;
    /// Cells in any order, each within the candles and the axis.
    Heatmap(std::vector<Candle> candles, PriceAxis axis, std::vector<HeatmapCell> cells);

    /// One per column, in the order of time.
    const std::vector<Candle>& candles() const { return m_candles; }
    const PriceAxis& axis() const { return m_axis; }
    std::size_t columns() const { return m_candles.size(); }
    /// Sorted by column, then bucket.
    std::span<const HeatmapCell> cells() const { return m_cells; }
    std::span<const HeatmapCell> column(std::size_t column) const;
    /// One amount per bucket, USD.
    std::vector<double> amounts(std::size_t column) const;

private:
    std::vector<Candle> m_candles;
    PriceAxis m_axis;
    std::vector<HeatmapCell> m_cells;
    std::vector<std::size_t> m_firstCell; // of each column, and the end
};

} // namespace ballast
