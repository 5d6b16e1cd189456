// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/pricepill.h"

#include <cmath>
#include <limits>

namespace ballast {

namespace {

/// Each side's room for the grip, for 12 pixel text.
constexpr double gripWidth = 6;

QFont pillFont(const ChartStyle& style)
{
    return uiFont(style.textSize * 0.95, QFont::DemiBold);
}

} // namespace

QSizeF PricePill::size(const ChartStyle& style) const
{
    const double grips = gripped ? 2 * style.scaled(gripWidth) : 0;
    return {QFontMetricsF(pillFont(style)).horizontalAdvance(text) + style.scaled(14) + grips,
            style.scaled(19)};
}

QRectF PricePill::rect(const QCPAxis& axis, double pixel, const ChartStyle& style) const
{
    const QRectF plot = axis.axisRect()->rect();
    QRectF pill(QPointF(), size(style));
    const double gap = style.scaled(3);
    if (axis.orientation() == Qt::Horizontal)
        pill.moveCenter({pixel, plot.bottom() + axis.offset() + gap + pill.height() / 2});
    else if (axis.axisType() == QCPAxis::atLeft)
        pill.moveCenter({plot.left() - gap - pill.width() / 2, pixel});
    else
        pill.moveCenter({plot.right() + gap + pill.width() / 2, pixel});
    return pill;
}

void PricePill::draw(QCPPainter& painter, const QRectF& rect, const QColor& fill,
                     const ChartStyle& style) const
{
    painter.setAntialiasing(true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, style.scaled(3), style.scaled(3));
    const QColor ink = style.theme->dark ? style.theme->background : style.theme->panel;
    painter.setFont(pillFont(style));
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, text);
    if (!gripped)
        return;
    painter.setPen(QPen(ink, style.scaled(1)));
    for (const double side : {-1.0, 1.0}) {
        for (const double from : {4.0, 6.5}) {
            const double x = rect.center().x() + side * (rect.width() / 2 - style.scaled(from));
            painter.drawLine(QLineF(x, rect.top() + style.scaled(6), x, rect.bottom() - style.scaled(6)));
        }
    }
}

QRectF besidePill(const QRectF& pill, const QRectF& other, const QCPAxis& axis)
{
    if (!pill.intersects(other))
        return pill;
    const bool upright = axis.orientation() == Qt::Horizontal;
    const QPointF apart = pill.center() - other.center();
    const double wanted = upright ? (pill.width() + other.width()) / 2 : (pill.height() + other.height()) / 2;
    const double now = upright ? apart.x() : apart.y();
    const double by = (now < 0 ? -wanted : wanted) - now;
    return pill.translated(upright ? by : 0, upright ? 0 : by);
}

QLineF lineAcross(const QCPAxis& axis, double pixel)
{
    const QRectF rect = axis.axisRect()->rect();
    return axis.orientation() == Qt::Horizontal
        ? QLineF(pixel, rect.top(), pixel, rect.bottom() + axis.offset())
        : QLineF(rect.left(), pixel, rect.right(), pixel);
}

double distanceFromLine(const QCPAxis& axis, double pixel, const QPointF& pos)
{
    const QRectF rect = axis.axisRect()->rect();
    const bool upright = axis.orientation() == Qt::Horizontal;
    const bool beside = upright ? pos.y() < rect.top() || pos.y() > rect.bottom()
                                : pos.x() < rect.left() || pos.x() > rect.right();
    return beside ? std::numeric_limits<double>::infinity() : std::abs((upright ? pos.x() : pos.y()) - pixel);
}

} // namespace ballast
