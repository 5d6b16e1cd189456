// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F11, wide: a price column and one column per tier.

#include "import/arraymap.h"
#include "import/csvlines.h"
#include "import/formats.h"
#include "import/mapbuilder.h"
#include "import/tablecolumns.h"
#include "model/jsonwriter.h"

#include <algorithm>

namespace ballast {

namespace {

/// The line's amounts into `row`, one per tier. False when a cell cannot be read.
bool readLine(const CsvLines& lines, const std::vector<TierColumn>& tiers, std::vector<double>& row)
{
    row.clear();
    for (const TierColumn& tier : tiers) {
        const auto amount = lines.amount(tier.column);
        if (!amount || *amount < 0)
            return false;
        row.push_back(*amount);
    }
    return true;
}

/// Lines that name their side: every cell becomes a row of its own.
Imported<LiquidationMap> importBySide(const CsvTable& table, std::size_t price, std::size_t side,
                                      ImportContext& context)
{
    const std::vector<TierColumn> tiers = tierColumns(table);
    MapBuilder builder(context);
    CsvLines lines(table, context);
    std::vector<double> row;
    while (lines.next()) {
        const auto bucketPrice = lines.number(price);
        if (!bucketPrice || !readLine(lines, tiers, row)) {
            lines.drop();
            continue;
        }
        for (std::size_t i = 0; i < tiers.size(); ++i) {
            // Zeros on the other side of the market would make a second, empty column of every tier.
            if (row[i] > 0)
                builder.add({*bucketPrice, *bucketPrice, tiers[i].tier.leverage, statedSide(lines.cell(side)),
                             row[i]},
                            [&] { return lines.place(); });
        }
    }
    if (const auto finished = lines.finish(); !finished)
        return unexpected(finished.error());
    return builder.build(PriceEdge::Lower, context.referencePrice(table.referencePrice));
}

/// Lines whose side follows from the price: columns of the map, as they stand.
Imported<LiquidationMap> importColumns(const CsvTable& table, std::optional<std::size_t> price,
                                       ImportContext& context)
{
    const std::vector<TierColumn> tiers = tierColumns(table);
    std::vector<double> prices;
    std::vector<std::vector<double>> amounts(tiers.size());
    std::vector<double> row;
    CsvLines lines(table, context);
    while (lines.next()) {
        const auto bucketPrice = price ? lines.number(*price) : 0;
        if (!bucketPrice || *bucketPrice < 0 || !readLine(lines, tiers, row)) {
            lines.drop();
            continue;
        }
        prices.push_back(*bucketPrice);
        for (std::size_t i = 0; i < tiers.size(); ++i)
            amounts[i].push_back(row[i]);
    }
    if (const auto finished = lines.finish(); !finished)
        return unexpected(finished.error());
    ArrayMapBuilder builder(context);
    if (price)
        builder.setPrices(std::move(prices));
    for (std::size_t i = 0; i < tiers.size(); ++i)
        builder.addTier(tiers[i].tier.leverage, tiers[i].tier.side, std::move(amounts[i]),
                        "column " + std::to_string(tiers[i].column + 1));
    return builder.build(context.referencePrice(table.referencePrice));
}

bool matches(const Content& content)
{
    return content.table && !tierColumns(*content.table).empty();
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    const CsvTable& table = *content.table;
    const std::vector<TierColumn> tiers = tierColumns(table);
    const auto price = columnOf(table, TableRole::Price);
    const auto side = columnOf(table, TableRole::Side);
    const bool bySide = price && side;
    noteColumns(table, context, [&](std::size_t column) -> std::string {
        if (column == price)
            return "price, lower edge";
        if (bySide && column == *side)
            return "side";
        const auto tier = std::ranges::find(tiers, column, &TierColumn::column);
        return tier == tiers.end() ? std::string() : "tier " + plainNumber(tier->tier.leverage) + "x, USD";
    });
    return bySide ? importBySide(table, *price, *side, context) : importColumns(table, price, context);
}

} // namespace

const Format formats::csvWide = {"csv-wide", "CSV with a price column and one column per leverage",
                                 "columns named by leverage", matches, import};

} // namespace ballast
