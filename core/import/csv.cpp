// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F11: tables. Wide: a price column and one column per tier. Long: price, leverage and amount per line.

#include "import/arraymap.h"
#include "import/formats.h"
#include "import/mapbuilder.h"
#include "import/tiername.h"
#include "model/jsonwriter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

using Cells = std::vector<std::string_view>;

constexpr std::array<std::string_view, 12> priceNames = {
    "price",    "price level", "pricelevel",        "price usd", "price usdt",   "price low",
    "pricelow", "liq price",   "liquidation price", "bucket",    "bucket price", "level"};
constexpr std::array<std::string_view, 5> leverageNames = {"leverage", "lev", "tier", "leverage tier", "x"};
constexpr std::array<std::string_view, 14> amountNames = {"amount",
                                                          "amount usd",
                                                          "notional",
                                                          "notional usd",
                                                          "liq usd",
                                                          "liq",
                                                          "usd",
                                                          "value",
                                                          "value usd",
                                                          "liquidation",
                                                          "liquidations",
                                                          "liq amount",
                                                          "liquidation amount",
                                                          "liquidation usd"};
constexpr std::array<std::string_view, 4> sideNames = {"side", "direction", "position side", "position"};
constexpr std::array<std::string_view, 4> marginNames = {"margin", "margin usd", "reported margin",
                                                         "margin balance"};

template <typename Names> std::optional<std::size_t> columnOf(const CsvTable& table, const Names& names)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (std::ranges::find(names, plainName(table.columns[i])) != names.end())
            return i;
    }
    return std::nullopt;
}

struct TierColumn
{
    std::size_t column;
    TierName tier;
    std::vector<double> amounts;
};

/// A bare "100" heads a tier only beside a price column; otherwise the line may be data.
std::vector<TierColumn> tierColumns(const CsvTable& table)
{
    const BareNumber bare = columnOf(table, priceNames) ? BareNumber::IsTier : BareNumber::IsNoTier;
    std::vector<TierColumn> result;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (const auto tier = tierName(table.columns[i], bare))
            result.push_back({i, *tier, {}});
    }
    return result;
}

/// Reads the lines of a table and keeps count of those that fail.
class Lines
{
public:
    Lines(const CsvTable& table, ImportContext& context)
        : m_table(table)
        , m_context(context)
        , m_reader(table.rows())
    {
    }

    /// The next line's cells, null at the end. Comments and ragged lines are passed over.
    const Cells* next();
    std::string place() const { return "line " + std::to_string(m_reader.line()); }
    /// Drops the current line.
    void drop();
    /// A number in the current line; drops nothing.
    std::optional<double> number(std::size_t column) const
    {
        return parseNumber(m_reader.cells()[column], m_table.mark);
    }
    /// As number, with 0 for an empty cell or a dash.
    std::optional<double> amount(std::size_t column) const;
    /// Cancelled, or MostRowsFailed at the first bad line.
    Imported<void> finish() const;

private:
    bool isRagged() const;

    const CsvTable& m_table;
    ImportContext& m_context;
    CsvReader m_reader;
    std::size_t m_count = 0;
    std::size_t m_failed = 0;
    std::string m_firstFailed;
    std::string m_firstFound;
    bool m_cancelled = false;
};

bool Lines::isRagged() const
{
    const Cells& cells = m_reader.cells();
    const std::size_t expected = m_table.columns.size();
    const bool extraDelimiter = cells.size() == expected + 1 && cells.back().empty();
    return cells.size() != expected && !extraDelimiter;
}

const Cells* Lines::next()
{
    constexpr std::size_t linesPerStep = 16384;
    while (m_reader.next()) {
        if (m_reader.isComment())
            continue;
        if (++m_count % linesPerStep == 0
            && !m_context.proceed(0.5 * static_cast<double>(m_reader.position())
                                  / static_cast<double>(m_table.text.size()))) {
            m_cancelled = true;
            return nullptr;
        }
        if (!isRagged())
            return &m_reader.cells();
        drop();
    }
    return nullptr;
}

void Lines::drop()
{
    if (m_failed++ == 0) {
        m_firstFailed = place();
        m_firstFound = Warnings::shortened(m_reader.record());
    }
    m_context.warnings.add(
        WarningCode::RowDropped, [&] { return place(); }, m_reader.record());
}

std::optional<double> Lines::amount(std::size_t column) const
{
    const std::string_view cell = m_reader.cells()[column];
    return isBlank(cell) ? 0 : parseNumber(cell, m_table.mark);
}

Imported<void> Lines::finish() const
{
    if (m_cancelled)
        return fail(ImportErrorCode::Cancelled);
    if (m_failed > m_count / 2)
        return fail(ImportErrorCode::MostRowsFailed, m_firstFailed, m_firstFound,
                    std::to_string(m_table.columns.size()) + " columns of numbers");
    return {};
}

/// What holds for the whole table: its comments, and how its numbers were taken.
void takeStated(const CsvTable& table, ImportContext& context)
{
    if (const auto& number = table.ambiguous)
        context.warnings.add(
            WarningCode::AmbiguousNumbers,
            [&] {
                return "line " + std::to_string(number->line) + ", column "
                    + std::to_string(number->column + 1);
            },
            number->text + " read as " + plainNumber(parseNumber(number->text, table.mark).value_or(0)));
    Source& source = context.source;
    source.provider = table.stated.provider;
    source.exchange = table.stated.exchange;
    source.symbol = table.stated.symbol;
    source.range = table.stated.range;
    source.capturedAt = table.stated.capturedAt;
}

/// The line's amounts into `row`, one per tier. False when a cell cannot be read.
bool readWideLine(const Lines& lines, const std::vector<TierColumn>& tiers, std::vector<double>& row)
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

void noteOtherColumns(const CsvTable& table, const std::vector<TierColumn>& tiers, ImportContext& context)
{
    const auto isTier = [&](std::size_t column) {
        return std::ranges::binary_search(tiers, column, {}, &TierColumn::column);
    };
    const auto price = columnOf(table, priceNames);
    const auto side = columnOf(table, sideNames);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!isTier(i) && i != price && i != side && !table.columns[i].empty())
            context.warnings.add(
                WarningCode::SeriesIgnored, [&] { return "column " + std::to_string(i + 1); },
                table.columns[i]);
    }
}

/// Lines that name their side: every cell becomes a row of its own.
Imported<LiquidationMap> importWideBySide(const CsvTable& table, std::size_t price, std::size_t side,
                                          ImportContext& context)
{
    const std::vector<TierColumn> tiers = tierColumns(table);
    MapBuilder builder(context);
    Lines lines(table, context);
    std::vector<double> row;
    while (const Cells* cells = lines.next()) {
        const auto bucketPrice = lines.number(price);
        if (!bucketPrice || !readWideLine(lines, tiers, row)) {
            lines.drop();
            continue;
        }
        for (std::size_t i = 0; i < tiers.size(); ++i) {
            // Zeros on the other side of the market would make a second, empty column of every tier.
            if (row[i] > 0)
                builder.add({*bucketPrice,
                             *bucketPrice,
                             tiers[i].tier.leverage,
                             statedSide((*cells)[side]),
                             row[i],
                             {}},
                            [&] { return lines.place(); });
        }
    }
    if (const auto finished = lines.finish(); !finished)
        return unexpected(finished.error());
    return builder.build(PriceEdge::Lower, context.referencePrice(table.referencePrice));
}

} // namespace

bool isCsvWide(const Content& content)
{
    return content.table && !tierColumns(*content.table).empty();
}

Imported<LiquidationMap> importCsvWide(const Content& content, ImportContext& context)
{
    const CsvTable& table = *content.table;
    std::vector<TierColumn> tiers = tierColumns(table);
    const auto price = columnOf(table, priceNames);
    const auto side = columnOf(table, sideNames);
    takeStated(table, context);
    noteOtherColumns(table, tiers, context);
    if (price && side)
        return importWideBySide(table, *price, *side, context);
    std::vector<double> prices;
    std::vector<double> row;
    Lines lines(table, context);
    while (lines.next()) {
        const auto bucketPrice = price ? lines.number(*price) : 0;
        if (!bucketPrice || *bucketPrice < 0 || !readWideLine(lines, tiers, row)) {
            lines.drop();
            continue;
        }
        prices.push_back(*bucketPrice);
        for (std::size_t i = 0; i < tiers.size(); ++i)
            tiers[i].amounts.push_back(row[i]);
    }
    if (const auto finished = lines.finish(); !finished)
        return unexpected(finished.error());
    ArrayMapBuilder builder(context);
    if (price)
        builder.setPrices(std::move(prices));
    for (TierColumn& tier : tiers)
        builder.addTier(tier.tier.leverage, tier.tier.side, std::move(tier.amounts),
                        "column " + std::to_string(tier.column + 1));
    return builder.build(context.referencePrice(table.referencePrice));
}

bool isCsvLong(const Content& content)
{
    return content.table && columnOf(*content.table, priceNames) && columnOf(*content.table, leverageNames)
        && columnOf(*content.table, amountNames);
}

Imported<LiquidationMap> importCsvLong(const Content& content, ImportContext& context)
{
    const CsvTable& table = *content.table;
    const std::size_t price = columnOf(table, priceNames).value_or(0);
    const std::size_t leverage = columnOf(table, leverageNames).value_or(0);
    const std::size_t amount = columnOf(table, amountNames).value_or(0);
    const auto side = columnOf(table, sideNames);
    const auto margin = columnOf(table, marginNames);
    takeStated(table, context);
    MapBuilder builder(context);
    Lines lines(table, context);
    while (const Cells* cells = lines.next()) {
        const auto bucketPrice = lines.number(price);
        const auto notional = lines.number(amount);
        const std::string_view leverageCell = (*cells)[leverage];
        auto tier = parseNumber(leverageCell, table.mark);
        if (const auto named = tier ? std::nullopt : tierName(leverageCell, BareNumber::IsTier))
            tier = named->leverage;
        const bool hasMargin = margin && !isBlank((*cells)[*margin]);
        const auto reported = hasMargin ? lines.number(*margin) : std::nullopt;
        if (!bucketPrice || !notional || (!tier && !isBlank(leverageCell)) || (hasMargin && !reported)) {
            lines.drop();
            continue;
        }
        const Side rowSide = side ? statedSide((*cells)[*side]) : Side::ByPrice;
        builder.add({*bucketPrice, *bucketPrice, tier, rowSide, *notional, reported},
                    [&] { return lines.place(); });
    }
    if (const auto finished = lines.finish(); !finished)
        return unexpected(finished.error());
    return builder.build(PriceEdge::Lower, context.referencePrice(table.referencePrice));
}

} // namespace ballast
