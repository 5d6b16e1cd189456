// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/navigation.h"

#include <algorithm>
#include <cmath>

namespace ballast {

Range zoomed(const Range& range, double anchor, double factor)
{
    return {anchor - (anchor - range.low) * factor, anchor + (range.high - anchor) * factor};
}

Range shifted(const Range& range, double by)
{
    return {range.low + by, range.high + by};
}

Range clampedTo(const Range& whole, const Range& window, double step)
{
    const double least = std::min(whole.width(), step > 0 ? 2 * step : whole.width() * 1e-6);
    Range result = window;
    if (result.width() < least) {
        const double middle = (result.low + result.high) / 2;
        result = {middle - least / 2, middle + least / 2};
    }
    if (result.width() >= whole.width())
        return whole;
    if (result.low < whole.low)
        result = {whole.low, whole.low + result.width()};
    if (result.high > whole.high)
        result = {whole.high - result.width(), whole.high};
    return result;
}

double wheelFactor(double angle)
{
    constexpr double perNotch = 0.8;
    return std::pow(perNotch, std::clamp(angle / 120, -5.0, 5.0));
}

} // namespace ballast
