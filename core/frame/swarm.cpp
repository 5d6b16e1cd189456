// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/swarm.h"

#include <algorithm>

namespace ballast {

namespace {

/// 0, 1, -1, 2, -2 and so on of the lanes, as a part of the outermost.
double offsetOf(std::size_t lane, std::size_t lanes)
{
    const std::size_t outermost = lanes / 2;
    const std::size_t distance = (lane + 1) / 2;
    if (distance == 0 || outermost == 0)
        return 0;
    const double part = static_cast<double>(distance) / static_cast<double>(outermost);
    return lane % 2 == 1 ? part : -part;
}

} // namespace

std::vector<SwarmDot> swarm(std::vector<double> values, const Range& range, std::size_t places,
                            std::size_t lanes)
{
    std::vector<SwarmDot> dots;
    if (!(range.width() > 0) || places == 0)
        return dots;
    std::ranges::sort(values);
    std::size_t place = 0;
    std::size_t taken = 0; // lanes of that place
    for (const double value : values) {
        if (value < range.low || value > range.high)
            continue;
        const double part = (value - range.low) / range.width() * static_cast<double>(places);
        const std::size_t here = std::min(static_cast<std::size_t>(part), places - 1);
        taken = here == place ? taken : 0;
        place = here;
        if (taken < lanes)
            dots.push_back({value, offsetOf(taken, lanes)});
        ++taken;
    }
    return dots;
}

} // namespace ballast
