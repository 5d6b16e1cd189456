// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/readings.h"

namespace ballast {

Readings::Readings(ViewController& controller)
    : QObject(&controller)
    , m_controller(controller)
{
    connect(&controller, &ViewController::stateChanged, this, &Readings::refresh);
}

const Ratios& Readings::ratios() const
{
    if (!m_ratios) {
        const DocumentPtr& document = m_controller.document();
        m_ratios = document ? readRatios(document->map, m_controller.state()) : Ratios{};
        m_ratiosCount += document ? 1 : 0;
    }
    return *m_ratios;
}

void Readings::refresh()
{
    const ViewState& state = m_controller.state();
    const bool same = m_document == m_controller.document() && haveSameTotals(m_state, state);
    if (same && m_state.sweepPrice == state.sweepPrice)
        return;
    m_document = m_controller.document();
    m_state = state;
    m_sweep.reset();
    if (!same) {
        m_clusters.reset();
        m_boundary.reset();
        m_runs.reset();
        m_ratios.reset();
        emit changed();
    }
    emit sweepChanged();
}

const std::optional<Sweep>& Readings::sweep() const
{
    if (!m_sweep && m_document && m_state.sweepPrice) {
        // The controller lets no price stay that nothing can be said of.
        if (const SweepResult swept = sweepTo(m_document->map, m_state, *m_state.sweepPrice))
            m_sweep = *swept;
        ++m_sweepCount;
    }
    return m_sweep;
}

const std::vector<Cluster>& Readings::clusters() const
{
    if (!m_clusters) {
        ++m_clusterComputations;
        m_clusters =
            m_document ? findClusters(m_document->map, m_state, m_clusterOptions) : std::vector<Cluster>();
    }
    return *m_clusters;
}

const Boundary& Readings::boundary() const
{
    if (!m_boundary)
        m_boundary = m_document ? findBoundary(m_document->map, m_state) : Boundary();
    return *m_boundary;
}

const std::vector<ClusterRun>& Readings::runs() const
{
    if (!m_runs) {
        const bool hasPrices = m_document && m_document->map.axis().hasPrices();
        m_runs = findRuns(clusters(), hasPrices ? m_document->map.referencePrice() : std::nullopt,
                          m_clusterOptions.runDistance);
    }
    return *m_runs;
}

void Readings::setClusterOptions(const ClusterOptions& options)
{
    if (options == m_clusterOptions)
        return;
    m_clusterOptions = options;
    m_clusters.reset();
    m_runs.reset();
    emit clusterOptionsChanged();
}

} // namespace ballast
