// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/priceband.h"

#include <algorithm>

namespace ballast {

PriceBand::PriceBand(QCustomPlot* plot, QCPAxis* priceAxis, const QString& layer)
    : QCPAbstractItem(plot)
    , m_axis(priceAxis)
{
    setClipAxisRect(priceAxis->axisRect());
    setClipToAxisRect(true);
    setLayer(layer);
}

void PriceBand::present(const std::optional<Range>& prices, const ChartStyle& style)
{
    m_prices = prices;
    m_style = style;
}

void PriceBand::draw(QCPPainter* painter)
{
    if (!m_prices)
        return;
    const QRectF rect = m_axis->axisRect()->rect();
    const auto [from, to] =
        std::minmax({m_axis->coordToPixel(m_prices->low), m_axis->coordToPixel(m_prices->high)});
    const bool upright = m_axis->orientation() == Qt::Horizontal;
    const QRectF band = upright ? QRectF(QPointF(from, rect.top()), QPointF(to, rect.bottom()))
                                : QRectF(QPointF(rect.left(), from), QPointF(rect.right(), to));
    QColor veil = m_style.theme->text;
    veil.setAlphaF(0.07F);
    painter->setAntialiasing(false);
    painter->fillRect(band, veil);
    veil.setAlphaF(0.45F);
    painter->setPen(QPen(veil, m_style.scaled(1)));
    if (upright)
        painter->drawLines(
            {QLineF(band.topLeft(), band.bottomLeft()), QLineF(band.topRight(), band.bottomRight())});
    else
        painter->drawLines(
            {QLineF(band.topLeft(), band.topRight()), QLineF(band.bottomLeft(), band.bottomRight())});
}

} // namespace ballast
