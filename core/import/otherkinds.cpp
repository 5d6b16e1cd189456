// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people take for a liquidation map and is none: each kind is refused by its own name (FORMATS, N).

#include "import/amounts.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/rowfields.h"
#include "import/tablecolumns.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

Imported<LiquidationMap> refuse(const char* kind, const std::string& place = {})
{
    return fail(ImportErrorCode::NotThisKind, place, kind);
}

bool isMaxPainRow(JsonValue row)
{
    return findNamed(row,
                     {"maxlongliquidationprice", "maxshortliquidationprice", "maxpain", "maxpainprice",
                      "longmaxpainliqprice", "shortmaxpainliqprice", "longmaxpainprice", "shortmaxpainprice"})
        .has_value();
}

/// One column of a heatmap of the book: [time, [[price, quantity], ..] of bids, the same of asks].
bool isBookOverTime(JsonValue value)
{
    if (!value.isArray() || value.size() != 3)
        return false;
    auto item = value.items().begin();
    if (!timestampOf(*item))
        return false;
    for (int side = 0; side < 2; ++side) {
        const JsonValue levels = *++item;
        if (!levels.isArray() || (levels.size() > 0 && (*levels.items().begin()).size() != 2))
            return false;
    }
    return true;
}

bool isOrderBook(JsonValue value)
{
    const auto isList = [&](std::string_view key) {
        const auto list = value.find(key);
        return list && list->isArray();
    };
    const bool hasSums =
        findNamed(value, {"bidsusd", "bidsquantity"}) && findNamed(value, {"asksusd", "asksquantity"});
    return (isList("bids") && isList("asks")) || (isList("b") && isList("a") && value.find("u"))
        || isBookOverTime(value) || hasSums;
}

/// The object, or what stands under `data`, `result` or in a list of snapshots.
bool holdsOrderBook(JsonValue value, int depth = 0)
{
    if (isOrderBook(value))
        return true;
    if (depth == 3)
        return false;
    if (value.isArray())
        return value.size() > 0 && holdsOrderBook(*value.items().begin(), depth + 1);
    for (const std::string_view key : {"data", "result", "o"}) {
        const auto inner = value.find(key);
        if (inner && holdsOrderBook(*inner, depth + 1))
            return true;
    }
    return false;
}

/// An order that was filled: price, quantity, side and time, but no leverage. Or liquidated sums over time.
bool isExecutedRow(JsonValue row)
{
    const bool hasTime =
        findNamed(row, {"time", "timestamp", "updatedtime", "createdtime", "ts", "t"}).has_value();
    if (!hasTime || findNamed(row, {"leverage", "lev", "liquidationprice", "liqprice"}))
        return false;
    const bool isOrder = findNamed(row, {"price", "averageprice", "bkpx", "avgprice", "p"})
        && findNamed(row,
                     {"qty", "origqty", "executedqty", "quantity", "originalquantity", "size", "sz", "q", "v",
                      "vol", "volusd", "volume", "amount", "usdvalue", "value", "notional"})
        && findNamed(row, {"side", "s", "posside"});
    const bool isFill = findNamed(row, {"fillprice"}) && findNamed(row, {"orderprice"});
    const bool isHistory = findNamed(row,
                                     {"longliquidation", "longliquidationusd", "aggregatedlongliquidationusd",
                                      "longvolusd", "longliquidations"})
        && findNamed(row,
                     {"shortliquidation", "shortliquidationusd", "aggregatedshortliquidationusd",
                      "shortvolusd", "shortliquidations"});
    return isOrder || isFill || isHistory;
}

/// Binance's stream sends {"e": "forceOrder", ..}.
bool isForceOrder(JsonValue row)
{
    const auto event = row.find("e");
    return event && event->text() == "forceOrder";
}

/// OKX lists the orders of an instrument under `details`.
bool isExecuted(JsonValue row)
{
    const auto details = row.find("details");
    const auto first = details ? firstObject(*details) : std::nullopt;
    return isExecutedRow(row) || isForceOrder(row) || (first && isExecutedRow(*first));
}

bool hasColumn(const CsvTable& table, std::initializer_list<std::string_view> names)
{
    return std::ranges::any_of(table.columns, [&](const std::string& column) {
        return column.size() < 60 && std::ranges::find(names, bareName(column)) != names.end();
    });
}

bool isCsvExecuted(const Content& content)
{
    if (!content.table || columnOf(*content.table, TableRole::Leverage)
        || !tierColumns(*content.table).empty())
        return false;
    const CsvTable& table = *content.table;
    const bool isOrder = hasColumn(table,
                                   {"originalquantity", "lastfillquantity", "accumulatedfillquantity",
                                    "ordertype", "orderstatus", "timeinforce", "origqty", "executedqty"});
    const bool isTrade = columnOf(table, TableRole::Time) && columnOf(table, TableRole::Side)
        && (columnOf(table, TableRole::Amount) || hasColumn(table, {"qty", "quantity", "size", "origqty"}));
    const bool isHistory = columnOf(table, TableRole::Time)
        && hasColumn(table, {"longliquidations", "longliquidationusd", "longliquidation"})
        && hasColumn(table, {"shortliquidations", "shortliquidationusd", "shortliquidation"});
    return isOrder || isTrade || isHistory;
}

bool isCsvOrderBook(const Content& content)
{
    return content.table
        && ((hasColumn(*content.table, {"bid", "bids", "bidprice", "bidsize", "bidqty"})
             && hasColumn(*content.table, {"ask", "asks", "askprice", "asksize", "askqty"})));
}

} // namespace

const Format formats::maxPain = {
    "max-pain", nullptr, "rows with a max pain price",
    [](const Content& content) { return content.json && findRows(*content.json, isMaxPainRow); },
    [](const Content& content, ImportContext&) {
        return refuse("max-pain", findRows(*content.json, isMaxPainRow)->path);
    }};

const Format formats::orderBook = {
    "order-book", nullptr, "bids beside asks",
    [](const Content& content) { return content.json && holdsOrderBook(*content.json); },
    [](const Content&, ImportContext&) { return refuse("order-book"); }};

const Format formats::executedLiquidations = {
    "executed-liquidations", nullptr,
    "rows with time, side, price and quantity, or liquidated sums over time",
    [](const Content& content) {
        return content.json && (findRows(*content.json, isExecuted) || isForceOrder(*content.json));
    },
    [](const Content& content, ImportContext&) {
        const auto rows = findRows(*content.json, isExecuted);
        return refuse("executed-liquidations", rows ? rows->path : std::string());
    }};

const Format formats::csvExecutedLiquidations = {
    "executed-liquidations", nullptr, "columns of filled orders, or liquidated sums over time", isCsvExecuted,
    [](const Content&, ImportContext&) { return refuse("executed-liquidations", "line 1"); }};

const Format formats::csvOrderBook = {
    "order-book", nullptr, "columns of bids and asks", isCsvOrderBook,
    [](const Content&, ImportContext&) { return refuse("order-book", "line 1"); }};

} // namespace ballast
