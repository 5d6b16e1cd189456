// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/csvtable.h"

#include "import/csvheader.h"
#include "import/exportfields.h"
#include "import/liquidationword.h"

#include <algorithm>

namespace ballast {

namespace {

constexpr std::size_t sampledRows = 200;

/// +1 when the cell can only have a decimal comma, -1 when only a decimal point, 0 when it shows neither.
int commaVote(std::string_view cell)
{
    const std::size_t comma = cell.rfind(',');
    const std::size_t point = cell.rfind('.');
    constexpr std::size_t none = std::string_view::npos;
    if (cell.find_first_of("0123456789") == none || (comma == none && point == none))
        return 0;
    if (comma != none && point != none)
        return comma > point ? 1 : -1;
    const char mark = comma != none ? ',' : '.';
    const std::size_t at = comma != none ? comma : point;
    const std::size_t decimals = std::min(cell.find_first_not_of("0123456789", at + 1), cell.size()) - at - 1;
    const bool repeated = std::ranges::count(cell, mark) > 1;
    const bool startsWithZero = at == 1 && cell[0] == '0';
    // Three digits behind a single mark may be thousands; anything else is a decimal mark.
    const int direction = mark == ',' ? 1 : -1;
    if (repeated)
        return -direction;
    return decimals != 3 || startsWithZero || at > 3 ? direction : 0;
}

/// A number under either mark, but not the same. Commas between cells leave the point as the decimal mark.
bool isAmbiguous(std::string_view cell, char delimiter)
{
    if (delimiter == ',' && cell.find(',') == std::string_view::npos)
        return false;
    const auto withPoint = parseNumber(cell, DecimalMark::Point);
    const auto withComma = parseNumber(cell, DecimalMark::Comma);
    return withPoint && withComma && *withPoint != *withComma;
}

/// Sets the decimal mark by majority, and the first ambiguous number when no cell has a vote.
void findDecimalMark(CsvTable& table)
{
    int votes = 0;
    bool isSettled = false;
    CsvReader reader = table.rows();
    for (std::size_t row = 0; row < sampledRows && reader.next(); ++row) {
        const auto& cells = reader.cells();
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const int vote = commaVote(cells[column]);
            votes += vote;
            isSettled = isSettled || vote != 0;
            if (!isSettled && !table.ambiguous && isAmbiguous(cells[column], table.delimiter))
                table.ambiguous = {reader.line(), column, std::string(cells[column])};
        }
    }
    table.mark = votes > 0 ? DecimalMark::Comma : DecimalMark::Point;
    if (isSettled)
        table.ambiguous.reset();
}

void readComment(std::string_view comment, CsvTable& table)
{
    comment.remove_prefix(std::min(comment.find_first_not_of('#'), comment.size()));
    table.namesLiquidation = table.namesLiquidation || namesLiquidation(comment);
    const std::size_t colon = comment.find_first_of(":=");
    if (colon == std::string_view::npos)
        return;
    const std::string_view name = trimmed(comment.substr(0, colon));
    const std::string_view value = trimmed(comment.substr(colon + 1));
    if (isReferencePriceName(name) && !table.referencePrice)
        table.referencePrice = parseNumber(value, table.mark);
    else
        readSourceField(name, value, table.stated);
}

} // namespace

CsvTable CsvTable::inspect(std::string_view text)
{
    CsvTable table;
    table.text = text;
    const HeaderPlace header = findHeader(text);
    table.delimiter = header.delimiter;
    table.skippedLines = header.skippedLines;
    table.namesLiquidation = header.namesLiquidation;
    findDecimalMark(table);
    CsvReader reader(text, table.delimiter);
    std::size_t toSkip = table.skippedLines;
    while (reader.next()) {
        if (reader.isComment()) {
            readComment(reader.record(), table);
            continue;
        }
        if (toSkip > 0) {
            if (toSkip-- == table.skippedLines)
                table.firstSkipped = {reader.line(), 0, header.firstSkipped};
            continue;
        }
        for (const std::string_view cell : reader.cells())
            table.columns.emplace_back(cell);
        break;
    }
    table.hasHeader = isHeaderRow(table.columns, table.mark);
    if (!table.hasHeader)
        table.columns.assign(table.columns.size(), {});
    return table;
}

CsvReader CsvTable::rows() const
{
    CsvReader reader(text, delimiter);
    std::size_t above = skippedLines + (hasHeader ? 1 : 0);
    while (above > 0 && reader.next())
        above -= reader.isComment() ? 0 : 1;
    return reader;
}

} // namespace ballast
