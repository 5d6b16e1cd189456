// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/extrapolation.h"

#include <vector>

namespace ballast {

/// The ratios of the whole maps in all open windows, whatever is switched off in them; maps without leverage
/// have none. GUI thread.
std::vector<NamedRatio> ratiosOfOpenMaps();

} // namespace ballast
