// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F11, wide: a price column and one column per tier.

#include "import/arraymap.h"
#include "import/csvcoins.h"
#include "import/csvlines.h"
#include "import/formats.h"
#include "import/mapbuilder.h"
#include "import/parallel.h"
#include "import/tablecolumns.h"
#include "model/jsonwriter.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace ballast {

namespace {

/// The line's amounts into `row`, one per tier. False when a cell cannot be read.
bool readLine(CsvLines& lines, const std::vector<TierColumn>& tiers, std::vector<double>& row)
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
            if (row[i] <= 0)
                continue;
            MapRow cell{*bucketPrice, *bucketPrice, tiers[i].tier.leverage, Side::ByPrice, row[i]};
            cell.wordText = lines.cell(side);
            cell.word = sideWordOf(cell.wordText);
            builder.add(cell, [&] { return lines.place(); });
        }
    }
    if (const auto finished = lines.finish(); !finished)
        return unexpected(finished.error());
    return builder.build(PriceEdge::Lower, context.referencePrice(table.referencePrice));
}

/// What one thread reads of the table, and where in the columns it belongs.
struct Part
{
    CsvReader reader;
    std::size_t firstRow = 0;
    std::size_t rows = 0;
    Warnings warnings = {};
    CsvTally tally = {};
};

/// Lines whose side follows from the price: columns of the map, as they stand, read on several threads.
class ColumnsReader
{
public:
    ColumnsReader(const CsvTable& table, std::optional<std::size_t> price, ImportContext& context);

    Imported<LiquidationMap> import();

private:
    bool inParallel(double from, double to, const std::function<void(Part&, SharedProgress&)>& run);
    bool makeRoom();
    void readPart(Part& part, SharedProgress& progress);
    bool readRow(CsvLines& lines, std::size_t row);
    bool takeRow(const std::vector<double>& cells, std::size_t row);
    std::size_t closeGaps();
    Imported<LiquidationMap> build();

    const CsvTable& m_table;
    ImportContext& m_context;
    bool m_hasPrices;
    std::size_t m_price;
    std::vector<TierColumn> m_tiers;
    std::size_t m_threads;
    std::vector<Part> m_parts;
    LargeVector<double> m_prices;
    std::vector<LargeVector<double>> m_amounts; // by tier
};

ColumnsReader::ColumnsReader(const CsvTable& table, std::optional<std::size_t> price, ImportContext& context)
    : m_table(table)
    , m_context(context)
    , m_hasPrices(price.has_value())
    , m_price(price.value_or(0))
    , m_tiers(tierColumns(table))
    , m_threads(threadsFor(table.text.size(), context.options.threads))
    , m_amounts(m_tiers.size())
{
    constexpr std::size_t partsPerThread = 2; // threads are not equally fast
    for (CsvReader& reader : table.rows().split(std::max<std::size_t>(1, m_threads * partsPerThread)))
        m_parts.push_back({std::move(reader)});
}

bool ColumnsReader::inParallel(double from, double to, const std::function<void(Part&, SharedProgress&)>& run)
{
    const ParallelWork work{
        m_parts.size(), m_table.text.size(),
        [&](std::size_t part, SharedProgress& progress) { run(m_parts[part], progress); },
        [&](double fraction) { return m_context.proceed(from + (to - from) * fraction); }};
    return runParallel(work, m_threads);
}

/// A part begins where those before it would end if every line were a row.
bool ColumnsReader::makeRoom()
{
    const auto count = [](Part& part, SharedProgress&) { part.rows = part.reader.mostRecords(); };
    if (!inParallel(0, 0.1, count))
        return false;
    std::size_t rows = 0;
    for (Part& part : m_parts)
        part.firstRow = std::exchange(rows, rows + part.rows);
    if (m_hasPrices)
        m_prices.resize(rows);
    for (auto& amounts : m_amounts)
        amounts.resize(rows);
    return true;
}

/// A line of plain numbers. False when a price or an amount is negative.
bool ColumnsReader::takeRow(const std::vector<double>& cells, std::size_t row)
{
    if (m_hasPrices) {
        m_prices[row] = cells[m_price];
        if (m_prices[row] < 0)
            return false;
    }
    for (std::size_t i = 0; i < m_tiers.size(); ++i) {
        const double amount = cells[m_tiers[i].column];
        if (amount < 0)
            return false;
        m_amounts[i][row] = amount;
    }
    return true;
}

/// Any other line. False when a cell cannot be read.
bool ColumnsReader::readRow(CsvLines& lines, std::size_t row)
{
    if (m_hasPrices) {
        const auto price = lines.number(m_price);
        if (!price || *price < 0)
            return false;
        m_prices[row] = *price;
    }
    for (std::size_t i = 0; i < m_tiers.size(); ++i) {
        const auto amount = lines.amount(m_tiers[i].column);
        if (!amount || *amount < 0)
            return false;
        m_amounts[i][row] = *amount;
    }
    return true;
}

void ColumnsReader::readPart(Part& part, SharedProgress& progress)
{
    CsvLines lines(m_table, part.reader, part.warnings,
                   [&progress](std::size_t bytes) { return progress.advance(bytes); });
    std::vector<double> cells(m_table.columns.size());
    std::size_t row = part.firstRow;
    // There is room for as many lines as there were; a file that changes meanwhile may have more.
    while (row - part.firstRow < part.rows) {
        bool isRow = lines.nextNumbers(cells);
        if (isRow)
            isRow = takeRow(cells, row);
        else if (lines.next())
            isRow = readRow(lines, row);
        else
            break;
        if (isRow)
            ++row;
        else
            lines.drop();
    }
    part.rows = row - part.firstRow;
    part.tally = lines.tally();
}

/// Lines that were no rows have left room between the parts. Gives the rows there are.
std::size_t ColumnsReader::closeGaps()
{
    std::size_t rows = 0;
    for (const Part& part : m_parts) {
        const auto close = [&](LargeVector<double>& column) {
            if (rows != part.firstRow && !column.empty())
                std::copy_n(column.data() + part.firstRow, part.rows, column.data() + rows);
        };
        close(m_prices);
        for (auto& amounts : m_amounts)
            close(amounts);
        rows += part.rows;
    }
    return rows;
}

Imported<LiquidationMap> ColumnsReader::build()
{
    const std::size_t rows = closeGaps();
    ArrayMapBuilder builder(m_context);
    if (m_hasPrices) {
        m_prices.resize(rows);
        builder.setPrices(std::move(m_prices));
    }
    for (std::size_t i = 0; i < m_tiers.size(); ++i) {
        m_amounts[i].resize(rows);
        builder.addTier(m_tiers[i].tier.leverage, m_tiers[i].tier.side, std::move(m_amounts[i]),
                        "column " + std::to_string(m_tiers[i].column + 1));
    }
    return builder.build(m_context.referencePrice(m_table.referencePrice));
}

Imported<LiquidationMap> ColumnsReader::import()
{
    noteTable(m_table, m_context);
    const auto read = [this](Part& part, SharedProgress& progress) { readPart(part, progress); };
    if (!makeRoom() || !inParallel(0.1, 0.7, read))
        return fail(ImportErrorCode::Cancelled);
    CsvTally tally;
    for (const Part& part : m_parts) {
        tally.append(part.tally);
        m_context.warnings.append(part.warnings);
    }
    if (const auto finished = tally.finish(m_table); !finished)
        return unexpected(finished.error());
    return build();
}

bool matches(const Content& content)
{
    return content.table && !tierColumns(*content.table).empty();
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    CsvTable table = *content.table;
    if (const auto chosen = chooseCoin(table, context); !chosen)
        return unexpected(chosen.error());
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
    return bySide ? importBySide(table, *price, *side, context)
                  : ColumnsReader(table, price, context).import();
}

} // namespace

const Format formats::csvWide = {"csv-wide", "CSV with a price column and one column per leverage",
                                 "columns named by leverage", matches, import};

} // namespace ballast
