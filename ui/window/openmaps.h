// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/extrapolation.h"

#include <QStringList>

#include <vector>

namespace ballast {

/// The ratios of the whole maps in all open windows, whatever is switched off in them; maps without leverage
/// have none. GUI thread.
std::vector<NamedRatio> ratiosOfOpenMaps();

/// The files whose maps are open in all windows, each once, and every capture of a series; what was pasted
/// has none. GUI thread.
QStringList filesOfOpenMaps();

} // namespace ballast
