// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/tablecolumns.h"

#include "import/importcontext.h"
#include "import/liquidationword.h"
#include "model/cleantext.h"

#include <algorithm>

namespace ballast {

namespace {

/// The role's name, or the tier; empty for a column of another kind.
std::string roleOf(std::string_view column)
{
    if (const auto role = roleOfHeading(column))
        return std::string(roleName(*role));
    return tierName(column, BareNumber::IsNoTier) ? plainName(column) : std::string();
}

std::optional<std::size_t> columnNamed(const std::vector<std::string>& columns, const std::string& wanted)
{
    const auto named = std::ranges::find(columns, wanted);
    if (named != columns.end())
        return named - columns.begin();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].empty())
            continue;
        if (plainName(columns[i]) == plainName(wanted) || cleanText(columns[i]) == cleanText(wanted))
            return i;
    }
    return std::nullopt;
}

/// By name as written or spelled alike, or by number from 1.
std::optional<std::size_t> findColumn(const std::vector<std::string>& columns, const std::string& wanted)
{
    if (const auto named = columnNamed(columns, wanted))
        return named;
    const bool isNumber =
        !wanted.empty() && wanted.size() < 5 && wanted.find_first_not_of("0123456789") == std::string::npos;
    const std::size_t number = isNumber ? std::stoul(wanted) : 0;
    return number >= 1 && number <= columns.size() ? std::optional(number - 1) : std::nullopt;
}

std::string listOf(const std::vector<std::string>& columns)
{
    constexpr std::size_t listed = 12;
    std::string list;
    for (std::size_t i = 0; i < columns.size() && i < listed; ++i)
        list += (i > 0 ? ", " : "") + Warnings::shortened(columns[i]);
    return columns.size() > listed ? list + ", …" : list;
}

/// The header's cells, or numbers where there is none.
std::vector<std::string> shownColumns(const CsvTable& table)
{
    std::vector<std::string> columns = table.columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].empty())
            columns[i] = "column " + std::to_string(i + 1);
    }
    return columns;
}

/// Whether the first line has numbers and words where the second has them: then it is no header, even where
/// the words ("Binance") made it look like one.
bool startsWithData(const CsvTable& table)
{
    const auto isNumber = [&](std::string_view cell) { return parseNumber(cell, table.mark).has_value(); };
    CsvReader reader = table.rows();
    do {
        if (!reader.next())
            return false;
    } while (reader.isComment());
    return std::ranges::any_of(table.columns, isNumber)
        && std::ranges::equal(table.columns, reader.cells(), {}, isNumber, isNumber);
}

bool ascends(const TablePreview& preview, std::size_t column, DecimalMark mark)
{
    std::optional<double> before;
    for (const auto& row : preview.rows) {
        const auto value = column < row.size() ? parseNumber(row[column], mark) : std::nullopt;
        if (!value || *value <= 0 || (before && *value <= *before))
            return false;
        before = value;
    }
    return before.has_value() && preview.rows.size() > 1;
}

/// By the headers, and where they say nothing of a price, by the one column that ascends.
void guessRoles(TablePreview& preview, const CsvTable& table)
{
    for (const std::string& column : table.columns)
        preview.roles.push_back(roleOf(column));
    const auto hasRole = [&](std::string_view role) {
        return std::ranges::find(preview.roles, role) != preview.roles.end();
    };
    for (std::size_t i = 0; i < preview.roles.size() && !hasRole(roleName(TableRole::Price)); ++i) {
        if (preview.roles[i].empty() && ascends(preview, i, table.mark))
            preview.roles[i] = roleName(TableRole::Price);
    }
    const auto open = std::ranges::count(preview.roles, std::string());
    if (open == 1 && hasRole(roleName(TableRole::Price)) && !hasRole(roleName(TableRole::Amount)))
        *std::ranges::find(preview.roles, std::string()) = roleName(TableRole::Amount);
}

/// Whether the first rows have both longs and shorts by name. Buyers and sellers have orders and trades too.
bool namesBothSides(const CsvTable& table)
{
    constexpr std::size_t sampledRows = 10'000;
    const auto column = columnOf(table, TableRole::Side);
    if (!column)
        return false;
    bool hasLong = false;
    bool hasShort = false;
    CsvReader reader = table.rows();
    for (std::size_t row = 0; row < sampledRows && !(hasLong && hasShort) && reader.next(); ++row) {
        const Side side =
            *column < reader.cells().size() ? statedSide(reader.cells()[*column]) : Side::ByPrice;
        hasLong = hasLong || side == Side::Long;
        hasShort = hasShort || side == Side::Short;
    }
    return hasLong && hasShort;
}

} // namespace

std::optional<std::size_t> columnOf(const CsvTable& table, TableRole role)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (roleOfHeading(table.columns[i]) == role)
            return i;
    }
    return std::nullopt;
}

std::vector<TierColumn> tierColumns(const CsvTable& table)
{
    const BareNumber bare = columnOf(table, TableRole::Price) ? BareNumber::IsTier : BareNumber::IsNoTier;
    std::vector<TierColumn> result;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (const auto tier = tierName(table.columns[i], bare))
            result.push_back({i, *tier});
    }
    return result;
}

Imported<void> nameColumns(CsvTable& table, const std::vector<ColumnRole>& answers)
{
    const auto isByName = [&](const ColumnRole& role) {
        return !parseNumber(role.column) && columnNamed(table.columns, role.column);
    };
    if (table.hasHeader && std::ranges::none_of(answers, isByName) && startsWithData(table)) {
        table.hasHeader = false;
        table.columns.assign(table.columns.size(), {});
    }
    const std::vector<std::string> columns = shownColumns(table);
    std::vector<std::string> named(columns.size());
    for (const ColumnRole& role : answers) {
        const auto column = findColumn(columns, role.column);
        if (!column)
            return unexpected(ImportError{
                ImportErrorCode::NoSuchColumn, {}, {}, role.column, listOf(columns), previewOf(table)});
        named[*column] = role.role;
    }
    table.columns = std::move(named);
    table.isNamedByUser = true;
    return {};
}

std::shared_ptr<const TablePreview> previewOf(const CsvTable& table)
{
    constexpr std::size_t shownRows = 6;
    auto preview = std::make_shared<TablePreview>();
    preview->columns = shownColumns(table);
    CsvReader reader = table.rows();
    while (preview->rows.size() < shownRows && reader.next()) {
        if (reader.isComment())
            continue;
        auto& row = preview->rows.emplace_back();
        for (const std::string_view cell : reader.cells())
            row.push_back(Warnings::shortened(cell));
    }
    guessRoles(*preview, table);
    return preview;
}

ImportError columnsUnknown(const CsvTable& table)
{
    return {ImportErrorCode::ColumnsUnknown, {}, {}, listOf(shownColumns(table)), {}, previewOf(table)};
}

ImportError meaningUnknown(const CsvTable& table)
{
    auto preview = std::make_shared<TablePreview>(*previewOf(table));
    preview->isMeaningUnknown = true;
    return {ImportErrorCode::MeaningUnknown, {}, {}, listOf(shownColumns(table)), {}, std::move(preview)};
}

bool areLiquidations(const CsvTable& table)
{
    // What `ballast buckets` writes was a map.
    const auto isOwn = [](const std::string& column) { return column == "effectiveLeverage"; };
    return table.isNamedByUser || table.namesLiquidation || table.referencePrice
        || std::ranges::any_of(table.columns, isOwn) || std::ranges::any_of(table.columns, namesLiquidation)
        || (columnOf(table, TableRole::Long) && columnOf(table, TableRole::Short)) || namesBothSides(table);
}

bool looksLikeTable(const CsvTable& table)
{
    constexpr std::size_t sampledRows = 50;
    constexpr std::size_t mostColumns = 1000; // nobody could say of more what they are
    if (table.columns.size() > mostColumns)
        return false;
    std::size_t rows = 0;
    std::size_t numeric = 0;
    CsvReader reader = table.rows();
    while (rows < sampledRows && reader.next()) {
        if (reader.isComment())
            continue;
        ++rows;
        const auto isNumber = [&](std::string_view cell) {
            return parseNumber(cell, table.mark).has_value();
        };
        numeric += std::ranges::count_if(reader.cells(), isNumber) > 1 ? 1 : 0;
    }
    return table.columns.size() > 1 && rows > 0 && numeric * 2 > rows;
}

} // namespace ballast
