// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F7: CoinAnk's getLiqHeatMap: {"liqHeatMap": {"data": [["x", "y", "v"], ..], "chartTimeArray": [ms, ..],
// "priceArray": ["..", ..], "maxLiqValue": ".."}}, every number a string, in CoinAnk's envelope.

#include "import/amounts.h"
#include "import/envelope.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/heatmapbuilder.h"

namespace ballast {

namespace {

bool isHeatmap(JsonValue value)
{
    const auto heatmap = value.find("liqHeatMap");
    return heatmap && heatmap->find("data") && heatmap->find("chartTimeArray") && heatmap->find("priceArray");
}

std::optional<Enveloped> findHeatmap(const Content& content)
{
    return content.json ? unwrapped(*content.json, isHeatmap) : std::nullopt;
}

/// Columns have a time and no candle.
Imported<std::vector<Candle>> readTimes(JsonValue times, const std::string& path)
{
    std::vector<Candle> columns;
    for (const JsonValue item : times.items()) {
        const auto time = timestampOf(item);
        if (!time)
            return fail(ImportErrorCode::WrongType, childPath(path, columns.size()), describe(item), "time");
        columns.push_back({*time});
    }
    return columns;
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
    const JsonValue heatmap = *found->value.find("liqHeatMap");
    const std::string path = childPath(found->path, "liqHeatMap");
    auto columns = readTimes(*heatmap.find("chartTimeArray"), childPath(path, "chartTimeArray"));
    if (!columns)
        return unexpected(columns.error());
    auto prices = readPrices(*heatmap.find("priceArray"), childPath(path, "priceArray"));
    if (!prices)
        return unexpected(prices.error());
    context.inspection.used(childPath(path, "chartTimeArray"), "times of the columns");
    context.inspection.used(childPath(path, "priceArray"), "prices, lower edges");
    context.inspection.used(childPath(path, "data"), "cells: column, price, USD; no leverage");
    readSource(found->value, context.source);
    context.source.provider = "CoinAnk";
    HeatmapBuilder builder(context);
    builder.setCandles(std::move(*columns));
    builder.setPrices(std::move(*prices), PriceEdge::Lower);
    if (const auto added = builder.addCells(*heatmap.find("data"), childPath(path, "data")); !added)
        return unexpected(added.error());
    return builder.build(exportedReferencePrice(found->value));
}

} // namespace

const Format formats::coinAnkHeatmap = {"coinank-heatmap", "CoinAnk liquidation heatmap (getLiqHeatMap)",
                                        "liqHeatMap with data, chartTimeArray and priceArray", matches,
                                        import};

} // namespace ballast
