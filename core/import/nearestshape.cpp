// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/nearestshape.h"

#include "import/pricelists.h"
#include "import/rowfields.h"
#include "import/tablecolumns.h"

namespace ballast {

namespace {

/// "price and leverage" of what is not there.
std::string lackingOf(bool hasPrice, bool hasLeverage, bool hasAmount)
{
    std::string lacking;
    const auto add = [&](bool has, const char* what) {
        if (!has)
            lacking += (lacking.empty() ? "" : " and ") + std::string(what);
    };
    add(hasPrice, "a price");
    add(hasAmount, "an amount in USD");
    add(hasLeverage, "a leverage");
    return lacking;
}

std::string nearestTable(const CsvTable& table)
{
    const std::string lacking = lackingOf(columnOf(table, TableRole::Price).has_value(),
                                          columnOf(table, TableRole::Leverage).has_value(),
                                          columnOf(table, TableRole::Amount).has_value());
    return "a table of price, leverage and amount, but it has no column named as " + lacking;
}

std::string nearestRows(JsonValue row)
{
    const std::string lacking =
        lackingOf(levelPriceOf(row).has_value(), findNamed(row, {"leverage", "lev"}).has_value(),
                  levelAmountOf(row).has_value());
    return "a list of levels, but its rows have no field named as " + (lacking.empty() ? "a side" : lacking);
}

bool isAnyRow(JsonValue)
{
    return true;
}

} // namespace

std::string nearestShape(const Content& content)
{
    if (!content.json)
        return content.table ? nearestTable(*content.table) : std::string();
    const JsonValue root = *content.json;
    if (root.find("series") || root.find("xAxis"))
        return "a chart option, but no series is named by a leverage such as 25x";
    if (root.find("prices") || root.find("price") || root.find("levels"))
        return "arrays per leverage, but none is named by a leverage such as 25x";
    if (const auto rows = findRows(root, isAnyRow))
        return nearestRows(*firstObject(rows->list));
    return "arrays per leverage with a list of prices, but there is neither";
}

} // namespace ballast
