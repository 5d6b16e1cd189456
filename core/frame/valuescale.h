// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"
#include "model/viewstate.h"

#include <cstddef>
#include <vector>

namespace ballast {

/// Where amounts stand on a value axis, as a fraction of its length: linear, square root or log.
/// Amounts are USD; `unit` is the USD that one unit of a label stands for (1, or a hundredth of a total for
/// %).
class ValueAxis
{
public:
    ValueAxis() = default;
    /// `range.low` >= 0 and below `range.high`; on a log scale a low of 0 becomes five decades under the
    /// high.
    ValueAxis(ValueScale scale, const Range& range, double unit = 1);

    const Range& range() const { return m_range; }
    double unit() const { return m_unit; }
    /// 0 at range().low, 1 at range().high; lower amounts give less than 0, higher more than 1.
    /// On a log scale amounts of 0 and less give -infinity's stand-in, a large negative number.
    double fraction(double amount) const;
    /// The inverse of fraction().
    double amount(double fraction) const;
    /// Round amounts (in label units) within the range for about `count` marks, in USD.
    std::vector<double> ticks(std::size_t count) const;

private:
    double transformed(double amount) const;

    ValueScale m_scale = ValueScale::Linear;
    Range m_range{0, 1};
    double m_unit = 1;
};

/// The value axes of the two views and of their cumulative curves.
struct ValueAxes
{
    ValueAxis notional;
    ValueAxis margin;
    ValueAxis notionalCurve;
    ValueAxis marginCurve;

    const ValueAxis& bars(Weighting weighting) const
    {
        return weighting == Weighting::Notional ? notional : margin;
    }
    const ValueAxis& curve(Weighting weighting) const
    {
        return weighting == Weighting::Notional ? notionalCurve : marginCurve;
    }
};

/// The highest amounts that axes have to reach.
struct ValueMaxima
{
    struct Heights
    {
        double bars = 0;
        double curve = 0;

        bool operator==(const Heights&) const = default;
    };
    Heights notional; ///< USD.
    Heights margin; ///< USD.
    Heights notionalShare; ///< Percent of the map's total, as FrameStack::mapTotal has it.
    Heights marginShare;

    /// Whatever is higher, each for itself.
    void include(const ValueMaxima& other);
    bool operator==(const ValueMaxima&) const = default;
};

/// Of the bars that are drawn, and of the curves.
ValueMaxima maximaOf(const Frame& frame);

/// Fits the axes to what `frame` draws, by the state's scale, maximum and value window. They reach as far as
/// `atLeast` too, so that frames of several maps can have the same axes.
ValueAxes makeValueAxes(const Frame& frame, const ViewState& state, const ValueMaxima& atLeast = {});

} // namespace ballast
