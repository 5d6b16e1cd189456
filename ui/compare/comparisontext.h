// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/comparison.h"
#include "reading/overlay.h"

#include <QStringList>

#include <vector>

/// What a comparison says, in sentences and names.
namespace ballast::text {

/// "Over 11 maps the ratio runs from 1.92 % to 3.08 %, ...": where the article's figure lies among them.
QString verdict(const Comparison& comparison);
/// Which maps are outside the spread and why; empty where all are in it.
QString leftOut(const Comparison& comparison);
/// Why there is no total.
QString noTotals();

/// "Binance BTCUSDT, 7 days", or the file's name; with the map's name where the file holds several.
QString mapName(const ComparedMap& map);
/// The names of some of the maps, told apart by time, or by file, where they are the same.
QStringList mapNames(const std::vector<ComparedMap>& maps, const std::vector<std::size_t>& which);
/// "11 maps"
QString comparisonSize(const Comparison& comparison);
/// "11 maps compared"
QString comparisonTitle(const Comparison& comparison);
/// Whose maps these are, in a few words each: providers, exchanges, symbols, windows and times.
QStringList comparedMarkets(const std::vector<ComparedMap>& maps);
/// The last part of the path.
QString fileName(const ComparedMap& map);
/// What the map's margin is, where it is no figure: "at least", "no leverage"; else empty.
QString marginRemark(const ComparedMap& map);
/// "exchange"
QString groupingName(Grouping grouping);
/// A group's name, or "not named".
QString groupName(const SpreadGroup& group, Grouping grouping);

/// Cosine and overlap by tiers and by buckets, in both views.
QString likeness(const Overlay& overlay);
QString describe(OverlayObstacle obstacle);
/// "Cosine 0.931, overlap 71.2 % on 190 common buckets of 100.": of one view, by buckets.
QString bucketLikeness(const Overlay& overlay, Weighting weighting);
/// The same by tiers, in both views; empty without leverage.
QString tierLikeness(const Overlay& overlay);

} // namespace ballast::text
