// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"

#include <qcustomplot.h>

#include <cstddef>
#include <vector>

namespace ballast {

/// Rounds positions along one direction to the edges of device pixels, so that bars are crisp at any scale.
class PixelGrid
{
public:
    PixelGrid(const QPainter& painter, Qt::Orientation direction);

    /// The size of a device's, in the painter's units.
    double pixel() const { return 1 / m_scale; }
    double snapped(double position) const;

private:
    double m_scale;
    double m_offset;
};

/// Where a column's bar stands: pixels along the price axis, on device pixel edges.
struct ColumnBar
{
    double from;
    double to;
    std::size_t column;
};

/// The bars of the columns that have a height, whatever its sign, and are not below the threshold. `heights`:
/// one a column. Of bars thinner than a pixel that share one, the highest is the one that must be seen.
std::vector<ColumnBar> columnBars(const QPainter& painter, const QCPAxis& priceAxis, const Frame& frame,
                                  const std::vector<double>& heights);

} // namespace ballast
