// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F5: CoinGlass's heatmap. v4: {"y_axis": [..], "liquidation_leverage_data": [[x, y, usd], ..],
// "price_candlesticks": [[seconds, "o", "h", "l", "c", "vol"], ..], "update_time": ms}; v3 and web the same
// as
// {"y": [..], "liq": [..], "prices": [..], "updateTime": ms}. x indexes the candles, y the prices, each the
// upper edge of its row: what a candle reached is gone from exactly the rows whose price lies inside it.

#include "import/amounts.h"
#include "import/envelope.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/heatmapbuilder.h"

#include <array>

namespace ballast {

namespace {

constexpr std::array<std::string_view, 2> priceKeys = {"y_axis", "y"};
constexpr std::array<std::string_view, 2> cellKeys = {"liquidation_leverage_data", "liq"};
constexpr std::array<std::string_view, 2> candleKeys = {"price_candlesticks", "prices"};
constexpr std::array<std::string_view, 2> timeKeys = {"update_time", "updateTime"};

bool isHeatmap(JsonValue value)
{
    for (const auto& keys : {priceKeys, cellKeys, candleKeys}) {
        const auto list = value.find(keys[0]) ? value.find(keys[0]) : value.find(keys[1]);
        if (!list || !list->isArray())
            return false;
    }
    return true;
}

std::optional<Enveloped> findHeatmap(const Content& content)
{
    return content.json ? unwrapped(*content.json, isHeatmap) : std::nullopt;
}

/// One of the keys that is there, with its path.
struct Part
{
    Part(const Enveloped& found, const std::array<std::string_view, 2>& keys)
        : value(*found.value.findAny(keys))
        , path(childPath(found.path, found.value.find(keys[0]) ? keys[0] : keys[1]))
    {
    }

    JsonValue value;
    std::string path;
};

/// Time in seconds, then open, high, low and close.
std::optional<Candle> candleOf(JsonValue row)
{
    std::array<double, 5> numbers{};
    std::size_t count = 0;
    for (const JsonValue item : row.items()) {
        const auto number = count < numbers.size() ? numberOf(item) : std::nullopt;
        if (count < numbers.size() && !number)
            return std::nullopt;
        if (number)
            numbers[count] = *number;
        ++count;
    }
    const auto time = timestampOf(row.size() > 0 ? *row.items().begin() : row);
    if (count < numbers.size() || !time)
        return std::nullopt;
    return Candle{*time, numbers[1], numbers[2], numbers[3], numbers[4]};
}

Imported<std::vector<Candle>> readCandles(const Part& part)
{
    std::vector<Candle> candles;
    for (const JsonValue row : part.value.items()) {
        const auto candle = candleOf(row);
        if (!candle)
            return fail(ImportErrorCode::WrongType, childPath(part.path, candles.size()), describe(row),
                        "[seconds, open, high, low, close]");
        candles.push_back(*candle);
    }
    return candles;
}

bool matches(const Content& content)
{
    return findHeatmap(content).has_value();
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    const auto found = findHeatmap(content);
    if (!found)
        return unexpected(notAMap(content));
    const Part candlePart(*found, candleKeys);
    const Part pricePart(*found, priceKeys);
    const Part cellPart(*found, cellKeys);
    auto candles = readCandles(candlePart);
    if (!candles)
        return unexpected(candles.error());
    auto prices = readPrices(pricePart.value, pricePart.path);
    if (!prices)
        return unexpected(prices.error());
    context.inspection.used(candlePart.path, "candles: seconds, open, high, low, close");
    context.inspection.used(pricePart.path, "prices, upper edges");
    context.inspection.used(cellPart.path, "cells: candle, price, USD; no leverage");
    readSource(found->value, context.source);
    context.source.provider = "CoinGlass";
    if (const auto time = found->value.findAny(timeKeys))
        context.source.capturedAt = timestampOf(*time);
    HeatmapBuilder builder(context);
    builder.setCandles(std::move(*candles));
    builder.setPrices(std::move(*prices), PriceEdge::Upper);
    if (const auto added = builder.addCells(cellPart.value, cellPart.path); !added)
        return unexpected(added.error());
    return builder.build(exportedReferencePrice(found->value));
}

} // namespace

const Format formats::coinGlassHeatmap = {"coinglass-heatmap",
                                          "CoinGlass liquidation heatmap (time and price)",
                                          "prices, candles and [column, price, USD] cells", matches, import};

} // namespace ballast
