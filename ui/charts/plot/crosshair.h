// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"
#include "charts/plot/pane.h"
#include "charts/plot/readout.h"

#include <qcustomplot.h>

#include <optional>

namespace ballast {

/// One price under the cursor, marked in every pane, with one readout of that bucket beside the cursor.
/// Lives on a layer of its own, so that moving it repaints nothing else.
class Crosshair : public QCPAbstractItem
{
public:
    Crosshair(QCustomPlot* plot, std::vector<Pane*> panes);

    void present(ChartModelPtr model, const ChartStyle& style);
    /// `pos` in the plot's pixels, in `pane`.
    void moveTo(double price, const QPointF& pos, const Pane* pane);
    void hide() { m_price.reset(); }
    std::optional<double> price() const { return m_price; }

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    struct Widths
    {
        double line;
        double second; ///< Of a tier's second figure, with the gap before it.
    };
    Widths widths(const std::vector<ReadoutLine>& lines) const;
    double tierIndent() const;
    void drawLine(QCPPainter& painter, const ReadoutLine& line, const QRectF& row, double secondWidth) const;
    void drawReadout(QCPPainter& painter, const std::vector<ReadoutLine>& lines) const;
    QRectF placed(const QSizeF& size) const;

    std::vector<Pane*> m_panes;
    ChartModelPtr m_model;
    ChartStyle m_style;
    std::optional<double> m_price;
    QPointF m_pos;
    const Pane* m_pane = nullptr; ///< That the cursor is in.
};

} // namespace ballast
