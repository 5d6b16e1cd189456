// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportreadings.h"

#include "margin/summary.h"
#include "reading/alignment.h"
#include "reading/sweep.h"
#include "report/reportcells.h"
#include "text/clustertext.h"
#include "text/format.h"
#include "text/sweeptext.h"
#include "theme/theme.h"

#include <algorithm>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostClusters = 12;

/// Those a reader has time for, the largest first.
std::vector<Cluster> largest(std::vector<Cluster> clusters, bool hasMargin)
{
    std::ranges::sort(clusters, {}, hasMargin ? &Cluster::rankByMargin : &Cluster::rankByNotional);
    if (clusters.size() > mostClusters)
        clusters.erase(clusters.begin() + mostClusters, clusters.end());
    return clusters;
}

QStringList clusterCells(const Cluster& cluster, const LiquidationMap& map,
                         const std::optional<double>& reference)
{
    QStringList cells{text::priceRange(cluster.prices, map.axis().step()),
                      reference ? text::distanceRange(cluster.prices, *reference) : noFigure,
                      text::sideName(cluster.side), text::compactAmount(cluster.amounts.notional)};
    if (map.hasMargin())
        cells << text::compactAmount(cluster.amounts.margin)
              << text::effectiveLeverage(effectiveLeverage(cluster.amounts))
              << QString::number(cluster.rankByNotional)
              << u"%1 (%2)"_s.arg(cluster.rankByMargin).arg(text::rankChange(cluster.rankChange()))
              << text::pressureName(cluster);
    else
        cells << QString::number(cluster.rankByNotional);
    return cells;
}

ReportTable clusterTable(const std::vector<Cluster>& clusters, const LiquidationMap& map,
                         const std::optional<double>& reference)
{
    ReportTable table;
    table.columns = {{u"Prices"_s, ReportColumn::Words},
                     {u"From reference"_s},
                     {u"Side"_s, ReportColumn::Words},
                     {u"Notional"_s}};
    if (map.hasMargin()) {
        table.columns.push_back({u"Margin"_s, ReportColumn::Margin});
        table.columns.push_back({u"Leverage"_s});
    }
    table.columns.push_back({u"Rank by notional"_s});
    if (map.hasMargin()) {
        table.columns.push_back({u"by margin"_s});
        table.columns.push_back({u"Reading"_s, ReportColumn::Words});
    }
    table.rows.reserve(clusters.size());
    for (const Cluster& cluster : clusters)
        table.rows.push_back({clusterCells(cluster, map, reference)});
    return table;
}

void addRuns(ReportSection& section, const std::vector<ClusterRun>& runs, const ClusterOptions& options,
             double step)
{
    const QString distance = text::percent(options.runDistance);
    if (runs.empty()) {
        section.blocks.emplace_back(ReportParagraph{
            u"No clusters of real pressure are in line, each within %1 of the one before."_s.arg(distance)});
        return;
    }
    QStringList items;
    for (const ClusterRun& run : runs)
        items << text::runLine(run, step);
    section.blocks.emplace_back(ReportParagraph{
        u"Cascade alignment: clusters of real pressure in line, each within %1 of the one before:"_s.arg(
            distance)});
    section.blocks.emplace_back(ReportList{items});
}

ReportTable sweptTable(const Sweep& sweep, bool hasMargin)
{
    ReportTable table;
    table.columns = {{hasMargin ? u"Tier"_s : u"Exchange"_s, ReportColumn::Words},
                     {u"Notional forced, USD"_s},
                     {u"Of its side"_s}};
    if (hasMargin)
        table.columns.push_back({u"Margin lost, USD"_s, ReportColumn::Margin});
    const auto add = [&](const QString& name, const Amounts& swept, const Amounts& side, bool knowsMargin,
                         bool isTotal, const std::optional<QColor>& colour = {}) {
        QStringList cells{name, text::exactAmount(swept.notional), shareCell(swept.notional, side.notional)};
        if (hasMargin)
            cells << (knowsMargin ? text::exactAmount(swept.margin) : noFigure);
        table.rows.push_back({cells, isTotal, colour});
    };
    for (const SweptTier& tier : sweep.tiers)
        add(text::tierName(tier.key, tier.lowestLeverage, hasMargin), tier.swept, tier.side,
            tier.key.leverage.has_value(), false, Theme::of(false).layer(tier.key, hasMargin, tier.place));
    add(u"Total"_s, sweep.total, sweep.side, true, true);
    return table;
}

} // namespace

ReportSection clusterSection(const LiquidationMap& map, const ViewState& state, const ClusterOptions& options)
{
    const std::vector<Cluster> clusters = findClusters(map, state, options);
    const auto reference = map.axis().hasPrices() ? map.referencePrice() : std::nullopt;
    ReportSection section{u"Clusters"_s, {}};
    if (clusters.empty()) {
        section.blocks.emplace_back(ReportParagraph{u"No price zone stands out."_s});
        return section;
    }
    const std::vector<Cluster> shown = largest(clusters, map.hasMargin());
    section.blocks.emplace_back(clusterTable(shown, map, reference));
    if (shown.size() < clusters.size())
        section.blocks.emplace_back(ReportParagraph{u"The %1 of most %2, of %3."_s.arg(shown.size())
                                                        .arg(map.hasMargin() ? u"margin"_s : u"notional"_s)
                                                        .arg(clusters.size())});
    if (!map.hasMargin()) {
        section.blocks.emplace_back(
            ReportParagraph{u"No leverage in this export: zones of notional alone, without a reading."_s});
        return section;
    }
    section.blocks.emplace_back(ReportList{text::pressureRules(options).split(u'\n')});
    addRuns(section, findRuns(clusters, reference, options.runDistance), options, map.axis().step());
    return section;
}

ReportSection sweepSection(const LiquidationMap& map, const ViewState& state)
{
    ReportSection section{u"What if"_s, {}};
    const SweepResult sweep = sweepTo(map, state, state.sweepPrice.value_or(0));
    if (!sweep) {
        const text::ErrorText error = text::describe(sweep.error());
        section.blocks.emplace_back(ReportParagraph{error.cause + u' ' + error.remedy});
        return section;
    }
    section.blocks.emplace_back(ReportParagraph{text::sweepSentence(*sweep, map.axis().step())});
    if (sweep->total.notional > 0)
        section.blocks.emplace_back(sweptTable(*sweep, map.hasMargin()));
    section.blocks.emplace_back(
        ReportParagraph{u"The levels are modelled, and may be gone before the price gets there."_s});
    return section;
}

} // namespace ballast
