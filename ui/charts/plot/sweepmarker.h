// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"
#include "charts/plot/pricepill.h"

#include <qcustomplot.h>

namespace ballast {

/// The prices between the reference and the sweep's, behind the bars.
class SweptRange : public QCPAbstractItem
{
public:
    SweptRange(QCustomPlot* plot, QCPAxis* priceAxis);

    void present(ChartModelPtr model, const ChartStyle& style);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    QCPAxis* m_axis;
    ChartModelPtr m_model;
    ChartStyle m_style;
};

/// The price that a sweep goes to: a line, and a pill on the price axis to take hold of.
class SweepMarker : public QCPAbstractItem
{
public:
    SweepMarker(QCustomPlot* plot, QCPAxis* priceAxis, bool withPill);

    void present(ChartModelPtr model, const ChartStyle& style);
    /// Empty without a sweep price.
    QSizeF pillSize() const;
    /// Whether a hand within `slack` pixels means the line, or is on the pill.
    bool isAt(const QPointF& pos, double slack) const;
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    bool isInView() const;
    PricePill pill() const;
    /// Beside the reference's, so that both can be read.
    QRectF pillRect(double pixel) const;

    QCPAxis* m_axis;
    bool m_withPill;
    ChartModelPtr m_model;
    ChartStyle m_style;
};

} // namespace ballast
