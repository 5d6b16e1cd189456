// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/arraymap.h"

#include "model/jsonwriter.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ballast {

namespace {

bool isStrictlyAscending(const Values& prices)
{
    return std::ranges::adjacent_find(prices, std::ranges::greater_equal()) == prices.end();
}

/// Rows by ascending price, without those whose price cannot be.
std::vector<std::size_t> orderOf(const Values& prices, Warnings& warnings)
{
    std::vector<std::size_t> order;
    order.reserve(prices.size());
    for (std::size_t i = 0; i < prices.size(); ++i) {
        if (std::isfinite(prices[i]) && prices[i] >= 0)
            order.push_back(i);
        else
            warnings.add(
                WarningCode::RowDropped, [&] { return "prices[" + std::to_string(i) + "]"; },
                plainNumber(prices[i]));
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return prices[i]; });
    return order;
}

} // namespace

void ArrayMapBuilder::setPrices(Values prices)
{
    m_prices = std::move(prices);
}

void ArrayMapBuilder::addTier(std::optional<double> leverage, Side side, Values notional,
                              const std::string& place)
{
    const std::size_t tier = m_tiers.tier(leverage);
    if (tier == TierSlots::unknown)
        m_context.warnings.add(
            WarningCode::UnknownLeverage, [&] { return place; },
            leverage ? "leverage " + plainNumber(*leverage) : "no leverage");
    addColumn(tier, side, std::move(notional), place);
}

void ArrayMapBuilder::addExchange(std::string_view name, Values notional, const std::string& place)
{
    addColumn(m_tiers.exchange(name), Side::ByPrice, std::move(notional), place);
}

void ArrayMapBuilder::addColumn(std::size_t tier, Side side, Values notional, const std::string& place)
{
    m_buckets = std::max(m_buckets, notional.size());
    const std::size_t slot = TierSlots::slot(tier, side);
    m_notional.resize(std::max(m_notional.size(), m_tiers.slots()));
    Values& column = m_notional[slot];
    if (column.empty()) {
        column = std::move(notional);
        return;
    }
    if (tier != TierSlots::unknown)
        m_context.warnings.add(WarningCode::DuplicateCounted, [&] { return place; });
    std::vector<double> sums(column.begin(), column.end());
    for (std::size_t i = 0; i < notional.size(); ++i)
        sums[i] += notional[i];
    column = std::move(sums);
}

PriceAxis ArrayMapBuilder::arrange()
{
    const Values& published = *m_prices;
    const std::vector<std::size_t> order = orderOf(published, m_context.warnings);
    std::vector<double> prices;
    std::vector<std::size_t> bucketOf(published.size(), published.size());
    for (const std::size_t row : order) {
        if (prices.empty() || prices.back() != published[row])
            prices.push_back(published[row]);
        else
            m_context.warnings.add(WarningCode::DuplicateCounted,
                                   [&] { return "price " + plainNumber(published[row]); });
        bucketOf[row] = prices.size() - 1;
    }
    for (Values& column : m_notional) {
        if (column.empty())
            continue;
        std::vector<double> arranged(prices.size());
        for (std::size_t row = 0; row < column.size(); ++row) {
            if (bucketOf[row] < prices.size())
                arranged[bucketOf[row]] += column[row];
        }
        column = std::move(arranged);
    }
    return PriceAxis(std::move(prices), PriceEdge::Lower);
}

PriceAxis ArrayMapBuilder::axisWithoutPrices()
{
    const auto& given = m_context.options.prices;
    if (!given) {
        m_context.warnings.add(WarningCode::MissingPrices, [] { return std::string(); });
        return PriceAxis::numbered(m_buckets);
    }
    std::vector<double> prices(m_buckets);
    for (std::size_t i = 0; i < m_buckets; ++i)
        prices[i] = given->first + static_cast<double>(i) * given->step;
    // As wide as it was said, whatever rounding left between two neighbours.
    return PriceAxis(std::move(prices), PriceEdge::Lower, given->step);
}

Imported<LiquidationMap> ArrayMapBuilder::build(std::optional<double> referencePrice)
{
    if (m_notional.empty() || m_buckets == 0)
        return fail(ImportErrorCode::NoTiers, {}, m_notional.empty() ? "no tier" : "no bucket");
    if (const auto checked = m_tiers.check(m_buckets, m_context.options.limits.buckets); !checked)
        return unexpected(checked.error());
    if (!m_context.proceed(0.8))
        return fail(ImportErrorCode::Cancelled);
    PriceAxis axis;
    if (!m_prices) {
        axis = axisWithoutPrices();
    } else if (isStrictlyAscending(*m_prices) && m_prices->front() >= 0 && std::isfinite(m_prices->back())) {
        axis = PriceAxis(std::move(*m_prices), PriceEdge::Lower);
    } else {
        axis = arrange();
    }
    if (axis.isEmpty())
        return fail(ImportErrorCode::NoTiers, {}, "no bucket");
    m_notional.resize(m_tiers.slots());
    return LiquidationMap(std::move(axis), m_tiers.assemble(m_notional, {}, m_context.options.threads),
                          referencePrice);
}

} // namespace ballast
