// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people take for a liquidation map and is none: each kind is refused by its own name (FORMATS, N).

#include "import/amounts.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/liquidationword.h"
#include "import/rowfields.h"
#include "import/tradingkinds.h"

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

/// Lists under keys that name walls: {"bid_walls": [..]}, {"walls": [..]}.
bool hasWalls(JsonValue value)
{
    for (const JsonMember member : value.members()) {
        const std::string name = member.key.size() < 40 ? bareName(member.key) : std::string();
        if (member.value.isArray()
            && (name.ends_with("walls") || name.ends_with("wall") || name == "orderbook"))
            return true;
    }
    return false;
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
        || isBookOverTime(value) || hasSums || hasWalls(value);
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

/// Binance's stream sends {"e": "forceOrder", ..}.
bool isForceOrder(JsonValue row)
{
    const auto event = row.find("e");
    return event && event->text() == "forceOrder";
}

/// OKX lists the orders of an instrument under `details`.
template <TradingKind kind> bool isOfKind(JsonValue row)
{
    const auto details = row.find("details");
    const auto first = details ? firstObject(*details) : std::nullopt;
    return tradingKindOf(row) == kind || (first && tradingKindOf(*first) == kind);
}

bool isExecuted(JsonValue row)
{
    return isOfKind<TradingKind::Executed>(row) || isForceOrder(row);
}

/// What stands under a key that says so: "liquidation_orders".
bool areCalledLiquidations(const RowList& rows, const Content& content)
{
    const auto table = content.json->findAny(std::array<std::string_view, 3>{"table", "channel", "topic"});
    return namesLiquidation(rows.path) || (table && namesLiquidation(table->text()));
}

Imported<LiquidationMap> refuseRows(const Content& content, bool (*isWanted)(JsonValue), TradingKind kind)
{
    const auto rows = findRows(*content.json, isWanted);
    const bool isForced = rows && kind != TradingKind::Book && areCalledLiquidations(*rows, content);
    return refuse(refusalOf(isForced ? TradingKind::Executed : kind), rows ? rows->path : std::string());
}

bool isCsvTrading(const Content& content)
{
    return content.table && tradingKindOf(*content.table) != TradingKind::None;
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
    [](const Content& content) {
        return content.json
            && (holdsOrderBook(*content.json) || findRows(*content.json, isOfKind<TradingKind::Book>));
    },
    [](const Content& content, ImportContext&) {
        return refuseRows(content, isOfKind<TradingKind::Book>, TradingKind::Book);
    }};

const Format formats::orders = {
    "orders", nullptr, "rows with an order's number, status or time in force",
    [](const Content& content) {
        return content.json && findRows(*content.json, isOfKind<TradingKind::Orders>).has_value();
    },
    [](const Content& content, ImportContext&) {
        return refuseRows(content, isOfKind<TradingKind::Orders>, TradingKind::Orders);
    }};

const Format formats::trades = {
    "trades", nullptr, "rows with a trade's number, maker or taker",
    [](const Content& content) {
        return content.json && findRows(*content.json, isOfKind<TradingKind::Trades>).has_value();
    },
    [](const Content& content, ImportContext&) {
        return refuseRows(content, isOfKind<TradingKind::Trades>, TradingKind::Trades);
    }};

const Format formats::executedLiquidations = {
    "executed-liquidations", nullptr,
    "rows with time, side, price and quantity, or liquidated sums over time",
    [](const Content& content) {
        return content.json && (findRows(*content.json, isExecuted) || isForceOrder(*content.json));
    },
    [](const Content& content, ImportContext&) {
        return refuseRows(content, isExecuted, TradingKind::Executed);
    }};

const Format formats::csvTrading = {"executed-liquidations", nullptr,
                                    "columns of orders, trades, books or liquidated sums over time",
                                    isCsvTrading, [](const Content& content, ImportContext&) {
                                        return refuse(refusalOf(tradingKindOf(*content.table)), "line 1");
                                    }};

} // namespace ballast
