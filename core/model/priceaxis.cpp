// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/priceaxis.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ballast {

namespace {

/// A gap this many times smaller than usual, or this many times rarer, is an odd price and not the step.
constexpr double oddSize = 100;
constexpr std::size_t oddRarity = 4;

/// The smallest gap as a step.
struct Smallest
{
    double gap = 0;
    std::size_t count = 0;
    bool dividesAll = true; ///< Every gap is a whole number of it.
};

/// To the next whole number; of a number over 0. std::round takes longer than all else here.
double rounded(double value)
{
    constexpr double allWhole =
        4503599627370496; // from here on doubles have no fraction, so the sum loses it
    return value < allWhole ? (value + allWhole) - allWhole : value;
}

Smallest smallestGap(const Values& prices)
{
    Smallest smallest;
    smallest.gap = prices[1] - prices[0];
    for (std::size_t i = 2; i < prices.size(); ++i)
        smallest.gap = std::min(smallest.gap, prices[i] - prices[i - 1]);
    for (std::size_t i = 1; i < prices.size(); ++i) {
        const double steps = (prices[i] - prices[i - 1]) / smallest.gap;
        const double whole = rounded(steps);
        smallest.count += whole == 1 ? 1 : 0;
        smallest.dividesAll = smallest.dividesAll && std::abs(steps - whole) < 1e-3;
    }
    return smallest;
}

struct CommonGap
{
    double gap = 0;
    std::size_t count = 0;
};

/// The most common of sorted gaps, ties to the smaller. Gaps that differ by less than prices as large as
/// `highest` can show are one.
CommonGap mostCommon(const std::vector<double>& gaps, double highest)
{
    const double noise = 4 * std::numeric_limits<double>::epsilon() * highest;
    CommonGap best;
    for (std::size_t first = 0; first < gaps.size();) {
        const double limit = gaps[first] * (1 + 1e-9) + noise;
        std::size_t end = first + 1;
        while (end < gaps.size() && gaps[end] <= limit)
            ++end;
        if (end - first > best.count)
            best = {gaps[first], end - first};
        first = end;
    }
    return best;
}

double stepOf(const Values& prices)
{
    if (prices.size() < 2)
        return 0;
    const Smallest smallest = smallestGap(prices);
    // The usual map, at no more cost than two looks at its prices.
    if (smallest.dividesAll && smallest.count > 1 && smallest.count * oddRarity >= prices.size())
        return smallest.gap;
    std::vector<double> gaps(prices.size() - 1);
    for (std::size_t i = 0; i < gaps.size(); ++i)
        gaps[i] = prices[i + 1] - prices[i];
    std::ranges::sort(gaps);
    const double median = gaps[(gaps.size() - 1) / 2];
    const CommonGap common = mostCommon(gaps, prices.back());
    const bool isRare = smallest.count * oddRarity < common.count;
    const bool isTiny = smallest.count == 1 && smallest.gap * oddSize < median;
    if (smallest.dividesAll && !isRare && !isTiny)
        return smallest.gap;
    return common.count > 1 ? common.gap : median;
}

} // namespace

PriceAxis::PriceAxis(Values prices, PriceEdge edge)
    : m_prices(std::move(prices))
    , m_edge(edge)
    , m_step(stepOf(m_prices))
{
}

PriceAxis::PriceAxis(Values prices, PriceEdge edge, double step)
    : m_prices(std::move(prices))
    , m_edge(edge)
    , m_step(step)
{
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
    // On a grid without gaps the answer can be computed; a search among millions of prices waits for memory
    // at every step.
    const double steps = m_step > 0 && !isEmpty() ? std::ceil((price - middle(0)) / m_step) : 0;
    if (steps > 0 && steps < static_cast<double>(size())) {
        const auto guess = static_cast<std::size_t>(steps);
        for (std::size_t bucket = guess; bucket <= guess + 1 && bucket < size(); ++bucket)
            if (middle(bucket) >= price && middle(bucket - 1) < price)
                return bucket;
    }
    const auto middleOf = [this](const double& published) {
        return middle(static_cast<std::size_t>(&published - m_prices.data()));
    };
    return static_cast<std::size_t>(std::ranges::lower_bound(m_prices, price, {}, middleOf)
                                    - m_prices.begin());
}

} // namespace ballast
