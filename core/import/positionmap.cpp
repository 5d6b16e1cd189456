// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/positionmap.h"

#include "import/mapbuilder.h"
#include "import/numbercheck.h"
#include "import/positionbuckets.h"
#include "import/positionfields.h"
#include "import/rowcount.h"
#include "model/jsonwriter.h"
#include "model/numberlimits.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

const char* modeName(MarginMode mode)
{
    switch (mode) {
    case MarginMode::Cross:
        return "cross";
    case MarginMode::Isolated:
        return "isolated";
    case MarginMode::NotStated:
        break;
    }
    return "not stated";
}

double notionalOf(const std::vector<PositionRow>& rows)
{
    double sum = 0;
    for (const PositionRow& row : rows)
        sum += row.notional;
    return sum;
}

/// As stated, else by the sign of the size where sizes are signed. Only without either by the entry, below
/// which a long is liquidated: cross margin that was drawn out can put a long's price above it.
Side sideOf(const PositionRow& row, bool sizesAreSigned)
{
    if (row.statedSide && *row.statedSide != Side::ByPrice)
        return *row.statedSide;
    if (row.signedSize != 0 && (row.sizeHasSign || sizesAreSigned))
        return row.signedSize < 0 ? Side::Short : Side::Long;
    if (row.entryPrice.value_or(0) > 0)
        return row.price < *row.entryPrice ? Side::Long : Side::Short;
    return Side::ByPrice;
}

bool hasUsableLeverage(const PositionRow& row)
{
    return row.leverage && Leverage::from(*row.leverage);
}

} // namespace

PositionMaps::Coin& PositionMaps::coinNamed(std::string_view name)
{
    const auto known = m_placeOf.find(name);
    if (known != m_placeOf.end())
        return m_coins[known->second];
    m_placeOf.emplace(name, m_coins.size());
    return m_coins.emplace_back(Coin{std::string(name)});
}

void PositionMaps::add(std::string_view coin, PositionRow row)
{
    Coin& own = coinNamed(coin);
    if (!own.markPrice && row.markPrice.value_or(0) > 0)
        own.markPrice = row.markPrice;
    m_sizesAreSigned = m_sizesAreSigned || row.signedSize < 0;
    own.rows.push_back(std::move(row));
}

void PositionMaps::addFailed(std::optional<std::string_view> coin, std::string place, std::string problem)
{
    Failures& failures = coin ? coinNamed(*coin).failures : m_strays;
    if (failures.count++ == 0)
        failures = {1, std::move(place), std::move(problem)};
}

/// The file's own price is of one coin: among several it only counts beside a row's own prices.
bool PositionMaps::hasLevel(const PositionRow& row, const Coin& coin) const
{
    const auto mark = row.markPrice.value_or(0) > 0 ? row.markPrice : coin.markPrice;
    const bool isKnown = m_coins.size() == 1 || mark || row.entryPrice.value_or(0) > 0;
    const auto given = isKnown ? m_context.referencePrice(m_exported) : std::nullopt;
    return !isNeverPrice(row.price, {mark, row.entryPrice, given});
}

Imported<std::size_t> PositionMaps::chooseCoin() const
{
    std::vector<MapChoice> choices;
    bool isEmpty = true;
    for (const Coin& coin : m_coins) {
        choices.push_back(
            {coin.name.empty() ? "no coin named" : coin.name,
             std::ranges::none_of(coin.rows, [&](const PositionRow& row) { return hasLevel(row, coin); })});
        isEmpty = isEmpty && choices.back().isEmpty;
    }
    if (isEmpty)
        return unexpected(noLevelAtAll());
    return m_context.choose(std::move(choices));
}

/// An account without an open position, unless that is because its rows could not be read.
ImportError PositionMaps::noLevelAtAll() const
{
    std::size_t without = 0;
    double notional = 0;
    std::vector<const Failures*> failures{&m_strays};
    for (const Coin& coin : m_coins) {
        without += coin.rows.size();
        notional += notionalOf(coin.rows);
        failures.push_back(&coin.failures);
    }
    if (const auto read = noteFailures(without, failures); !read)
        return read.error();
    return {ImportErrorCode::NoOpenPosition, {}, {}, std::to_string(without), plainNumber(notional, 2)};
}

Imported<void> PositionMaps::noteFailures(std::size_t good,
                                          const std::vector<const Failures*>& failures) const
{
    RowCount count(m_context.warnings);
    for (std::size_t i = 0; i < good; ++i)
        count.addGood();
    for (const Failures* failed : failures) {
        for (std::size_t i = 0; i < failed->count; ++i)
            count.addFailed(failed->firstPlace, failed->firstProblem);
    }
    return count.finish("position with liquidation price and value");
}

std::vector<PositionRow> PositionMaps::rowsOf(const Coin& coin, bool withLevel) const
{
    std::vector<PositionRow> rows;
    for (const PositionRow& row : coin.rows) {
        if (hasLevel(row, coin) == withLevel)
            rows.push_back(row);
    }
    return rows;
}

void PositionMaps::noteWithoutLevel(const std::vector<PositionRow>& rows) const
{
    if (!rows.empty())
        m_context.warnings.addSum(WarningCode::NoLiquidationPrice, rows.size(), rows.front().path,
                                  "notional " + plainNumber(notionalOf(rows), 2) + " in all");
}

void PositionMaps::settleSides(std::vector<PositionRow>& rows) const
{
    for (PositionRow& row : rows)
        row.statedSide = sideOf(row, m_sizesAreSigned);
}

void PositionMaps::noteRows(const std::vector<PositionRow>& rows) const
{
    for (const PositionRow& row : rows) {
        const auto note = [&](bool applies, WarningCode code, std::string_view detail) {
            if (applies)
                m_context.warnings.add(
                    code, [&] { return row.path; }, detail);
        };
        const std::string leverage = row.leverage ? plainNumber(*row.leverage) + "x" : "no leverage";
        note(row.mode == MarginMode::Cross, WarningCode::CrossMargin, {});
        note(!row.notBelieved.empty(), WarningCode::MarginNotBelieved, row.notBelieved);
        note(row.isTopUp, WarningCode::MarginFarFromLeverage,
             "margin " + plainNumber(row.margin.value_or(0), 2) + " at " + leverage + ", notional "
                 + plainNumber(row.notional, 2));
        note(row.leverageIsFromMargin, WarningCode::LeverageFromMargin, leverage);
        note(row.notionalIsFromMargin, WarningCode::NotionalFromMargin, plainNumber(row.notional, 2));
        note(row.isInverse, WarningCode::InverseContracts, plainNumber(row.notional, 2) + " USD");
        note(!row.unknownSide.empty(), WarningCode::SideUnknown, row.unknownSide);
    }
}

/// Positions whose leverage cannot be are in no margin, so the modes add up to the map's.
void PositionMaps::countMode(const PositionRow& row) const
{
    if (!hasUsableLeverage(row))
        return;
    auto& modes = m_context.marginModes;
    const std::string mode = modeName(row.mode);
    auto totals = std::ranges::find(modes, mode, &MarginModeTotals::mode);
    if (totals == modes.end())
        totals = modes.insert(modes.end(), {mode});
    const double computed = row.notional / *row.leverage;
    ++totals->positions;
    totals->notional += row.notional;
    totals->reported += row.margin.value_or(computed);
    totals->computed += computed;
}

Imported<LiquidationMap> PositionMaps::mapOf(const std::vector<PositionRow>& rows,
                                             std::optional<double> reference) const
{
    const double width = m_context.options.bucketWidth.value_or(bucketWidthFor(bulkOf(rows)));
    if (!isPrice(width))
        return widthTooExtreme(width);
    m_context.inspection.used("buckets", "made here, " + plainNumber(width) + " wide");
    MapBuilder builder(m_context);
    builder.allowEqualRows();
    builder.setStep(width);
    for (const PositionRow& row : rows) {
        const double bucket = bucketOf(row.price, width);
        builder.add({bucket, row.price, row.leverage, row.statedSide.value_or(Side::ByPrice), row.notional,
                     row.margin},
                    [&] { return row.path; });
        // A bucket that no number counts is dropped, with a warning.
        if (std::isfinite(bucket))
            countMode(row);
    }
    m_context.firstView = firstViewOf(rows, width, reference);
    return builder.build(PriceEdge::Lower, reference);
}

Imported<LiquidationMap> PositionMaps::build()
{
    const auto chosen = chooseCoin();
    if (!chosen)
        return unexpected(chosen.error());
    const Coin& coin = m_coins[*chosen];
    m_context.source.symbol = coin.name.empty() ? m_context.source.symbol : coin.name;
    if (const auto read = noteFailures(coin.rows.size(), {&coin.failures, &m_strays}); !read)
        return unexpected(read.error());
    std::vector<PositionRow> rows = rowsOf(coin, true);
    if (!m_context.proceed(0.5))
        return fail(ImportErrorCode::Cancelled);
    settleSides(rows);
    noteRows(rows);
    noteWithoutLevel(rowsOf(coin, false));
    const auto notBelieved =
        std::ranges::find_if(rows, [](const PositionRow& row) { return !row.notBelieved.empty(); });
    if (notBelieved != rows.end() && std::ranges::none_of(rows, hasUsableLeverage))
        return fail(ImportErrorCode::NoTiers, notBelieved->path, notBelieved->notBelieved);
    if (rows.empty())
        return fail(ImportErrorCode::NoTiers, {}, "no usable row");
    // The file's own price is of one coin, and it does not say of which.
    const bool isExportedOfIt = m_exported && m_coins.size() == 1;
    const auto reference = m_context.referencePrice(isExportedOfIt ? m_exported : coin.markPrice);
    return mapOf(rows, reference);
}

void notePositionFields(const PositionFields& fields, const std::string& prefix, ImportContext& context)
{
    struct Meaning
    {
        PositionField field;
        const char* use;
    };
    using enum PositionField;
    static constexpr Meaning meanings[] = {
        {Coin, "coin"},
        {LiquidationPrice, "price"},
        {ValueUsd, "notional, USD"},
        {Value, "notional, USD"},
        {SizeAtEntry, "size, coins; its sign is the side"},
        {SizeAtMark, "size, coins; its sign is the side"},
        {Contracts, "contracts; their sign is the side"},
        {ContractSize, "size of a contract"},
        {StatedLeverage, "leverage"},
        {CrossLeverage, "leverage, where that is 0 for cross"},
        {MarginFraction, "leverage, 100 / percent"},
        {InitialMargin, "reported margin, USD"},
        {Margin, "reported margin, USD"},
        {IsolatedMargin, "reported margin of isolated positions, USD"},
        {StatedSide, "side of the position"},
        {EntryPrice, "entry price"},
        {MarkPrice, "mark price"},
        {Mode, "margin mode"},
        {IsCross, "margin mode"},
        {IsIsolated, "margin mode"},
    };
    for (const Meaning& meaning : meanings) {
        if (fields.has(meaning.field))
            context.inspection.used(prefix + std::string(fields.name(meaning.field)), meaning.use);
    }
}

} // namespace ballast
