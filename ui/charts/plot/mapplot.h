// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"
#include "charts/chartstyle.h"
#include "charts/plot/crosshair.h"
#include "charts/plot/pane.h"

#include <qcustomplot.h>

#include <memory>
#include <vector>

namespace ballast {

/// The views of a map as one plot: the scene that the window shows and that pictures are painted from.
/// It draws what it is given and decides nothing.
class MapPlot : public QCustomPlot
{
    Q_OBJECT
public:
    explicit MapPlot(QWidget* parent = nullptr);
    ~MapPlot() override;

    /// Takes the model in; the caller replots. Panes are rebuilt only when their arrangement changes:
    /// then it returns true, and earlier pointers to panes are dead.
    bool present(const ChartModelPtr& model, const ChartStyle& style);
    /// Lays out and paints onto `painter`, whose origin is the plot's corner. Not a grab: the plot need never
    /// be shown, and neither its size nor its screen matters.
    void paintOn(QCPPainter& painter, const QSize& size);

    const std::vector<std::unique_ptr<Pane>>& panes() const { return m_panes; }
    Pane* paneAt(const QPointF& pos) const;
    Crosshair* crosshair() const { return m_crosshair; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addPanes(ViewChoice view, ChartLayout layout);
    void arrange(ViewChoice view, ChartLayout layout);
    void layOut();

    std::vector<std::unique_ptr<Pane>> m_panes;
    QCPMarginGroup* m_margins = nullptr;
    Crosshair* m_crosshair = nullptr;
    std::optional<std::pair<ViewChoice, ChartLayout>> m_arrangement;
};

} // namespace ballast
