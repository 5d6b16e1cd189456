// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartstyle.h"
#include "model/viewstate.h"

#include <qcustomplot.h>

#include <optional>

namespace ballast {

/// Prices marked across a pane: a veil with lines at both ends. Its layer is its owner's choice.
class PriceBand : public QCPAbstractItem
{
public:
    PriceBand(QCustomPlot* plot, QCPAxis* priceAxis, const QString& layer);

    void present(const std::optional<Range>& prices, const ChartStyle& style);
    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    QCPAxis* m_axis;
    std::optional<Range> m_prices;
    ChartStyle m_style;
};

} // namespace ballast
