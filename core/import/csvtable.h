// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/csvreader.h"
#include "import/number.h"
#include "model/source.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// A number of a table, as written, and where.
struct TableNumber
{
    std::size_t line = 0; ///< From 1.
    std::size_t column = 0; ///< From 0.
    std::string text;
};

/// How a text table is laid out: delimiter, decimal mark, header, and what its comments state.
struct CsvTable
{
    /// Looks at the first lines only. No columns when there is no record at all.
    static CsvTable inspect(std::string_view text);

    /// A reader before the first row: next() gives it.
    CsvReader rows() const;

    std::string_view text; ///< Must outlive the table.
    char delimiter = ',';
    DecimalMark mark = DecimalMark::Point;
    /// The first number that another mark makes a different one, "84.500", when nothing settles the mark.
    std::optional<TableNumber> ambiguous;
    std::vector<std::string> columns; ///< Header cells; empty ones where there is no header.
    std::size_t skippedLines =
        0; ///< Titles and notes above the header, blank lines and comments not counted.
    TableNumber firstSkipped; ///< The first of them, shortened.
    bool isNamedByUser = false; ///< The columns are what the user said, not what the header says.
    bool hasHeader = true; ///< The first line names the columns; false when it is data already.
    /// Whether a title, comment or heading speaks of liquidations.
    bool namesLiquidation = false;
    Source stated; ///< From "# exchange: Binance" comments above the header.
    std::optional<double> referencePrice; ///< From "# reference price: 84500".
    std::optional<std::size_t>
        coinColumn; ///< Which column says of which coin a line is; csvcoins.h finds it.
    std::optional<std::string> onlyCoin; ///< Lines of other coins are passed over.
};

} // namespace ballast
