// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F10 as a table: a position per line, with the headings that JSON has as keys: "coin,szi,entryPx,lev,liqPx".

#include "import/csvlines.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/positionmap.h"
#include "import/positionreader.h"
#include "import/tablecolumns.h"

#include <algorithm>

namespace ballast {

namespace {

using Columns = std::vector<const PositionSpelling*>;

Columns columnsOf(const CsvTable& table)
{
    PositionSpellings spellings;
    Columns columns;
    for (const std::string& column : table.columns)
        columns.push_back(column.empty() ? nullptr : spellings.find(column));
    return columns;
}

/// The fields that a line could have, all without a value.
PositionFields headings(const CsvTable& table, const Columns& columns)
{
    PositionFields fields;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i])
            fields.set(*columns[i], {}, table.columns[i]);
    }
    return fields;
}

/// A level has a price, a leverage and an amount too: what only a position has, is whose it is, of which
/// coin, in which mode, how large and from where.
bool isPositionTable(const CsvTable& table)
{
    using enum PositionField;
    const PositionFields fields = headings(table, columnsOf(table));
    const bool isOnlyLiq = fields.has(LiquidationPrice) && fields.spelling(LiquidationPrice)->name == "liq";
    const auto price = columnOf(table, TableRole::Price);
    // "liq" beside a price is an amount.
    if (!isPosition(fields) || (isOnlyLiq && (price || !fields.has(StatedLeverage))))
        return false;
    return std::ranges::any_of(std::initializer_list<PositionField>{Coin, Wallet, EntryPrice, MarkPrice, Mode,
                                                                    IsCross, IsIsolated},
                               [&](PositionField field) { return fields.has(field); })
        || (fields.has(SizeAtEntry) && fields.spelling(SizeAtEntry)->isSigned) || fields.has(SizeAtMark);
}

/// "# ts,1764010800,px,2510.5": a comment of names and values in turn.
std::optional<double> commentPrice(const CsvTable& table)
{
    CsvReader lines(table.text, '\n');
    while (lines.next() && lines.isComment()) {
        std::string_view comment = lines.record();
        comment.remove_prefix(std::min(comment.find_first_not_of('#'), comment.size()));
        CsvReader cells(comment, table.delimiter);
        if (!cells.next())
            continue;
        for (std::size_t i = 0; i + 1 < cells.cells().size(); ++i) {
            const std::string name = bareName(cells.cells()[i]);
            const bool isPrice = name == "px" || name == "price" || name == "mid" || name == "midpx"
                || name == "markpx" || name == "oraclepx" || isReferencePriceName(name);
            const auto price = isPrice ? parseNumber(cells.cells()[i + 1], table.mark) : std::nullopt;
            if (price && *price > 0)
                return price;
        }
    }
    return std::nullopt;
}

/// What a column is, as the fields' notes say it; empty for one that is not read.
std::string useOf(const Columns& columns, std::size_t column, const PositionFields& fields,
                  const CsvTable& table)
{
    if (!columns[column] || fields.name(columns[column]->field) != table.columns[column])
        return {};
    ImportOptions options;
    ImportContext notes(options);
    PositionFields one;
    one.set(*columns[column], {}, table.columns[column]);
    notePositionFields(one, {}, notes);
    return notes.inspection.fields.empty() ? "whose it is" : notes.inspection.fields.front().use;
}

PositionFields fieldsOf(const CsvLines& lines, const Columns& columns, const CsvTable& table)
{
    PositionFields fields;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i])
            fields.set(*columns[i], PositionValue::of(lines.cell(i), table.mark), table.columns[i]);
    }
    return fields;
}

bool matches(const Content& content)
{
    return content.table && isPositionTable(*content.table);
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    const CsvTable& table = *content.table;
    const Columns columns = columnsOf(table);
    const PositionFields named = headings(table, columns);
    noteColumns(table, context, [&](std::size_t column) { return useOf(columns, column, named, table); });
    PositionMaps maps(context, table.referencePrice ? table.referencePrice : commentPrice(table));
    CsvLines lines(table, context);
    while (lines.next()) {
        const PositionFields fields = fieldsOf(lines, columns, table);
        if (!isOpenPosition(fields))
            continue;
        std::string problem;
        auto row = readPosition(fields, false, problem);
        if (!row) {
            lines.drop();
            continue;
        }
        row->path = lines.place();
        maps.add(fields.text(PositionField::Coin), std::move(*row));
    }
    if (const auto finished = lines.finish(); !finished)
        return unexpected(finished.error());
    return maps.build();
}

} // namespace

const Format formats::csvPositions = {
    "positions", "CSV with a position per line: coin, size, entry price, leverage, liquidation price",
    "columns named liquidation price, value and what positions have", matches, import};

} // namespace ballast
