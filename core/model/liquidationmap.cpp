// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/liquidationmap.h"

#include "model/blockmaxima.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>

namespace ballast {

namespace {

double notionalOf(const Tier& tier)
{
    double notional = 0;
    for (const SideColumn& column : tier.columns)
        notional += column.notional.total();
    return notional;
}

MarginBasis basisOf(const std::vector<Tier>& tiers)
{
    MarginBasis basis = MarginBasis::Unknown;
    for (const Tier& tier : tiers) {
        if (!tier.leverage)
            continue;
        if (tier.lowestLeverage)
            return MarginBasis::LowerBound;
        const bool reported = std::ranges::any_of(
            tier.columns, [](const SideColumn& column) { return column.reportedMargin.size() > 0; });
        if (basis != MarginBasis::Reported)
            basis = reported ? MarginBasis::Reported : MarginBasis::Computed;
    }
    return basis;
}

} // namespace

struct LiquidationMap::LazyMaxima
{
    std::array<std::once_flag, 2> computed; // by weighting
    std::array<std::optional<BlockMaxima>, 2> maxima;
    std::array<std::atomic_bool, 2> isReady{};
};

LiquidationMap::LiquidationMap()
    : m_maxima(std::make_shared<LazyMaxima>())
{
}

LiquidationMap::LiquidationMap(PriceAxis axis, std::vector<Tier> tiers, std::optional<double> referencePrice)
    : m_axis(std::move(axis))
    , m_tiers(std::move(tiers))
    , m_referencePrice(referencePrice)
    , m_maxima(std::make_shared<LazyMaxima>())
{
    std::ranges::stable_sort(m_tiers, [](const Tier& a, const Tier& b) {
        if (!a.leverage && !b.leverage)
            return notionalOf(a) > notionalOf(b);
        return a.leverage && (!b.leverage || *a.leverage < *b.leverage);
    });
    m_marginBasis = basisOf(m_tiers);
    m_splitsByPrice = m_referencePrice && m_axis.hasPrices();
    if (m_splitsByPrice)
        m_longBuckets = m_axis.firstPublishedAtOrAbove(*m_referencePrice);
    for (const Tier& tier : m_tiers)
        for (const SideColumn& column : tier.columns)
            m_sidesKnown = m_sidesKnown && (m_splitsByPrice || column.side != Side::ByPrice);
}

SideAmounts LiquidationMap::sum(std::size_t tier, std::size_t first, std::size_t last) const
{
    const Tier& rows = m_tiers[tier];
    const double rate = rows.leverage ? rows.leverage->marginRate() : 0;
    SideAmounts result;
    for (const SideColumn& column : rows.columns) {
        const auto amounts = [&](std::size_t from, std::size_t to) {
            const double notional = column.notional.sum(from, to);
            const bool reported = rows.leverage && column.reportedMargin.size() > 0;
            return Amounts{notional, reported ? column.reportedMargin.sum(from, to) : notional * rate};
        };
        if (column.side == Side::Long) {
            result.longs += amounts(first, last);
        } else if (column.side == Side::Short) {
            result.shorts += amounts(first, last);
        } else if (!m_splitsByPrice) {
            result.unknown += amounts(first, last);
        } else {
            const std::size_t split = std::clamp(m_longBuckets, first, std::max(first, last));
            result.longs += amounts(first, split);
            result.shorts += amounts(split, last);
        }
    }
    return result;
}

const BlockMaxima& LiquidationMap::blockMaxima(Weighting weighting) const
{
    const auto place = static_cast<std::size_t>(weighting);
    std::call_once(m_maxima->computed[place], [&] {
        m_maxima->maxima[place].emplace(m_tiers, m_axis.size(), weighting);
        m_maxima->isReady[place] = true;
    });
    return *m_maxima->maxima[place];
}

bool LiquidationMap::hasBlockMaxima(Weighting weighting) const
{
    return m_maxima->isReady[static_cast<std::size_t>(weighting)];
}

const char* name(MarginBasis basis)
{
    switch (basis) {
    case MarginBasis::Computed:
        return "computed";
    case MarginBasis::Reported:
        return "reported";
    case MarginBasis::LowerBound:
        return "lower-bound";
    case MarginBasis::Unknown:
        break;
    }
    return "unknown";
}

} // namespace ballast
