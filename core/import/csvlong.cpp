// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F11, long: price, leverage and amount per line. Without a leverage column it is a map without tiers (F12),
// possibly by exchange. The amount may come as two columns, one of longs and one of shorts.

#include "import/csvcoins.h"
#include "import/csvlines.h"
#include "import/formats.h"
#include "import/mapbuilder.h"
#include "import/tablecolumns.h"
#include "model/jsonwriter.h"

#include <cmath>

namespace ballast {

namespace {

struct LongColumns
{
    explicit LongColumns(const CsvTable& table)
        : price(columnOf(table, TableRole::Price))
        , leverage(columnOf(table, TableRole::Leverage))
        , amount(columnOf(table, TableRole::Amount))
        , longs(columnOf(table, TableRole::Long))
        , shorts(columnOf(table, TableRole::Short))
        , total(columnOf(table, TableRole::Total))
        , side(columnOf(table, TableRole::Side))
        , margin(columnOf(table, TableRole::Margin))
        , exchange(leverage ? std::nullopt : columnOf(table, TableRole::Exchange))
    {
        if (!arePerSide()) {
            total.reset();
            return;
        }
        // An amount beside those of the sides is theirs together.
        total = amount ? amount : total;
        amount.reset();
        side.reset();
        margin.reset();
    }

    /// One amount of longs and one of shorts a line.
    bool arePerSide() const { return longs && shorts; }

    std::string useOf(std::size_t column) const
    {
        if (column == price)
            return "price, lower edge";
        if (column == leverage)
            return "leverage";
        if (column == amount)
            return "notional, USD";
        if (arePerSide() && (column == longs || column == shorts))
            return column == longs ? "notional of longs, USD" : "notional of shorts, USD";
        if (column == total)
            return "total, only checked";
        if (column == side)
            return "side";
        if (column == margin)
            return "reported margin, USD";
        return column == exchange ? "exchange" : "";
    }

    std::optional<std::size_t> price;
    std::optional<std::size_t> leverage;
    std::optional<std::size_t> amount;
    std::optional<std::size_t> longs;
    std::optional<std::size_t> shorts;
    std::optional<std::size_t> total;
    std::optional<std::size_t> side;
    std::optional<std::size_t> margin;
    std::optional<std::size_t> exchange;
};

/// Reads the lines of one table into a builder.
class LongReader
{
public:
    LongReader(const CsvTable& table, const LongColumns& columns, ImportContext& context)
        : m_table(table)
        , m_columns(columns)
        , m_context(context)
        , m_builder(context)
        , m_lines(table, context)
    {
    }

    Imported<LiquidationMap> import();

private:
    bool readLine();
    bool readSides(MapRow row);
    void readSide(MapRow& row) const;
    std::optional<MapRow> readShared();
    void add(const MapRow& row)
    {
        m_builder.add(row, [&] { return m_lines.place(); });
    }

    const CsvTable& m_table;
    const LongColumns& m_columns;
    ImportContext& m_context;
    MapBuilder m_builder;
    CsvLines m_lines;
};

/// What holds for all amounts of a line; nothing when a cell that must be a number is none.
std::optional<MapRow> LongReader::readShared()
{
    const auto price = m_lines.number(*m_columns.price);
    if (!price)
        return std::nullopt;
    MapRow row{*price, *price};
    if (m_columns.leverage) {
        const std::string_view cell = m_lines.cell(*m_columns.leverage);
        row.leverage = parseNumber(cell, m_table.mark);
        if (const auto named = row.leverage ? std::nullopt : tierName(cell, BareNumber::IsTier))
            row.leverage = named->leverage;
        if (!row.leverage && !isBlank(cell) && !isMissing(cell))
            return std::nullopt;
    }
    if (m_columns.exchange)
        row.exchange = m_lines.cell(*m_columns.exchange);
    return row;
}

/// Two rows of the map. Zeros are no rows of their own, but a line of none but zeros is a bucket.
bool LongReader::readSides(MapRow row)
{
    const auto longs = m_lines.amount(*m_columns.longs);
    const auto shorts = m_lines.amount(*m_columns.shorts);
    if (!longs || !shorts)
        return false;
    const auto stated = m_columns.total ? m_lines.number(*m_columns.total) : std::nullopt;
    if (stated && std::abs(*stated - *longs - *shorts) > 0.01 * std::abs(*stated))
        m_context.warnings.add(
            WarningCode::TotalMismatch, [&] { return m_lines.place(); },
            plainNumber(*stated, 2) + " beside " + plainNumber(*longs, 2) + " and "
                + plainNumber(*shorts, 2));
    row.side = Side::Long;
    row.notional = *longs;
    if (*longs != 0 || *shorts == 0)
        add(row);
    row.side = Side::Short;
    row.notional = *shorts;
    if (*shorts != 0)
        add(row);
    return true;
}

/// A word, or the sign of a size: shorts have a negative one.
void LongReader::readSide(MapRow& row) const
{
    row.wordText = m_lines.cell(*m_columns.side);
    row.word = sideWordOf(row.wordText);
    const auto size = row.word == SideWord::Unknown ? parseNumber(row.wordText, m_table.mark) : std::nullopt;
    if (size)
        row.word = *size < 0 ? SideWord::Short : *size > 0 ? SideWord::Long : SideWord::None;
}

bool LongReader::readLine()
{
    auto row = readShared();
    if (row && m_columns.arePerSide())
        return readSides(*row);
    if (!row)
        return false;
    const auto notional = m_lines.number(*m_columns.amount);
    if (!notional)
        return m_lines.takeMissing(*m_columns.amount);
    row->notional = *notional;
    if (m_columns.margin) {
        row->reportedMargin = m_lines.number(*m_columns.margin);
        if (!row->reportedMargin && !m_lines.takeMissing(*m_columns.margin))
            return false;
    }
    if (m_columns.side)
        readSide(*row);
    add(*row);
    return true;
}

Imported<LiquidationMap> LongReader::import()
{
    while (m_lines.next()) {
        if (!readLine())
            m_lines.drop();
    }
    if (const auto finished = m_lines.finish(); !finished)
        return unexpected(finished.error());
    return m_builder.build(PriceEdge::Lower, m_context.referencePrice(m_table.referencePrice));
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    CsvTable table = *content.table;
    if (const auto chosen = chooseCoin(table, context); !chosen)
        return unexpected(chosen.error());
    const LongColumns columns(table);
    if (!columns.leverage && !areLiquidations(table))
        return unexpected(meaningUnknown(table));
    noteColumns(table, context, [&](std::size_t column) { return columns.useOf(column); });
    return LongReader(table, columns, context).import();
}

bool isUntiered(const Content& content)
{
    if (!content.table)
        return false;
    const LongColumns columns(*content.table);
    return columns.price && (columns.amount || columns.arePerSide());
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
