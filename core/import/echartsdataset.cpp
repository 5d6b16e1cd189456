// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/amounts.h"
#include "import/echartsdata.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

struct DatasetColumn
{
    std::string name;
    std::string path; ///< Place of cell i is path[i + firstRow].
    std::size_t firstRow = 0;
    std::vector<JsonValue> cells;
};
using Columns = std::vector<DatasetColumn>;

constexpr std::string_view sourcePath = "dataset.source";

/// Far more than tiers may be: keys that differ in every row must not take quadratic time.
constexpr std::size_t mostColumns = 1024;

/// The table: `dataset` is one object or a list of which the first has the source.
std::optional<JsonValue> datasetOf(JsonValue option)
{
    const auto dataset = option.find("dataset");
    if (!dataset)
        return std::nullopt;
    for (const JsonValue item : dataset->items())
        return item;
    return *dataset;
}

/// {"price": [..], "100x": [..]}
Columns columnsOfObject(JsonValue source)
{
    Columns columns;
    for (const JsonMember member : source.members()) {
        DatasetColumn column{std::string(member.key), childPath(sourcePath, member.key), 0, {}};
        for (const JsonValue cell : member.value.items())
            column.cells.push_back(cell);
        columns.push_back(std::move(column));
    }
    return columns;
}

/// [{"price": 1, "100x": 2}, ..]
Columns columnsOfObjects(JsonValue source)
{
    Columns columns;
    for (const JsonValue row : source.items()) {
        std::size_t index = 0;
        for (const JsonMember member : row.members()) {
            // Rows nearly always repeat the same keys in the same order.
            if (index >= columns.size() || columns[index].name != member.key) {
                const auto found = std::ranges::find(columns, member.key, &DatasetColumn::name);
                index = static_cast<std::size_t>(found - columns.begin());
                if (found == columns.end() && columns.size() == mostColumns)
                    continue;
                if (found == columns.end())
                    columns.push_back({std::string(member.key), std::string(sourcePath), 0, {}});
            }
            columns[index++].cells.push_back(member.value);
        }
    }
    return columns;
}

/// [["price", "100x"], [1, 2], ..]; without a header row the dataset's `dimensions` name the columns.
Columns columnsOfArrays(JsonValue source, std::optional<JsonValue> dimensions)
{
    Columns columns;
    std::size_t rowIndex = 0;
    for (const JsonValue row : source.items()) {
        const bool first = rowIndex++ == 0;
        std::size_t index = 0;
        const bool isHeader = first && row.size() > 0 && !numberOf(*row.items().begin());
        for (const JsonValue cell : row.items()) {
            if (first)
                columns.push_back({isHeader ? std::string(cell.text()) : std::string(),
                                   std::string(sourcePath),
                                   isHeader ? 1u : 0u,
                                   {}});
            if (!isHeader && index < columns.size())
                columns[index].cells.push_back(cell);
            ++index;
        }
    }
    std::size_t index = 0;
    for (const JsonValue dimension : dimensions ? dimensions->items() : JsonItems{}) {
        if (index < columns.size() && columns[index].name.empty())
            columns[index].name = dimension.isObject() ? nameOf(dimension) : dimension.text();
        ++index;
    }
    return columns;
}

Columns columnsOf(JsonValue dataset)
{
    const auto source = dataset.find("source");
    if (!source)
        return {};
    if (source->isObject())
        return columnsOfObject(*source);
    for (const JsonValue row : source->items())
        return row.isObject() ? columnsOfObjects(*source)
                              : columnsOfArrays(*source, dataset.find("dimensions"));
    return {};
}

/// The column an `encode` entry names, by name or by number.
std::optional<std::size_t> encodedColumn(JsonValue series, const char* dimension, const Columns& columns)
{
    const auto encode = series.find("encode");
    auto target = encode ? encode->find(dimension) : std::nullopt;
    if (!target)
        return std::nullopt;
    for (const JsonValue item : target->items()) {
        target = item;
        break;
    }
    if (const auto number = target->number())
        return *number >= 0 && *number < static_cast<double>(columns.size())
            ? std::optional(static_cast<std::size_t>(*number))
            : std::nullopt;
    const auto found = std::ranges::find(columns, target->text(), &DatasetColumn::name);
    return found == columns.end() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

std::size_t priceColumn(JsonValue option, const Columns& columns, const EChartsAxis& axis)
{
    for (const JsonValue series : seriesOf(option)) {
        if (const auto column = encodedColumn(series, axis.isVertical ? "y" : "x", columns))
            return *column;
    }
    const auto named = std::ranges::find_if(
        columns, [](const DatasetColumn& column) { return plainName(column.name).starts_with("price"); });
    return named == columns.end() ? 0 : static_cast<std::size_t>(named - columns.begin());
}

/// A series may give its column a plainer name than the table does: the n-th series shows the n-th amount
/// column.
void renameBySeries(JsonValue option, const EChartsAxis& axis, std::size_t price, Columns& columns)
{
    std::size_t next = 0;
    for (const JsonValue series : seriesOf(option)) {
        next += next == price ? 1 : 0;
        const std::size_t column = encodedColumn(series, axis.isVertical ? "x" : "y", columns).value_or(next);
        ++next;
        if (column < columns.size() && column != price && !nameOf(series).empty())
            columns[column].name = nameOf(series);
    }
}

Imported<std::vector<double>> pricesOf(const DatasetColumn& column)
{
    std::vector<double> prices;
    for (const JsonValue cell : column.cells) {
        const auto price = numberOf(cell);
        if (!price)
            return fail(ImportErrorCode::WrongType, childPath(column.path, prices.size() + column.firstRow),
                        describe(cell), "price");
        prices.push_back(*price);
    }
    return prices;
}

} // namespace

Imported<void> readDataset(JsonValue option, EChartsChart& chart, Warnings& warnings)
{
    const auto dataset = datasetOf(option);
    Columns columns = dataset ? columnsOf(*dataset) : Columns{};
    if (columns.empty())
        return {};
    const std::size_t price = priceColumn(option, columns, chart.axis);
    renameBySeries(option, chart.axis, price, columns);
    auto prices = pricesOf(columns[price]);
    if (!prices)
        return unexpected(prices.error());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const DatasetColumn& column = columns[i];
        const auto tier = i == price ? std::nullopt : tierName(column.name, BareNumber::IsNoTier);
        if (!tier) {
            if (i != price)
                warnings.add(
                    WarningCode::SeriesIgnored, [&] { return column.path; }, column.name);
            continue;
        }
        if (auto checked = checkLength(column.path + ", " + column.name, column.cells.size(), prices->size());
            !checked)
            return checked;
        AmountReader reader(warnings, column.path);
        EChartsAmounts data;
        for (const JsonValue cell : column.cells)
            data.amounts.push_back(reader.read(cell, data.amounts.size() + column.firstRow));
        if (auto finished = reader.finish(); !finished)
            return finished;
        chart.tiers.push_back({*tier, column.path, std::move(data)});
    }
    chart.axis.setPrices(std::move(*prices));
    chart.axis.path = columns[price].path;
    return {};
}

} // namespace ballast
