// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/csvheader.h"

#include "import/columnnames.h"
#include "import/csvreader.h"
#include "import/liquidationword.h"
#include "import/tiername.h"
#include "import/timestamp.h"
#include "import/warnings.h"

#include <algorithm>
#include <optional>

namespace ballast {

namespace {

/// How far down a header is looked for.
constexpr std::size_t deepestHeader = 60;
/// Longer lines are no titles, and cost more to look at than they are worth.
constexpr std::size_t longestTitle = 4096;

/// Counted on the header only: in rows a comma may be a decimal mark.
char delimiterOf(std::string_view header)
{
    std::size_t tabs = 0;
    std::size_t semicolons = 0;
    bool quoted = false;
    for (const char c : header) {
        quoted = quoted != (c == '"');
        tabs += !quoted && c == '\t' ? 1 : 0;
        semicolons += !quoted && c == ';' ? 1 : 0;
    }
    if (tabs > 0)
        return '\t';
    return semicolons > 0 ? ';' : ',';
}

std::vector<std::string> cellsOf(std::string_view line, char delimiter)
{
    CsvReader reader(line, delimiter);
    if (!reader.next())
        return {};
    return {reader.cells().begin(), reader.cells().end()};
}

/// A cell that a row may hold and a header hardly: a number, a time, a side, a leverage, or nothing.
bool isDataCell(std::string_view cell, DecimalMark mark)
{
    return isBlank(cell) || isMissing(cell) || parseNumber(cell, mark) || parseTimestamp(cell)
        || sideWordOf(cell) != SideWord::Unknown || tierName(cell, BareNumber::IsTier);
}

bool isNumberCell(const std::string& cell)
{
    return parseNumber(cell, DecimalMark::Point) || parseNumber(cell, DecimalMark::Comma);
}

/// "sep=;", which spreadsheets write and read as an order.
std::optional<char> separatorLine(std::string_view line)
{
    line = trimmed(line);
    if (line.size() > 1 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    const bool isOrder =
        line.size() == 5 && std::ranges::equal(line.substr(0, 4), std::string_view("sep="), {}, lowerCase);
    return isOrder ? std::optional(line.back()) : std::nullopt;
}

/// The first lines that are neither blank nor comments.
std::vector<std::string_view> firstLines(std::string_view text)
{
    std::vector<std::string_view> lines;
    CsvReader reader(text, '\n');
    while (lines.size() <= deepestHeader && reader.next()) {
        if (!reader.isComment())
            lines.push_back(reader.record());
    }
    return lines;
}

/// How many columns a line names by a role or a tier; 0 where none of them is a price or a tier.
std::size_t namedColumns(const std::vector<std::string>& cells)
{
    std::size_t named = 0;
    bool isTable = false;
    for (const std::string& cell : cells) {
        const auto role = roleOfHeading(cell);
        const bool isTier = !isNumberCell(cell) && tierName(cell, BareNumber::IsNoTier).has_value();
        named += role || isTier ? 1 : 0;
        isTable = isTable || isTier || role == TableRole::Price;
    }
    return isTable ? named : 0;
}

/// Whether `line` can head `next`, which then is a row of as many cells with a number in it.
bool headsRow(std::string_view line, std::string_view next, char delimiter)
{
    const auto cells = cellsOf(line, delimiter);
    const auto row = cellsOf(next, delimiter);
    const bool isAligned =
        row.size() == cells.size() || (row.size() == cells.size() + 1 && row.back().empty());
    return cells.size() > 1 && isAligned && std::ranges::any_of(row, isNumberCell)
        && (isHeaderRow(cells, DecimalMark::Point) || std::ranges::any_of(cells, isNumberCell));
}

class HeaderSearch
{
public:
    explicit HeaderSearch(std::string_view text)
        : m_lines(firstLines(text))
    {
        m_separator = m_lines.empty() ? std::nullopt : separatorLine(m_lines.front());
    }

    HeaderPlace find() const
    {
        const std::size_t first = m_separator ? 1 : 0;
        if (m_lines.size() <= first)
            return at(0);
        if (namedAt(first) > 1)
            return at(first);
        for (std::size_t i = first + 1; i < m_lines.size(); ++i) {
            if (namedAt(i) > 1)
                return at(i);
        }
        for (std::size_t i = first; i + 1 < m_lines.size(); ++i) {
            if (m_lines[i].size() <= longestTitle && headsRow(m_lines[i], m_lines[i + 1], delimiterAt(i)))
                return at(i);
        }
        return at(first);
    }

private:
    char delimiterAt(std::size_t line) const { return m_separator.value_or(delimiterOf(m_lines[line])); }
    std::size_t namedAt(std::size_t line) const
    {
        return m_lines[line].size() <= longestTitle || line == 0
            ? namedColumns(cellsOf(m_lines[line], delimiterAt(line)))
            : 0;
    }
    HeaderPlace at(std::size_t line) const
    {
        if (m_lines.empty())
            return {};
        HeaderPlace place{delimiterAt(line), line};
        if (line > 0)
            place.firstSkipped = Warnings::shortened(m_lines.front());
        for (std::size_t i = 0; i < line; ++i)
            place.namesLiquidation = place.namesLiquidation || namesLiquidation(m_lines[i]);
        return place;
    }

    std::vector<std::string_view> m_lines;
    std::optional<char> m_separator;
};

} // namespace

HeaderPlace findHeader(std::string_view text)
{
    return HeaderSearch(text).find();
}

bool isHeaderRow(const std::vector<std::string>& cells, DecimalMark mark)
{
    const auto isRow = [mark](const std::string& cell) { return isDataCell(cell, mark); };
    const auto isNumber = [mark](const std::string& cell) { return parseNumber(cell, mark).has_value(); };
    return !std::ranges::all_of(cells, isRow) || std::ranges::none_of(cells, isNumber);
}

} // namespace ballast
