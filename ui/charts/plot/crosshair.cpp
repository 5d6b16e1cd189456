// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/crosshair.h"

#include "charts/plot/stackplottable.h"

#include <algorithm>

namespace ballast {

Crosshair::Crosshair(QCustomPlot* plot, std::vector<Pane*> panes)
    : QCPAbstractItem(plot)
    , m_panes(std::move(panes))
{
    setClipToAxisRect(false);
    setLayer(QStringLiteral("crosshair"));
}

void Crosshair::present(ChartModelPtr model, const ChartStyle& style)
{
    m_model = std::move(model);
    m_style = style;
}

void Crosshair::moveTo(double price, const QPointF& pos, const Pane* pane)
{
    m_price = price;
    m_pos = pos;
    m_pane = pane;
}

QRectF Crosshair::placed(const QSizeF& size) const
{
    const QRectF room = QRectF(mParentPlot->viewport()).adjusted(4, 4, -4, -4);
    const double gap = m_style.scaled(14);
    QRectF box(m_pos + QPointF(gap, gap), size);
    if (box.right() > room.right())
        box.moveRight(m_pos.x() - gap);
    if (box.bottom() > room.bottom())
        box.moveBottom(std::max(room.top() + size.height(), m_pos.y() - gap));
    if (box.bottom() > room.bottom())
        box.moveBottom(room.bottom());
    if (box.left() < room.left())
        box.moveLeft(room.left());
    return box;
}

Crosshair::Widths Crosshair::widths(const std::vector<ReadoutLine>& lines) const
{
    const QFontMetricsF plain(uiFont(m_style.textSize));
    const QFontMetricsF strong(uiFont(m_style.textSize, QFont::DemiBold));
    const double gap = m_style.scaled(14);
    double second = 0; // of the lines that have a first figure
    for (const ReadoutLine& line : lines)
        if (line.tier)
            second = std::max(second, plain.horizontalAdvance(line.second));
    double all = m_style.scaled(194);
    for (const ReadoutLine& line : lines) {
        const double label = plain.horizontalAdvance(line.label) + (line.tier ? tierIndent() : 0);
        const double figures = line.tier ? plain.horizontalAdvance(line.first) + gap + second
                                         : strong.horizontalAdvance(line.second);
        all = std::max(all, label + (figures > 0 ? gap + figures : 0));
    }
    return {all, second + gap};
}

double Crosshair::tierIndent() const
{
    return m_style.scaled(8) + m_style.scaled(6);
}

void Crosshair::drawLine(QCPPainter& painter, const ReadoutLine& line, const QRectF& row,
                         double secondWidth) const
{
    const Theme& theme = *m_style.theme;
    if (line.tier) {
        const double swatch = m_style.scaled(8);
        const QRectF square(row.left(), row.center().y() - swatch / 2, swatch, swatch);
        Swatch(m_model->frame.tiers[*line.tier], *line.tier, m_style, m_model->state.patterns)
            .draw(painter, square);
    }
    painter.setFont(uiFont(m_style.textSize));
    painter.setPen(theme.quietText);
    painter.drawText(row.adjusted(line.tier ? tierIndent() : 0, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     line.label);
    painter.drawText(row.adjusted(0, 0, -secondWidth, 0), Qt::AlignRight | Qt::AlignVCenter, line.first);
    if (!line.tier)
        painter.setFont(uiFont(m_style.textSize, QFont::DemiBold));
    painter.setPen(line.isMargin ? theme.margin : theme.text);
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, line.second);
}

void Crosshair::drawReadout(QCPPainter& painter, const std::vector<ReadoutLine>& lines) const
{
    const double pad = m_style.scaled(10);
    const double height = m_style.scaled(18);
    const auto [width, secondWidth] = widths(lines);
    const QRectF box = placed({width + 2 * pad, height * static_cast<double>(lines.size()) + 2 * pad});
    painter.setAntialiasing(true);
    painter.setPen(QPen(m_style.theme->hairline, 1));
    painter.setBrush(m_style.theme->raised);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), m_style.scaled(6), m_style.scaled(6));
    QRectF row(box.left() + pad, box.top() + pad, width, height);
    for (const ReadoutLine& line : lines) {
        drawLine(painter, line, row, secondWidth);
        row.translate(0, height);
    }
}

void Crosshair::draw(QCPPainter* painter)
{
    if (!m_model || !m_price)
        return;
    painter->setAntialiasing(false);
    painter->setPen(QPen(m_style.theme->quietText, 0)); // one device pixel at any scale
    for (const Pane* pane : m_panes) {
        const QRect rect = pane->body();
        const int pixel = qRound(pane->priceAxis()->coordToPixel(*m_price));
        if (pane->priceAxis()->orientation() == Qt::Horizontal)
            painter->drawLine(QLineF(pixel, rect.top(), pixel, rect.bottom()));
        else
            painter->drawLine(QLineF(rect.left(), pixel, rect.right(), pixel));
    }
    if (const auto lines = m_pane->readoutAt(*m_price); !lines.empty())
        drawReadout(*painter, lines);
}

} // namespace ballast
