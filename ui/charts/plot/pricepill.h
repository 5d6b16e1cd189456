// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartstyle.h"

#include <qcustomplot.h>

namespace ballast {

/// A price in a filled pill beside a price axis.
struct PricePill
{
    QString text;
    bool gripped = false; ///< With the marks of something to take hold of.

    QSizeF size(const ChartStyle& style) const;
    /// Where it stands when its price is at `pixel` along `axis`.
    QRectF rect(const QCPAxis& axis, double pixel, const ChartStyle& style) const;
    void draw(QCPPainter& painter, const QRectF& rect, const QColor& fill, const ChartStyle& style) const;
};

/// `pill` moved along `axis` as far as it takes not to touch `other`, to the side that it stands on.
QRectF besidePill(const QRectF& pill, const QRectF& other, const QCPAxis& axis);

/// Across the axis rect at `pixel` along `axis`.
QLineF lineAcross(const QCPAxis& axis, double pixel);
/// How far `pos` is from that line, pixels; infinite beside the axis rect.
double distanceFromLine(const QCPAxis& axis, double pixel, const QPointF& pos);

} // namespace ballast
