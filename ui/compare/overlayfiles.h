// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonexport.h"

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace ballast {

/// Reads two of the maps again and lays them over each other; nothing where one of them has gone or changed
/// meanwhile, or `proceed`, asked every few milliseconds, says false. Any thread.
std::optional<OverlaidPair> overlayOfFiles(const std::vector<ComparedMap>& maps,
                                           const std::array<std::size_t, 2>& which,
                                           const std::function<bool()>& proceed = {});

/// Which two of `maps` were read, where those are exactly two.
std::optional<std::array<std::size_t, 2>> onlyTwo(const std::vector<ComparedMap>& maps);

} // namespace ballast
