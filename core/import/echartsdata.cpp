// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/echartsdata.h"

#include "import/amounts.h"
#include "import/number.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

/// A data item taken apart.
struct Item
{
    std::optional<JsonValue> price;
    JsonValue value;
};

Item itemOf(JsonValue item, const EChartsAxis& axis)
{
    if (const auto wrapped = item.find("value"))
        item = *wrapped;
    if (!item.isArray() || item.size() < 2)
        return {std::nullopt, item};
    auto at = item.items().begin();
    const JsonValue first = *at;
    const JsonValue second = *++at;
    return axis.isVertical ? Item{second, first} : Item{first, second};
}

struct Shape
{
    bool hasPairs = false;
    bool hasIndices = true; ///< Every pair's first number is an index into the category axis.
};

std::optional<std::size_t> indexOf(JsonValue value, const EChartsAxis& axis)
{
    const auto number = value.number();
    if (!axis.prices || !number || *number < 0 || *number != std::floor(*number)
        || *number >= static_cast<double>(axis.prices->size()))
        return std::nullopt;
    return static_cast<std::size_t>(*number);
}

Shape shapeOf(JsonValue data, const EChartsAxis& axis)
{
    Shape shape;
    for (const JsonValue value : data.items()) {
        const Item item = itemOf(value, axis);
        if (!item.price)
            continue;
        shape.hasPairs = true;
        shape.hasIndices = shape.hasIndices && indexOf(*item.price, axis);
    }
    return shape;
}

/// Pairs whose first number counts categories, which is what ECharts takes a number on a category axis for.
void readIndexed(JsonValue data, const EChartsAxis& axis, AmountReader& reader, EChartsAmounts& result)
{
    result.amounts.assign(axis.prices ? axis.prices->size() : 0, 0);
    std::size_t index = 0;
    for (const JsonValue value : data.items()) {
        const Item item = itemOf(value, axis);
        const std::size_t bucket = item.price ? indexOf(*item.price, axis).value_or(index) : index;
        const double amount = reader.read(item.value, index++);
        if (bucket < result.amounts.size())
            result.amounts[bucket] += amount;
    }
}

void readPairs(JsonValue data, const std::string& path, const EChartsAxis& axis, AmountReader& reader,
               EChartsAmounts& result, Warnings& warnings)
{
    std::size_t index = 0;
    for (const JsonValue value : data.items()) {
        const Item item = itemOf(value, axis);
        const std::size_t row = index++;
        const double price = item.price ? numberOf(*item.price).value_or(NAN) : NAN;
        const double amount = reader.read(item.value, row);
        if (!std::isnan(price)) {
            result.prices.push_back(price);
            result.amounts.push_back(amount);
        } else if (amount != 0) {
            warnings.add(
                WarningCode::RowDropped, [&] { return childPath(path, row); }, "no price");
        }
    }
}

/// An axis with its path: xAxis may be one object or a list.
std::optional<JsonMember> axisData(JsonValue option, const char* key, std::string& path)
{
    const auto axis = option.find(key);
    if (!axis)
        return std::nullopt;
    path = key;
    if (const auto data = axis->find("data"); data && data->isArray())
        return JsonMember{path = childPath(path, "data"), *data};
    std::size_t index = 0;
    for (const JsonValue item : axis->items()) {
        const auto data = item.find("data");
        if (data && data->isArray() && data->size() > 0)
            return JsonMember{path = childPath(childPath(path, index), "data"), *data};
        ++index;
    }
    return std::nullopt;
}

bool hasCategoryType(JsonValue axis)
{
    const auto type = axis.find("type");
    return type && type->text() == "category";
}

bool isCategory(JsonValue option, const char* key)
{
    const auto axis = option.find(key);
    if (!axis)
        return false;
    if (hasCategoryType(*axis))
        return true;
    for (const JsonValue item : axis->items()) {
        if (hasCategoryType(item))
            return true;
    }
    return false;
}

} // namespace

void EChartsAxis::setPrices(std::vector<double> published)
{
    prices = std::move(published);
    if (prices->empty())
        return;
    const auto ends = std::ranges::minmax(*prices);
    low = ends.min;
    high = ends.max;
}

Imported<EChartsAxis> readAxis(JsonValue option)
{
    EChartsAxis axis;
    auto data = axisData(option, "xAxis", axis.path);
    if (!data) {
        data = axisData(option, "yAxis", axis.path);
        axis.isVertical = data || (isCategory(option, "yAxis") && !isCategory(option, "xAxis"));
    }
    if (!data)
        return axis;
    // Categories may be wrapped to carry a style: {"value": "84500"}.
    std::vector<double> prices;
    prices.reserve(data->value.size());
    for (const JsonValue item : data->value.items()) {
        const JsonValue category = item.find("value").value_or(item);
        const auto price = numberOf(category);
        if (!price)
            return fail(ImportErrorCode::WrongType, childPath(axis.path, prices.size()),
                        category.type() == JsonType::String ? Warnings::shortened(category.text())
                                                            : describe(category),
                        "price");
        prices.push_back(*price);
    }
    axis.setPrices(std::move(prices));
    return axis;
}

std::optional<double> priceOnAxis(JsonValue value, const EChartsAxis& axis)
{
    if (!axis.prices || axis.prices->empty() || value.type() == JsonType::String)
        return numberOf(value);
    const auto number = value.number();
    const auto index = indexOf(value, axis);
    return number && index && (*number < axis.low || *number > axis.high) ? (*axis.prices)[*index] : number;
}

Imported<EChartsAmounts> readSeriesData(JsonValue data, const std::string& path, const EChartsAxis& axis,
                                        Warnings& warnings)
{
    EChartsAmounts result;
    const Shape shape = shapeOf(data, axis);
    AmountReader reader(warnings, path);
    if (!shape.hasPairs) {
        if (axis.prices) {
            if (const auto checked = checkLength(path, data.size(), axis.prices->size()); !checked)
                return unexpected(checked.error());
        }
        result.amounts.reserve(data.size());
        for (const JsonValue item : data.items())
            result.amounts.push_back(reader.read(itemOf(item, axis).value, result.amounts.size()));
    } else if (axis.prices && shape.hasIndices) {
        readIndexed(data, axis, reader, result);
    } else {
        readPairs(data, path, axis, reader, result, warnings);
    }
    if (const auto finished = reader.finish(); !finished)
        return unexpected(finished.error());
    return result;
}

std::vector<JsonValue> seriesOf(JsonValue option)
{
    std::vector<JsonValue> list;
    const auto series = option.find("series");
    if (series && series->isObject())
        list.push_back(*series);
    if (series) {
        for (const JsonValue item : series->items())
            list.push_back(item);
    }
    return list;
}

std::string_view nameOf(JsonValue series)
{
    const auto name = series.find("name");
    return name ? name->text() : std::string_view();
}

} // namespace ballast
