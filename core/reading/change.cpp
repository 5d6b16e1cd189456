// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/change.h"

namespace ballast {

double Change::notionalShare(std::size_t column) const
{
    return whole.notional > 0 ? columns[column].notional / whole.notional : 0;
}

double Change::marginShare(std::size_t column) const
{
    return whole.margin > 0 ? columns[column].margin / whole.margin : 0;
}

Change whatChanged(const Frame& frame, const Amounts& whole)
{
    Change change;
    change.whole = whole;
    change.columns.resize(frame.columns());
    for (const FrameTier& tier : frame.tiers) {
        if (!tier.shown || !tier.leverage)
            continue;
        for (std::size_t column = 0; column < frame.columns(); ++column)
            change.columns[column] += {tier.notional[column], tier.margin[column]};
    }
    change.points.reserve(frame.columns());
    double rise = 0;
    double fall = 0;
    for (std::size_t column = 0; column < frame.columns(); ++column) {
        const double points =
            change.isKnown() ? 100 * (change.marginShare(column) - change.notionalShare(column)) : 0;
        change.points.push_back(points);
        if (points > rise) {
            rise = points;
            change.largestRise = column;
        } else if (points < fall) {
            fall = points;
            change.largestFall = column;
        }
    }
    return change;
}

} // namespace ballast
