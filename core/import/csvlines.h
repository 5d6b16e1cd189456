// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/csvtable.h"
#include "import/importcontext.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// Reads the lines of a table and keeps count of those that fail.
class CsvLines
{
public:
    /// Notes what holds for the whole table: its comments, and how its numbers were taken.
    CsvLines(const CsvTable& table, ImportContext& context);

    /// Moves to the next line; false at the end. Comments and ragged lines are passed over.
    bool next();
    /// Number of the current line, from 1.
    std::size_t line() const { return m_reader.line(); }
    std::string place() const { return "line " + std::to_string(line()); }
    /// Drops the current line.
    void drop();
    std::string_view cell(std::size_t column) const { return m_reader.cells()[column]; }
    /// A number in the current line; drops nothing.
    std::optional<double> number(std::size_t column) const { return parseNumber(cell(column), m_table.mark); }
    /// As number, with 0 for an empty cell or a dash.
    std::optional<double> amount(std::size_t column) const
    {
        return isBlank(cell(column)) ? 0 : number(column);
    }
    /// Cancelled, or MostRowsFailed at the first bad line.
    Imported<void> finish() const;

private:
    bool isRagged() const;

    const CsvTable& m_table;
    ImportContext& m_context;
    CsvReader m_reader;
    std::size_t m_count = 0;
    std::size_t m_failed = 0;
    std::string m_firstFailed;
    std::string m_firstFound;
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
        const std::string meaning = use(i);
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
