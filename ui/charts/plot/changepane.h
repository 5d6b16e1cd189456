// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/plot/pane.h"

namespace ballast {

class ChangePlottable;

/// What weighing by margin changes: bars of percentage points up and down from zero, and under them a ribbon
/// of each column's effective leverage. Its value axis always fits the bars.
class ChangePane : public Pane
{
public:
    explicit ChangePane(QCustomPlot* plot);

    QRect body() const override;
    std::vector<ReadoutLine> readoutAt(double price) const override;

protected:
    void presentAmounts(const ChartStyle& style) override;

private:
    ChangePlottable* m_bars;
};

} // namespace ballast
