// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/sweepmarker.h"

#include "text/format.h"

#include <algorithm>

namespace ballast {

SweptRange::SweptRange(QCustomPlot* plot, QCPAxis* priceAxis)
    : QCPAbstractItem(plot)
    , m_axis(priceAxis)
{
    setClipAxisRect(priceAxis->axisRect());
    setClipToAxisRect(true);
    setLayer(QStringLiteral("grid")); // behind the bars: their colours mean leverage
}

void SweptRange::present(ChartModelPtr model, const ChartStyle& style)
{
    m_model = std::move(model);
    m_style = style;
}

void SweptRange::draw(QCPPainter* painter)
{
    if (!m_model || !m_model->frame.referencePrice || !m_model->state.sweepPrice)
        return;
    // Prices far outside the window have no pixels.
    const Range& window = m_model->frame.window;
    const double from = std::clamp(*m_model->frame.referencePrice, window.low, window.high);
    const double to = std::clamp(*m_model->state.sweepPrice, window.low, window.high);
    const QLineF one = lineAcross(*m_axis, m_axis->coordToPixel(from));
    const QLineF other = lineAcross(*m_axis, m_axis->coordToPixel(to));
    QColor veil = m_style.theme->margin;
    veil.setAlphaF(m_style.theme->dark ? 0.09F : 0.11F);
    painter->setAntialiasing(false);
    painter->fillRect(QRectF(one.p1(), other.p2()).normalized(), veil);
}

SweepMarker::SweepMarker(QCustomPlot* plot, QCPAxis* priceAxis, bool withPill)
    : QCPAbstractItem(plot)
    , m_axis(priceAxis)
    , m_withPill(withPill)
{
    setClipToAxisRect(false);
    setLayer(QStringLiteral("legend")); // as the reference's
}

void SweepMarker::present(ChartModelPtr model, const ChartStyle& style)
{
    m_model = std::move(model);
    m_style = style;
}

bool SweepMarker::isInView() const
{
    return m_model && m_model->frame.referencePrice && m_model->state.sweepPrice
        && m_model->frame.window.contains(*m_model->state.sweepPrice);
}

PricePill SweepMarker::pill() const
{
    return {text::exactPrice(*m_model->state.sweepPrice, 1), m_style.interactive};
}

QRectF SweepMarker::pillRect(double pixel) const
{
    const double reference = *m_model->frame.referencePrice;
    const QRectF rect = pill().rect(*m_axis, pixel, m_style);
    if (!m_model->frame.window.contains(reference))
        return rect;
    const PricePill other{text::exactPrice(reference, 1)};
    const double gap = m_style.scaled(1);
    return besidePill(
        rect,
        other.rect(*m_axis, m_axis->coordToPixel(reference), m_style).marginsAdded({gap, gap, gap, gap}),
        *m_axis);
}

QSizeF SweepMarker::pillSize() const
{
    return m_model && m_model->state.sweepPrice ? pill().size(m_style) : QSizeF();
}

bool SweepMarker::isAt(const QPointF& pos, double slack) const
{
    if (!isInView())
        return false;
    const double pixel = m_axis->coordToPixel(*m_model->state.sweepPrice);
    return distanceFromLine(*m_axis, pixel, pos) <= slack || (m_withPill && pillRect(pixel).contains(pos));
}

void SweepMarker::draw(QCPPainter* painter)
{
    if (!isInView())
        return;
    const double pixel = m_axis->coordToPixel(*m_model->state.sweepPrice);
    painter->setAntialiasing(true);
    QPen pen(m_style.theme->margin, m_style.scaled(1.6));
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    painter->drawLine(lineAcross(*m_axis, pixel));
    if (m_withPill)
        pill().draw(*painter, pillRect(pixel), m_style.theme->margin, m_style);
}

} // namespace ballast
