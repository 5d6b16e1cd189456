// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/referencemarker.h"

#include "text/format.h"

#include <algorithm>

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

QString ReferenceMarker::pillText() const
{
    return text::exactPrice(*m_model->frame.referencePrice, 1);
}

QSizeF ReferenceMarker::pillSize() const
{
    if (!m_model || !m_model->frame.referencePrice)
        return {};
    return {QFontMetricsF(pillFont()).horizontalAdvance(pillText()) + m_style.scaled(14), m_style.scaled(19)};
}

void ReferenceMarker::drawPill(QCPPainter& painter, double pixel) const
{
    const QRectF rect = m_axis->axisRect()->rect();
    QRectF pill(QPointF(), pillSize());
    const double gap = m_style.scaled(3);
    if (m_axis->orientation() == Qt::Horizontal)
        pill.moveCenter({pixel, rect.bottom() + m_axis->offset() + gap + pill.height() / 2});
    else if (m_axis->axisType() == QCPAxis::atLeft)
        pill.moveCenter({rect.left() - gap - pill.width() / 2, pixel});
    else
        pill.moveCenter({rect.right() + gap + pill.width() / 2, pixel});
    painter.setAntialiasing(true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.theme->text);
    painter.drawRoundedRect(pill, m_style.scaled(3), m_style.scaled(3));
    painter.setFont(pillFont());
    painter.setPen(m_style.theme->dark ? m_style.theme->background : m_style.theme->panel);
    painter.drawText(pill, Qt::AlignCenter, pillText());
}

void ReferenceMarker::draw(QCPPainter* painter)
{
    if (!m_model || !m_model->frame.referencePrice
        || !m_model->frame.window.contains(*m_model->frame.referencePrice))
        return;
    const QRectF rect = m_axis->axisRect()->rect();
    const double pixel = m_axis->coordToPixel(*m_model->frame.referencePrice);
    painter->setAntialiasing(true);
    painter->setPen(QPen(m_style.theme->text, m_style.scaled(1.2), Qt::CustomDashLine));
    QPen pen = painter->pen();
    pen.setDashPattern({2.5, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    if (m_axis->orientation() == Qt::Horizontal)
        painter->drawLine(QLineF(pixel, rect.top(), pixel, rect.bottom() + m_axis->offset()));
    else
        painter->drawLine(QLineF(rect.left(), pixel, rect.right(), pixel));
    if (m_withPill)
        drawPill(*painter, pixel);
}

} // namespace ballast
