// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/mapplot.h"

#include "charts/plot/changepane.h"
#include "charts/plot/stackpane.h"

namespace ballast {

MapPlot::MapPlot(QWidget* parent)
    : QCustomPlot(parent)
{
    setAutoAddPlottableToLegend(false);
    setNoAntialiasingOnDrag(false);
    setPlottingHint(QCP::phFastPolylines, false);
    // Nothing stands on it, and a layer of its own is one more picture to clear and to blend at every replot.
    layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical);
    addLayer(QStringLiteral("crosshair"), layer(QStringLiteral("overlay")), QCustomPlot::limAbove);
    layer(QStringLiteral("crosshair"))->setMode(QCPLayer::lmBuffered);
    plotLayout()->clear();
}

MapPlot::~MapPlot() = default;

void MapPlot::addPanes(ViewChoice view, ChartLayout layout)
{
    if (view == ViewChoice::Change) {
        m_panes.push_back(std::make_unique<ChangePane>(this));
        return;
    }
    const bool mirrored = layout == ChartLayout::Mirrored;
    const PanePlace left = mirrored ? PanePlace::MirrorLeft : PanePlace::Upright;
    if (view != ViewChoice::Margin)
        m_panes.push_back(std::make_unique<StackPane>(this, Weighting::Notional, left));
    if (view != ViewChoice::Notional) {
        // A lone pane keeps its price labels, so it stands as the left one would.
        const bool right = mirrored && view == ViewChoice::Both;
        m_panes.push_back(
            std::make_unique<StackPane>(this, Weighting::Margin, right ? PanePlace::MirrorRight : left));
    }
}

void MapPlot::arrange(ViewChoice view, ChartLayout layout)
{
    clearItems();
    clearPlottables();
    plotLayout()->clear();
    m_panes.clear();
    delete m_margins;
    m_margins = new QCPMarginGroup(this);
    addPanes(view, layout);
    int column = 0;
    std::vector<Pane*> panes;
    for (const auto& pane : m_panes) {
        plotLayout()->addElement(0, column, pane->header());
        plotLayout()->addElement(1, column, pane->axisRect());
        pane->axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, m_margins);
        panes.push_back(pane.get());
        ++column;
    }
    plotLayout()->setRowStretchFactor(0, 0.0001);
    m_crosshair = new Crosshair(this, std::move(panes));
    m_arrangement = {view, layout};
}

bool MapPlot::present(const ChartModelPtr& model, const ChartStyle& style)
{
    const ChartLayout layout = drawnLayout(model->state);
    const bool rearranged = m_arrangement != std::pair(model->state.view, layout);
    if (rearranged)
        arrange(model->state.view, layout);
    const bool mirrored = layout == ChartLayout::Mirrored;
    plotLayout()->setColumnSpacing(qRound(style.scaled(mirrored ? 0 : 18)));
    plotLayout()->setRowSpacing(qRound(style.scaled(6)));
    setBackground(style.transparent ? QBrush(Qt::NoBrush) : QBrush(style.theme->background));
    for (const auto& pane : m_panes)
        pane->present(model, style);
    m_crosshair->present(model, style);
    if (rearranged)
        layOut(); // the number of marks depends on lengths that new axes do not have yet
    return rearranged;
}

void MapPlot::layOut()
{
    plotLayout()->update(QCPLayoutElement::upPreparation);
    plotLayout()->update(QCPLayoutElement::upMargins);
    plotLayout()->update(QCPLayoutElement::upLayout);
}

void MapPlot::paintOn(QCPPainter& painter, const QSize& size)
{
    setViewport(QRect(QPoint(), size));
    plotLayout()->setOuterRect(viewport());
    // The number of marks depends on the axes' lengths, and the margins on the marks.
    layOut();
    layOut();
    toPainter(&painter, size.width(), size.height());
}

Pane* MapPlot::paneAt(const QPointF& pos) const
{
    for (const auto& pane : m_panes)
        if (pane->axisRect()->outerRect().united(pane->header()->outerRect()).contains(pos.toPoint()))
            return pane.get();
    return nullptr;
}

void MapPlot::resizeEvent(QResizeEvent* event)
{
    QCustomPlot::resizeEvent(event);
    layOut();
}

} // namespace ballast
