// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/number.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// Where a table begins, behind what programs and people write above it: a title, notes, "sep=;".
struct HeaderPlace
{
    char delimiter = ',';
    std::size_t skippedLines = 0; ///< That are neither blank nor comments.
    std::string firstSkipped = {}; ///< Shortened.
    bool namesLiquidation = false; ///< A skipped line speaks of liquidations.
};

/// The first line that names a price or several tiers, or that is followed by a row of as many cells; the
/// first of all where there is none. Looks at the first lines only.
HeaderPlace findHeader(std::string_view text);

/// Whether a line names columns: "5x;10x" may head a table, but "84000;5x" is a row.
bool isHeaderRow(const std::vector<std::string>& cells, DecimalMark mark);

} // namespace ballast
