// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/alignment.h"

#include <algorithm>

namespace ballast {

namespace {

/// Places of the clusters that may align on `side`, from the reference outward.
std::vector<std::size_t> outward(const std::vector<Cluster>& clusters, Side side)
{
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < clusters.size(); ++place)
        if (clusters[place].side == side && clusters[place].pressure == Pressure::Real)
            places.push_back(place);
    std::ranges::sort(places, [&](std::size_t a, std::size_t b) {
        return side == Side::Long ? clusters[a].prices.low > clusters[b].prices.low
                                  : clusters[a].prices.low < clusters[b].prices.low;
    });
    return places;
}

double gapBetween(const Range& a, const Range& b)
{
    return std::max(a.low, b.low) - std::min(a.high, b.high);
}

void append(ClusterRun& run, std::size_t place, const Cluster& cluster)
{
    run.prices = run.clusters.empty()
        ? cluster.prices
        : Range{std::min(run.prices.low, cluster.prices.low), std::max(run.prices.high, cluster.prices.high)};
    run.clusters.push_back(place);
    run.amounts += cluster.amounts;
}

} // namespace

std::vector<ClusterRun> findRuns(const std::vector<Cluster>& clusters, std::optional<double> reference,
                                 double distance)
{
    std::vector<ClusterRun> runs;
    if (!reference)
        return runs;
    // By more than rounding: 1.5 % apart is within 1.5 %.
    const double reach = *reference * distance * (1 + 1e-9);
    for (const Side side : {Side::Long, Side::Short}) {
        ClusterRun run;
        const auto finish = [&] {
            if (run.clusters.size() > 1)
                runs.push_back(run);
            run = {side, {}, {}, {}};
        };
        finish();
        for (const std::size_t place : outward(clusters, side)) {
            const bool follows = run.clusters.empty()
                || gapBetween(clusters[run.clusters.back()].prices, clusters[place].prices) <= reach;
            if (!follows)
                finish();
            append(run, place, clusters[place]);
        }
        finish();
    }
    return runs;
}

} // namespace ballast
