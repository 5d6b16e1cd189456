// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/alignment.h"
#include "reading/boundary.h"
#include "reading/clusters.h"
#include "reading/ratios.h"
#include "reading/sweep.h"
#include "window/viewcontroller.h"

#include <optional>

namespace ballast {

/// What core/reading says of the open map, as far as tiers and side are on: each reading is computed when
/// first asked for, and again only after something it depends on has changed. Zooming, panning, scales and
/// marks change none of them; the sweep's price changes the sweep alone. GUI thread.
class Readings : public QObject
{
    Q_OBJECT
public:
    explicit Readings(ViewController& controller);

    ViewController& controller() const { return m_controller; }
    /// Margin over notional of the map, its sides and distances; of nothing without a document.
    const Ratios& ratios() const;
    /// How many were computed, for the tests that count work.
    std::size_t ratiosCount() const { return m_ratiosCount; }

    const std::vector<Cluster>& clusters() const;
    const Boundary& boundary() const;
    const std::vector<ClusterRun>& runs() const;
    const ClusterOptions& clusterOptions() const { return m_clusterOptions; }
    void setClusterOptions(const ClusterOptions& options);
    /// How often clusters were computed, for the tests that count work.
    std::size_t clusterComputations() const { return m_clusterComputations; }

    /// Of the state's sweep price; nothing without one.
    const std::optional<Sweep>& sweep() const;
    /// How often it was computed, for the tests that count work.
    std::size_t sweepCount() const { return m_sweepCount; }

signals:
    /// Another map, other tiers, another side: everything read before is out of date.
    void changed();
    /// Other thresholds: clusters and runs are out of date.
    void clusterOptionsChanged();
    /// Another sweep price, or what `changed` says.
    void sweepChanged();

private:
    void refresh();

    ViewController& m_controller;
    DocumentPtr m_document;
    ViewState m_state;
    ClusterOptions m_clusterOptions;
    mutable std::optional<std::vector<Cluster>> m_clusters;
    mutable std::optional<Boundary> m_boundary;
    mutable std::optional<std::vector<ClusterRun>> m_runs;
    mutable std::size_t m_clusterComputations = 0;
    mutable std::optional<Ratios> m_ratios;
    mutable std::size_t m_ratiosCount = 0;
    mutable std::optional<Sweep> m_sweep;
    mutable std::size_t m_sweepCount = 0;
};

} // namespace ballast
