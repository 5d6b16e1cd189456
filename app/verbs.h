// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"

namespace ballast {

// Each does what its verb says, writes reasons to standard error and returns an exit code.
int runSummary(const Arguments& arguments);
int runBuckets(const Arguments& arguments);
/// Creates the QApplication it needs, on the offscreen platform, so no display is needed.
int runRender(const Arguments& arguments);
int runClusters(const Arguments& arguments);
int runInspect(const Arguments& arguments);
int runRatio(const Arguments& arguments);
int runExtrapolate(const Arguments& arguments);
int runCompare(const Arguments& arguments);
int runSweep(const Arguments& arguments);
/// As runRender.
int runReport(const Arguments& arguments);

} // namespace ballast
