// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F11, long: price, leverage and amount per line. Without a leverage column it is a map without tiers (F12),
// possibly by exchange.

#include "import/csvcoins.h"
#include "import/csvlines.h"
#include "import/formats.h"
#include "import/mapbuilder.h"
#include "import/tablecolumns.h"

namespace ballast {

namespace {

struct LongColumns
{
    explicit LongColumns(const CsvTable& table)
        : price(columnOf(table, TableRole::Price))
        , leverage(columnOf(table, TableRole::Leverage))
        , amount(columnOf(table, TableRole::Amount))
        , side(columnOf(table, TableRole::Side))
        , margin(columnOf(table, TableRole::Margin))
        , exchange(leverage ? std::nullopt : columnOf(table, TableRole::Exchange))
    {
    }

    std::string useOf(std::size_t column) const
    {
        if (column == price)
            return "price, lower edge";
        if (column == leverage)
            return "leverage";
        if (column == amount)
            return "notional, USD";
        if (column == side)
            return "side";
        if (column == margin)
            return "reported margin, USD";
        return column == exchange ? "exchange" : "";
    }

    std::optional<std::size_t> price;
    std::optional<std::size_t> leverage;
    std::optional<std::size_t> amount;
    std::optional<std::size_t> side;
    std::optional<std::size_t> margin;
    std::optional<std::size_t> exchange;
};

/// A word, or the sign of a size: shorts have a negative one.
Side sideIn(std::string_view cell, const CsvTable& table)
{
    const Side side = statedSide(cell);
    const auto size = side == Side::ByPrice ? parseNumber(cell, table.mark) : std::nullopt;
    return size.value_or(0) == 0 ? side : *size < 0 ? Side::Short : Side::Long;
}

/// Nothing when a cell that must be a number is none.
std::optional<MapRow> readRow(const CsvLines& lines, const LongColumns& columns, const CsvTable& table)
{
    const auto price = lines.number(*columns.price);
    const auto notional = lines.number(*columns.amount);
    if (!price || !notional)
        return std::nullopt;
    MapRow row{*price, *price, {}, Side::ByPrice, *notional};
    if (columns.leverage) {
        const std::string_view cell = lines.cell(*columns.leverage);
        row.leverage = parseNumber(cell, table.mark);
        if (const auto named = row.leverage ? std::nullopt : tierName(cell, BareNumber::IsTier))
            row.leverage = named->leverage;
        if (!row.leverage && !isBlank(cell))
            return std::nullopt;
    }
    if (columns.margin && !isBlank(lines.cell(*columns.margin))) {
        row.reportedMargin = lines.number(*columns.margin);
        if (!row.reportedMargin)
            return std::nullopt;
    }
    if (columns.side)
        row.side = sideIn(lines.cell(*columns.side), table);
    if (columns.exchange)
        row.exchange = lines.cell(*columns.exchange);
    return row;
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    CsvTable table = *content.table;
    if (const auto chosen = chooseCoin(table, context); !chosen)
        return unexpected(chosen.error());
    const LongColumns columns(table);
    noteColumns(table, context, [&](std::size_t column) { return columns.useOf(column); });
    MapBuilder builder(context);
    CsvLines lines(table, context);
    while (lines.next()) {
        if (const auto row = readRow(lines, columns, table))
            builder.add(*row, [&] { return lines.place(); });
        else
            lines.drop();
    }
    if (const auto finished = lines.finish(); !finished)
        return unexpected(finished.error());
    return builder.build(PriceEdge::Lower, context.referencePrice(table.referencePrice));
}

bool isUntiered(const Content& content)
{
    return content.table && columnOf(*content.table, TableRole::Price)
        && columnOf(*content.table, TableRole::Amount);
}

bool isLong(const Content& content)
{
    return isUntiered(content) && columnOf(*content.table, TableRole::Leverage);
}

} // namespace

const Format formats::csvLong = {"csv-long", "CSV with price, leverage and amount columns",
                                 "columns named price, leverage and amount", isLong, import};

const Format formats::csvUntiered = {"untiered-map", nullptr,
                                     "columns named price and amount, none of leverage", isUntiered, import};

} // namespace ballast
