// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/numbercheck.h"

#include "model/jsonwriter.h"
#include "model/numberlimits.h"

#include <array>
#include <charconv>

namespace ballast {

namespace {

/// The comparison is false for what is not a number as well.
bool isTotal(double usd)
{
    return usd <= highestTotal;
}

/// "1.00e+250": written out it would be a line of digits.
std::string scientific(double value)
{
    std::array<char, 32> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific, 2)
            .ptr;
    return {buffer.data(), end};
}

unexpected<ImportError> totalTooLarge(std::string place, std::string found)
{
    return fail(ImportErrorCode::TotalTooLarge, std::move(place), std::move(found), "1e250 USD");
}

/// Amounts are never negative, so that no part can be more than the whole.
Imported<void> checkTotals(const LiquidationMap& map)
{
    Amounts total;
    double mostMargin = 0; // where leverage comes in bins
    for (std::size_t i = 0; i < map.tiers().size(); ++i) {
        const Tier& tier = map.tiers()[i];
        const Amounts amounts = map.sum(i, 0, map.axis().size()).all();
        total += amounts;
        mostMargin += tier.lowestLeverage ? amounts.notional * tier.lowestLeverage->marginRate() : 0;
        if (!isTotal(total.notional) || !isTotal(total.margin) || !isTotal(mostMargin))
            return totalTooLarge({}, isTotal(total.notional) ? "margin" : "amounts");
    }
    return {};
}

Imported<void> checkColumns(const Heatmap& heatmap)
{
    for (std::size_t column = 0; column < heatmap.columns(); ++column) {
        double total = 0;
        for (const HeatmapCell& cell : heatmap.column(column))
            total += cell.notional;
        if (!isTotal(total))
            return totalTooLarge("column " + std::to_string(column + 1), "amounts");
    }
    return {};
}

Imported<void> checkModes(const std::vector<MarginModeTotals>& modes)
{
    for (const MarginModeTotals& mode : modes) {
        if (!isTotal(mode.notional) || !isTotal(mode.reported) || !isTotal(mode.computed))
            return totalTooLarge({}, isTotal(mode.notional) ? "margin" : "amounts");
    }
    return {};
}

unexpected<ImportError> tooExtreme(std::string found)
{
    return fail(ImportErrorCode::PriceTooExtreme, {}, std::move(found), "1e-24 to 1e30");
}

Imported<void> checkPrices(const PriceAxis& axis, const ImportContext& context)
{
    if (!axis.hasPrices())
        return {};
    const double highest = axis.published(axis.size() - 1);
    if (highest > highestPrice || (highest < lowestPrice && highest > 0))
        return tooExtreme("a price of " + scientific(highest));
    if (axis.step() <= 0 || axis.step() >= highest * thinnestBucket)
        return {};
    // Where the step is the export's, a single price far above all others is drawn and those below it are
    // too.
    const bool isGiven = context.options.bucketWidth || context.options.prices;
    for (std::size_t i = 1; i < axis.size(); ++i) {
        const double price = axis.published(i);
        if (isGiven || price - axis.published(i - 1) < price * thinnestBucket)
            return tooExtreme("buckets of " + scientific(axis.step()) + " at a price of "
                              + scientific(isGiven ? highest : price));
    }
    return {};
}

} // namespace

unexpected<ImportError> widthTooExtreme(double width)
{
    return tooExtreme("buckets of " + scientific(width));
}

Imported<void> checkNumbers(const LiquidationMap& map, const ImportContext& context)
{
    return checkPrices(map.axis(), context)
        .and_then([&] { return checkTotals(map); })
        .and_then([&] { return context.heatmap ? checkColumns(*context.heatmap) : Imported<void>(); })
        .and_then([&] { return checkModes(context.marginModes); });
}

} // namespace ballast
