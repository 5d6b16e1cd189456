// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/rowfields.h"

#include "import/amounts.h"
#include "import/exportfields.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

constexpr std::size_t longestKey = 60;
constexpr int deepestList = 4;
constexpr std::size_t mostNames = 1000;
constexpr std::array<std::string_view, 24> listKeys = {"data",         "result",
                                                       "results",      "list",
                                                       "rows",         "positions",
                                                       "levels",       "assetPositions",
                                                       "items",        "liquidations",
                                                       "orders",       "records",
                                                       "params",       "trades",
                                                       "fills",        "executions",
                                                       "openOrders",   "open_orders",
                                                       "orderHistory", "history",
                                                       "body",         "liquidation_orders",
                                                       "forceOrders",  "clusters"};

std::optional<RowList> findBelow(JsonValue value, const std::string& path, int depth,
                                 bool (*isWanted)(JsonValue row))
{
    if (value.isArray()) {
        const auto first = firstObject(value);
        if (first && isWanted(*first))
            return RowList{value, path};
        // A list of one that wraps the answer.
        return value.size() == 1 && first && depth < deepestList
            ? findBelow(*first, childPath(path, 0), depth + 1, isWanted)
            : std::nullopt;
    }
    // What wraps a list has few names; a dictionary of prices has as many as prices.
    if (depth == deepestList || value.size() > mostNames)
        return std::nullopt;
    for (const std::string_view key : listKeys) {
        const auto inner = value.find(key);
        auto found = inner ? findBelow(*inner, childPath(path, key), depth + 1, isWanted) : std::nullopt;
        if (found)
            return found;
    }
    return std::nullopt;
}

} // namespace

std::optional<JsonValue> findNamed(JsonValue object, std::initializer_list<std::string_view> names)
{
    for (const JsonMember member : object.members()) {
        if (member.key.size() <= longestKey && std::ranges::find(names, bareName(member.key)) != names.end())
            return member.value;
    }
    return std::nullopt;
}

std::optional<double> numberNamed(JsonValue object, std::initializer_list<std::string_view> names)
{
    const auto value = findNamed(object, names);
    return value ? numberOf(*value) : std::nullopt;
}

SideWord sideWordOf(JsonValue value)
{
    if (const auto number = value.number())
        return *number == 1 ? SideWord::Long : *number == -1 ? SideWord::Short : SideWord::Unknown;
    return value.type() == JsonType::Boolean ? SideWord::Unknown : sideWordOf(value.text());
}

std::optional<RowList> findRows(JsonValue root, bool (*isWanted)(JsonValue row))
{
    return findBelow(root, {}, 0, isWanted);
}

std::optional<JsonValue> firstObject(JsonValue list)
{
    if (list.numberColumn())
        return std::nullopt; // a million numbers need no look at each
    for (const JsonValue item : list.items()) {
        if (item.isObject())
            return item;
    }
    return std::nullopt;
}

} // namespace ballast
