// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F1 without names: arrays of numbers as they are copied one by one from a page, [[..], [..]] or [..], or
// rows
// [[price, amount, leverage], ..]. Nothing in them tells a price from an amount, so the user does.

#include "import/amounts.h"
#include "import/formats.h"
#include "import/jsontable.h"
#include "model/jsonwriter.h"

#include <algorithm>

namespace ballast {

namespace {

bool isCell(JsonValue item)
{
    return amountOf(item).has_value();
}

bool isNumberArray(JsonValue value)
{
    for (const JsonValue item : value.items())
        return isCell(item);
    return false;
}

bool matches(const Content& content)
{
    if (!content.json || !content.json->isArray())
        return false;
    for (const JsonValue item : content.json->items())
        return isCell(item) || isNumberArray(item);
    return false;
}

void appendNumber(std::string& text, JsonValue item)
{
    if (const auto number = amountOf(item))
        text += exactNumber(*number);
}

/// Long arrays are columns of the table, short ones its rows.
bool areColumns(JsonValue list)
{
    constexpr std::size_t widestRow = 16;
    const auto first = *list.items().begin();
    return first.isArray() && (first.size() > widestRow || first.size() >= list.size());
}

Imported<std::string> tableOfColumns(JsonValue list)
{
    std::vector<JsonItems> columns;
    for (const JsonValue array : list.items()) {
        if (const auto checked =
                checkLength(childPath("", columns.size()), array.size(), (*list.items().begin()).size());
            !checked)
            return unexpected(checked.error());
        columns.push_back(array.items());
    }
    std::string text;
    std::vector<JsonItems::Iterator> at;
    at.reserve(columns.size());
    for (const JsonItems& items : columns)
        at.push_back(items.begin());
    while (!at.empty() && !(at.front() == columns.front().end())) {
        for (std::size_t i = 0; i < at.size(); ++i) {
            if (i > 0)
                text += '\t';
            appendNumber(text, *at[i]);
            ++at[i];
        }
        text += '\n';
    }
    return text;
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    auto text = areColumns(*content.json) ? tableOfColumns(*content.json)
                                          : Imported<std::string>(tableOfRows(*content.json));
    if (!text)
        return unexpected(text.error());
    return importAsTable(*text, context);
}

} // namespace

const Format formats::rawArrayList = {"raw-arrays", "arrays of prices and amounts without names",
                                      "arrays of numbers without names", matches, import};

} // namespace ballast
