// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"
#include "model/viewstate.h"
#include "reading/filledbuckets.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ballast {

/// What a zone's margin is carried by, as the source article reads it (DOMAIN 2).
enum class Pressure {
    Real, ///< Low leverage carries it: "real pressure points".
    Mixed, ///< Neither end does: "real only if the cluster is dense".
    Amplifier, ///< High leverage carries it: "volatility amplifiers".
};

/// Where zones begin and how they are read. The defaults are the article's tiers and plain halves.
struct ClusterOptions
{
    double lowLeverage = 10; ///< Tiers of at most this are low: the article's 5x and 10x.
    double highLeverage = 50; ///< Tiers of at least this are high: its 50x and 100x. Over lowLeverage.
    double carryingShare = 0.5; ///< Of a zone's margin, 0 to 1: from here on tiers "carry" it.
    double denseTimes = 2; ///< A mixed zone of this many times the map's mean margin density is dense.
    double leastShare = 0.01; ///< Zones with less than this of the notional and of the margin are left out.
    double runDistance = 0.015; ///< Of the reference price: how far apart a run's neighbours may be.

    bool operator==(const ClusterOptions&) const = default;
};

/// Whether the thresholds make sense: positive and finite, shares at most 1, low under high leverage.
bool isPossible(const ClusterOptions& options);

/// A dense price zone of one side.
struct Cluster
{
    Range prices; ///< From its lowest filled bucket's low edge to its highest one's high edge.
    BucketRange buckets;
    Side side = Side::ByPrice; ///< ByPrice: the map does not tell.
    /// USD in these buckets of this side, of the tiers that count. Margin is 0 in maps without leverage.
    Amounts amounts;
    double unknownLeverageNotional = 0; ///< USD outside `amounts`, as in Summary.
    std::vector<Amounts> tiers; ///< `amounts` by the map's tiers; 0 for those that do not count.
    double notionalShare = 0; ///< Of everything shown, 0 to 1.
    double marginShare = 0;
    double notionalDensity = 0; ///< Amount per price, in units of the whole map's.
    double marginDensity = 0;
    bool foundInNotional = false; ///< In which view the zone stands over the mean; in one at least.
    bool foundInMargin = false;
    std::size_t rankByNotional = 0; ///< 1 is the largest of all clusters; the lower price first among equals.
    std::size_t rankByMargin = 0; ///< 0 in maps without leverage.
    std::optional<Pressure> pressure; ///< Nothing where no margin is known.
    bool dense = false; ///< See ClusterOptions::denseTimes.

    /// How far `reference` has to move to reach the zone, as a signed fraction of it; 0 inside.
    double distance(double reference) const;
    /// Places the zone gains when ranked by margin instead of notional.
    long rankChange() const { return static_cast<long>(rankByNotional) - static_cast<long>(rankByMargin); }
};

/// The dense zones of a map, ascending by price, longs before shorts. Depends on the tiers, exchanges and
/// side of `shown` and on nothing else of it: not on the zoom, not on the columns of a chart.
///
/// The method has one yardstick, the map's own mean density, and looks at both distributions at once:
/// 1. The map is cut into equal columns, one for each bucket's width and at most 2048; so the cost does not
///    grow with the map, and gaps in the export count as empty prices.
/// 2. For each side and column: its share of all notional and its share of all margin, each times the number
///    of columns, so that 1 is the mean; smoothed over half a percent of the map's width by a triangle, which
///    is nothing at 200 buckets and keeps the noise of a million from cutting zones to pieces. The larger of
///    both is the column's density, so one set of zones serves both views.
/// 3. A zone is a run of columns over 1. It is cut at its deepest valley as long as that is lower than half
///    of the lower of the two peaks beside it. Sides are looked at apart, so no zone spans the reference
///    price.
/// 4. Zones lose their empty ends, and small ones are left out (ClusterOptions::leastShare).
/// An even map has no cluster: nothing of it stands out.
std::vector<Cluster> findClusters(const LiquidationMap& map, const ViewState& shown,
                                  const ClusterOptions& options = {});

} // namespace ballast
