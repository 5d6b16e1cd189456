// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"
#include "model/viewstate.h"
#include "reading/clusters.h"
#include "report/report.h"

/// The sections of a report that say where: dense zones and runs of them, and what a move would take.
namespace ballast {

/// The clusters of most margin, or of most notional where no margin is known.
ReportSection clusterSection(const LiquidationMap& map, const ViewState& state,
                             const ClusterOptions& options);
/// To the state's sweep price.
ReportSection sweepSection(const LiquidationMap& map, const ViewState& state);

} // namespace ballast
