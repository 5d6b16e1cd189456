// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/viewstate.h"

#include <cstddef>
#include <vector>

namespace ballast {

/// One value as a dot beside the line that its row's values lie on.
struct SwarmDot
{
    double value = 0; ///< As it was given.
    double offset = 0; ///< Across the line, -1 to 1; 0 is on it.

    bool operator==(const SwarmDot&) const = default;
};

/// Values as dots that give way to each other: `range` is cut into `places`, and the values of one place
/// stand on up to `lanes` lanes, the first on the line and further ones in turn beside it. Beyond that they
/// would only hide each other and are left out, so that there are never more than places x lanes dots.
/// Ascending values; those outside of the range are left out.
std::vector<SwarmDot> swarm(std::vector<double> values, const Range& range, std::size_t places,
                            std::size_t lanes);

} // namespace ballast
