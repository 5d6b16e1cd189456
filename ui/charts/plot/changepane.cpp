// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/changepane.h"

#include "charts/plot/changeplottable.h"

#include <algorithm>

namespace ballast {

namespace {

/// Air beyond the longest bars, for their labels.
constexpr double air = 0.09;

/// What the drawn bars need, zero included, in percentage points.
QCPRange pointsInView(const ChartModel& model)
{
    const Range locked = model.scale ? model.scale->points : Range();
    QCPRange range(locked.low, locked.high);
    const std::vector<double>& points = model.change->points;
    for (std::size_t column = 0; column < points.size(); ++column)
        if (!model.frame.belowThreshold[column])
            range = {std::min(range.lower, points[column]), std::max(range.upper, points[column])};
    if (range.size() <= 0)
        return {-1, 1};
    const double beyond = range.size() * air;
    return {range.lower - beyond, range.upper + beyond};
}

} // namespace

ChangePane::ChangePane(QCustomPlot* plot)
    : Pane(plot, std::nullopt, PanePlace::Upright)
    , m_bars(new ChangePlottable(priceAxis(), valueAxis()))
{
    valueAxis()->setTicker(QSharedPointer<PointsTicker>::create(*valueAxis(), pixelsPerMarkUpwards));
}

void ChangePane::presentAmounts(const ChartStyle& style)
{
    m_bars->present(sharedModel(), style);
    valueAxis()->setRange(pointsInView(model()));
    valueAxis()->setTickLabels(model().change->isKnown());
    valueAxis()->grid()->setVisible(model().change->isKnown());
    valueAxis()->grid()->setZeroLinePen(QPen(style.theme->faintText, style.scaled(1)));
    // The ribbon stands between the bars and the prices.
    priceAxis()->setOffset(model().change->isKnown() ? m_bars->ribbonDepth() : 0);
}

QRect ChangePane::body() const
{
    return axisRect()->rect().adjusted(0, 0, 0, priceAxis()->offset());
}

std::vector<ReadoutLine> ChangePane::readoutAt(double price) const
{
    const auto column = columnUnder(model().frame, model().change->points, price, pricePerPixel());
    return column ? changeLines(model(), *column) : std::vector<ReadoutLine>();
}

} // namespace ballast
