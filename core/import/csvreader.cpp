// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/csvreader.h"

#include "import/number.h"
#include "import/plainnumber.h"

#include <algorithm>

namespace ballast {

namespace {

/// More cells than any table has: a line of millions of commas would otherwise cost thirty times its size.
constexpr std::size_t mostCells = 10'000;

/// As `trimmed`, with a short way for the usual cell, which has no spaces.
std::string_view trimmedCell(std::string_view cell)
{
    const auto isGraph = [](char c) { return c > ' ' && c < 0x7F; };
    return !cell.empty() && isGraph(cell.front()) && isGraph(cell.back()) ? cell : trimmed(cell);
}

} // namespace

CsvReader::CsvReader(std::string_view text, char delimiter)
    : m_text(text)
    , m_delimiter(delimiter)
    , m_newline(text.find('\n') == std::string_view::npos ? '\r' : '\n')
    , m_end(text.size())
{
}

std::vector<CsvReader> CsvReader::split(std::size_t count) const
{
    std::vector<CsvReader> parts;
    CsvReader rest = *this;
    for (; count > 1 && rest.m_position < m_end; --count) {
        const std::size_t about = rest.m_position + (m_end - rest.m_position) / count;
        CsvReader part = rest;
        part.m_end = std::min(m_text.find(m_newline, about), m_end - 1) + 1;
        rest.m_line = 0;
        rest.m_start = rest.m_position = part.m_end;
        parts.push_back(std::move(part));
    }
    if (rest.m_position < m_end || parts.empty())
        parts.push_back(std::move(rest));
    return parts;
}

std::size_t CsvReader::mostRecords() const
{
    const std::string_view text = m_text.substr(0, m_end);
    std::size_t count = 0;
    for (std::size_t at = text.find(m_newline, m_position); at != std::string_view::npos;
         at = text.find(m_newline, at + 1))
        ++count;
    return m_position < m_end && text.back() != m_newline ? count + 1 : count;
}

std::size_t CsvReader::line() const
{
    // Only asked for when there is something to say of a line.
    const std::string_view before = m_text.substr(0, m_start);
    return m_line + static_cast<std::size_t>(std::ranges::count(before, m_newline));
}

std::string_view CsvReader::takeLine()
{
    const std::size_t end = std::min(m_text.find(m_newline, m_position), m_end);
    std::string_view line = m_text.substr(m_position, end - m_position);
    m_position = std::min(end + 1, m_end);
    ++m_line;
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

bool CsvReader::next()
{
    m_cells.clear();
    m_unquoted.clear();
    while (m_position < m_end) {
        m_record = takeLine();
        if (trimmed(m_record).empty())
            continue;
        if (!isComment())
            splitCells();
        return true;
    }
    m_record = {};
    return false;
}

bool CsvReader::nextNumbers(std::span<double> row)
{
    const char* begin = m_text.data() + m_position;
    const char* end = m_text.data() + m_end;
    const char* at = begin;
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (column > 0 && (at == end || *at++ != m_delimiter))
            return false;
        at = readPlainNumber(at, end, row[column]);
        if (!at)
            return false;
    }
    m_record = {begin, static_cast<std::size_t>(at - begin)};
    at += at < end && *at == '\r' && m_newline == '\n' ? 1 : 0;
    if (row.empty() || (at < end && *at != m_newline))
        return false;
    m_position = static_cast<std::size_t>(std::min(at + 1, end) - m_text.data());
    ++m_line;
    return true;
}

void CsvReader::splitCells()
{
    std::size_t start = 0;
    while (start <= m_record.size()) {
        if (m_cells.size() == mostCells) {
            m_cells.push_back(m_record.substr(start));
            return;
        }
        const std::size_t first = m_record.find_first_not_of(' ', start);
        if (first != std::string_view::npos && m_record[first] == '"') {
            start = first;
            m_cells.push_back(takeQuoted(start));
            continue;
        }
        const std::size_t end = std::min(m_record.find(m_delimiter, start), m_record.size());
        m_cells.push_back(trimmedCell(m_record.substr(start, end - start)));
        start = end + 1;
    }
}

/// `start` is at the opening quote and moves behind the delimiter after the closing one.
std::string_view CsvReader::takeQuoted(std::size_t& start)
{
    std::string text;
    std::size_t at = start + 1;
    while (at < m_record.size()) {
        const bool isQuote = m_record[at] == '"';
        const bool isDoubled = isQuote && at + 1 < m_record.size() && m_record[at + 1] == '"';
        if (isQuote && !isDoubled)
            break;
        text += m_record[at];
        at += isDoubled ? 2 : 1;
    }
    start = std::min(m_record.find(m_delimiter, at), m_record.size()) + 1;
    return trimmed(m_unquoted.emplace_back(std::move(text)));
}

} // namespace ballast
