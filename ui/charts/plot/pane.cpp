// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/pane.h"

#include "charts/plot/priceband.h"
#include "charts/plot/referencemarker.h"

namespace ballast {

namespace {

struct Sides
{
    QCPAxis::AxisType price;
    QCPAxis::AxisType value;
    QCPAxis::AxisType curve;
};

Sides sidesOf(PanePlace place)
{
    switch (place) {
    case PanePlace::MirrorLeft:
        return {QCPAxis::atRight, QCPAxis::atBottom, QCPAxis::atTop};
    case PanePlace::MirrorRight:
        return {QCPAxis::atLeft, QCPAxis::atBottom, QCPAxis::atTop};
    case PanePlace::Upright:
        break;
    }
    return {QCPAxis::atBottom, QCPAxis::atLeft, QCPAxis::atRight};
}

constexpr double pixelsPerPrice = 78;
constexpr double pixelsPerAmount = 64;
/// The curves' marks have no grid lines, so they stand wider apart.
constexpr double pixelsPerCurveAmount = 110;

} // namespace

Pane::Pane(QCustomPlot* plot, Weighting weighting, PanePlace place)
    : m_weighting(weighting)
    , m_place(place)
    , m_header(new PaneHeader(plot, weighting))
    , m_rect(new QCPAxisRect(plot, false))
{
    const Sides sides = sidesOf(place);
    m_price = m_rect->addAxis(sides.price);
    m_value = m_rect->addAxis(sides.value);
    m_curve = m_rect->addAxis(sides.curve);
    const bool upright = place == PanePlace::Upright;
    m_priceTicker = QSharedPointer<PriceTicker>::create(*m_price, upright ? pixelsPerPrice : pixelsPerAmount);
    m_valueTicker =
        QSharedPointer<AmountTicker>::create(*m_value, upright ? pixelsPerAmount : pixelsPerPrice);
    m_curveTicker = QSharedPointer<AmountTicker>::create(*m_curve, pixelsPerCurveAmount);
    m_price->setTicker(m_priceTicker);
    m_value->setTicker(m_valueTicker);
    m_curve->setTicker(m_curveTicker);
    m_value->setRangeReversed(place == PanePlace::MirrorLeft);
    m_curve->setRangeReversed(place == PanePlace::MirrorLeft);
    m_stack = new StackPlottable(m_price, m_value, weighting);
    m_reference = new ReferenceMarker(plot, m_price, place != PanePlace::MirrorRight);
    m_marked = new PriceBand(plot, m_price, QStringLiteral("grid"));
    m_pointedAt = new PriceBand(plot, m_price, QStringLiteral("crosshair"));
    for (QCPAxis* axis : {m_price, m_value, m_curve})
        axis->setLayer(QStringLiteral("axes"));
    for (QCPAxis* axis : {m_price, m_value, m_curve})
        axis->grid()->setLayer(QStringLiteral("grid"));
}

void Pane::styleAxis(QCPAxis* axis, const ChartStyle& style) const
{
    axis->setTickLabelFont(uiFont(style.textSize * 0.95));
    axis->setTickLabelColor(style.theme->faintText);
    axis->setBasePen(Qt::NoPen);
    axis->setTickPen(Qt::NoPen);
    axis->setSubTickPen(Qt::NoPen);
    axis->setTickLength(0);
    axis->setSubTickLength(0);
    axis->setTickLabelPadding(qRound(style.scaled(6)));
    axis->grid()->setVisible(axis == m_value);
    axis->grid()->setPen(QPen(style.theme->grid, style.scaled(1)));
    axis->grid()->setZeroLinePen(QPen(style.theme->hairline, style.scaled(1)));
    axis->grid()->setSubGridVisible(false);
}

void Pane::present(const ChartModelPtr& model, const ChartStyle& style)
{
    m_model = model;
    for (QCPAxis* axis : {m_price, m_value, m_curve})
        styleAxis(axis, style);
    m_header->present(model, style);
    m_stack->present(model, style);
    m_reference->present(model, style);
    m_marked->present(model->state.markedPrices, style);
    // Room for the numbers that is the same whatever they are, so that the price under a dragging hand stays
    // there; between the mirrored halves it holds the pill.
    const int numbers = m_place == PanePlace::Upright ? qCeil(style.scaled(44)) : 0;
    const int between =
        m_place == PanePlace::MirrorLeft ? qCeil(m_reference->pillSize().width() + style.scaled(6)) : numbers;
    m_rect->setMinimumMargins({numbers, 2, between, 0});
    const Range& window = model->frame.window;
    m_price->setRange(window.low, window.high);
    m_priceTicker->setStep(model->priceStep);
    const QSizeF pill = m_reference->pillSize();
    const double labelSize = style.textSize * (m_place == PanePlace::Upright ? 1.6 : 0.6); // half a label
    m_priceTicker->keepFree(model->frame.referencePrice,
                            (m_place == PanePlace::Upright ? pill.width() : pill.height()) / 2 + labelSize);
    const bool percent = model->state.valueMaximum == ValueMaximum::ShareOfTotal;
    m_valueTicker->setAmounts(model->axes.bars(m_weighting), percent);
    m_curveTicker->setAmounts(model->axes.curve(m_weighting), percent);
    m_value->setRange(0, 1);
    m_curve->setRange(0, 1);
    const FrameStack& stack = model->frame.stack(m_weighting);
    m_curve->setTickLabels(model->state.curves && stack.cumulativeMaximum > 0);
    m_price->setTickLabels(m_place != PanePlace::MirrorRight);
}

void Pane::pointAt(const std::optional<Range>& prices, const ChartStyle& style)
{
    m_pointedAt->present(prices, style);
}

double Pane::priceAt(const QPointF& pos) const
{
    return m_price->pixelToCoord(m_price->orientation() == Qt::Vertical ? pos.y() : pos.x());
}

} // namespace ballast
