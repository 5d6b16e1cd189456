// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/overlay.h"

#include "model/column.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

using MapPair = std::array<const LiquidationMap*, 2>;
/// Which tiers of a map are compared.
using TierChoice = std::vector<std::size_t>;
using ChoicePair = std::array<TierChoice, 2>;
/// Parts of each of the two maps, side by side.
using AmountsPair = std::array<Amounts, 2>;

/// By which a quotient of prices may miss the whole number that it is.
constexpr double slack = 1e-9;

Amounts sumOf(const LiquidationMap& map, const TierChoice& tiers, std::size_t first, std::size_t last)
{
    CompensatedSum notional;
    CompensatedSum margin;
    for (const std::size_t tier : tiers) {
        const Amounts amounts = map.sum(tier, first, last).all();
        notional.add(amounts.notional);
        margin.add(amounts.margin);
    }
    return {notional.value(), margin.value()};
}

/// Tiers of the same leverage, in the same order; without leverage in both, all rows.
ChoicePair commonTiers(const MapPair& maps)
{
    ChoicePair choices;
    const bool byLeverage = maps[0]->hasMargin() || maps[1]->hasMargin();
    for (std::size_t i = 0; i < maps[0]->tiers().size(); ++i) {
        const auto& leverage = maps[0]->tiers()[i].leverage;
        for (std::size_t j = 0; leverage && j < maps[1]->tiers().size(); ++j) {
            if (maps[1]->tiers()[j].leverage == leverage) {
                choices[0].push_back(i);
                choices[1].push_back(j);
            }
        }
    }
    for (std::size_t side = 0; !byLeverage && side < 2; ++side)
        for (std::size_t i = 0; i < maps[side]->tiers().size(); ++i)
            choices[side].push_back(i);
    return choices;
}

std::vector<SharePair> sharesOf(const std::vector<AmountsPair>& parts, double Amounts::*amount)
{
    std::array<CompensatedSum, 2> totals;
    for (const AmountsPair& part : parts)
        for (std::size_t side = 0; side < 2; ++side)
            totals[side].add(part[side].*amount);
    std::vector<SharePair> shares(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        for (std::size_t side = 0; side < 2; ++side)
            shares[i][side] = totals[side].value() > 0 ? parts[i][side].*amount / totals[side].value() : 0;
    return shares;
}

void takeTiers(Overlay& overlay, const MapPair& maps, const ChoicePair& choices)
{
    std::vector<AmountsPair> parts(choices[0].size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        for (std::size_t side = 0; side < 2; ++side)
            parts[i][side] = sumOf(*maps[side], {choices[side][i]}, 0, maps[side]->axis().size());
    const auto notional = sharesOf(parts, &Amounts::notional);
    const auto margin = sharesOf(parts, &Amounts::margin);
    overlay.tiers.reserve(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i)
        overlay.tiers.push_back({*maps[0]->tiers()[choices[0][i]].leverage, notional[i], margin[i]});
    overlay.tierNotional = likenessOf(notional);
    overlay.tierMargin = likenessOf(margin);
}

/// A map of one price has no width; beside another it gets that one's, and two of them a thousandth of the
/// price.
double commonStep(const MapPair& maps)
{
    const double step = std::max(maps[0]->axis().step(), maps[1]->axis().step());
    return step > 0 ? step : std::max(maps[0]->axis().high(), maps[1]->axis().high()) / 1000;
}

Range pricesOf(const PriceAxis& axis, double step)
{
    return {axis.low(), axis.step() > 0 ? axis.high() : axis.low() + step};
}

/// False when the maps have no price in common.
bool takePrices(Overlay& overlay, const MapPair& maps, std::size_t mostBuckets)
{
    const double step = commonStep(maps);
    const Range one = pricesOf(maps[0]->axis(), step);
    const Range other = pricesOf(maps[1]->axis(), step);
    overlay.prices = {std::max(one.low, other.low), std::min(one.high, other.high)};
    if (!(overlay.prices.width() > 0))
        return false;
    // One more than fits the width alone: the first rarely begins at a multiple.
    const double most = std::max<double>(2, static_cast<double>(mostBuckets)) - 1;
    overlay.width = step * std::max(1.0, std::ceil(overlay.prices.width() / (step * most) - slack));
    const double first = std::floor(overlay.prices.low / overlay.width + slack);
    const double end = std::max(first + 1, std::ceil(overlay.prices.high / overlay.width - slack));
    overlay.buckets.resize(static_cast<std::size_t>(end - first));
    for (std::size_t i = 0; i < overlay.buckets.size(); ++i) {
        overlay.buckets[i].low = (first + static_cast<double>(i)) * overlay.width;
        overlay.buckets[i].high = (first + static_cast<double>(i) + 1) * overlay.width;
    }
    return true;
}

/// Every bucket's amounts in each map; a map's buckets whose middle is outside the common prices are left
/// out.
std::vector<AmountsPair> amountsOf(const Overlay& overlay, const MapPair& maps, const ChoicePair& choices)
{
    std::vector<AmountsPair> parts(overlay.buckets.size());
    for (std::size_t side = 0; side < 2; ++side) {
        const PriceAxis& axis = maps[side]->axis();
        std::size_t first = axis.firstMiddleAtOrAbove(overlay.prices.low);
        const std::size_t end = axis.firstMiddleAtOrAbove(overlay.prices.high);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const bool isLast = i + 1 == parts.size();
            const std::size_t last =
                isLast ? end : std::clamp(axis.firstMiddleAtOrAbove(overlay.buckets[i].high), first, end);
            parts[i][side] = sumOf(*maps[side], choices[side], first, last);
            first = last;
        }
    }
    return parts;
}

/// False when one of them has nothing there.
bool takeBuckets(Overlay& overlay, const MapPair& maps, const ChoicePair& choices)
{
    const std::vector<AmountsPair> parts = amountsOf(overlay, maps, choices);
    for (std::size_t side = 0; side < 2; ++side) {
        CompensatedSum inside;
        for (const AmountsPair& part : parts)
            inside.add(part[side].notional);
        const double whole = sumOf(*maps[side], choices[side], 0, maps[side]->axis().size()).notional;
        overlay.within[side] = whole > 0 ? inside.value() / whole : 0;
        if (!(inside.value() > 0))
            return false;
    }
    const auto notional = sharesOf(parts, &Amounts::notional);
    const auto margin = sharesOf(parts, &Amounts::margin);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        overlay.buckets[i].notional = notional[i];
        overlay.buckets[i].margin = margin[i];
    }
    overlay.bucketNotional = likenessOf(notional);
    overlay.bucketMargin = likenessOf(margin);
    return true;
}

} // namespace

Likeness likenessOf(const std::vector<SharePair>& shares)
{
    CompensatedSum product;
    CompensatedSum overlap;
    std::array<CompensatedSum, 2> squares;
    for (const SharePair& share : shares) {
        product.add(share[0] * share[1]);
        overlap.add(std::min(share[0], share[1]));
        squares[0].add(share[0] * share[0]);
        squares[1].add(share[1] * share[1]);
    }
    const double lengths = std::sqrt(squares[0].value() * squares[1].value());
    // Rounding may leave a sum of shares a hair over 1.
    return {lengths > 0 ? std::min(1.0, product.value() / lengths) : 0, std::min(1.0, overlap.value())};
}

Expected<Overlay, OverlayObstacle> overlay(const LiquidationMap& one, const LiquidationMap& other,
                                           std::size_t mostBuckets)
{
    const MapPair maps{&one, &other};
    for (const LiquidationMap* map : maps)
        if (!map->axis().hasPrices() || map->axis().isEmpty())
            return unexpected(OverlayObstacle::NoPrices);
    const ChoicePair choices = commonTiers(maps);
    if (choices[0].empty() || choices[1].empty())
        return unexpected(OverlayObstacle::NoCommonTiers);
    Overlay result;
    result.hasMargin = one.hasMargin() && other.hasMargin();
    if (result.hasMargin)
        takeTiers(result, maps, choices);
    if (!takePrices(result, maps, mostBuckets) || !takeBuckets(result, maps, choices))
        return unexpected(OverlayObstacle::NoCommonPrices);
    return result;
}

std::vector<OverlaidBucket> mergedBuckets(const std::vector<OverlaidBucket>& buckets, std::size_t most)
{
    const std::size_t together = most == 0 ? 1 : std::max<std::size_t>(1, (buckets.size() + most - 1) / most);
    std::vector<OverlaidBucket> merged;
    merged.reserve(buckets.size() / together + 1);
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        if (i % together == 0) {
            merged.push_back(buckets[i]);
            continue;
        }
        OverlaidBucket& last = merged.back();
        last.high = buckets[i].high;
        for (std::size_t side = 0; side < 2; ++side) {
            last.notional[side] += buckets[i].notional[side];
            last.margin[side] += buckets[i].margin[side];
        }
    }
    return merged;
}

} // namespace ballast
