// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"
#include "charts/plot/columnbars.h"

#include <qcustomplot.h>

namespace ballast {

/// How a tier's bars look, and its square in the legend and the readout.
class Swatch
{
public:
    /// `index` of the tier in its frame.
    Swatch(const FrameTier& tier, std::size_t index, const ChartStyle& style, bool patterns);

    void draw(QPainter& painter, const QRectF& rect) const;

private:
    QColor m_colour;
    QBrush m_hatching;
};

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
    void drawBar(QPainter& painter, const ColumnBar& bar, const std::vector<Swatch>& swatches) const;
    /// In pixels along the price and along the amounts. `pixel`: the size of a device's.
    QPolygonF curve(const std::vector<double>& cumulative, double before, bool isLong, double part,
                    double pixel) const;
    void drawCurve(QCPPainter& painter, QPolygonF line) const;
    /// Margin of a map without leverage: from the lower bound to the upper.
    bool isBand() const { return m_weighting == Weighting::Margin && m_model->frame.marginFloor.has_value(); }
    QPointF curvePoint(double along, double amount) const;

    Weighting m_weighting;
    ChartModelPtr m_model;
    ChartStyle m_style;
};

/// The hatching that stands beside a tier's colour; tiers of unknown leverage are always hatched.
Qt::BrushStyle tierPattern(std::size_t tier);
/// The part of a bar where a margin may lie that is only known between bounds.
void drawBand(QPainter& painter, const QRectF& rect, const Theme& theme);

} // namespace ballast
