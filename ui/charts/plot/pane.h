// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"
#include "charts/plot/paneheader.h"
#include "charts/plot/stackplottable.h"
#include "charts/plot/tickers.h"

#include <qcustomplot.h>

namespace ballast {

class PriceBand;
class ReferenceMarker;

/// Where a pane stands: decides which of its axis rect's sides carry prices, amounts and the curves' amounts.
enum class PanePlace { Upright, MirrorLeft, MirrorRight };

/// One view of the map: header, axes, bars and curves, reference line. Its objects belong to the plot.
class Pane
{
public:
    Pane(QCustomPlot* plot, Weighting weighting, PanePlace place);

    void present(const ChartModelPtr& model, const ChartStyle& style);

    /// Marks prices on the crosshair's layer, which the caller replots.
    void pointAt(const std::optional<Range>& prices, const ChartStyle& style);

    Weighting weighting() const { return m_weighting; }
    PaneHeader* header() const { return m_header; }
    QCPAxisRect* axisRect() const { return m_rect; }
    QCPAxis* priceAxis() const { return m_price; }
    QCPAxis* valueAxis() const { return m_value; }

    double priceAt(const QPointF& pos) const;

private:
    void styleAxis(QCPAxis* axis, const ChartStyle& style) const;

    Weighting m_weighting;
    PanePlace m_place;
    PaneHeader* m_header;
    QCPAxisRect* m_rect;
    QCPAxis* m_price;
    QCPAxis* m_value;
    QCPAxis* m_curve;
    QSharedPointer<PriceTicker> m_priceTicker;
    QSharedPointer<AmountTicker> m_valueTicker;
    QSharedPointer<AmountTicker> m_curveTicker;
    StackPlottable* m_stack;
    ReferenceMarker* m_reference;
    PriceBand* m_marked;
    PriceBand* m_pointedAt;
    ChartModelPtr m_model;
};

} // namespace ballast
