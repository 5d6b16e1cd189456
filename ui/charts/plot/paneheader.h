// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"

#include <qcustomplot.h>

#include <optional>

namespace ballast {

/// The lines above a chart: its title, what its bars are, and the legend of tiers.
class PaneHeader : public QCPLayoutElement
{
public:
    /// Nothing stands for what changed between the two.
    PaneHeader(QCustomPlot* plot, std::optional<Weighting> weighting);

    void present(ChartModelPtr model, const ChartStyle& style);
    /// The index of the tier whose legend entry is at `pos` (widget pixels).
    std::optional<std::size_t> tierAt(const QPointF& pos) const;

    QSize minimumOuterSizeHint() const override;

protected:
    void draw(QCPPainter* painter) override;
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }

private:
    struct Entry
    {
        std::size_t tier;
        QString label;
        QRectF rect;
    };
    std::vector<Entry> entries() const;
    void drawTitle(QPainter& painter) const;
    void drawCurveEntry(QPainter& painter, double taken) const;
    bool isBand() const;
    /// Returns where the next entry could begin.
    double drawBandEntries(QPainter& painter) const;

    std::optional<Weighting> m_weighting;
    ChartModelPtr m_model;
    ChartStyle m_style;
};

} // namespace ballast
