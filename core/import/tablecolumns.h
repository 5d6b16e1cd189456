// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/columnnames.h"
#include "import/csvtable.h"
#include "import/import.h"
#include "import/tiername.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// The first column of that role by its header, in any of the usual spellings.
std::optional<std::size_t> columnOf(const CsvTable& table, TableRole role);

struct TierColumn
{
    std::size_t column;
    TierName tier;
};

/// The columns that are a tier each, in their order. A bare "100" heads one only beside a price column;
/// otherwise the line may be data.
std::vector<TierColumn> tierColumns(const CsvTable& table);

/// Replaces the header by what the user says of the columns; those not named lose their name. NoSuchColumn
/// where one is not there.
Imported<void> nameColumns(CsvTable& table, const std::vector<ColumnRole>& roles);

/// The first rows, with a guess of what the columns are.
std::shared_ptr<const TablePreview> previewOf(const CsvTable& table);

/// The error for a table whose columns cannot be told.
ImportError columnsUnknown(const CsvTable& table);

/// The error for prices with amounts that nothing calls liquidations: orders, trades and volumes look alike.
ImportError meaningUnknown(const CsvTable& table);

/// Whether something says that a table's prices and amounts are liquidations: a word in a title, comment or
/// heading, a reference price, both sides by name, or the user.
bool areLiquidations(const CsvTable& table);

/// Whether it is a table at all: more than one column, or rows that mostly start with a number.
bool looksLikeTable(const CsvTable& table);

} // namespace ballast
