// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/stackpane.h"

#include "charts/plot/stackplottable.h"

namespace ballast {

namespace {

/// The curves' marks have no grid lines, so they stand wider apart.
constexpr double pixelsPerCurveAmount = 110;

} // namespace

StackPane::StackPane(QCustomPlot* plot, Weighting weighting, PanePlace place)
    : Pane(plot, weighting, place)
    , m_curve(addAxis(place == PanePlace::Upright ? QCPAxis::atRight : QCPAxis::atTop))
{
    const double pixelsPerAmount = place == PanePlace::Upright ? pixelsPerMarkUpwards : pixelsPerMarkAcross;
    m_valueTicker = QSharedPointer<AmountTicker>::create(*valueAxis(), pixelsPerAmount);
    m_curveTicker = QSharedPointer<AmountTicker>::create(*m_curve, pixelsPerCurveAmount);
    valueAxis()->setTicker(m_valueTicker);
    m_curve->setTicker(m_curveTicker);
    valueAxis()->setRangeReversed(place == PanePlace::MirrorLeft);
    m_curve->setRangeReversed(place == PanePlace::MirrorLeft);
    m_stack = new StackPlottable(priceAxis(), valueAxis(), weighting);
}

void StackPane::presentAmounts(const ChartStyle& style)
{
    m_stack->present(sharedModel(), style);
    const bool percent = model().state.valueMaximum == ValueMaximum::ShareOfTotal;
    m_valueTicker->setAmounts(model().axes.bars(*weighting()), percent);
    m_curveTicker->setAmounts(model().axes.curve(*weighting()), percent);
    valueAxis()->setRange(0, 1);
    m_curve->setRange(0, 1);
    // In a series the marks stay where another capture has a curve.
    ValueMaxima maxima = maximaOf(model().frame);
    if (model().scale)
        maxima.include(model().scale->maxima);
    const double curve = *weighting() == Weighting::Notional ? maxima.notional.curve : maxima.margin.curve;
    m_curve->setTickLabels(model().state.curves && curve > 0);
}

std::vector<ReadoutLine> StackPane::readoutAt(double price) const
{
    const auto column = columnUnder(model().frame, *weighting(), price, pricePerPixel());
    return column ? readoutLines(model(), *weighting(), *column) : std::vector<ReadoutLine>();
}

} // namespace ballast
