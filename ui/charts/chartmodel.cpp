// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/chartmodel.h"

#include "text/format.h"

namespace ballast {

ChartModelPtr makeChartModel(const LiquidationMap& map, const ViewState& state, std::size_t columns)
{
    auto model = std::make_shared<ChartModel>();
    model->frame = makeFrame(map, state, columns);
    model->axes = makeValueAxes(model->frame, state);
    model->state = state;
    model->priceStep = map.axis().step();
    model->hasPrices = map.axis().hasPrices();
    return model;
}

QString viewTitle(Weighting weighting)
{
    return weighting == Weighting::Notional ? QStringLiteral("Notional") : QStringLiteral("Real pressure");
}

QString viewSubtitle(Weighting weighting, const ChartModel& model)
{
    const QString what = weighting == Weighting::Notional ? QStringLiteral("forced order size")
        : model.frame.marginFloor                         ? QStringLiteral("margin between two bounds")
                                                          : QStringLiteral("margin at risk");
    const bool share = model.state.valueMaximum == ValueMaximum::ShareOfTotal;
    const bool log = model.state.valueScale == ValueScale::Log;
    const QString unit = share ? QStringLiteral("% of the map's total") : QStringLiteral("USD");
    const QString scale = log ? QStringLiteral(", log scale") : QString();
    if (model.frame.bins.width <= 0 || !model.hasPrices)
        return QStringLiteral("%1, %2 per bucket%3").arg(what, unit, scale);
    const double width = model.frame.bins.width;
    const QString merged = model.frame.bins.coarsened
        ? QStringLiteral(" (%1 as exported)").arg(text::price(model.priceStep, model.priceStep))
        : QString();
    return QStringLiteral("%1, %2 per %3 bucket%4%5")
        .arg(what, unit, text::price(width, width), merged, scale);
}

} // namespace ballast
