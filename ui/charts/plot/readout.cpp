// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/readout.h"

#include "frame/tallest.h"
#include "margin/summary.h"
#include "text/format.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

/// More tiers than this would cover the charts; the panel lists all.
constexpr std::size_t mostTiers = 12;

/// Bars thinner than this are caught from half of it away, pixels.
constexpr double thinBar = 3;

/// Prices and amounts that are read out.
struct Subject
{
    Range prices;
    double priceStep = 0;
    bool isExact = false; ///< One bucket.
    std::vector<Amounts> tiers; ///< In the frame's order; nothing of those hidden.
};

Subject sumOf(const ChartModel& model, std::size_t column)
{
    const Frame& frame = model.frame;
    Subject subject{{frame.bins.low[column], frame.bins.high[column]},
                    frame.bins.asExported ? model.priceStep : frame.bins.width,
                    false,
                    std::vector<Amounts>(frame.tiers.size())};
    for (std::size_t tier = 0; tier < frame.tiers.size(); ++tier)
        if (frame.tiers[tier].shown)
            subject.tiers[tier] = {frame.tiers[tier].notional[column], frame.tiers[tier].margin[column]};
    return subject;
}

Subject bucketOf(const ChartModel& model, std::size_t bucket)
{
    const PriceAxis& axis = model.map->axis();
    const std::vector<FrameTier>& tiers = model.frame.tiers;
    Subject subject{
        {axis.low(bucket), axis.high(bucket)}, model.priceStep, true, std::vector<Amounts>(tiers.size())};
    for (std::size_t tier = 0; tier < tiers.size(); ++tier)
        if (tiers[tier].shown)
            subject.tiers[tier] = bucketAmounts(*model.map, model.state, tier, bucket);
    return subject;
}

QString amountText(const Subject& subject, double usd)
{
    return subject.isExact ? text::exactAmount(usd) : text::compactAmount(usd);
}

ReadoutLine priceLine(const ChartModel& model, const Subject& subject)
{
    return {model.hasPrices ? QStringLiteral("Price") : QStringLiteral("Bucket"),
            {},
            text::price(subject.prices.low, subject.priceStep) + QStringLiteral(" – ")
                + text::price(subject.prices.high, subject.priceStep)};
}

/// Of the tiers whose leverage is known: only they have a margin to compare with.
Amounts leveraged(const ChartModel& model, const Subject& subject)
{
    Amounts amounts;
    for (std::size_t tier = 0; tier < subject.tiers.size(); ++tier)
        if (model.frame.tiers[tier].leverage)
            amounts += subject.tiers[tier];
    return amounts;
}

void addAmounts(const ChartModel& model, const Subject& subject, std::vector<ReadoutLine>& lines)
{
    double notional = 0;
    for (const Amounts& amounts : subject.tiers)
        notional += amounts.notional;
    const double most = notional / model.state.leverageRange.low;
    const QString margin = model.frame.marginFloor
        ? text::amountRange({most * *model.frame.marginFloor, most})
        : amountText(subject, leveraged(model, subject).margin);
    lines.push_back({QStringLiteral("Notional"), {}, amountText(subject, notional)});
    lines.push_back({QStringLiteral("Margin"), {}, margin, true});
}

void addTiers(const ChartModel& model, const Subject& subject, std::vector<ReadoutLine>& lines)
{
    std::size_t listed = 0;
    for (std::size_t tier = 0; tier < subject.tiers.size() && listed < mostTiers; ++tier) {
        const FrameTier& layer = model.frame.tiers[tier];
        const Amounts& amounts = subject.tiers[tier];
        if (amounts.notional <= 0)
            continue;
        ++listed;
        lines.push_back({text::tierName(layer.key(), layer.lowestLeverage, layer.mapHasMargin),
                         amountText(subject, amounts.notional),
                         layer.leverage ? amountText(subject, amounts.margin) : QStringLiteral("—"), false,
                         tier});
    }
}

void addPrice(const ChartModel& model, const Subject& subject, std::vector<ReadoutLine>& lines)
{
    lines.push_back(priceLine(model, subject));
    if (const auto& reference = model.frame.referencePrice) {
        const double middle = (subject.prices.low + subject.prices.high) / 2;
        lines.push_back({QStringLiteral("From reference"), {}, text::signedPercent(middle / *reference - 1)});
    }
}

ReadoutLine leverageLine(const Amounts& amounts)
{
    return {QStringLiteral("Effective leverage"), {}, text::effectiveLeverage(effectiveLeverage(amounts))};
}

void addAll(const ChartModel& model, const Subject& subject, std::vector<ReadoutLine>& lines)
{
    addPrice(model, subject, lines);
    addAmounts(model, subject, lines);
    lines.push_back(leverageLine(leveraged(model, subject)));
    addTiers(model, subject, lines);
}

ReadoutLine tallestHeading(Weighting weighting, std::size_t buckets)
{
    const bool isMargin = weighting == Weighting::Margin;
    return {(isMargin ? QStringLiteral("Highest margin of %1 buckets")
                      : QStringLiteral("Highest notional of %1 buckets"))
                .arg(text::price(static_cast<double>(buckets), 1))};
}

} // namespace

std::optional<std::size_t> columnUnder(const Frame& frame, Weighting weighting, double price,
                                       double pricePerPixel)
{
    return columnUnder(frame, frame.stack(weighting).totals, price, pricePerPixel);
}

std::optional<std::size_t> columnUnder(const Frame& frame, const std::vector<double>& heights, double price,
                                       double pricePerPixel)
{
    const Bins& bins = frame.bins;
    const double reach = pricePerPixel * thinBar / 2;
    auto found = frame.columnAt(price);
    if (found && bins.high[*found] - bins.low[*found] >= 2 * reach)
        return found;
    const auto drawn = [&](std::size_t column) {
        return frame.belowThreshold[column] ? 0 : std::abs(heights[column]);
    };
    const auto after = std::ranges::lower_bound(bins.low, price + reach) - bins.low.begin();
    for (auto column = static_cast<std::size_t>(after); column-- > 0 && bins.high[column] > price - reach;) {
        const bool isThin = bins.high[column] - bins.low[column] < 2 * reach;
        if (isThin && drawn(column) > (found ? drawn(*found) : 0))
            found = column;
    }
    return found;
}

std::vector<ReadoutLine> readoutLines(const ChartModel& model, Weighting weighting, std::size_t column)
{
    const Frame& frame = model.frame;
    const std::size_t first = frame.bins.firstBucket[column];
    const std::size_t buckets = frame.bucketsIn(column);
    std::vector<ReadoutLine> lines;
    if (buckets == 1) {
        addAll(model, bucketOf(model, first), lines);
    } else if (buckets > 1 && model.state.mergedBuckets == MergedBuckets::Tallest) {
        lines.push_back(tallestHeading(weighting, buckets));
        addAll(model, bucketOf(model, frame.stack(weighting).shownBucket[column]), lines);
    } else {
        addAll(model, sumOf(model, column), lines);
        if (frame.stack(weighting).totals[column] <= 0)
            return lines;
        const std::size_t tallest =
            TallestBuckets(*model.map, model.state, weighting).in(first, first + buckets);
        const Subject subject = bucketOf(model, tallest);
        lines.push_back(tallestHeading(weighting, buckets));
        lines.push_back(priceLine(model, subject));
        addAmounts(model, subject, lines);
    }
    return lines;
}

std::vector<ReadoutLine> changeLines(const ChartModel& model, std::size_t column)
{
    const Change& change = *model.change;
    const Subject subject = model.frame.bucketsIn(column) == 1
        ? bucketOf(model, model.frame.bins.firstBucket[column])
        : sumOf(model, column);
    const Amounts amounts = leveraged(model, subject);
    std::vector<ReadoutLine> lines;
    addPrice(model, subject, lines);
    if (change.isKnown()) {
        const double points = change.points[column];
        const int decimals = text::decimalsOfPoints(points);
        lines.push_back({QStringLiteral("Change"), {}, text::points(points), points > 0});
        lines.push_back({QStringLiteral("Share of margin"),
                         {},
                         text::percent(change.marginShare(column), decimals),
                         true});
        lines.push_back(
            {QStringLiteral("Share of notional"), {}, text::percent(change.notionalShare(column), decimals)});
        lines.push_back({QStringLiteral("Notional"), {}, amountText(subject, amounts.notional)});
        lines.push_back({QStringLiteral("Margin"), {}, amountText(subject, amounts.margin), true});
        lines.push_back(leverageLine(amounts));
    }
    double all = 0;
    for (const Amounts& tier : subject.tiers)
        all += tier.notional;
    if (all - amounts.notional >= 0.01)
        lines.push_back(
            {QStringLiteral("Without leverage"), {}, amountText(subject, all - amounts.notional)});
    return lines;
}

} // namespace ballast
