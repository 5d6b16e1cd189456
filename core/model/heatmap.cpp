// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/heatmap.h"

#include <algorithm>
#include <tuple>

namespace ballast {

Heatmap::Heatmap(std::vector<Candle> candles, PriceAxis axis, std::vector<HeatmapCell> cells)
    : m_candles(std::move(candles))
    , m_axis(std::move(axis))
    , m_cells(std::move(cells))
{
    std::ranges::stable_sort(m_cells, [](const HeatmapCell& a, const HeatmapCell& b) {
        return std::tie(a.column, a.bucket) < std::tie(b.column, b.bucket);
    });
    m_firstCell.assign(m_candles.size() + 1, 0);
    for (const HeatmapCell& cell : m_cells)
        ++m_firstCell[cell.column + 1];
    for (std::size_t column = 0; column < m_candles.size(); ++column)
        m_firstCell[column + 1] += m_firstCell[column];
}

std::span<const HeatmapCell> Heatmap::column(std::size_t column) const
{
    return std::span(m_cells).subspan(m_firstCell[column], m_firstCell[column + 1] - m_firstCell[column]);
}

std::vector<double> Heatmap::amounts(std::size_t column) const
{
    std::vector<double> amounts(m_axis.size());
    for (const HeatmapCell& cell : this->column(column))
        amounts[cell.bucket] += cell.notional;
    return amounts;
}

} // namespace ballast
