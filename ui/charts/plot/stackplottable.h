// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"

#include <qcustomplot.h>

namespace ballast {

/// Paints one weighting of a frame: bars stacked by tier from the lowest leverage up, and the cumulative
/// curves. The value axis's coordinates are fractions of the model's ValueAxis. One plottable a chart,
/// whatever the size.
class StackPlottable : public QCPAbstractPlottable
{
public:
    StackPlottable(QCPAxis* priceAxis, QCPAxis* valueAxis, Weighting weighting);

    void present(ChartModelPtr model, const ChartStyle& style);

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }
    QCPRange getKeyRange(bool& foundRange, QCP::SignDomain) const override;
    QCPRange getValueRange(bool& foundRange, QCP::SignDomain, const QCPRange&) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter*, const QRectF&) const override { }

private:
    struct Bar
    {
        double from; ///< Pixels along the price axis, on device pixel edges.
        double to;
        std::size_t column;
    };
    std::vector<Bar> bars(const QPainter& painter) const;
    void drawBar(QPainter& painter, const Bar& bar) const;
    void drawCurve(QCPPainter& painter, const std::vector<double>& cumulative, double before, bool isLong,
                   double part) const;
    /// Margin of a map without leverage: from the lower bound to the upper.
    bool isBand() const { return m_weighting == Weighting::Margin && m_model->frame.marginFloor.has_value(); }
    QPointF curvePoint(double price, double amount) const;

    Weighting m_weighting;
    ChartModelPtr m_model;
    ChartStyle m_style;
};

/// The hatching that stands beside a tier's colour; tiers of unknown leverage are always hatched.
Qt::BrushStyle tierPattern(std::size_t tier);
/// The part of a bar where a margin may lie that is only known between bounds.
void drawBand(QPainter& painter, const QRectF& rect, const Theme& theme);
/// A filled swatch as the legend, panels and readout show it.
void drawSwatch(QPainter& painter, const QRectF& rect, const FrameTier& tier, std::size_t index,
                const ChartStyle& style, bool patterns);

} // namespace ballast
