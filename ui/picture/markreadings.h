// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"
#include "model/viewstate.h"
#include "reading/clusters.h"

#include <QStringList>

namespace ballast {

/// What the marks of a picture say, a sentence or two each: the sweep to the state's price, and the prices it
/// marks, by their reading where they are one of the map's clusters. Empty without either.
QStringList markReadings(const LiquidationMap& map, const ViewState& state, const ClusterOptions& options);

} // namespace ballast
