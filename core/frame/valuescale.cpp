// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/valuescale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

constexpr double headroom = 1.05;
constexpr double logDecades = 5;
constexpr double belowEverything = -1e6;

/// USD. An axis that is shorter, or goes further, says nothing, and its labels need not be numbers any more.
constexpr double leastWidth = 1e-25;
constexpr double furthest = 1e270;

/// USD; of a map without any amount one dollar stands in.
double percentOf(const FrameStack& stack)
{
    return stack.mapTotal > leastWidth ? stack.mapTotal / 100 : 1;
}

std::vector<double> evenTicks(const Range& range, std::size_t count)
{
    static constexpr std::array<double, 5> mantissas{1, 2, 2.5, 5, 10};
    const double rough = range.width() / static_cast<double>(std::max<std::size_t>(1, count));
    const double decade = std::pow(10, std::floor(std::log10(rough)));
    const double step = decade
        * *std::ranges::find_if(mantissas, [&](double m) { return m == 10 || m * decade >= rough * 0.999; });
    const double first = std::ceil(range.low / step - 1e-9);
    const double last = std::floor(range.high / step + 1e-9);
    std::vector<double> ticks;
    for (double k = 0; k <= last - first; ++k)
        ticks.push_back((first + k) * step);
    return ticks;
}

std::vector<double> decadeTicks(const Range& range, std::size_t count)
{
    const double first = std::ceil(std::log10(range.low) - 1e-9);
    const double last = std::floor(std::log10(range.high) + 1e-9);
    const double stride =
        std::max(1.0, std::ceil((last - first) / static_cast<double>(std::max<std::size_t>(1, count))));
    std::vector<double> ticks;
    for (double exponent = first; exponent <= last; exponent += stride)
        ticks.push_back(std::pow(10, exponent));
    return ticks;
}

} // namespace

ValueAxis::ValueAxis(ValueScale scale, const Range& range, double unit)
    : m_scale(scale)
    , m_range(range)
    , m_unit(unit > 0 ? unit : 1)
{
    if (!(std::abs(m_range.low) <= furthest && std::abs(m_range.high) <= furthest))
        m_range = {0, m_unit};
    if (!(m_range.width() > leastWidth))
        m_range.high = m_range.low + m_unit;
    if (scale == ValueScale::Log && m_range.low <= 0)
        m_range.low = m_range.high * std::pow(10, -logDecades);
}

double ValueAxis::transformed(double amount) const
{
    switch (m_scale) {
    case ValueScale::SquareRoot:
        return std::sqrt(std::max(0.0, amount));
    case ValueScale::Log:
        return std::log10(amount);
    case ValueScale::Linear:
        break;
    }
    return amount;
}

double ValueAxis::fraction(double amount) const
{
    if (m_scale == ValueScale::Log && amount <= 0)
        return belowEverything;
    const double low = transformed(m_range.low);
    return (transformed(amount) - low) / (transformed(m_range.high) - low);
}

double ValueAxis::amount(double fraction) const
{
    const double low = transformed(m_range.low);
    const double value = low + fraction * (transformed(m_range.high) - low);
    if (m_scale == ValueScale::SquareRoot)
        return value * std::abs(value);
    return m_scale == ValueScale::Log ? std::pow(10, value) : value;
}

std::vector<double> ValueAxis::ticks(std::size_t count) const
{
    const Range labels{m_range.low / m_unit, m_range.high / m_unit};
    std::vector<double> ticks;
    if (m_scale == ValueScale::Log && labels.high / labels.low >= 50) {
        ticks = decadeTicks(labels, count);
    } else if (m_scale == ValueScale::SquareRoot && m_range.low == 0) {
        // Even steps crowd at the top of a root scale; quarter, full and between read better.
        for (const double tick : evenTicks(labels, count * 2))
            if (ticks.empty()
                || fraction(tick * m_unit) - fraction(ticks.back() * m_unit)
                    > 0.6 / static_cast<double>(count))
                ticks.push_back(tick);
    } else {
        ticks = evenTicks(labels, count);
    }
    for (double& tick : ticks)
        tick *= m_unit;
    return ticks;
}

void ValueMaxima::include(const ValueMaxima& other)
{
    const auto raise = [](Heights& own, const Heights& others) {
        own = {std::max(own.bars, others.bars), std::max(own.curve, others.curve)};
    };
    raise(notional, other.notional);
    raise(margin, other.margin);
    raise(notionalShare, other.notionalShare);
    raise(marginShare, other.marginShare);
}

ValueMaxima maximaOf(const Frame& frame)
{
    const auto heights = [](const FrameStack& stack, double unit) {
        return ValueMaxima::Heights{stack.maximum / unit, stack.cumulativeMaximum / unit};
    };
    return {heights(frame.notional, 1), heights(frame.margin, 1),
            heights(frame.notional, percentOf(frame.notional)),
            heights(frame.margin, percentOf(frame.margin))};
}

ValueAxes makeValueAxes(const Frame& frame, const ViewState& state, const ValueMaxima& atLeast)
{
    ValueMaxima maxima = maximaOf(frame);
    maxima.include(atLeast);
    ValueMaxima::Heights notional = maxima.notional;
    ValueMaxima::Heights margin = maxima.margin;
    double notionalUnit = 1;
    double marginUnit = 1;
    if (state.valueMaximum == ValueMaximum::Shared) {
        notional = margin = {std::max(notional.bars, margin.bars), std::max(notional.curve, margin.curve)};
    } else if (state.valueMaximum == ValueMaximum::ShareOfTotal) {
        // The same percentage stands at the same height in both views.
        notionalUnit = percentOf(frame.notional);
        marginUnit = percentOf(frame.margin);
        const double bars = std::max(maxima.notionalShare.bars, maxima.marginShare.bars);
        const double curve = std::max(maxima.notionalShare.curve, maxima.marginShare.curve);
        notional = {bars * notionalUnit, curve * notionalUnit};
        margin = {bars * marginUnit, curve * marginUnit};
    }
    const auto fitted = [&](double maximum, double unit) {
        return ValueAxis(state.valueScale, {0, maximum * headroom}, unit);
    };
    ValueAxes axes{fitted(notional.bars, notionalUnit), fitted(margin.bars, marginUnit),
                   fitted(notional.curve * state.curveZoom, notionalUnit),
                   fitted(margin.curve * state.curveZoom, marginUnit)};
    if (state.valueWindow) {
        axes.notional = ValueAxis(state.valueScale, state.valueWindow->notional, notionalUnit);
        axes.margin = ValueAxis(state.valueScale, state.valueWindow->margin, marginUnit);
    }
    return axes;
}

} // namespace ballast
