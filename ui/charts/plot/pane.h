// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"
#include "charts/plot/paneheader.h"
#include "charts/plot/readout.h"
#include "charts/plot/tickers.h"

#include <qcustomplot.h>

#include <optional>
#include <vector>

namespace ballast {

class PriceBand;
class ReferenceMarker;
class SweepMarker;
class SweptRange;

/// Where a pane stands: decides which of its axis rect's sides carry prices, amounts and the curves' amounts.
enum class PanePlace { Upright, MirrorLeft, MirrorRight };

/// What every view of the map has: header, price axis, a value axis, reference line and marks. What stands on
/// the axes is its heirs'. Its objects belong to the plot.
class Pane
{
public:
    virtual ~Pane() = default;
    Pane(const Pane&) = delete;
    Pane& operator=(const Pane&) = delete;

    void present(const ChartModelPtr& model, const ChartStyle& style);

    /// Marks prices on the crosshair's layer, which the caller replots.
    void pointAt(const std::optional<Range>& prices, const ChartStyle& style);

    /// Of its bars, whose value axis can be zoomed; nothing where bars are what changed between the two.
    std::optional<Weighting> weighting() const { return m_weighting; }
    PaneHeader* header() const { return m_header; }
    QCPAxisRect* axisRect() const { return m_rect; }
    QCPAxis* priceAxis() const { return m_price; }
    QCPAxis* valueAxis() const { return m_value; }

    double priceAt(const QPointF& pos) const;
    /// Quote currency of one pixel along the price axis.
    double pricePerPixel() const;
    const ReferenceMarker& reference() const { return *m_reference; }
    const SweepMarker& sweep() const { return *m_sweep; }
    /// What the crosshair goes over, in the plot's pixels: the bars, and what stands in line with them.
    virtual QRect body() const { return m_rect->rect(); }
    /// What is read out at `price`, after present(); nothing beside the map.
    virtual std::vector<ReadoutLine> readoutAt(double price) const = 0;

protected:
    Pane(QCustomPlot* plot, std::optional<Weighting> weighting, PanePlace place);

    /// Shows the amounts of model(); header, prices and marks are done.
    virtual void presentAmounts(const ChartStyle& style) = 0;

    QCPAxis* addAxis(QCPAxis::AxisType side);
    PanePlace place() const { return m_place; }
    const ChartModel& model() const { return *m_model; }
    ChartModelPtr sharedModel() const { return m_model; }

private:
    void keepPillsFree(const ChartStyle& style);
    void styleAxis(QCPAxis* axis, const ChartStyle& style) const;
    void presentPrices(const ChartStyle& style);

    std::optional<Weighting> m_weighting;
    PanePlace m_place;
    PaneHeader* m_header;
    QCPAxisRect* m_rect;
    QCPAxis* m_price;
    QCPAxis* m_value;
    QSharedPointer<PriceTicker> m_priceTicker;
    ReferenceMarker* m_reference;
    SweepMarker* m_sweep;
    SweptRange* m_swept;
    PriceBand* m_marked;
    PriceBand* m_pointedAt;
    ChartModelPtr m_model;
};

} // namespace ballast
