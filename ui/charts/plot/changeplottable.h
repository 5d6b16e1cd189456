// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"
#include "charts/plot/columnbars.h"

#include <qcustomplot.h>

namespace ballast {

/// Paints a model's change: what its share of margin gains upwards in margin's colour, what it loses
/// downwards in notional's, the largest of both with their figure, and the ribbon below the axis rect. The
/// value axis is in percentage points. Upright only.
class ChangePlottable : public QCPAbstractPlottable
{
public:
    ChangePlottable(QCPAxis* priceAxis, QCPAxis* valueAxis);

    /// `model` has a change.
    void present(ChartModelPtr model, const ChartStyle& style);
    /// How far the ribbon reaches below the axis rect, pixels.
    int ribbonDepth() const;

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }
    QCPRange getKeyRange(bool& foundRange, QCP::SignDomain) const override;
    QCPRange getValueRange(bool& foundRange, QCP::SignDomain, const QCPRange&) const override;

protected:
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter*, const QRectF&) const override { }

private:
    QString whyNothing() const;
    void drawBars(QPainter& painter, const std::vector<ColumnBar>& bars) const;
    void drawFigure(QPainter& painter, const ColumnBar& bar) const;
    void drawRibbon(QPainter& painter) const;

    ChartModelPtr m_model;
    ChartStyle m_style;
};

} // namespace ballast
