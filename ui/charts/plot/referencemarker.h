// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"
#include "charts/plot/pricepill.h"

#include <qcustomplot.h>

namespace ballast {

/// The reference price as a dashed line, with its value in a filled pill on the price axis.
class ReferenceMarker : public QCPAbstractItem
{
public:
    ReferenceMarker(QCustomPlot* plot, QCPAxis* priceAxis, bool withPill);

    void present(ChartModelPtr model, const ChartStyle& style);
    /// What the pill needs beside or below the axis rect; empty without a reference price.
    QSizeF pillSize() const;
    /// Whether a hand within `slack` pixels means the line.
    bool isAt(const QPointF& pos, double slack) const;
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    bool isInView() const;
    PricePill pill() const;

    QCPAxis* m_axis;
    bool m_withPill;
    ChartModelPtr m_model;
    ChartStyle m_style;
};

} // namespace ballast
