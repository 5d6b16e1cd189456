// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/csvtable.h"
#include "import/importcontext.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// How many lines of a table there were, and which could not be read.
struct CsvTally
{
    std::size_t count = 0;
    std::size_t failed = 0;
    std::size_t negative = 0; ///< Of those that failed: with a number under 0.
    std::string firstFailed = {};
    std::string firstFound = {};

    /// Takes up the lines behind these.
    void append(const CsvTally& next);
    /// At the first bad line, when more than half could not be read: MostRowsFailed, or NothingPositive where
    /// all there is is negative.
    Imported<void> finish(const CsvTable& table) const;
};

/// Notes what holds for the whole table: its comments, and how its numbers were taken.
void noteTable(const CsvTable& table, ImportContext& context);

/// Reads the lines of a table and keeps count of those that fail.
class CsvLines
{
public:
    /// All lines of a table, which is noted here.
    CsvLines(const CsvTable& table, ImportContext& context);
    /// Those of one part. `proceed` gets the bytes read since it was called last; false cancels.
    CsvLines(const CsvTable& table, CsvReader part, Warnings& warnings,
             std::function<bool(std::size_t)> proceed);

    /// Moves to the next line; false at the end. Comments and ragged lines are passed over.
    bool next();
    /// Moves to the next line when it has a plain number in every column and nothing else, which is the fast
    /// way for most lines; false when next() has to see to it, or at the end.
    bool nextNumbers(std::span<double> row)
    {
        return m_table.mark == DecimalMark::Point && !m_table.onlyCoin && !m_cancelled
            && m_reader.nextNumbers(row) && counted();
    }
    /// Number of the current line, from 1.
    std::size_t line() const { return m_reader.line(); }
    std::string place() const { return "line " + std::to_string(line()); }
    /// Drops the current line.
    void drop();
    std::string_view cell(std::size_t column) const { return m_reader.cells()[column]; }
    /// A number in the current line; drops nothing.
    std::optional<double> number(std::size_t column) const { return parseNumber(cell(column), m_table.mark); }
    /// As number, with 0 for a cell that has nothing in it, which is counted.
    std::optional<double> amount(std::size_t column)
    {
        const auto stated = number(column);
        return stated || !takeMissing(column) ? stated : std::optional<double>(0);
    }
    /// Of a cell that is no number, whether nothing is there: it is empty, a dash, or a word such as NA;
    /// counted where so.
    bool takeMissing(std::size_t column)
    {
        const bool isNothing = isBlank(cell(column)) || isMissing(cell(column));
        if (isNothing)
            m_warnings.add(
                WarningCode::MissingCell, [&] { return place(); }, m_reader.record());
        return isNothing;
    }
    const CsvTally& tally() const { return m_tally; }
    /// Cancelled, or MostRowsFailed at the first bad line.
    Imported<void> finish() const;

private:
    bool isRagged() const;
    bool isOfAnotherCoin() const;
    bool hasNegative() const;
    bool counted();

    const CsvTable& m_table;
    Warnings& m_warnings;
    CsvReader m_reader;
    std::function<bool(std::size_t)> m_proceed;
    std::size_t m_reported; // bytes
    CsvTally m_tally;
    bool m_cancelled = false;
};

/// Notes for inspection what each column is; columns for which `use` gives nothing were left out, with a
/// warning.
template <typename Use> void noteColumns(const CsvTable& table, ImportContext& context, Use&& use)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        std::string column = "column " + std::to_string(i + 1);
        const std::string named =
            table.columns[i].empty() ? column : column + " (" + Warnings::shortened(table.columns[i]) + ")";
        const std::string meaning = i == table.coinColumn ? "coin" : std::string(use(i));
        if (!meaning.empty()) {
            context.inspection.used(named, meaning);
            continue;
        }
        context.inspection.leftOut(named);
        if (!table.columns[i].empty())
            context.warnings.add(
                WarningCode::SeriesIgnored, [&] { return column; }, table.columns[i]);
    }
}

} // namespace ballast
