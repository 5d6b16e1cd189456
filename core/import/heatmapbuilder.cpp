// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/heatmapbuilder.h"

#include "import/amounts.h"
#include "import/rowcount.h"
#include "model/jsonwriter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace ballast {

namespace {

/// Columns times prices of a grid: more could not be looked at, and would ask for too much memory.
constexpr std::size_t gridLimit = 400'000'000;

/// Indices in the order of their keys.
template <typename Key> std::vector<std::size_t> orderOf(std::size_t size, Key&& key)
{
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, key);
    return order;
}

bool isIndex(double value, std::size_t size)
{
    return value >= 0 && value < static_cast<double>(size) && value == std::floor(value);
}

void noteDuplicates(const Heatmap& heatmap, Warnings& warnings)
{
    const auto cells = heatmap.cells();
    for (std::size_t i = 1; i < cells.size(); ++i) {
        if (cells[i].column == cells[i - 1].column && cells[i].bucket == cells[i - 1].bucket)
            warnings.add(WarningCode::DuplicateCounted, [&] {
                return "column " + std::to_string(cells[i].column + 1) + ", price "
                    + plainNumber(heatmap.axis().published(cells[i].bucket));
            });
    }
}

} // namespace

bool HeatmapBuilder::append(double column, double price, double notional)
{
    if (!isIndex(column, m_candles.size()) || !isIndex(price, m_prices.size()) || !std::isfinite(notional)
        || notional < 0)
        return false;
    const HeatmapCell cell{static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(price), notional};
    if (m_prices[cell.bucket] < 0)
        return false;
    m_cells.push_back(cell);
    return true;
}

Imported<void> HeatmapBuilder::addCells(JsonValue cells, const std::string& path)
{
    constexpr std::size_t cellsPerStep = 65536;
    RowCount count(m_context.warnings);
    std::size_t index = 0;
    for (const JsonValue cell : cells.items()) {
        std::array<std::optional<double>, 3> numbers;
        std::size_t item = 0;
        for (const JsonValue value : cell.items()) {
            if (item < numbers.size())
                numbers[item++] = numberOf(value);
        }
        const auto place = [&] { return childPath(path, index); };
        if (numbers[0] && numbers[1] && numbers[2]) {
            count.addGood();
            add(*numbers[0], *numbers[1], *numbers[2], place);
        } else {
            count.addFailed(place(), describe(cell));
        }
        if (++index % cellsPerStep == 0 && !m_context.proceed(0.5))
            return fail(ImportErrorCode::Cancelled);
    }
    return count.finish("[column, price, USD]");
}

/// Prices may come in any order: `bucketOf` tells where each published one stands on the axis.
PriceAxis HeatmapBuilder::takeAxis(std::vector<std::uint32_t>& bucketOf)
{
    const std::vector<std::size_t> order =
        orderOf(m_prices.size(), [this](std::size_t i) { return m_prices[i]; });
    std::vector<double> ascending;
    bucketOf.resize(m_prices.size());
    for (const std::size_t published : order) {
        if (m_prices[published] < 0)
            continue; // No cell is there.
        if (ascending.empty() || ascending.back() != m_prices[published])
            ascending.push_back(m_prices[published]);
        bucketOf[published] = static_cast<std::uint32_t>(ascending.size() - 1);
    }
    m_prices = {};
    return PriceAxis(std::move(ascending), m_edge);
}

/// The newest column must be the last, whichever way round the export has them.
void HeatmapBuilder::sortCandles()
{
    if (std::ranges::is_sorted(m_candles, {}, &Candle::time))
        return;
    const std::vector<std::size_t> order =
        orderOf(m_candles.size(), [this](std::size_t i) { return m_candles[i].time; });
    std::vector<Candle> sorted;
    std::vector<std::uint32_t> columnOf(order.size());
    for (const std::size_t published : order) {
        columnOf[published] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(m_candles[published]);
    }
    m_candles = std::move(sorted);
    for (HeatmapCell& cell : m_cells)
        cell.column = columnOf[cell.column];
}

Imported<LiquidationMap> HeatmapBuilder::build(std::optional<double> exportedReferencePrice)
{
    if (m_cells.empty() || m_candles.empty())
        return fail(ImportErrorCode::NoTiers, {}, "no cell");
    if (m_candles.size() > gridLimit / m_prices.size())
        return fail(ImportErrorCode::TooLarge, {},
                    std::to_string(m_candles.size()) + " columns of " + std::to_string(m_prices.size())
                        + " prices",
                    std::to_string(gridLimit) + " cells");
    const std::size_t bucketLimit = m_context.options.limits.buckets;
    if (m_prices.size() > bucketLimit)
        return fail(ImportErrorCode::TooLarge, {}, std::to_string(m_prices.size()) + " buckets",
                    std::to_string(bucketLimit) + " buckets");
    sortCandles();
    std::vector<std::uint32_t> bucketOf;
    PriceAxis axis = takeAxis(bucketOf);
    for (HeatmapCell& cell : m_cells)
        cell.bucket = bucketOf[cell.bucket];
    if (!m_context.proceed(0.8))
        return fail(ImportErrorCode::Cancelled);
    if (!exportedReferencePrice && m_candles.back().close > 0) {
        exportedReferencePrice = m_candles.back().close;
        m_context.inspection.used("last candle's close", "reference price");
    }
    auto heatmap = std::make_shared<const Heatmap>(std::move(m_candles), axis, std::move(m_cells));
    noteDuplicates(*heatmap, m_context.warnings);
    const std::size_t newest = heatmap->columns() - 1;
    if (!m_context.source.capturedAt && heatmap->candles()[newest].time > 0)
        m_context.source.capturedAt = heatmap->candles()[newest].time;
    m_context.warnings.add(WarningCode::NewestColumn, [&] {
        return "column " + std::to_string(newest + 1) + " of " + std::to_string(heatmap->columns());
    });
    std::vector<Tier> tiers(1);
    tiers[0].columns.push_back({Side::ByPrice, Column(heatmap->amounts(newest)), Column()});
    m_context.heatmap = std::move(heatmap);
    return LiquidationMap(std::move(axis), std::move(tiers),
                          m_context.referencePrice(exportedReferencePrice));
}

} // namespace ballast
