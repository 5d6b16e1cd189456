// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/csvcoins.h"

#include "import/positionfields.h"

#include <set>

namespace ballast {

namespace {

std::optional<std::size_t> coinColumnOf(const CsvTable& table)
{
    PositionSpellings spellings;
    PositionFields fields;
    for (const std::string& column : table.columns) {
        const PositionSpelling* spelling = column.empty() ? nullptr : spellings.find(column);
        if (spelling && spelling->field == PositionField::Coin)
            fields.set(*spelling, {}, column);
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (fields.has(PositionField::Coin) && table.columns[i] == fields.name(PositionField::Coin))
            return i;
    }
    return std::nullopt;
}

/// In the order in which they come.
std::vector<MapChoice> coinsIn(const CsvTable& table)
{
    std::vector<MapChoice> coins;
    std::set<std::string, std::less<>> seen;
    CsvReader reader = table.rows();
    while (reader.next()) {
        if (reader.isComment() || *table.coinColumn >= reader.cells().size())
            continue;
        const std::string_view cell = reader.cells()[*table.coinColumn];
        if (seen.contains(cell))
            continue;
        coins.push_back({std::string(cell)});
        seen.emplace(cell);
    }
    return coins;
}

} // namespace

Imported<void> chooseCoin(CsvTable& table, ImportContext& context)
{
    table.coinColumn = coinColumnOf(table);
    if (!table.coinColumn)
        return {};
    const std::vector<MapChoice> coins = coinsIn(table);
    if (coins.size() == 1 && table.stated.symbol.empty())
        table.stated.symbol = coins.front().name;
    if (coins.size() < 2)
        return {};
    std::vector<MapChoice> choices = coins;
    for (MapChoice& choice : choices) {
        if (choice.name.empty())
            choice.name = "no coin named";
    }
    const auto chosen = context.choose(std::move(choices));
    if (!chosen)
        return unexpected(chosen.error());
    table.onlyCoin = coins[*chosen].name;
    table.stated.symbol = coins[*chosen].name;
    return {};
}

} // namespace ballast
