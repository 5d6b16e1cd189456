// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/referencemarker.h"

#include "text/format.h"

namespace ballast {

ReferenceMarker::ReferenceMarker(QCustomPlot* plot, QCPAxis* priceAxis, bool withPill)
    : QCPAbstractItem(plot)
    , m_axis(priceAxis)
    , m_withPill(withPill)
{
    setClipToAxisRect(false);
    setLayer(QStringLiteral("legend")); // above the axis numbers, which the pill covers
}

void ReferenceMarker::present(ChartModelPtr model, const ChartStyle& style)
{
    m_model = std::move(model);
    m_style = style;
}

bool ReferenceMarker::isInView() const
{
    return m_model && m_model->frame.referencePrice
        && m_model->frame.window.contains(*m_model->frame.referencePrice);
}

PricePill ReferenceMarker::pill() const
{
    return {text::exactPrice(*m_model->frame.referencePrice, 1)};
}

QSizeF ReferenceMarker::pillSize() const
{
    return m_model && m_model->frame.referencePrice ? pill().size(m_style) : QSizeF();
}

bool ReferenceMarker::isAt(const QPointF& pos, double slack) const
{
    return isInView()
        && distanceFromLine(*m_axis, m_axis->coordToPixel(*m_model->frame.referencePrice), pos) <= slack;
}

void ReferenceMarker::draw(QCPPainter* painter)
{
    if (!isInView())
        return;
    const double pixel = m_axis->coordToPixel(*m_model->frame.referencePrice);
    painter->setAntialiasing(true);
    QPen pen(m_style.theme->text, m_style.scaled(1.2), Qt::CustomDashLine);
    pen.setDashPattern({2.5, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    painter->drawLine(lineAcross(*m_axis, pixel));
    if (m_withPill)
        pill().draw(*painter, pill().rect(*m_axis, pixel, m_style), m_style.theme->text, m_style);
}

} // namespace ballast
