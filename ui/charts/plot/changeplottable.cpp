// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/changeplottable.h"

#include "margin/summary.h"
#include "text/format.h"

#include <algorithm>

namespace ballast {

namespace {

/// Lengths for 12 pixel text.
constexpr double ribbonHeight = 14;
constexpr double ribbonGap = 5;

} // namespace

ChangePlottable::ChangePlottable(QCPAxis* priceAxis, QCPAxis* valueAxis)
    : QCPAbstractPlottable(priceAxis, valueAxis)
{
}

void ChangePlottable::present(ChartModelPtr model, const ChartStyle& style)
{
    m_model = std::move(model);
    m_style = style;
}

int ChangePlottable::ribbonDepth() const
{
    return qRound(m_style.scaled(ribbonGap)) + qRound(m_style.scaled(ribbonHeight));
}

QCPRange ChangePlottable::getKeyRange(bool& foundRange, QCP::SignDomain) const
{
    foundRange = m_model && m_model->frame.columns() > 0;
    return foundRange ? QCPRange(m_model->frame.window.low, m_model->frame.window.high) : QCPRange();
}

QCPRange ChangePlottable::getValueRange(bool& foundRange, QCP::SignDomain, const QCPRange&) const
{
    foundRange = m_model != nullptr;
    return mValueAxis->range();
}

QRect ChangePlottable::clipRect() const
{
    // One more pixel: layers clip a pixel higher than asked for.
    return mKeyAxis->axisRect()->rect().adjusted(0, 0, 0, ribbonDepth() + 1);
}

/// In plain words, why there are no bars; empty where there are.
QString ChangePlottable::whyNothing() const
{
    const std::vector<FrameTier>& tiers = m_model->frame.tiers;
    const auto isShown = [](const FrameTier& tier) { return tier.shown; };
    if (m_model->change->isKnown())
        return {};
    if (m_model->frame.marginFloor)
        return tr("This map has no leverage: nothing tells which buckets\n"
                  "weigh more by margin than by notional.");
    if (std::ranges::none_of(tiers, isShown))
        return m_style.interactive ? tr("No tier is on. 0 shows all.") : tr("No tier is on.");
    return tr("What is on has no margin to compare.");
}

void ChangePlottable::drawBars(QPainter& painter, const std::vector<ColumnBar>& bars) const
{
    const PixelGrid grid(painter, Qt::Vertical);
    const double zero = grid.snapped(mValueAxis->coordToPixel(0));
    for (const ColumnBar& bar : bars) {
        const double points = m_model->change->points[bar.column];
        const double end = grid.snapped(mValueAxis->coordToPixel(points));
        painter.fillRect(QRectF(QPointF(bar.from, zero), QPointF(bar.to, end)).normalized(),
                         points > 0 ? m_style.theme->margin : m_style.theme->notional);
    }
}

/// Beyond the bar's end, as near to its middle as the pane allows.
void ChangePlottable::drawFigure(QPainter& painter, const ColumnBar& bar) const
{
    const QRectF room = mKeyAxis->axisRect()->rect();
    const double points = m_model->change->points[bar.column];
    const QString text = text::points(points);
    painter.setFont(uiFont(m_style.textSize * 0.95, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    const double gap = m_style.scaled(3);
    QRectF figure(QPointF(), QSizeF(metrics.horizontalAdvance(text) + 2, metrics.height()));
    const double end = mValueAxis->coordToPixel(points);
    figure.moveCenter({(bar.from + bar.to) / 2,
                       points > 0 ? end - gap - figure.height() / 2 : end + gap + figure.height() / 2});
    figure.moveLeft(
        std::clamp(figure.left(), room.left(), std::max(room.left(), room.right() - figure.width())));
    painter.setPen(points > 0 ? m_style.theme->margin : m_style.theme->notional);
    painter.drawText(figure, Qt::AlignCenter, text);
}

void ChangePlottable::drawRibbon(QPainter& painter) const
{
    const Change& change = *m_model->change;
    const PixelGrid grid(painter, Qt::Vertical);
    const QRectF rect = mKeyAxis->axisRect()->rect();
    const double top = grid.snapped(rect.bottom() + qRound(m_style.scaled(ribbonGap)));
    const double bottom = grid.snapped(rect.bottom() + ribbonDepth());
    painter.fillRect(QRectF(QPointF(rect.left(), top), QPointF(rect.right(), bottom)), m_style.theme->grid);
    std::vector<double> margins;
    margins.reserve(change.columns.size());
    for (const Amounts& column : change.columns)
        margins.push_back(column.margin);
    for (const ColumnBar& bar : columnBars(painter, *mKeyAxis, m_model->frame, margins)) {
        // Rounding must not leave the scale that the colours know.
        const auto leverage = effectiveLeverage(change.columns[bar.column]);
        if (leverage)
            painter.fillRect(QRectF(QPointF(bar.from, top), QPointF(bar.to, bottom)),
                             m_style.theme->tier(Leverage::from(std::min(*leverage, Leverage::maximum))));
    }
}

void ChangePlottable::draw(QCPPainter* painter)
{
    if (!m_model || m_model->frame.columns() == 0)
        return;
    if (const QString why = whyNothing(); !why.isEmpty()) {
        painter->setFont(uiFont(m_style.titleSize()));
        painter->setPen(m_style.theme->quietText);
        painter->drawText(mKeyAxis->axisRect()->rect(), Qt::AlignCenter, why);
        return;
    }
    painter->setAntialiasing(false);
    const Change& change = *m_model->change;
    const std::vector<ColumnBar> bars = columnBars(*painter, *mKeyAxis, m_model->frame, change.points);
    drawBars(*painter, bars);
    drawRibbon(*painter);
    painter->setAntialiasing(true);
    for (const auto& column : {change.largestRise, change.largestFall}) {
        const auto bar = std::ranges::find_if(
            bars, [&](const ColumnBar& candidate) { return candidate.column == column; });
        if (bar != bars.end())
            drawFigure(*painter, *bar);
    }
}

} // namespace ballast
