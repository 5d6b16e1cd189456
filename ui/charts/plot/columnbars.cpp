// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/columnbars.h"

#include <algorithm>
#include <cmath>

namespace ballast {

PixelGrid::PixelGrid(const QPainter& painter, Qt::Orientation direction)
{
    const QTransform device = painter.deviceTransform();
    m_scale = direction == Qt::Horizontal ? device.m11() : device.m22();
    m_offset = direction == Qt::Horizontal ? device.dx() : device.dy();
}

double PixelGrid::snapped(double position) const
{
    return (std::round(position * m_scale + m_offset) - m_offset) / m_scale;
}

std::vector<ColumnBar> columnBars(const QPainter& painter, const QCPAxis& priceAxis, const Frame& frame,
                                  const std::vector<double>& heights)
{
    const PixelGrid grid(painter, priceAxis.orientation());
    std::vector<ColumnBar> bars;
    bars.reserve(frame.columns());
    for (std::size_t column = 0; column < frame.columns(); ++column) {
        if (frame.belowThreshold[column] || heights[column] == 0)
            continue;
        double from = grid.snapped(priceAxis.coordToPixel(frame.bins.low[column]));
        double to = grid.snapped(priceAxis.coordToPixel(frame.bins.high[column]));
        if (from > to)
            std::swap(from, to);
        const double width = std::max(grid.pixel(), to - from);
        // Half a pixel of air on both sides when there is room for it.
        const ColumnBar bar{from, from + width - (width >= 3 * grid.pixel() ? grid.pixel() : 0), column};
        if (!bars.empty() && bars.back().from == bar.from && bars.back().to == bar.to) {
            if (std::abs(heights[bars.back().column]) < std::abs(heights[column]))
                bars.back() = bar;
        } else {
            bars.push_back(bar);
        }
    }
    return bars;
}

} // namespace ballast
