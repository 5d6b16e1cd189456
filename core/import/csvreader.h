// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// Walks a table line by line. A record is one line even inside quotes: tables of numbers have no line breaks
/// in cells, and one stray quote must not swallow the rest of the file. Blank lines are skipped.
class CsvReader
{
public:
    CsvReader(std::string_view text, char delimiter);

    /// Readers of about `count` parts of what is left, cut between lines; at least one.
    std::vector<CsvReader> split(std::size_t count) const;
    /// As many records as there can be in what is left: one a line.
    std::size_t mostRecords() const;

    /// Moves to the next record; false at the end.
    bool next();
    /// Moves to the next record when it is `row.size()` plain numbers as JSON writes them and nothing else:
    /// far faster than next(), and without cells. Otherwise false, and the record is still the next.
    bool nextNumbers(std::span<double> row);
    /// Cells of the record, trimmed and unquoted, valid until next(). Empty for a comment. Past 10,000 the
    /// rest of the line is one cell as it stands.
    const std::vector<std::string_view>& cells() const { return m_cells; }
    /// The record is a comment: a line starting with '#'.
    bool isComment() const { return m_record.starts_with('#'); }
    std::string_view record() const { return m_record; }
    /// Number of the record's line, from 1.
    std::size_t line() const;
    /// Bytes of the text that come before the next record.
    std::size_t position() const { return m_position; }

private:
    std::string_view takeLine();
    void splitCells();
    std::string_view takeQuoted(std::size_t& start);

    std::string_view m_text;
    char m_delimiter;
    char m_newline;
    std::size_t m_start = 0; // of the part
    std::size_t m_position = 0;
    std::size_t m_end; // of the part
    std::size_t m_line = 0; // of the part
    std::string_view m_record;
    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_unquoted; // cells with doubled quotes; a deque keeps their addresses
};

} // namespace ballast
