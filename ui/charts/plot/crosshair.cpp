// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/crosshair.h"

#include "margin/summary.h"
#include "text/format.h"

namespace ballast {

namespace {

/// More tiers than this would cover the charts; the panel lists all.
constexpr std::size_t mostTiers = 12;

} // namespace

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

void Crosshair::moveTo(std::optional<double> price, const QPointF& pos)
{
    m_price = price;
    m_pos = pos;
}

std::vector<Crosshair::Line> Crosshair::lines(std::size_t column) const
{
    const Theme& theme = *m_style.theme;
    const Frame& frame = m_model->frame;
    Amounts amounts; // of the tiers whose leverage is known: only they have a margin to compare with
    for (const FrameTier& tier : frame.tiers)
        if (tier.shown && tier.leverage)
            amounts += {tier.notional[column], tier.margin[column]};
    const double low = frame.bins.low[column];
    const double high = frame.bins.high[column];
    const double step = frame.bins.asExported ? m_model->priceStep : frame.bins.width;
    std::vector<Line> lines;
    lines.push_back({m_model->hasPrices ? QStringLiteral("Price") : QStringLiteral("Bucket"),
                     {},
                     text::price(low, step) + QStringLiteral(" – ") + text::price(high, step),
                     theme.text,
                     {}});
    if (frame.referencePrice)
        lines.push_back({QStringLiteral("From reference"),
                         {},
                         text::signedPercent((low + high) / 2 / *frame.referencePrice - 1),
                         theme.text,
                         {}});
    lines.push_back(
        {QStringLiteral("Notional"), {}, text::compactAmount(frame.notional.totals[column]), theme.text, {}});
    const double most = frame.margin.totals[column];
    lines.push_back({QStringLiteral("Margin"),
                     {},
                     frame.marginFloor ? text::amountRange({most * *frame.marginFloor, most})
                                       : text::compactAmount(amounts.margin),
                     theme.margin,
                     {}});
    lines.push_back({QStringLiteral("Effective leverage"),
                     {},
                     text::effectiveLeverage(effectiveLeverage(amounts)),
                     theme.text,
                     {}});
    std::size_t listed = 0;
    for (std::size_t tier = 0; tier < frame.tiers.size() && listed < mostTiers; ++tier) {
        const FrameTier& layer = frame.tiers[tier];
        if (!layer.shown || layer.notional[column] <= 0)
            continue;
        ++listed;
        const QString margin =
            layer.leverage ? text::compactAmount(layer.margin[column]) : QStringLiteral("—");
        lines.push_back({text::tierName(layer.key(), layer.lowestLeverage, layer.mapHasMargin),
                         text::compactAmount(layer.notional[column]), margin, theme.text, tier});
    }
    return lines;
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

void Crosshair::drawReadout(QCPPainter& painter, const std::vector<Line>& lines) const
{
    const Theme& theme = *m_style.theme;
    const QFont font = uiFont(m_style.textSize);
    const QFont strong = uiFont(m_style.textSize, QFont::DemiBold);
    const double pad = m_style.scaled(10);
    const double height = m_style.scaled(18);
    const QRectF box = placed({m_style.scaled(214), height * static_cast<double>(lines.size()) + 2 * pad});
    painter.setAntialiasing(true);
    painter.setPen(QPen(theme.hairline, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), m_style.scaled(6), m_style.scaled(6));
    QRectF row(box.left() + pad, box.top() + pad, box.width() - 2 * pad, height);
    for (const Line& line : lines) {
        double indent = 0;
        if (line.tier) {
            const double swatch = m_style.scaled(8);
            const QRectF square(row.left(), row.center().y() - swatch / 2, swatch, swatch);
            drawSwatch(painter, square, m_model->frame.tiers[*line.tier], *line.tier, m_style,
                       m_model->state.patterns);
            indent = swatch + m_style.scaled(6);
        }
        painter.setFont(font);
        painter.setPen(theme.quietText);
        painter.drawText(row.adjusted(indent, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, line.label);
        painter.drawText(row.adjusted(0, 0, -m_style.scaled(62), 0), Qt::AlignRight | Qt::AlignVCenter,
                         line.first);
        painter.setFont(line.tier ? font : strong);
        painter.setPen(line.colour);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, line.second);
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
        const QRect rect = pane->axisRect()->rect();
        const int pixel = qRound(pane->priceAxis()->coordToPixel(*m_price));
        if (pane->priceAxis()->orientation() == Qt::Horizontal)
            painter->drawLine(QLineF(pixel, rect.top(), pixel, rect.bottom()));
        else
            painter->drawLine(QLineF(rect.left(), pixel, rect.right(), pixel));
    }
    if (const auto column = m_model->frame.columnAt(*m_price))
        drawReadout(*painter, lines(*column));
}

} // namespace ballast
