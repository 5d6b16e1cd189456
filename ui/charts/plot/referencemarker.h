// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"

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
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    QFont pillFont() const { return uiFont(m_style.textSize * 0.95, QFont::DemiBold); }
    QString pillText() const;
    void drawPill(QCPPainter& painter, double pixel) const;

    QCPAxis* m_axis;
    bool m_withPill;
    ChartModelPtr m_model;
    ChartStyle m_style;
};

} // namespace ballast
