// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/mapchart.h"

#include "mouse.h"
#include "uitest.h"

namespace ballast::uitest {

/// Prices run across, except in the mirrored layout.
inline double alongPrices(ChartLayout layout, const QPointF& pos)
{
    return layout == ChartLayout::Mirrored ? pos.y() : pos.x();
}

/// A place `along` prices and `across` them, as parts of the plot area.
inline QPointF within(const QRect& plot, ChartLayout layout, double along, double across)
{
    const bool mirrored = layout == ChartLayout::Mirrored;
    return {plot.left() + plot.width() * (mirrored ? across : along),
            plot.top() + plot.height() * (mirrored ? along : across)};
}

/// A chart in a window of its own that shows the small document.
struct ShownChart
{
    /// Rows for every layout and pane: columns "layout" and "weighting".
    static void layouts()
    {
        QTest::addColumn<int>("layout");
        QTest::addColumn<Weighting>("weighting");
        for (const auto layout : {ChartLayout::SideBySide, ChartLayout::Mirrored})
            for (const auto weighting : {Weighting::Notional, Weighting::Margin})
                QTest::addRow("%s, %s", layout == ChartLayout::Mirrored ? "mirrored" : "side by side",
                              weighting == Weighting::Notional ? "notional" : "margin")
                    << static_cast<int>(layout) << weighting;
    }

    ShownChart()
    {
        controller = std::make_unique<ViewController>();
        chart = std::make_unique<MapChart>(*controller);
        chart->resize(1000, 600);
        chart->show();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(chart.get());
        controller->open(uitest::smallDocument(), {});
        uitest::settle();
        const auto children = chart->findChildren<QWidget*>();
        for (QWidget* child : children)
            if (child->inherits("QCustomPlot"))
                plot = child;
    }

    ChartLayout layout() const { return controller->state().layout; }

    Weighting arrange()
    {
        const auto weighting = *static_cast<Weighting*>(QTest::qData("weighting", qMetaTypeId<Weighting>()));
        ViewState state;
        state.layout = static_cast<ChartLayout>(*static_cast<int*>(QTest::qData("layout", QMetaType::Int)));
        controller->open(controller->document(), state);
        uitest::settle();
        return weighting;
    }

    double priceAt(Weighting weighting, const QPointF& pos) const
    {
        const double zero = chart->pixelOfPrice(weighting, 100);
        return 100
            + (alongPrices(layout(), pos) - zero) / ((chart->pixelOfPrice(weighting, 140) - zero) / 40);
    }

    std::unique_ptr<ViewController> controller;
    std::unique_ptr<MapChart> chart;
    QWidget* plot = nullptr;
};

} // namespace ballast::uitest
