// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/priceaxis.h"

#include <algorithm>
#include <cmath>

namespace ballast {

PriceAxis::PriceAxis(std::vector<double> prices, PriceEdge edge)
    : m_prices(std::move(prices))
    , m_edge(edge)
{
    for (std::size_t i = 1; i < m_prices.size(); ++i) {
        const double gap = m_prices[i] - m_prices[i - 1];
        m_step = m_step == 0 ? gap : std::min(m_step, gap);
    }
    for (std::size_t i = 1; i < m_prices.size() && m_isRegular; ++i) {
        const double steps = (m_prices[i] - m_prices[i - 1]) / m_step;
        m_isRegular = std::abs(steps - std::round(steps)) < 1e-3;
    }
}

PriceAxis PriceAxis::numbered(std::size_t count)
{
    std::vector<double> prices(count);
    for (std::size_t i = 0; i < count; ++i)
        prices[i] = static_cast<double>(i);
    PriceAxis axis(std::move(prices), PriceEdge::Lower);
    axis.m_step = 1;
    axis.m_hasPrices = false;
    return axis;
}

std::size_t PriceAxis::firstPublishedAtOrAbove(double price) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(m_prices, price) - m_prices.begin());
}

std::size_t PriceAxis::firstMiddleAtOrAbove(double price) const
{
    const double half = m_edge == PriceEdge::Lower ? m_step / 2 : -m_step / 2;
    return firstPublishedAtOrAbove(price - half);
}

} // namespace ballast
