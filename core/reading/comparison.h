// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"
#include "model/liquidationmap.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// One tier's part of a map's notional and of its margin, 0 to 1.
struct TierShare
{
    Leverage leverage;
    std::optional<Leverage> lowestLeverage; ///< Of a bin: `leverage` is its highest.
    double notional = 0;
    double margin = 0;

    bool operator==(const TierShare&) const = default;
};

/// What a comparison keeps of one map, some hundred bytes, or why it could not be read. Empty strings are
/// what the export does not say.
struct ComparedMap
{
    std::string file; ///< Path as it was given.
    std::string map; ///< Its name among several of the file; else empty.
    std::string hash; ///< Of the file's bytes, as in Source.
    std::string provider;
    std::string exchange;
    std::string symbol;
    std::string range;
    std::optional<std::int64_t> capturedAt; ///< Milliseconds since 1970, UTC.
    MarginBasis basis = MarginBasis::Unknown;
    double notional = 0; ///< USD, to the cent; of this map alone and never added to another's.
    std::optional<double> margin; ///< USD; nothing without leverage, the least that bins allow.
    std::optional<double> ratio; ///< margin / notional.
    std::optional<double> effectiveLeverage;
    std::vector<TierShare> tiers; ///< Ascending leverage.
    std::string error; ///< A sentence, without the file's name; empty for a map.

    bool isMap() const { return error.empty(); }
    bool operator==(const ComparedMap&) const = default;
};

/// Sums the whole map once, in time that does not depend on its buckets.
ComparedMap comparedMap(const Document& document);

/// How some values lie. Quartiles and median are linearly interpolated between the sorted values.
struct Spread
{
    std::size_t count = 0; ///< 0: the rest is 0.
    double least = 0;
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double most = 0;

    bool operator==(const Spread&) const = default;
};
Spread spreadOf(std::vector<double> values);

/// By what ratios are put together. Day: of the capture, UTC.
enum class Grouping { Provider, Exchange, Symbol, Range, Day };
/// In the order in which a comparison gives them.
inline constexpr std::array<Grouping, 5> groupings{Grouping::Provider, Grouping::Exchange, Grouping::Symbol,
                                                   Grouping::Range, Grouping::Day};

struct SpreadGroup
{
    std::string name; ///< "Binance", "2026-03-10"; empty for maps that do not say.
    Spread ratio;
};

/// The source article's claim: its margin is "2.6 %" of its notional (DOMAIN 2), stated to a tenth of a per
/// cent.
inline constexpr double articleRatio = 0.026;
/// Ratios nearer to it than this are the same figure.
inline constexpr double articleRounding = 0.0005;

enum class ClaimPlace { Below, Within, Above };

/// What the maps say of the claim.
struct Verdict
{
    ClaimPlace place = ClaimPlace::Within; ///< Of the claim: below all ratios, among them, above all.
    std::size_t agreeing = 0; ///< Ratios that are the claim's to its rounding.
    double below = 0; ///< Fraction of the ratios under the claim, 0 to 1.

    bool operator==(const Verdict&) const = default;
};

/// Maps side by side. There is no sum over maps in it: vendors' totals for one market differ up to 20-fold,
/// windows overlap (1d is inside 7d), and one position can be in several exchanges' aggregates (DOMAIN 6).
struct Comparison
{
    std::size_t maps = 0; ///< That were read.
    std::size_t failed = 0; ///< Files or maps that were not.
    std::size_t withoutRatio = 0; ///< No leverage, or nothing in it.
    std::size_t lowerBounds = 0; ///< Leverage in bins: at least so much, so outside the spread.
    std::size_t repeated = 0; ///< The same map of the same bytes under another name: counted once.
    Spread ratio; ///< Of the other maps.
    std::optional<Verdict> verdict; ///< Nothing without a ratio.
    std::vector<std::size_t> counted; ///< Which maps are in the spread, ascending.
};
Comparison compare(const std::vector<ComparedMap>& maps);

/// The counted maps' ratios by one property, in the order of its names, those that do not say last.
std::vector<SpreadGroup> groupedRatios(const std::vector<ComparedMap>& maps, const Comparison& comparison,
                                       Grouping grouping);

/// Some of the maps under one name.
struct MapGroup
{
    std::string name; ///< As of SpreadGroup.
    std::vector<std::size_t> maps; ///< Places in the list, ascending.

    bool operator==(const MapGroup&) const = default;
};
/// The counted maps by one property, in the order of its names, those that do not say last.
std::vector<MapGroup> groupsOf(const std::vector<ComparedMap>& maps, const Comparison& comparison,
                               Grouping grouping);

/// The ratios of these maps, which are counted ones, in their order.
std::vector<double> ratiosOf(const std::vector<ComparedMap>& maps, const std::vector<std::size_t>& which);

/// The first of the groupings, in their order, that parts the counted maps; Provider where none does.
Grouping partingGrouping(const std::vector<ComparedMap>& maps, const Comparison& comparison);

/// The `most` groups that say most, in their order: those of most maps, of equals the last, which is the
/// newest day.
std::vector<MapGroup> largestGroups(std::vector<MapGroup> groups, std::size_t most);

/// Each tier's mean share over these maps, ascending leverage; a map without the tier counts as 0, so that
/// the shares add up to 1 as those of one map do.
std::vector<TierShare> meanShares(const std::vector<ComparedMap>& maps,
                                  const std::vector<std::size_t>& which);

/// What `grouping` puts the map under; empty where it does not say.
std::string groupOf(const ComparedMap& map, Grouping grouping);

/// Every leverage of the maps, ascending.
std::vector<Leverage> leveragesOf(const std::vector<ComparedMap>& maps);
/// The map's tier of that leverage; null where it has none.
const TierShare* tierOf(const ComparedMap& map, const Leverage& leverage);

} // namespace ballast
