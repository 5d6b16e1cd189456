// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/csvreader.h"

#include "import/number.h"

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
{
}

std::string_view CsvReader::takeLine()
{
    const std::size_t end = std::min(m_text.find(m_newline, m_position), m_text.size());
    std::string_view line = m_text.substr(m_position, end - m_position);
    m_position = std::min(end + 1, m_text.size());
    ++m_line;
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

bool CsvReader::next()
{
    m_cells.clear();
    m_unquoted.clear();
    while (m_position < m_text.size()) {
        m_record = takeLine();
        if (trimmed(m_record).empty())
            continue;
        if (!isComment())
            split();
        return true;
    }
    m_record = {};
    return false;
}

void CsvReader::split()
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
