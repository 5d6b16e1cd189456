// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/tradingkinds.h"

#include "import/exportfields.h"
#include "import/liquidationword.h"
#include "import/rowfields.h"
#include "import/tablecolumns.h"
#include "import/tiername.h"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace ballast {

namespace {

using FieldNames = std::initializer_list<std::string_view>;

bool isAnyOf(std::string_view name, FieldNames names)
{
    return std::ranges::find(names, name) != names.end();
}

/// The fields of a row or the columns of a table, by their bare names (exportfields.h).
class Fields
{
public:
    explicit Fields(JsonValue row)
    {
        constexpr std::size_t longestKey = 60;
        constexpr std::size_t mostKeys = 200;
        for (const JsonMember member : row.members()) {
            if (m_names.size() == mostKeys)
                break;
            if (member.key.size() <= longestKey)
                m_names.push_back(bareName(member.key));
        }
    }
    explicit Fields(const CsvTable& table)
    {
        constexpr std::size_t longestName = 60;
        for (const std::string& column : table.columns)
            m_names.push_back(column.size() < longestName ? bareName(column) : std::string());
    }

    bool has(FieldNames names) const
    {
        return std::ranges::any_of(m_names,
                                   [names](const std::string& name) { return isAnyOf(name, names); });
    }
    bool hasTime() const
    {
        return has({"time", "timestamp", "updatedtime", "createdtime", "updatetime", "createtime", "ts", "t",
                    "date", "datetime", "ctime", "utime", "createdat", "updatedat", "timems"});
    }
    bool hasSize() const
    {
        return has({"qty", "origqty", "executedqty", "quantity", "originalquantity", "size", "sz", "q", "v",
                    "vol", "volusd", "volume", "amount", "usdvalue", "value", "notional", "leavesqty"});
    }
    bool hasPrice() const { return has({"price", "averageprice", "bkpx", "avgprice", "p", "px", "avgpx"}); }
    bool hasLiquidationPrice() const
    {
        return has({"liquidationprice", "liqprice", "liquidationpx", "liqpx", "estliqprice", "liqp"});
    }
    bool hasLeverage() const { return has({"leverage", "lev"}); }
    bool hasSide() const { return has({"side", "s", "posside", "direction"}); }

private:
    std::vector<std::string> m_names;
};

/// Both the price an order was sent at and the one it was filled at: of a forced order.
bool isFill(const Fields& fields)
{
    return fields.has({"fillprice"}) && fields.has({"orderprice"});
}

bool isOrder(const Fields& fields)
{
    return fields.has({"orderid",   "ordid",       "ordersid",  "clientorderid", "clordid",
                       "clientoid", "orderlinkid", "cloid",     "tif",           "timeinforce",
                       "finishas",  "orderstatus", "ordstatus", "ordertype",     "ordtype",
                       "origsz",    "limitpx",     "stopprice", "cumexecqty",    "accfillsz"})
        || (fields.has({"status", "state"}) && fields.has({"left", "filled", "remaining", "filledsize"}));
}

bool isTrade(const Fields& fields)
{
    const bool isAggregated =
        fields.has({"p"}) && fields.has({"q"}) && fields.has({"m"}) && fields.has({"t"});
    return isAggregated
        || fields.has({"tradeid",      "tradeseq",     "execid",  "aggtradeid",   "aggregatetradeid",
                       "tid",          "isbuyermaker", "istaker", "takerormaker", "takerside",
                       "quoteqty",     "execprice",    "fillid",  "closedpnl",    "trdmatchid",
                       "fillpx",       "fillsz",       "maker",   "taker",        "firsttradeid",
                       "tickdirection"})
        || (fields.has({"role", "liquidity"}) && fields.hasPrice() && fields.hasSize());
}

/// Sums of longs and of shorts over time, without a price to be at.
bool isHistory(const Fields& fields)
{
    const bool hasNamed = fields.has({"longliquidation", "longliquidationusd", "aggregatedlongliquidationusd",
                                      "longvolusd", "longliquidations"})
        && fields.has({"shortliquidation", "shortliquidationusd", "aggregatedshortliquidationusd",
                       "shortvolusd", "shortliquidations"});
    const bool hasSides =
        fields.has({"longusd", "longvol", "longvolume", "longs", "long", "longliqusd", "longamount", "l"})
        && fields.has(
            {"shortusd", "shortvol", "shortvolume", "shorts", "short", "shortliqusd", "shortamount", "s"});
    return fields.hasTime() && (hasNamed || (hasSides && !fields.hasPrice()));
}

bool isBook(const Fields& fields)
{
    return (fields.has({"bid", "bids", "bidprice", "bidsize", "bidqty", "bidvolume", "bidusd", "bidsusd"})
            && fields.has({"ask", "asks", "askprice", "asksize", "askqty", "askvolume", "askusd", "asksusd"}))
        || fields.has({"wallsize", "wallusd", "bidwall", "askwall", "buywall", "sellwall"});
}

TradingKind kindOf(const Fields& fields, bool isForced)
{
    if (isFill(fields))
        return TradingKind::Executed;
    if (fields.hasLiquidationPrice())
        return TradingKind::None;
    if (isTrade(fields))
        return isForced ? TradingKind::Executed : TradingKind::Trades;
    if (isOrder(fields))
        return isForced ? TradingKind::Executed : TradingKind::Orders;
    if (isBook(fields))
        return TradingKind::Book;
    if (fields.hasLeverage())
        return TradingKind::None;
    const bool isForcedOrder = fields.hasTime() && fields.hasPrice() && fields.hasSize() && fields.hasSide();
    return isForcedOrder || isHistory(fields) ? TradingKind::Executed : TradingKind::None;
}

/// An order that says of itself that it was forced.
bool isForcedOrder(JsonValue row)
{
    const auto id = findNamed(row, {"clientorderid", "cloid", "text"});
    const std::string_view text = id ? id->text() : std::string_view();
    const auto kind = findNamed(row, {"category", "ordertype", "type", "exectype", "source", "reason"});
    const auto flag = findNamed(row, {"isliquidation", "isliq", "liquidation"});
    return text.starts_with("autoclose") || text.starts_with("adl_autoclose") || text.starts_with("liq-")
        || (kind && namesLiquidation(kind->text()))
        || (flag && (flag->boolean().value_or(false) || flag->isObject() || !flag->text().empty()));
}

bool isBookSide(std::string_view text)
{
    const std::string plain = plainName(text.substr(0, 20));
    return isAnyOf(plain, {"bid", "bids", "ask", "asks"});
}

} // namespace

TradingKind tradingKindOf(JsonValue row)
{
    if (!row.isObject())
        return TradingKind::None;
    const Fields fields(row);
    const auto side = findNamed(row, {"side", "type", "direction"});
    if (side && isBookSide(side->text()) && !fields.hasLeverage())
        return TradingKind::Book;
    return kindOf(fields, isForcedOrder(row));
}

TradingKind tradingKindOf(const CsvTable& table)
{
    const Fields fields(table);
    const bool isOldExecuted = fields.has({"originalquantity", "lastfillquantity", "accumulatedfillquantity"})
        || (fields.has({"origqty", "executedqty"}) && !fields.has({"orderid"}));
    if (!table.isNamedByUser && isOldExecuted)
        return TradingKind::Executed;
    if (!tierColumns(table).empty() || table.isNamedByUser)
        return TradingKind::None;
    const auto side = columnOf(table, TableRole::Side);
    CsvReader reader = table.rows();
    if (side && !fields.hasLeverage() && reader.next() && *side < reader.cells().size()
        && isBookSide(reader.cells()[*side]))
        return TradingKind::Book;
    return kindOf(fields, table.namesLiquidation);
}

const char* refusalOf(TradingKind kind)
{
    switch (kind) {
    case TradingKind::Orders:
        return "orders";
    case TradingKind::Trades:
        return "trades";
    case TradingKind::Book:
        return "order-book";
    case TradingKind::Executed:
    case TradingKind::None:
        break;
    }
    return "executed-liquidations";
}

} // namespace ballast
