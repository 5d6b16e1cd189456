// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "frame/frame.h"
#include "frame/valuescale.h"
#include "model/viewstate.h"
#include "reading/change.h"
#include "reading/lockedscale.h"

#include <QString>

#include <memory>
#include <optional>

namespace ballast {

/// Everything a pair of charts shows: one frame and the axes fitted to it. Immutable, shared by both charts.
struct ChartModel
{
    Frame frame;
    ValueAxes axes;
    std::optional<Change> change; ///< Of the frame, in the view of what changed; no other needs it.
    std::optional<LockedScale> scale; ///< That it shares with the other captures of a series.
    ViewState state;
    double priceStep = 0; ///< The export's bucket width, for as many decimals as prices need.
    bool hasPrices = true;
    std::shared_ptr<const LiquidationMap> map; ///< What the frame is of; single buckets are read from it.
};
using ChartModelPtr = std::shared_ptr<const ChartModel>;

/// Computes the one frame for both charts. `columns`: pixels across one chart. `scale`: of the series that
/// the map is a capture of.
ChartModelPtr makeChartModel(std::shared_ptr<const LiquidationMap> map, const ViewState& state,
                             std::size_t columns, const std::optional<LockedScale>& scale = {});
/// The same frame with axes that fit another scale of the same prices and bars.
ChartModelPtr withScale(const ChartModel& model, const LockedScale& scale);

/// Bars with an amount that end under the foot of their axis, so that nothing of them is drawn: on a log
/// scale those below a hundred-thousandth of the top.
std::size_t barsUnderAxis(const ChartModel& model, Weighting weighting);

/// "Notional" / "Real pressure", and what its bars are: "forced order size, USD per 180 bucket", or
/// "forced order size, USD of tallest 0.01 bucket per 111.12". No weighting: "What changed".
QString viewTitle(std::optional<Weighting> weighting);
QString viewSubtitle(std::optional<Weighting> weighting, const ChartModel& model);

} // namespace ballast
