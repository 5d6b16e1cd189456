// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/sweep.h"

#include "model/numberlimits.h"
#include "reading/filledbuckets.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr double firstMove = 0.05;

struct Sums
{
    CompensatedSum notional;
    CompensatedSum margin;

    void add(const Amounts& amounts)
    {
        notional.add(amounts.notional);
        margin.add(amounts.margin);
    }
    Amounts value() const { return {notional.value(), margin.value()}; }
};

std::size_t firstPublishedAbove(const PriceAxis& axis, double price)
{
    const std::size_t bucket = axis.firstPublishedAtOrAbove(price);
    return bucket < axis.size() && axis.published(bucket) == price ? bucket + 1 : bucket;
}

/// Those whose side is forced.
BucketRange forcedBuckets(const PriceAxis& axis, const Sweep& sweep)
{
    switch (sweep.direction) {
    case SweepDirection::Fall:
        return {axis.firstPublishedAtOrAbove(sweep.to), axis.size()};
    case SweepDirection::Rise:
        return {0, firstPublishedAbove(axis, sweep.to)};
    case SweepDirection::None:
        break;
    }
    return {};
}

/// Between the two prices, whatever side they hold.
std::size_t crossedBuckets(const LiquidationMap& map, const Sweep& sweep, const BucketRange& forced)
{
    const std::size_t split = map.longBuckets();
    switch (sweep.direction) {
    case SweepDirection::Fall:
        return split - std::min(split, forced.first);
    case SweepDirection::Rise:
        return forced.last - std::min(split, forced.last);
    case SweepDirection::None:
        break;
    }
    return 0;
}

Amounts forcedSide(const SideAmounts& sides, SweepDirection direction)
{
    return direction == SweepDirection::Fall ? sides.longs
        : direction == SweepDirection::Rise  ? sides.shorts
                                             : Amounts{};
}

void takeTiers(const LiquidationMap& map, const ViewState& shown, const BucketRange& forced, Sweep& sweep)
{
    for (std::size_t place = 0; place < map.tiers().size(); ++place) {
        const Tier& tier = map.tiers()[place];
        if (!shown.shows(tier.key())) {
            sweep.leavesTiersOut = true;
            continue;
        }
        const auto sum = [&](std::size_t first, std::size_t last) {
            return forcedSide(map.sum(place, first, last), sweep.direction);
        };
        sweep.tiers.push_back({tier.key(), tier.lowestLeverage, place, sum(forced.first, forced.last),
                               sum(0, map.axis().size())});
    }
}

/// The most margin that bins allow: every row at the lowest leverage of its bin.
double mostMargin(const std::vector<SweptTier>& tiers)
{
    CompensatedSum most;
    for (const SweptTier& tier : tiers)
        most.add(tier.lowestLeverage ? tier.swept.notional * tier.lowestLeverage->marginRate()
                                     : tier.swept.margin);
    return most.value();
}

void addUp(const LiquidationMap& map, const Range& leverageRange, Sweep& sweep)
{
    Sums total;
    Sums side;
    Sums low;
    CompensatedSum unknown;
    for (const SweptTier& tier : sweep.tiers) {
        const auto& leverage = tier.key.leverage;
        if (map.hasMargin() && !leverage) {
            unknown.add(tier.swept.notional);
            continue;
        }
        total.add(tier.swept);
        side.add(tier.side);
        if (leverage && leverage->value() <= lowLeverageLimit)
            low.add(tier.swept);
    }
    sweep.total = total.value();
    sweep.side = side.value();
    sweep.unknownLeverageNotional = unknown.value();
    const double notional = sweep.total.notional;
    if (map.hasMargin())
        sweep.lowLeverage = low.value();
    else
        sweep.marginBounds = Range{notional / leverageRange.high, notional / leverageRange.low};
    if (sweep.basis == MarginBasis::LowerBound)
        sweep.marginBounds = Range{sweep.total.margin, mostMargin(sweep.tiers)};
}

} // namespace

std::optional<SweepError> sweepError(const LiquidationMap& map, double price)
{
    if (!map.axis().hasPrices() || map.axis().isEmpty())
        return SweepError::NoPrices;
    if (!map.referencePrice())
        return SweepError::NoReferencePrice;
    if (!isPrice(price))
        return SweepError::NotAPrice;
    return std::nullopt;
}

SweepResult sweepTo(const LiquidationMap& map, const ViewState& shown, double price)
{
    if (const auto error = sweepError(map, price))
        return unexpected(*error);
    Sweep sweep;
    sweep.from = *map.referencePrice();
    sweep.to = price;
    sweep.direction = price < sweep.from ? SweepDirection::Fall
        : price > sweep.from             ? SweepDirection::Rise
                                         : SweepDirection::None;
    sweep.basis = map.marginBasis();
    const BucketRange forced = forcedBuckets(map.axis(), sweep);
    sweep.buckets = crossedBuckets(map, sweep, forced);
    takeTiers(map, shown, forced, sweep);
    addUp(map, shown.leverageRange, sweep);
    return sweep;
}

std::optional<double> firstSweepPrice(const LiquidationMap& map)
{
    const PriceAxis& axis = map.axis();
    const auto reference = map.referencePrice();
    if (!reference || *reference <= 0 || !axis.hasPrices() || axis.isEmpty())
        return std::nullopt;
    const bool falls = map.longBuckets() > 0;
    const double far = *reference * (falls ? 1 - firstMove : 1 + firstMove);
    const double tidy = tidyPrice(far, *reference * firstMove / 50);
    const double edge = falls ? axis.published(0) : axis.published(axis.size() - 1);
    const double price = falls ? std::max(tidy, edge) : std::min(tidy, edge);
    return price > 0 ? std::optional(price) : std::nullopt;
}

double tidyPrice(double price, double resolution)
{
    const double exponent = std::floor(std::log10(resolution));
    // A whole number of units, so that 0.1 is divided by and no error of 0.1 multiplied.
    const double unit = std::pow(10, std::abs(exponent));
    return exponent < 0 ? std::round(price * unit) / unit : std::round(price / unit) * unit;
}

} // namespace ballast
