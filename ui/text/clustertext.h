// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/alignment.h"
#include "reading/boundary.h"

#include <QString>

/// How clusters, the boundary and runs are put into words, for the panel and the command line.
namespace ballast::text {

/// "long", "short", or an em dash where the map does not tell.
QString sideName(Side side);
/// "real pressure", "mixed", "mixed, dense", "volatility amplifier"; an em dash where no margin is known.
QString pressureName(const Cluster& cluster);
/// "86,660 – 87,920".
QString priceRange(const Range& prices, double step);
/// Both edges from the reference: "+9.8 … +11.9 %".
QString distanceRange(const Range& prices, double reference);
/// What a zone is, in a sentence that stands on its own: "Cluster 86,660 – 87,920 (+2.6 … +4.0 %), short:
/// 301M notional, 12.3M margin, effective leverage 24.5×, number 2 by notional and 1 by margin: real
/// pressure."
QString clusterSentence(const Cluster& cluster, double step, const std::optional<double>& reference);
/// The same of prices that are no cluster, as a run's. `hasMargin`: whether the map knows any.
QString zoneSentence(const Range& prices, const Amounts& amounts, bool hasMargin, double step,
                     const std::optional<double>& reference);
/// Places gained from notional to margin: "▲3", "▼2", "–" for none.
QString rankChange(long places);

/// "Empty 84,250 – 84,750, 0.59 % · long 300M, short 4.02B · imbalance +86.1 %", or what of it is known.
QString boundaryLine(const Boundary& boundary, double step);
/// The same to the cent, of notional and of margin, a line each.
QString boundaryDetails(const Boundary& boundary, double step);
/// "Short, 3 clusters in line: 85,040 – 87,920, margin 12.3M, notional 301M".
QString runLine(const ClusterRun& run, double step);
/// What the readings mean with these thresholds, a line each.
QString pressureRules(const ClusterOptions& options);

} // namespace ballast::text
