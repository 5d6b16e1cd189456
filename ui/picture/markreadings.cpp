// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/markreadings.h"

#include "reading/ratios.h"
#include "reading/sweep.h"
#include "text/clustertext.h"
#include "text/sweeptext.h"

#include <algorithm>

namespace ballast {

namespace {

QString markedSentence(const LiquidationMap& map, const ViewState& state, const ClusterOptions& options)
{
    const Range prices = *state.markedPrices;
    const double step = map.axis().step();
    const auto reference = map.axis().hasPrices() ? map.referencePrice() : std::nullopt;
    const std::vector<Cluster> clusters = findClusters(map, state, options);
    const auto marked = std::ranges::find(clusters, prices, &Cluster::prices);
    if (marked != clusters.end())
        return text::clusterSentence(*marked, step, reference);
    return text::zoneSentence(prices, amountsBetween(map, state, prices.low, prices.high), map.hasMargin(),
                              step, reference);
}

} // namespace

QStringList markReadings(const LiquidationMap& map, const ViewState& state, const ClusterOptions& options)
{
    QStringList sentences;
    if (state.sweepPrice) {
        if (const SweepResult sweep = sweepTo(map, state, *state.sweepPrice))
            sentences << text::sweepSentence(*sweep, map.axis().step());
    }
    if (state.markedPrices)
        sentences << markedSentence(map, state, options);
    return sentences;
}

} // namespace ballast
