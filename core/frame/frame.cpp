// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/frame.h"

#include "frame/tallest.h"

#include <algorithm>

namespace ballast {

namespace {

bool showsSide(SideFilter filter, SideFilter side)
{
    return filter == SideFilter::Both || filter == side;
}

Amounts filtered(const SideAmounts& sides, SideFilter filter)
{
    if (filter == SideFilter::Long)
        return sides.longs;
    if (filter == SideFilter::Short)
        return sides.shorts;
    return sides.all();
}

/// Sides of every column and of the buckets before the first, shown tiers together.
struct SideTotals
{
    SideAmounts before;
    std::vector<SideAmounts> columns;
    SideAmounts after;
    bool sidesKnown = true;
};

SideAmounts& operator+=(SideAmounts& a, const SideAmounts& b)
{
    a.longs += b.longs;
    a.shorts += b.shorts;
    a.unknown += b.unknown;
    return a;
}

/// Rows without leverage at the most margin that the range of leverages allows.
SideAmounts bounded(SideAmounts sides, double marginRate)
{
    for (Amounts* amounts : {&sides.longs, &sides.shorts, &sides.unknown})
        amounts->margin = amounts->notional * marginRate;
    return sides;
}

SideAmounts sumOf(const LiquidationMap& map, const ViewState& state, std::size_t tier, std::size_t first,
                  std::size_t last)
{
    const SideAmounts sides = map.sum(tier, first, last);
    return map.hasMargin() ? sides : bounded(sides, 1 / state.leverageRange.low);
}

void addTier(const LiquidationMap& map, std::size_t tier, const ViewState& state, Frame& frame,
             SideTotals& totals)
{
    const auto sum = [&](std::size_t first, std::size_t last) {
        return sumOf(map, state, tier, first, last);
    };
    FrameTier& layer = frame.tiers[tier];
    const auto& firstBucket = frame.bins.firstBucket;
    layer.notional.resize(frame.columns());
    layer.margin.resize(frame.columns());
    for (std::size_t c = 0; c < frame.columns(); ++c) {
        const SideAmounts sides = sum(firstBucket[c], firstBucket[c + 1]);
        const Amounts shown = filtered(sides, state.side);
        layer.notional[c] = shown.notional;
        layer.margin[c] = layer.leverage ? shown.margin : 0;
        totals.columns[c] += sides;
    }
    totals.before += sum(0, firstBucket.front());
    totals.after += sum(firstBucket.back(), map.axis().size());
}

void fillStack(FrameStack& stack, double Amounts::*weighting, const SideTotals& totals, SideFilter filter)
{
    const std::size_t columns = totals.columns.size();
    stack.totals.resize(columns);
    for (std::size_t c = 0; c < columns; ++c)
        stack.totals[c] = filtered(totals.columns[c], filter).*weighting;
    if (totals.sidesKnown && showsSide(filter, SideFilter::Long)) {
        stack.cumulativeLong.resize(columns);
        double sum = stack.longBeyond = totals.after.longs.*weighting;
        for (std::size_t c = columns; c-- > 0;)
            stack.cumulativeLong[c] = sum += totals.columns[c].longs.*weighting;
    }
    if (totals.sidesKnown && showsSide(filter, SideFilter::Short)) {
        stack.cumulativeShort.resize(columns);
        double sum = stack.shortBefore = totals.before.shorts.*weighting;
        for (std::size_t c = 0; c < columns; ++c)
            stack.cumulativeShort[c] = sum += totals.columns[c].shorts.*weighting;
    }
    // Curves run away from the reference, so their ends are their maxima.
    if (!stack.cumulativeLong.empty())
        stack.cumulativeMaximum = stack.cumulativeLong.front();
    if (!stack.cumulativeShort.empty())
        stack.cumulativeMaximum = std::max(stack.cumulativeMaximum, stack.cumulativeShort.back());
}

/// Puts the tallest bucket of each column in place of the column's sum. Curves stay what they are.
void showTallest(const LiquidationMap& map, const ViewState& state, Weighting weighting, Frame& frame)
{
    const bool isMargin = weighting == Weighting::Margin;
    FrameStack& stack = isMargin ? frame.margin : frame.notional;
    const auto& firstBucket = frame.bins.firstBucket;
    TallestBuckets tallest(map, state, weighting);
    stack.shownBucket.resize(frame.columns());
    for (std::size_t c = 0; c < frame.columns(); ++c) {
        const std::size_t bucket = tallest.in(firstBucket[c], firstBucket[c + 1]);
        stack.shownBucket[c] = bucket;
        if (frame.bucketsIn(c) < 2)
            continue; // the sum is the bucket
        stack.totals[c] = 0;
        for (std::size_t tier = 0; tier < frame.tiers.size(); ++tier) {
            FrameTier& layer = frame.tiers[tier];
            if (!layer.shown)
                continue;
            const Amounts amounts = bucketAmounts(map, state, tier, bucket);
            const double amount = isMargin ? amounts.margin : amounts.notional;
            stack.totals[c] += amount;
            if (isMargin)
                layer.margin[c] = layer.leverage ? amount : 0;
            else
                layer.notional[c] = amount;
        }
    }
}

void applyThreshold(const Threshold& threshold, Frame& frame)
{
    const std::vector<double>& basis = frame.stack(threshold.basis).totals;
    frame.belowThreshold.resize(frame.columns());
    for (std::size_t c = 0; c < frame.columns(); ++c) {
        frame.belowThreshold[c] = basis[c] < threshold.amount;
        if (frame.belowThreshold[c]) {
            frame.hiddenByThreshold += frame.notional.totals[c] > 0;
            continue;
        }
        frame.notional.maximum = std::max(frame.notional.maximum, frame.notional.totals[c]);
        frame.margin.maximum = std::max(frame.margin.maximum, frame.margin.totals[c]);
    }
}

/// One price says nothing of how wide to look: it and the reference with a quarter of air, at least half a
/// percent.
Range windowOfOnePrice(double price, const std::optional<double>& reference)
{
    const Range both{std::min(price, reference.value_or(price)), std::max(price, reference.value_or(price))};
    const double wanted = std::max(both.width() / 4, price * 0.005);
    const double air = wanted > 0 ? wanted : 0.5; // of an empty map
    return {both.low - air, both.high + air};
}

} // namespace

std::optional<std::size_t> Frame::columnAt(double price) const
{
    const auto above = std::ranges::upper_bound(bins.low, price);
    if (above == bins.low.begin())
        return std::nullopt;
    const auto column = static_cast<std::size_t>(above - bins.low.begin()) - 1;
    return price < bins.high[column] || price == bins.low[column] ? std::optional(column) : std::nullopt;
}

Range priceWindow(const LiquidationMap& map, const ViewState& state)
{
    if (state.priceWindow)
        return *state.priceWindow;
    const PriceAxis& axis = map.axis();
    return axis.step() > 0 ? Range{axis.low() - axis.step() / 2, axis.high() + axis.step() / 2}
                           : windowOfOnePrice(axis.low(), map.referencePrice());
}

Frame makeFrame(const LiquidationMap& map, const ViewState& state, std::size_t columns)
{
    Frame frame;
    frame.window = priceWindow(map, state);
    frame.bins = makeBins(map.axis(), frame.window, state.bucketWidth, columns, drawnBuckets(state));
    if (map.axis().hasPrices())
        frame.referencePrice = map.referencePrice();

    if (!map.hasMargin())
        frame.marginFloor = state.leverageRange.low / state.leverageRange.high;
    double unknownTotal = 0;
    SideTotals totals;
    totals.sidesKnown = map.sidesKnown();
    totals.columns.resize(frame.columns());
    for (std::size_t tier = 0; tier < map.tiers().size(); ++tier) {
        const auto& leverage = map.tiers()[tier].leverage;
        const Tier& rows = map.tiers()[tier];
        frame.tiers.push_back(
            {leverage, state.shows(rows.key()), {}, {}, rows.exchange, rows.lowestLeverage, map.hasMargin()});
        const Amounts whole = map.sum(tier, 0, map.axis().size()).all();
        (leverage ? frame.notional.mapTotal : unknownTotal) += whole.notional;
        frame.margin.mapTotal += whole.margin;
        if (frame.tiers.back().shown)
            addTier(map, tier, state, frame, totals);
    }
    if (frame.notional.mapTotal <= 0)
        frame.notional.mapTotal = unknownTotal;
    if (frame.marginFloor)
        frame.margin.mapTotal = unknownTotal / state.leverageRange.low;
    fillStack(frame.notional, &Amounts::notional, totals, state.side);
    fillStack(frame.margin, &Amounts::margin, totals, state.side);
    if (drawnBuckets(state) == MergedBuckets::Tallest) {
        showTallest(map, state, Weighting::Notional, frame);
        showTallest(map, state, Weighting::Margin, frame);
    }
    applyThreshold(state.threshold, frame);
    return frame;
}

Amounts bucketAmounts(const LiquidationMap& map, const ViewState& state, std::size_t tier, std::size_t bucket)
{
    return filtered(sumOf(map, state, tier, bucket, bucket + 1), state.side);
}

} // namespace ballast
