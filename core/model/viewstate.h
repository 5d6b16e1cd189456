// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/expected.h"
#include "model/importanswers.h"
#include "model/range.h"
#include "model/tierkey.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// What a bar's height means (DOMAIN 1).
enum class Weighting { Notional, Margin };
/// Change: each bucket's share of margin minus its share of notional.
enum class ViewChoice { Both, Notional, Margin, Change };
enum class SideFilter { Both, Long, Short };
enum class ValueScale { Linear, SquareRoot, Log };
/// How the two views' value axes relate: each its own maximum, one maximum for both, or percent of each
/// view's total.
enum class ValueMaximum { Own, Shared, ShareOfTotal };
enum class ChartLayout { SideBySide, Mirrored };
enum class ThemeChoice { System, Dark, Light };
enum class BucketMode { AsExported, Automatic, Chosen };

struct BucketWidth
{
    BucketMode mode = BucketMode::AsExported;
    double width = 0; ///< Quote currency, over 0; only for Chosen.
    bool operator==(const BucketWidth&) const = default;
};

/// What a bar shows that several buckets fall into: their sum, so that totals are conserved, or the tallest
/// of them, so that no high bucket is lost among low ones.
enum class MergedBuckets { Sum, Tallest };

/// Bars under `amount` USD of `basis` are not drawn; totals and curves keep them. 0 draws all.
struct Threshold
{
    double amount = 0;
    Weighting basis = Weighting::Notional;
    bool operator==(const Threshold&) const = default;
};

/// Zoomed value axes, USD. Nothing means: fit what is in view.
struct ValueWindow
{
    Range notional;
    Range margin;
    bool operator==(const ValueWindow&) const = default;
};

/// What is shown, and nothing else: comparable, serialisable, independent of any document or window.
/// The session, the command line and the PNG's text chunk carry its JSON.
struct ViewState
{
    /// Leverages switched off, ascending; 0 stands for the tier of unknown leverage.
    std::vector<double> hiddenTiers;
    /// Exchanges switched off in maps without leverage, in the order of their names.
    std::vector<std::string> hiddenExchanges = {};
    ViewChoice view = ViewChoice::Both;
    SideFilter side = SideFilter::Both;
    std::optional<Range> priceWindow; ///< Nothing: the whole map.
    std::optional<ValueWindow> valueWindow;
    /// Marked by the reader, as a cluster's; no amount depends on it.
    std::optional<Range> markedPrices;
    /// Where the price would go: the levels between it and the reference price are swept.
    std::optional<double> sweepPrice;
    /// The curves' axes reach this many times as far as fits; under 1 zooms in. Over 0.
    double curveZoom = 1;
    BucketWidth bucketWidth;
    MergedBuckets mergedBuckets = MergedBuckets::Sum;
    ValueScale valueScale = ValueScale::Linear;
    ValueMaximum valueMaximum = ValueMaximum::Own;
    ChartLayout layout = ChartLayout::SideBySide;
    Threshold threshold;
    ThemeChoice theme = ThemeChoice::System;
    bool curves = true; ///< Cumulative long and short.
    bool patterns = false; ///< Hatching beside colour.
    /// What maps without leverage are bounded by: all rows at the highest, and all at the lowest.
    Range leverageRange{5, 100};

    bool operator==(const ViewState&) const = default;

    bool shows(const TierKey& tier) const;
    void setShown(const TierKey& tier, bool shown);
    bool showsEverything() const { return hiddenTiers.empty() && hiddenExchanges.empty(); }
};

/// What a picture remembers, so that opening it brings back its view.
struct SavedView
{
    /// The file's name alone; with its folder where that was asked for, and in pictures of earlier versions:
    /// "~" then stands for the home directory.
    std::string file;
    std::string hash; ///< Source::hash of that file.
    ImportAnswers answers; ///< What the user said of the file.
    ViewState state;

    bool operator==(const SavedView&) const = default;
};

/// Whether both show the same tiers and side: every total of a map is the same for both.
bool haveSameTotals(const ViewState& a, const ViewState& b);
/// The layout as drawn: what changed always stands upright, and the state keeps the reader's choice
/// meanwhile.
ChartLayout drawnLayout(const ViewState& state);
/// What columns of several buckets hold as drawn: a share is one of sums.
MergedBuckets drawnBuckets(const ViewState& state);
/// Whether a frame is the same for both: they differ in marks at most.
bool haveSameFrame(ViewState a, const ViewState& b);

std::string toJson(const ViewState& state);
std::string toJson(const SavedView& view);
/// An error where the text is not JSON (empty) or a field has a value that no view has (its name). Missing
/// fields keep their default.
Expected<ViewState, std::string> viewStateFromJson(std::string_view json);
Expected<SavedView, std::string> savedViewFromJson(std::string_view json);

} // namespace ballast
