// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/panelset.h"

#include "charts/sharechart.h"
#include "panels/clusterspanel.h"
#include "panels/extrapolationpanel.h"
#include "panels/paneldock.h"
#include "panels/ratiopanel.h"
#include "panels/summarypanel.h"
#include "panels/tierspanel.h"
#include "panels/whatifpanel.h"
#include "window/openmaps.h"
#include "window/readings.h"

#include <QMainWindow>

namespace ballast {

template <typename Panel>
PanelDock* PanelSet::add(Panel* panel, const QString& title, const QString& name, Qt::DockWidgetArea area,
                         Opening opening, QWidget* actions)
{
    auto* dock = new PanelDock(title, name, panel, actions, &m_window);
    m_window.addDockWidget(area, dock);
    dock->setVisible(opening == Opening::Open);
    m_docks.push_back(dock);
    m_setTheme.emplace_back([panel](const Theme& theme) { panel->setTheme(theme); });
    return dock;
}

PanelSet::PanelSet(ViewController& controller, Readings& readings, QMainWindow& window)
    : QObject(&window)
    , m_window(window)
    , m_tiers(new TiersPanel(controller, &window))
{
    constexpr auto right = Qt::RightDockWidgetArea;
    window.setCorner(Qt::BottomRightCorner, right); // its panels need the height more than those below
    add(m_tiers, tr("Tiers"), QStringLiteral("tiers"), right, Opening::Open, m_tiers->titleActions());
    auto* whatIf = new WhatIfPanel(readings, &window);
    add(whatIf, tr("What if"), QStringLiteral("whatif"), right, Opening::Open, whatIf->titleActions());
    auto* ratio = new RatioPanel(readings, &window);
    add(ratio, tr("Ratio"), QStringLiteral("ratio"), right, Opening::Open, ratio->titleActions());
    auto* clusters = new ClustersPanel(readings, &window);
    add(clusters, tr("Clusters"), QStringLiteral("clusters"), Qt::BottomDockWidgetArea, Opening::Open,
        clusters->titleActions());
    // Four are what 1280 x 720 has room for.
    add(new ShareChart(controller, &window), tr("Share of notional, share of margin"),
        QStringLiteral("shares"), right, Opening::Closed);
    add(new SummaryPanel(controller, &window), tr("Summary"), QStringLiteral("summary"), right,
        Opening::Closed);
    add(new ExtrapolationPanel(readings, ratiosOfOpenMaps, &window), tr("Extrapolation"),
        QStringLiteral("extrapolation"), right, Opening::Closed);
}

void PanelSet::setTheme(const Theme& theme)
{
    for (const auto& set : m_setTheme)
        set(theme);
}

void PanelSet::hideAll()
{
    for (PanelDock* dock : m_docks)
        dock->hide();
}

} // namespace ballast
