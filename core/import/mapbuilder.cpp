// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/mapbuilder.h"

#include "model/jsonwriter.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace ballast {

bool MapBuilder::isUsable(const MapRow& row)
{
    const auto isAmount = [](double value) { return std::isfinite(value) && value >= 0; };
    return isAmount(row.bucketPrice) && isAmount(row.price) && isAmount(row.notional)
        && (!row.reportedMargin || isAmount(*row.reportedMargin));
}

std::string MapBuilder::describe(const MapRow& row)
{
    return "price " + plainNumber(row.price) + ", notional " + plainNumber(row.notional, 2);
}

std::string MapBuilder::describeLeverage(const std::optional<double>& leverage)
{
    return leverage ? "leverage " + plainNumber(*leverage) : "no leverage";
}

void MapBuilder::reserve(std::size_t rows)
{
    const std::size_t wanted = m_rows.size() + rows;
    if (wanted > m_rows.capacity())
        m_rows.reserve(std::max(wanted, 2 * m_rows.capacity()));
}

std::size_t MapBuilder::append(const MapRow& row)
{
    const std::size_t tier =
        row.exchange.empty() ? m_tiers.tier(row.leverage) : m_tiers.exchange(row.exchange);
    Side side = row.side;
    if (row.word == SideWord::Long || row.word == SideWord::Short)
        side = row.word == SideWord::Long ? Side::Long : Side::Short;
    else if (row.word != SideWord::None && row.word != SideWord::Unknown)
        m_orders.push_back({m_rows.size(), row.word});
    m_rows.push_back({row.bucketPrice, row.price, row.notional,
                      row.reportedMargin.value_or(std::numeric_limits<double>::quiet_NaN()),
                      TierSlots::slot(tier, side)});
    return tier;
}

/// Beside levels a sell order is the one that longs are forced to; but there are lists whose buyers are the
/// longs, and where there is a reference price it tells which is which. Before rows are sorted.
void MapBuilder::settleOrders(std::optional<double> referencePrice)
{
    const auto isShort = [](const Order& order) { return order.word == SideWord::ShortOrSell; };
    const bool areOrders = !std::ranges::all_of(m_orders, isShort);
    double asOrders = 0;
    double asPositions = 0;
    for (const Order& order : m_orders) {
        const Row& row = m_rows[order.row];
        const bool isBelow = referencePrice && row.price < *referencePrice;
        (isBelow == (order.word != SideWord::Buy) ? asOrders : asPositions) += row.notional;
    }
    const bool buyersAreLong = areOrders && referencePrice && asPositions > asOrders;
    for (const Order& order : m_orders) {
        Row& row = m_rows[order.row];
        const bool isLong = areOrders && (order.word == SideWord::Buy) == buyersAreLong;
        row.slot = TierSlots::slot(row.slot / TierSlots::sides, isLong ? Side::Long : Side::Short);
        if (areOrders)
            m_context.warnings.add(
                WarningCode::SideOfOrders, [&] { return "price " + plainNumber(row.price); },
                buyersAreLong ? "buy = long, sell = short" : "sell = long, buy = short");
    }
    m_orders.clear();
}

/// Longs are liquidated below the price and shorts above it; a file most of which says otherwise has its
/// sides or its reference price wrong.
void MapBuilder::noteContradictions(double referencePrice)
{
    const auto sideOf = [](const Row& row) { return static_cast<Side>(row.slot % TierSlots::sides); };
    const auto isAgainst = [&](const Row& row) {
        return sideOf(row) == Side::Long ? row.price > referencePrice
                                         : sideOf(row) == Side::Short && row.price < referencePrice;
    };
    double stated = 0;
    double against = 0;
    for (const Row& row : m_rows) {
        if (sideOf(row) != Side::ByPrice)
            stated += row.notional;
        if (isAgainst(row))
            against += row.notional;
    }
    if (against <= stated / 2)
        return;
    for (const Row& row : m_rows) {
        if (isAgainst(row))
            m_context.warnings.add(
                WarningCode::SideContradicted, [&] { return "price " + plainNumber(row.price); },
                plainNumber(against, 2) + " of " + plainNumber(stated, 2) + " USD");
    }
}

/// Rows must be sorted. Rows of unknown leverage beside known ones may be of any tiers, so they are no
/// duplicates.
void MapBuilder::noteDuplicates()
{
    const std::size_t firstSlot = m_tiers.isEmpty() ? 0 : TierSlots::sides;
    for (std::size_t i = 1; m_notesDuplicates && i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const Row& before = m_rows[i - 1];
        if (row.slot >= firstSlot && row.price == before.price && row.slot == before.slot
            && row.bucketPrice == before.bucketPrice) {
            m_context.warnings.add(
                WarningCode::DuplicateCounted, [&] { return "price " + plainNumber(row.price); },
                plainNumber(before.notional, 2) + " and " + plainNumber(row.notional, 2));
        }
    }
}

std::vector<double> MapBuilder::uniquePrices() const
{
    std::vector<double> prices;
    for (const Row& row : m_rows) {
        if (prices.empty() || prices.back() != row.bucketPrice)
            prices.push_back(row.bucketPrice);
    }
    return prices;
}

std::vector<Tier> MapBuilder::tiersOver(const std::vector<double>& prices) const
{
    std::vector<std::vector<double>> notional(m_tiers.slots());
    std::vector<std::vector<double>> margin(m_tiers.slots());
    std::vector<bool> hasMargin(m_tiers.slots());
    for (const Row& row : m_rows)
        hasMargin[row.slot] = hasMargin[row.slot] || std::isfinite(row.reportedMargin);
    std::size_t bucket = 0;
    for (const Row& row : m_rows) {
        while (prices[bucket] != row.bucketPrice)
            ++bucket;
        if (notional[row.slot].empty())
            notional[row.slot].resize(prices.size());
        notional[row.slot][bucket] += row.notional;
        if (!hasMargin[row.slot])
            continue;
        if (margin[row.slot].empty())
            margin[row.slot].resize(prices.size());
        // A column has real margin for all of its rows or for none, so a row without any gets notional /
        // leverage.
        const double leverage = m_tiers.leverage(row.slot / TierSlots::sides);
        const double computed = leverage > 0 ? row.notional / leverage : 0;
        margin[row.slot][bucket] += std::isfinite(row.reportedMargin) ? row.reportedMargin : computed;
    }
    std::vector<Values> notionals(std::make_move_iterator(notional.begin()),
                                  std::make_move_iterator(notional.end()));
    std::vector<Values> margins(std::make_move_iterator(margin.begin()),
                                std::make_move_iterator(margin.end()));
    return m_tiers.assemble(notionals, margins, m_context.options.threads);
}

Imported<LiquidationMap> MapBuilder::build(PriceEdge edge, std::optional<double> referencePrice)
{
    if (m_rows.empty()) {
        const auto& warnings = m_context.warnings.list();
        const auto dropped = std::ranges::find(warnings, WarningCode::RowDropped, &Warning::code);
        return dropped == warnings.end()
            ? fail(ImportErrorCode::NoTiers, {}, "no usable row")
            : fail(ImportErrorCode::NothingPositive, dropped->where, dropped->detail);
    }
    settleOrders(referencePrice);
    if (referencePrice)
        noteContradictions(*referencePrice);
    const auto before = [](const Row& a, const Row& b) {
        return std::tie(a.bucketPrice, a.slot, a.price) < std::tie(b.bucketPrice, b.slot, b.price);
    };
    if (!m_context.proceed(0.6))
        return fail(ImportErrorCode::Cancelled);
    if (!std::ranges::is_sorted(m_rows, before))
        std::ranges::stable_sort(m_rows, before);
    noteDuplicates();
    std::vector<double> prices = uniquePrices();
    if (const auto checked = m_tiers.check(prices.size(), m_context.options.limits.buckets); !checked)
        return unexpected(checked.error());
    if (!m_context.proceed(0.8))
        return fail(ImportErrorCode::Cancelled);
    const auto isWithin = [](const Row& row) { return row.price != row.bucketPrice; };
    m_context.rowsHaveOwnPrices = !m_notesDuplicates || std::ranges::any_of(m_rows, isWithin);
    std::vector<Tier> tiers = tiersOver(prices);
    m_rows.clear();
    PriceAxis axis =
        m_step ? PriceAxis(std::move(prices), edge, *m_step) : PriceAxis(std::move(prices), edge);
    return LiquidationMap(std::move(axis), std::move(tiers), referencePrice);
}

} // namespace ballast
