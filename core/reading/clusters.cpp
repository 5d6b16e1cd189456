// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/clusters.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

constexpr std::size_t mostColumns = 2048;
/// The triangle that smooths reaches this part of the columns to either side.
constexpr std::size_t smoothingPart = 200;
/// A density is over the mean, or a share reached, by more than rounding.
constexpr double rounding = 1e-9;
constexpr double valleyDepth = 0.5;

struct NamedSide
{
    Side side;
    SideMember member;
    std::array<bool, 3> filters; ///< By SideFilter: whether it shows this side. As in frames, rows of
                                 ///< unknown side are only there when both are.
};
constexpr std::array<NamedSide, 3> namedSides{{
    {Side::Long, &SideAmounts::longs, {true, true, false}},
    {Side::Short, &SideAmounts::shorts, {true, false, true}},
    {Side::ByPrice, &SideAmounts::unknown, {true, false, false}},
}};

bool isShown(const NamedSide& side, const ViewState& shown)
{
    return side.filters[static_cast<std::size_t>(shown.side)];
}

/// First bucket of each of the equal columns, and one more for their end.
std::vector<std::size_t> equalColumns(const PriceAxis& axis)
{
    const double span = axis.high() - axis.low();
    const double slots = axis.step() > 0 ? std::round(span / axis.step()) : 1;
    const auto count = static_cast<std::size_t>(std::clamp(slots, 1.0, static_cast<double>(mostColumns)));
    std::vector<std::size_t> firstBucket{0};
    firstBucket.reserve(count + 1);
    for (std::size_t column = 1; column < count; ++column)
        firstBucket.push_back(axis.firstMiddleAtOrAbove(
            axis.low() + span * static_cast<double>(column) / static_cast<double>(count)));
    firstBucket.push_back(axis.size());
    return firstBucket;
}

/// One side's amounts per column in units of the map's mean.
struct Densities
{
    std::vector<double> notional;
    std::vector<double> margin;
    std::vector<double> larger;
};

std::vector<double> smoothed(const std::vector<double>& values)
{
    const std::size_t reach = values.size() / smoothingPart;
    if (reach == 0)
        return values;
    const auto norm = static_cast<double>((reach + 1) * (reach + 1));
    std::vector<double> result(values.size());
    for (std::size_t at = 0; at < values.size(); ++at) {
        const std::size_t from = at > reach ? at - reach : 0;
        const std::size_t to = std::min(at + reach, values.size() - 1);
        double sum = 0;
        for (std::size_t other = from; other <= to; ++other) {
            const std::size_t apart = other > at ? other - at : at - other;
            sum += values[other] * static_cast<double>(reach + 1 - apart);
        }
        result[at] = sum / norm;
    }
    return result;
}

struct Columns
{
    std::size_t first = 0;
    std::size_t last = 0; ///< One past the end.
};

/// Cuts at the deepest valley that parts two peaks, again and again.
void splitAtValleys(const std::vector<double>& density, Columns zone, std::vector<Columns>& zones)
{
    const std::size_t count = zone.last - zone.first;
    std::vector<double> peakAfter(count);
    double peak = 0;
    for (std::size_t i = count; i-- > 0;)
        peakAfter[i] = peak = std::max(peak, density[zone.first + i]);
    std::optional<std::size_t> cut;
    double deepest = valleyDepth;
    double peakBefore = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double here = density[zone.first + i];
        peakBefore = std::max(peakBefore, here);
        const double depth = here / std::min(peakBefore, peakAfter[i]);
        if (depth < deepest) {
            deepest = depth;
            cut = zone.first + i;
        }
    }
    if (!cut)
        return zones.push_back(zone);
    splitAtValleys(density, {zone.first, *cut}, zones);
    splitAtValleys(density, {*cut, zone.last}, zones);
}

std::vector<Columns> denseZones(const std::vector<double>& density)
{
    std::vector<Columns> zones;
    std::size_t column = 0;
    while (column < density.size()) {
        const std::size_t first = column;
        while (column < density.size() && density[column] > 1 + rounding)
            ++column;
        if (column > first)
            splitAtValleys(density, {first, column}, zones);
        else
            ++column;
    }
    return zones;
}

class ClusterFinder
{
public:
    ClusterFinder(const LiquidationMap& map, const ViewState& shown, const ClusterOptions& options)
        : m_map(map)
        , m_shown(shown)
        , m_options(options)
        , m_firstBucket(equalColumns(map.axis()))
    {
        for (const NamedSide& side : namedSides)
            if (isShown(side, shown))
                m_total += amountsIn({0, map.axis().size()}, side);
    }

    void find(const NamedSide& side, std::vector<Cluster>& clusters) const
    {
        if (!isShown(side, m_shown) || m_total.notional <= 0)
            return;
        const Densities densities = densitiesOf(side);
        for (const Columns& zone : denseZones(densities.larger)) {
            Cluster cluster = clusterOf(side, zone);
            if (cluster.buckets.isEmpty()
                || std::max(cluster.notionalShare, cluster.marginShare) < m_options.leastShare)
                continue;
            const auto standsOut = [&zone](const std::vector<double>& density) {
                return std::any_of(density.begin() + static_cast<std::ptrdiff_t>(zone.first),
                                   density.begin() + static_cast<std::ptrdiff_t>(zone.last),
                                   [](double value) { return value > 1 + rounding; });
            };
            cluster.foundInNotional = standsOut(densities.notional);
            cluster.foundInMargin = standsOut(densities.margin);
            clusters.push_back(std::move(cluster));
        }
    }

private:
    Amounts amountsIn(BucketRange buckets, const NamedSide& side) const
    {
        CompensatedSum notional;
        CompensatedSum margin;
        for (std::size_t tier = 0; tier < m_map.tiers().size(); ++tier) {
            if (!counts(m_map, m_shown, tier))
                continue;
            const Amounts amounts = m_map.sum(tier, buckets.first, buckets.last).*side.member;
            notional.add(amounts.notional);
            margin.add(amounts.margin);
        }
        return {notional.value(), margin.value()};
    }

    Amounts shareOf(const Amounts& amounts) const
    {
        return {amounts.notional / m_total.notional,
                m_total.margin > 0 ? amounts.margin / m_total.margin : 0};
    }

    Densities densitiesOf(const NamedSide& side) const
    {
        const std::size_t count = m_firstBucket.size() - 1;
        Densities densities{std::vector<double>(count), std::vector<double>(count), {}};
        for (std::size_t column = 0; column < count; ++column) {
            const Amounts share =
                shareOf(amountsIn({m_firstBucket[column], m_firstBucket[column + 1]}, side));
            densities.notional[column] = share.notional * static_cast<double>(count);
            densities.margin[column] = share.margin * static_cast<double>(count);
        }
        densities.notional = smoothed(densities.notional);
        densities.margin = smoothed(densities.margin);
        densities.larger.resize(count);
        std::ranges::transform(densities.notional, densities.margin, densities.larger.begin(),
                               [](double a, double b) { return std::max(a, b); });
        return densities;
    }

    Cluster clusterOf(const NamedSide& side, const Columns& zone) const
    {
        Cluster cluster;
        cluster.side = side.side;
        cluster.buckets =
            filledPart(m_map, m_shown, side.member, {m_firstBucket[zone.first], m_firstBucket[zone.last]});
        if (cluster.buckets.isEmpty())
            return cluster;
        const PriceAxis& axis = m_map.axis();
        cluster.prices = {axis.low(cluster.buckets.first), axis.high(cluster.buckets.last - 1)};
        cluster.amounts = amountsIn(cluster.buckets, side);
        fillTiers(cluster, side);
        const Amounts share = shareOf(cluster.amounts);
        cluster.notionalShare = share.notional;
        cluster.marginShare = share.margin;
        const double span = axis.high() - axis.low();
        const double part = span > 0 ? cluster.prices.width() / span : 1;
        cluster.notionalDensity = share.notional / part;
        cluster.marginDensity = share.margin / part;
        cluster.dense = cluster.marginDensity >= m_options.denseTimes * (1 - rounding);
        cluster.pressure = pressureOf(cluster);
        return cluster;
    }

    void fillTiers(Cluster& cluster, const NamedSide& side) const
    {
        cluster.tiers.resize(m_map.tiers().size());
        for (std::size_t tier = 0; tier < m_map.tiers().size(); ++tier) {
            const Amounts amounts = m_map.sum(tier, cluster.buckets.first, cluster.buckets.last).*side.member;
            if (counts(m_map, m_shown, tier))
                cluster.tiers[tier] = amounts;
            else if (m_shown.shows(m_map.tiers()[tier].key()))
                cluster.unknownLeverageNotional += amounts.notional;
        }
    }

    /// Low leverage is asked first: where both ends carry half each, the money is real.
    std::optional<Pressure> pressureOf(const Cluster& cluster) const
    {
        if (cluster.amounts.margin <= 0)
            return std::nullopt;
        double low = 0;
        double high = 0;
        for (std::size_t tier = 0; tier < cluster.tiers.size(); ++tier) {
            const auto& leverage = m_map.tiers()[tier].leverage;
            if (leverage && leverage->value() <= m_options.lowLeverage)
                low += cluster.tiers[tier].margin;
            else if (leverage && leverage->value() >= m_options.highLeverage)
                high += cluster.tiers[tier].margin;
        }
        const double carrying = m_options.carryingShare * cluster.amounts.margin * (1 - rounding);
        return low >= carrying ? Pressure::Real : high >= carrying ? Pressure::Amplifier : Pressure::Mixed;
    }

    const LiquidationMap& m_map;
    const ViewState& m_shown;
    const ClusterOptions& m_options;
    std::vector<std::size_t> m_firstBucket;
    Amounts m_total;
};

void rank(std::vector<Cluster>& clusters, double Amounts::*weighting, std::size_t Cluster::*rankMember)
{
    std::vector<Cluster*> order;
    order.reserve(clusters.size());
    for (Cluster& cluster : clusters)
        order.push_back(&cluster);
    std::ranges::stable_sort(order, [weighting](const Cluster* a, const Cluster* b) {
        return a->amounts.*weighting > b->amounts.*weighting;
    });
    for (std::size_t place = 0; place < order.size(); ++place)
        order[place]->*rankMember = place + 1;
}

} // namespace

bool isPossible(const ClusterOptions& options)
{
    const auto isShare = [](double share) { return share > 0 && share <= 1; };
    return options.lowLeverage > 0 && options.lowLeverage < options.highLeverage
        && options.highLeverage <= Leverage::maximum && isShare(options.carryingShare)
        && isShare(options.leastShare) && isShare(options.runDistance) && options.denseTimes > 0
        && std::isfinite(options.denseTimes);
}

double Cluster::distance(double reference) const
{
    if (prices.contains(reference) || reference <= 0)
        return 0;
    return ((reference < prices.low ? prices.low : prices.high) - reference) / reference;
}

std::vector<Cluster> findClusters(const LiquidationMap& map, const ViewState& shown,
                                  const ClusterOptions& options)
{
    std::vector<Cluster> clusters;
    if (map.axis().isEmpty())
        return clusters;
    const ClusterFinder finder(map, shown, options);
    for (const NamedSide& side : namedSides)
        finder.find(side, clusters);
    std::ranges::stable_sort(clusters, {}, [](const Cluster& cluster) { return cluster.prices.low; });
    rank(clusters, &Amounts::notional, &Cluster::rankByNotional);
    if (map.hasMargin())
        rank(clusters, &Amounts::margin, &Cluster::rankByMargin);
    return clusters;
}

} // namespace ballast
