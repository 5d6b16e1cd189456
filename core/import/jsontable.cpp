// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/jsontable.h"

#include "import/amounts.h"
#include "import/formats.h"
#include "import/rowfields.h"
#include "import/tablecolumns.h"
#include "model/jsonwriter.h"

#include <algorithm>

namespace ballast {

namespace {

/// A text without what would end its cell.
std::string cellText(std::string_view text)
{
    std::string cell(text);
    std::ranges::replace_if(
        cell, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"'; }, ' ');
    return cell;
}

void appendCell(std::string& text, JsonValue item)
{
    if (const auto number = amountOf(item))
        text += exactNumber(*number);
    else
        text += cellText(item.text());
}

/// The values of the header's keys, in its order.
void appendObject(std::string& text, JsonValue row, JsonValue first)
{
    bool isFirst = true;
    for (const JsonMember member : first.members()) {
        if (!isFirst)
            text += '\t';
        isFirst = false;
        if (const auto value = row.find(member.key))
            appendCell(text, *value);
    }
}

void appendHeader(std::string& text, JsonValue first)
{
    for (const JsonMember member : first.members())
        text += (text.empty() ? "" : "\t") + cellText(member.key);
    text += '\n';
}

void appendArray(std::string& text, JsonValue row)
{
    std::size_t column = 0;
    for (const JsonValue item : row.items()) {
        if (column++ > 0)
            text += '\t';
        appendCell(text, item);
    }
}

} // namespace

std::string tableOfRows(JsonValue list, std::size_t mostRows)
{
    std::string text;
    std::size_t rows = 0;
    for (const JsonMember member : list.members()) {
        if (rows++ == mostRows)
            return text;
        text += cellText(member.key) + '\t';
        appendCell(text, member.value);
        text += '\n';
    }
    const auto first = firstObject(list);
    if (first)
        appendHeader(text, *first);
    for (const JsonValue row : list.items()) {
        if (rows++ == mostRows)
            return text;
        if (first)
            appendObject(text, row, *first);
        else if (row.isArray())
            appendArray(text, row);
        else
            appendCell(text, row);
        text += '\n';
    }
    return text;
}

Imported<LiquidationMap> importAsTable(const std::string& text, ImportContext& context)
{
    Content asTable;
    asTable.table = CsvTable::inspect(text);
    CsvTable& table = *asTable.table;
    table.mark = DecimalMark::Point; // the numbers were read already
    table.ambiguous.reset();
    if (context.options.columns.empty())
        return unexpected(columnsUnknown(table));
    if (auto named = nameColumns(table, context.options.columns); !named)
        return unexpected(named.error());
    for (const Format* format : {&formats::csvLong, &formats::csvWide, &formats::csvUntiered}) {
        if (format->matches(asTable))
            return format->import(asTable, context);
    }
    return unexpected(columnsUnknown(table));
}

} // namespace ballast
