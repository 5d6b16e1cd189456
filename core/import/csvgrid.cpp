// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F11, grid: time, price and amount per line: a heatmap. Times are seconds, milliseconds or ISO 8601.

#include "import/csvcoins.h"
#include "import/csvlines.h"
#include "import/formats.h"
#include "import/heatmapbuilder.h"
#include "import/tablecolumns.h"
#include "import/timestamp.h"

#include <algorithm>

namespace ballast {

namespace {

struct GridRow
{
    std::int64_t time = 0;
    double price = 0;
    double notional = 0;
    std::size_t line = 0;
};

template <typename Value> void sortUnique(std::vector<Value>& values)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

template <typename Value> double indexIn(const std::vector<Value>& sorted, Value value)
{
    return static_cast<double>(std::ranges::lower_bound(sorted, value) - sorted.begin());
}

bool matches(const Content& content)
{
    return content.table && columnOf(*content.table, TableRole::Time)
        && columnOf(*content.table, TableRole::Price) && columnOf(*content.table, TableRole::Amount)
        && !columnOf(*content.table, TableRole::Leverage);
}

Imported<std::vector<GridRow>> readRows(const CsvTable& table, ImportContext& context)
{
    const std::size_t time = columnOf(table, TableRole::Time).value_or(0);
    const std::size_t price = columnOf(table, TableRole::Price).value_or(0);
    const std::size_t amount = columnOf(table, TableRole::Amount).value_or(0);
    noteColumns(table, context, [&](std::size_t column) -> std::string {
        if (column == time)
            return "time";
        if (column == price)
            return "price, lower edge";
        return column == amount ? "USD; no leverage" : "";
    });
    std::vector<GridRow> rows;
    CsvLines lines(table, context);
    while (lines.next()) {
        const auto at = parseTimestamp(lines.cell(time));
        const auto level = lines.number(price);
        const auto notional = lines.amount(amount);
        if (at && level && *level >= 0 && notional)
            rows.push_back({*at, *level, *notional, lines.line()});
        else
            lines.drop();
    }
    if (const auto finished = lines.finish(); !finished)
        return unexpected(finished.error());
    return rows;
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    CsvTable table = *content.table;
    if (const auto chosen = chooseCoin(table, context); !chosen)
        return unexpected(chosen.error());
    const auto rows = readRows(table, context);
    if (!rows)
        return unexpected(rows.error());
    std::vector<std::int64_t> times;
    std::vector<double> prices;
    for (const GridRow& row : *rows) {
        times.push_back(row.time);
        prices.push_back(row.price);
    }
    sortUnique(times);
    sortUnique(prices);
    // A column of a heatmap has many prices; one a moment is a market's.
    constexpr std::size_t fewest = 3;
    const auto amount = columnOf(table, TableRole::Amount);
    const bool isNamedAsGrid = amount && plainName(table.columns[*amount]) == "value";
    if (times.size() == rows->size() && rows->size() >= fewest && !isNamedAsGrid && !areLiquidations(table))
        return unexpected(meaningUnknown(table));
    std::vector<Candle> candles;
    candles.reserve(times.size());
    for (const std::int64_t time : times)
        candles.push_back({time});
    HeatmapBuilder builder(context);
    builder.setCandles(std::move(candles));
    builder.setPrices(prices, PriceEdge::Lower);
    for (const GridRow& row : *rows)
        builder.add(indexIn(times, row.time), indexIn(prices, row.price), row.notional,
                    [&] { return "line " + std::to_string(row.line); });
    return builder.build(table.referencePrice);
}

} // namespace

const Format formats::csvGrid = {"csv-grid", "CSV with time, price and amount columns (a heatmap)",
                                 "columns named time, price and amount", matches, import};

} // namespace ballast
