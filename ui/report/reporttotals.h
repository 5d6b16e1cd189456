// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/summary.h"
#include "model/document.h"
#include "report/report.h"

/// The sections of a report that add up: tiers, sides, the ratio and what follows from it.
namespace ballast {

/// `summary`: summarize() of the same map and state.
ReportSection tierSection(const Document& document, const ViewState& state, const Summary& summary);
ReportSection sideSection(const LiquidationMap& map, const ViewState& state);
/// With the isolated interval and the fingerprint: passes over the whole map.
ReportSection ratioSection(const Document& document, const ViewState& state, const Summary& summary);
ReportSection extrapolationSection(const Summary& summary, const ViewState& state, double openInterest);

} // namespace ballast
