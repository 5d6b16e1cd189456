// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/stackplottable.h"

#include "charts/plot/curveline.h"

#include <algorithm>
#include <array>

namespace ballast {

Qt::BrushStyle tierPattern(std::size_t tier)
{
    static constexpr std::array<Qt::BrushStyle, 6> patterns{Qt::SolidPattern,     Qt::BDiagPattern,
                                                            Qt::FDiagPattern,     Qt::HorPattern,
                                                            Qt::DiagCrossPattern, Qt::VerPattern};
    return patterns[tier % patterns.size()];
}

Swatch::Swatch(const FrameTier& tier, std::size_t index, const ChartStyle& style, bool patterns)
    : m_colour(style.theme->layer(tier.key(), tier.mapHasMargin, index))
{
    const bool unknown = !tier.leverage && tier.mapHasMargin;
    if (patterns || unknown)
        m_hatching = QBrush(style.theme->background, unknown ? Qt::BDiagPattern : tierPattern(index));
    if (m_hatching.style() == Qt::SolidPattern)
        m_hatching = {};
}

void Swatch::draw(QPainter& painter, const QRectF& rect) const
{
    painter.fillRect(rect, m_colour);
    if (m_hatching.style() != Qt::NoBrush)
        painter.fillRect(rect, m_hatching);
}

void drawBand(QPainter& painter, const QRectF& rect, const Theme& theme)
{
    QColor veil = theme.margin;
    veil.setAlphaF(0.22F);
    painter.fillRect(rect, veil);
    veil.setAlphaF(0.5F);
    painter.fillRect(rect, QBrush(veil, Qt::BDiagPattern));
}

StackPlottable::StackPlottable(QCPAxis* priceAxis, QCPAxis* valueAxis, Weighting weighting)
    : QCPAbstractPlottable(priceAxis, valueAxis)
    , m_weighting(weighting)
{
}

void StackPlottable::present(ChartModelPtr model, const ChartStyle& style)
{
    m_model = std::move(model);
    m_style = style;
}

QCPRange StackPlottable::getKeyRange(bool& foundRange, QCP::SignDomain) const
{
    foundRange = m_model && m_model->frame.columns() > 0;
    return foundRange ? QCPRange(m_model->frame.window.low, m_model->frame.window.high) : QCPRange();
}

QCPRange StackPlottable::getValueRange(bool& foundRange, QCP::SignDomain, const QCPRange&) const
{
    foundRange = true;
    return {0, 1};
}

void StackPlottable::drawBar(QPainter& painter, const ColumnBar& bar,
                             const std::vector<Swatch>& swatches) const
{
    const bool upright = mKeyAxis->orientation() == Qt::Horizontal;
    const PixelGrid grid(painter, mValueAxis->orientation());
    const ValueAxis& axis = m_model->axes.bars(m_weighting);
    const auto position = [&](double amount) {
        return grid.snapped(mValueAxis->coordToPixel(std::clamp(axis.fraction(amount), -0.5, 1.5)));
    };
    const auto rectOf = [&](double from, double to) {
        return (upright ? QRectF(QPointF(bar.from, to), QPointF(bar.to, from))
                        : QRectF(QPointF(from, bar.from), QPointF(to, bar.to)))
            .normalized();
    };
    double sum = 0;
    double base = position(0);
    if (isBand()) {
        const double most = m_model->frame.margin.totals[bar.column];
        const double least = position(most * *m_model->frame.marginFloor);
        painter.fillRect(rectOf(base, least), m_style.theme->margin);
        return drawBand(painter, rectOf(least, position(most)), *m_style.theme);
    }
    for (std::size_t tier = 0; tier < m_model->frame.tiers.size(); ++tier) {
        const FrameTier& layer = m_model->frame.tiers[tier];
        if (!layer.shown || layer.amounts(m_weighting)[bar.column] <= 0)
            continue;
        sum += layer.amounts(m_weighting)[bar.column];
        const double top = position(sum);
        swatches[tier].draw(painter, rectOf(base, top));
        base = top;
    }
}

QPointF StackPlottable::curvePoint(double along, double amount) const
{
    const double fraction = std::clamp(m_model->axes.curve(m_weighting).fraction(amount), -0.01, 1.5);
    return {along,
            mValueAxis->coordToPixel(mValueAxis->range().lower + fraction * mValueAxis->range().size())};
}

QPolygonF StackPlottable::curve(const std::vector<double>& cumulative, double before, bool isLong,
                                double part, double pixel) const
{
    const Bins& bins = m_model->frame.bins;
    QPolygonF line;
    line.reserve(2 * static_cast<qsizetype>(cumulative.size()));
    for (std::size_t i = 0; i < cumulative.size(); ++i) {
        const std::size_t column = isLong ? cumulative.size() - 1 - i : i;
        // Nothing is added up yet on the other side of the reference.
        if (cumulative[column] > 0) {
            const double from = mKeyAxis->coordToPixel(isLong ? bins.high[column] : bins.low[column]);
            const double to = mKeyAxis->coordToPixel(isLong ? bins.low[column] : bins.high[column]);
            if (line.isEmpty() || line.back().x() != from) // uneven prices leave gaps
                line.append(curvePoint(from, before * part));
            line.append(curvePoint(to, cumulative[column] * part));
        }
        before = cumulative[column];
    }
    return thinned(line, pixel / 4);
}

void StackPlottable::drawCurve(QCPPainter& painter, QPolygonF line) const
{
    if (mKeyAxis->orientation() == Qt::Vertical)
        for (QPointF& point : line)
            point = point.transposed();
    painter.setAntialiasing(true);
    painter.setPen(
        QPen(m_style.theme->curve, m_style.scaled(1.3), Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

void StackPlottable::draw(QCPPainter* painter)
{
    if (!m_model || m_model->frame.columns() == 0)
        return;
    const auto isShown = [](const FrameTier& tier) { return tier.shown; };
    if (std::ranges::none_of(m_model->frame.tiers, isShown)) {
        painter->setFont(uiFont(m_style.titleSize()));
        painter->setPen(m_style.theme->quietText);
        painter->drawText(clipRect(), Qt::AlignCenter,
                          m_style.interactive ? tr("No tier is on. 0 shows all.") : tr("No tier is on."));
        return;
    }
    painter->setAntialiasing(false);
    std::vector<Swatch> swatches;
    for (const FrameTier& tier : m_model->frame.tiers)
        swatches.emplace_back(tier, swatches.size(), m_style, m_model->state.patterns);
    const FrameStack& stack = m_model->frame.stack(m_weighting);
    for (const ColumnBar& bar : columnBars(*painter, *mKeyAxis, m_model->frame, stack.totals))
        drawBar(*painter, bar, swatches);
    if (!m_model->state.curves)
        return;
    const double pixel = PixelGrid(*painter, mKeyAxis->orientation()).pixel();
    for (const double part : isBand() ? std::vector{1.0, *m_model->frame.marginFloor} : std::vector{1.0}) {
        drawCurve(*painter, curve(stack.cumulativeLong, stack.longBeyond, true, part, pixel));
        drawCurve(*painter, curve(stack.cumulativeShort, stack.shortBefore, false, part, pixel));
    }
}

} // namespace ballast
