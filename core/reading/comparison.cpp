// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/comparison.h"

#include "margin/summary.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

namespace ballast {

namespace {

/// `fraction` of the way through sorted values, 0 to 1.
double quantile(const std::vector<double>& sorted, double fraction)
{
    const double place = fraction * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = place - static_cast<double>(below);
    return sorted[below] + (sorted[above] - sorted[below]) * part;
}

std::string dayOf(std::int64_t milliseconds)
{
    const std::chrono::sys_time<std::chrono::milliseconds> time{std::chrono::milliseconds(milliseconds)};
    const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(time)};
    const auto twoDigits = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const std::string year = std::to_string(static_cast<int>(day.year()));
    return std::string(year.size() < 4 ? 4 - year.size() : 0, '0') + year + '-'
        + twoDigits(static_cast<unsigned>(day.month())) + '-' + twoDigits(static_cast<unsigned>(day.day()));
}

Verdict verdictOn(const std::vector<double>& ratios, const Spread& spread)
{
    Verdict verdict;
    // As people read it: a ratio of 2.61 % is the claimed 2.6 %.
    if (articleRatio + articleRounding < spread.least)
        verdict.place = ClaimPlace::Below;
    else if (articleRatio - articleRounding > spread.most)
        verdict.place = ClaimPlace::Above;
    verdict.agreeing = static_cast<std::size_t>(std::ranges::count_if(
        ratios, [](double ratio) { return std::abs(ratio - articleRatio) <= articleRounding; }));
    const auto below = std::ranges::count_if(ratios, [](double ratio) { return ratio < articleRatio; });
    verdict.below = static_cast<double>(below) / static_cast<double>(ratios.size());
    return verdict;
}

} // namespace

ComparedMap comparedMap(const Document& document)
{
    const Source& source = document.source;
    const Summary summary = summarize(document.map);
    ComparedMap compared;
    compared.file = source.file;
    compared.map = document.mapName();
    compared.hash = source.hash;
    compared.provider = source.provider;
    compared.exchange = source.exchange;
    compared.symbol = source.symbol;
    compared.range = source.range;
    compared.capturedAt = source.capturedAt;
    compared.basis = summary.basis;
    compared.notional = summary.amounts().notional;
    compared.margin = summary.margin();
    compared.ratio = summary.ratio();
    compared.effectiveLeverage = summary.effectiveLeverage();
    compared.tiers.reserve(summary.tiers.size());
    for (const TierSummary& tier : summary.tiers)
        compared.tiers.push_back({tier.leverage, tier.lowestLeverage, tier.notionalShare, tier.marginShare});
    return compared;
}

Spread spreadOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    return {values.size(),         values.front(),         quantile(values, 0.25),
            quantile(values, 0.5), quantile(values, 0.75), values.back()};
}

Comparison compare(const std::vector<ComparedMap>& maps)
{
    Comparison comparison;
    std::unordered_set<std::string> seen; // bytes and the map among them
    std::vector<double> ratios;
    for (std::size_t i = 0; i < maps.size(); ++i) {
        const ComparedMap& map = maps[i];
        if (!map.isMap()) {
            ++comparison.failed;
            continue;
        }
        ++comparison.maps;
        if (!map.ratio) {
            ++comparison.withoutRatio;
        } else if (map.basis == MarginBasis::LowerBound) {
            ++comparison.lowerBounds;
        } else if (!map.hash.empty() && !seen.insert(map.hash + map.map).second) {
            ++comparison.repeated;
        } else {
            comparison.counted.push_back(i);
            ratios.push_back(*map.ratio);
        }
    }
    comparison.ratio = spreadOf(ratios);
    if (!ratios.empty())
        comparison.verdict = verdictOn(ratios, comparison.ratio);
    return comparison;
}

std::string groupOf(const ComparedMap& map, Grouping grouping)
{
    switch (grouping) {
    case Grouping::Provider:
        return map.provider;
    case Grouping::Exchange:
        return map.exchange;
    case Grouping::Symbol:
        return map.symbol;
    case Grouping::Range:
        return map.range;
    case Grouping::Day:
        break;
    }
    return map.capturedAt ? dayOf(*map.capturedAt) : std::string();
}

std::vector<SpreadGroup> groupedRatios(const std::vector<ComparedMap>& maps, const Comparison& comparison,
                                       Grouping grouping)
{
    std::map<std::string, std::vector<double>> ratios;
    for (const std::size_t i : comparison.counted)
        ratios[groupOf(maps[i], grouping)].push_back(*maps[i].ratio);
    std::vector<SpreadGroup> groups;
    groups.reserve(ratios.size());
    for (auto& [name, values] : ratios)
        groups.push_back({name, spreadOf(std::move(values))});
    if (!groups.empty() && groups.front().name.empty())
        std::rotate(groups.begin(), groups.begin() + 1, groups.end());
    return groups;
}

std::vector<Leverage> leveragesOf(const std::vector<ComparedMap>& maps)
{
    std::set<Leverage> leverages;
    for (const ComparedMap& map : maps)
        for (const TierShare& tier : map.tiers)
            leverages.insert(tier.leverage);
    return {leverages.begin(), leverages.end()};
}

const TierShare* tierOf(const ComparedMap& map, const Leverage& leverage)
{
    const auto place = std::ranges::find(map.tiers, leverage, &TierShare::leverage);
    return place == map.tiers.end() ? nullptr : &*place;
}

} // namespace ballast
