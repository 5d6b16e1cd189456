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

ValueWindow partOf(const ValueAxes& axes, double from, double to)
{
    const auto part = [from, to](const ValueAxis& amounts) {
        return Range{amounts.range().low > 0 ? amounts.amount(from) : 0, amounts.amount(to)};
    };
    return {part(axes.notional), part(axes.margin)};
}

ValueWindow zoomed(const ValueAxes& axes, double cursor, double factor)
{
    const Range fractions = zoomed(Range{0, 1}, std::clamp(cursor, 0.0, 1.0), factor);
    const auto amounts = [&](const ValueAxis& values) {
        const double low = std::max(values.range().low > 0 ? values.amount(fractions.low) : 0.0, 0.0);
        return Range{low, values.amount(fractions.high)};
    };
    return {amounts(axes.notional), amounts(axes.margin)};
}

ValueWindow shifted(const ValueWindow& window, ValueScale scale, double by)
{
    const auto shiftedRange = [by, scale](const Range& range) {
        const ValueAxis amounts(scale, range);
        const double from = std::max(by, amounts.fraction(0));
        return Range{amounts.amount(from), amounts.amount(1 + from)};
    };
    return {shiftedRange(window.notional), shiftedRange(window.margin)};
}

double wheelFactor(double angle)
{
    constexpr double perNotch = 0.8;
    return std::pow(perNotch, std::clamp(angle / 120, -5.0, 5.0));
}

} // namespace ballast
