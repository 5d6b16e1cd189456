// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartmodel.h"

#include "margin/summary.h"
#include "text/format.h"

namespace ballast {

namespace {

/// "per 180 bucket", "of tallest 0.01 bucket per 111.12": what one bar is.
QString bucketWords(const ChartModel& model)
{
    const Bins& bins = model.frame.bins;
    const QString width = text::price(bins.width, bins.width);
    const QString step = text::price(model.priceStep, model.priceStep);
    const bool isTallest = drawnBuckets(model.state) == MergedBuckets::Tallest;
    if (bins.width <= 0 || (!model.hasPrices && bins.asExported))
        return QStringLiteral("per bucket");
    if (!model.hasPrices)
        return (isTallest ? QStringLiteral("of tallest of %1 buckets") : QStringLiteral("per %1 buckets"))
            .arg(width);
    if (isTallest && !bins.asExported)
        return QStringLiteral("of tallest %1 bucket per %2").arg(step, width);
    const QString merged = bins.coarsened ? QStringLiteral(" (%1 as exported)").arg(step) : QString();
    return QStringLiteral("per %1 bucket%2").arg(width, merged);
}

/// " from 48K: 3 bars lie below"; nothing where all are seen.
QString underAxisWords(const ChartModel& model, Weighting weighting)
{
    const std::size_t bars = barsUnderAxis(model, weighting);
    if (bars == 0)
        return {};
    return QStringLiteral(" from %1: %2 below")
        .arg(text::compactAmount(model.axes.bars(weighting).range().low),
             bars == 1 ? QStringLiteral("1 bar lies") : QStringLiteral("%1 bars lie").arg(text::count(bars)));
}

/// Its shares are not of the whole map where a part of it is switched off.
QString changeSubtitle(const ChartModel& model)
{
    const bool isAll = model.state.showsEverything() && model.state.side == SideFilter::Both;
    return (isAll ? QStringLiteral("share of margin minus share of notional, percentage points %1")
                  : QStringLiteral("share of the margin minus share of the notional that is on, percentage "
                                   "points %1"))
        .arg(bucketWords(model));
}

} // namespace

ChartModelPtr makeChartModel(std::shared_ptr<const LiquidationMap> map, const ViewState& state,
                             std::size_t columns, const std::optional<LockedScale>& scale)
{
    auto model = std::make_shared<ChartModel>();
    model->frame = makeFrame(*map, scale ? lockedTo(*scale, state) : state, columns);
    model->axes = makeValueAxes(model->frame, state, scale ? scale->maxima : ValueMaxima());
    model->scale = scale;
    if (state.view == ViewChoice::Change)
        model->change = whatChanged(model->frame, summarize(*map, state).amounts());
    model->state = state;
    model->priceStep = map->axis().step();
    model->hasPrices = map->axis().hasPrices();
    model->map = std::move(map);
    return model;
}

ChartModelPtr withScale(const ChartModel& model, const LockedScale& scale)
{
    auto scaled = std::make_shared<ChartModel>(model);
    scaled->scale = scale;
    scaled->axes = makeValueAxes(scaled->frame, scaled->state, scale.maxima);
    return scaled;
}

std::size_t barsUnderAxis(const ChartModel& model, Weighting weighting)
{
    const std::vector<double>& totals = model.frame.stack(weighting).totals;
    const double foot = model.axes.bars(weighting).range().low;
    std::size_t bars = 0;
    for (std::size_t column = 0; column < totals.size(); ++column)
        bars += totals[column] > 0 && totals[column] <= foot && !model.frame.belowThreshold[column];
    return bars;
}

QString viewTitle(std::optional<Weighting> weighting)
{
    if (!weighting)
        return QStringLiteral("What changed");
    return weighting == Weighting::Notional ? QStringLiteral("Notional") : QStringLiteral("Real pressure");
}

QString viewSubtitle(std::optional<Weighting> weighting, const ChartModel& model)
{
    if (!weighting)
        return changeSubtitle(model);
    const QString what = weighting == Weighting::Notional ? QStringLiteral("forced order size")
        : model.frame.marginFloor                         ? QStringLiteral("margin between two bounds")
                                                          : QStringLiteral("margin at risk");
    const bool share = model.state.valueMaximum == ValueMaximum::ShareOfTotal;
    const bool log = model.state.valueScale == ValueScale::Log;
    const QString unit = share ? QStringLiteral("% of the map's total") : QStringLiteral("USD");
    const QString scale = log ? QStringLiteral(", log scale") + underAxisWords(model, *weighting) : QString();
    return QStringLiteral("%1, %2 %3%4").arg(what, unit, bucketWords(model), scale);
}

} // namespace ballast
