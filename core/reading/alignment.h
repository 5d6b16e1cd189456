// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/clusters.h"

namespace ballast {

/// Clusters of real pressure in line on one side: where one is reached, the next is near. The article's
/// condition for a cascade (DOMAIN 2), and no forecast of one.
struct ClusterRun
{
    Side side = Side::Long;
    std::vector<std::size_t> clusters; ///< Places in the list they were found in, from the reference outward.
    Range prices; ///< From the first to the last, what lies between them included.
    Amounts amounts; ///< USD of the clusters together, without what lies between them.
};

/// Runs of at least two clusters with Pressure::Real, each beginning within `distance` of where the one
/// before ends; `distance` is a fraction of `reference`. Longs first, each side from the reference outward.
/// Clusters of other pressure between them neither break a run nor count. Where the side or the reference is
/// unknown there is none.
std::vector<ClusterRun> findRuns(const std::vector<Cluster>& clusters, std::optional<double> reference,
                                 double distance = ClusterOptions().runDistance);

} // namespace ballast
