// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonexport.h"

namespace ballast {

/// Reads both maps again and lays them over each other; nothing where one of them has gone or changed
/// meanwhile. Any thread.
std::optional<OverlayResult> overlayOfFiles(const ComparedMap& one, const ComparedMap& other);

/// The overlay, where exactly two of `maps` were read.
std::optional<OverlayResult> overlayOfOnlyTwo(const std::vector<ComparedMap>& maps);

} // namespace ballast
