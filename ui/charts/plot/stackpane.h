// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/plot/pane.h"

namespace ballast {

class StackPlottable;

/// One weighting of the map: bars stacked by tier, and the cumulative curves with an axis of their own.
class StackPane : public Pane
{
public:
    StackPane(QCustomPlot* plot, Weighting weighting, PanePlace place);

    std::vector<ReadoutLine> readoutAt(double price) const override;

protected:
    void presentAmounts(const ChartStyle& style) override;

private:
    QCPAxis* m_curve;
    QSharedPointer<AmountTicker> m_valueTicker;
    QSharedPointer<AmountTicker> m_curveTicker;
    StackPlottable* m_stack;
};

} // namespace ballast
