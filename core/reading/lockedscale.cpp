// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/lockedscale.h"

#include "margin/summary.h"
#include "reading/change.h"

#include <algorithm>

namespace ballast {

namespace {

/// From the lowest to the highest bar that is drawn.
Range pointsOf(const Frame& frame, const Change& change)
{
    Range points;
    for (std::size_t column = 0; column < change.points.size(); ++column) {
        if (!frame.belowThreshold[column])
            points = {std::min(points.low, change.points[column]),
                      std::max(points.high, change.points[column])};
    }
    return points;
}

} // namespace

ViewState lockedTo(const LockedScale& scale, const ViewState& state)
{
    ViewState locked = state;
    if (!locked.priceWindow)
        locked.priceWindow = scale.prices;
    if (scale.bucketWidth > 0)
        locked.bucketWidth = {BucketMode::Chosen, scale.bucketWidth};
    return locked;
}

bool haveSameScale(ViewState a, const ViewState& b)
{
    // The order of amounts is the same on every kind of axis, and both views have their own maxima.
    a.valueWindow = b.valueWindow;
    a.curveZoom = b.curveZoom;
    a.valueScale = b.valueScale;
    a.valueMaximum = b.valueMaximum;
    a.layout = b.layout;
    a.theme = b.theme;
    a.curves = b.curves;
    a.patterns = b.patterns;
    return haveSameFrame(a, b);
}

ScaleFinder::ScaleFinder(const ViewState& state, const Range& prices, std::size_t columns)
    : m_state(state)
    , m_columns(columns)
    , m_scale{prices, 0, {}, {}}
{
}

/// Maps that reach over different prices would get bars of different widths for the same room, and sums over
/// different widths cannot be compared.
void ScaleFinder::fitWidth(const LiquidationMap& map)
{
    const Range window = m_state.priceWindow.value_or(m_scale.prices);
    const Bins bins = makeBins(map.axis(), window, m_state.bucketWidth, m_columns, drawnBuckets(m_state));
    if (bins.asExported || (!bins.coarsened && m_state.bucketWidth.mode != BucketMode::Automatic))
        return;
    double width = bins.width;
    while (window.width() / width > static_cast<double>(m_columns))
        width *= 2; // else a map that fills the window has no room for them
    m_scale.bucketWidth = std::max(m_scale.bucketWidth, width);
}

void ScaleFinder::fitAmounts(const LiquidationMap& map)
{
    const Frame frame = makeFrame(map, lockedTo(m_scale, m_state), m_columns);
    m_scale.maxima.include(maximaOf(frame));
    if (m_state.view != ViewChoice::Change)
        return;
    const Range points = pointsOf(frame, whatChanged(frame, summarize(map, m_state).amounts()));
    m_scale.points = {std::min(m_scale.points.low, points.low), std::max(m_scale.points.high, points.high)};
}

} // namespace ballast
