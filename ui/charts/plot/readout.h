// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartmodel.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace ballast {

/// A line of the readout beside the crosshair.
struct ReadoutLine
{
    QString label;
    QString first = {}; ///< A tier's notional, where `second` is its margin.
    QString second = {};
    bool isMargin = false;
    std::optional<std::size_t> tier = {}; ///< Of the frame's tiers.
};

/// The column that a reader at `price` means. Where bars are thin that is the tallest drawn within a pixel or
/// so, since a cursor does not hit one in thousands. `pricePerPixel` in quote currency, over 0.
std::optional<std::size_t> columnUnder(const Frame& frame, Weighting weighting, double price,
                                       double pricePerPixel);

/// The same where columns have `heights` of any sign.
std::optional<std::size_t> columnUnder(const Frame& frame, const std::vector<double>& heights, double price,
                                       double pricePerPixel);

/// What a column holds. Amounts of a single bucket are exact to the cent. Of several buckets their sum is
/// rounded and followed by the tallest of them, exact; or it is the tallest alone, where that is what bars
/// show. Tallest by `weighting`, the view that the cursor is in.
std::vector<ReadoutLine> readoutLines(const ChartModel& model, Weighting weighting, std::size_t column);

/// What weighing by margin changes in a column: its two shares and the amounts they are of. Rows of unknown
/// leverage, which are in neither, have a line of their own. `model` has a change.
std::vector<ReadoutLine> changeLines(const ChartModel& model, std::size_t column);

} // namespace ballast
