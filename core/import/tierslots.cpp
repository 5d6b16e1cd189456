// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/tierslots.h"

namespace ballast {

namespace {

/// Amounts a map may hold, buckets times columns: 4 GB. Few rows of many tiers could otherwise ask for more.
constexpr std::size_t cellLimit = 500'000'000;

} // namespace

std::size_t TierSlots::append(const Slotted& tier)
{
    if (m_tiers.size() == m_limit) {
        m_tooMany = true;
        return m_limit;
    }
    m_tiers.push_back(tier);
    return m_last = m_tiers.size();
}

std::size_t TierSlots::tier(const std::optional<double>& leverage)
{
    if (!leverage || !Leverage::from(*leverage))
        return unknown;
    if (m_last != unknown && m_tiers[m_last - 1].leverage == *leverage)
        return m_last;
    for (std::size_t i = 0; i < m_tiers.size(); ++i) {
        if (m_tiers[i].leverage == *leverage)
            return m_last = i + 1;
    }
    return append({*leverage, {}, {}});
}

std::size_t TierSlots::exchange(std::string_view name)
{
    if (name.empty())
        return unknown;
    for (std::size_t i = 0; i < m_tiers.size(); ++i) {
        if (m_tiers[i].exchange == name)
            return i + 1;
    }
    return append({0, std::string(name), {}});
}

void TierSlots::setLowest(double leverage, double lowest)
{
    const std::size_t index = tier(leverage);
    if (index != unknown && Leverage::from(lowest))
        m_tiers[index - 1].lowest = lowest;
}

Imported<void> TierSlots::check(std::size_t buckets, std::size_t bucketLimit) const
{
    if (m_tooMany)
        return fail(ImportErrorCode::TooLarge, {}, "more than " + std::to_string(m_limit) + " tiers",
                    std::to_string(m_limit) + " tiers");
    if (buckets > bucketLimit)
        return fail(ImportErrorCode::TooLarge, {}, std::to_string(buckets) + " buckets",
                    std::to_string(bucketLimit) + " buckets");
    const std::size_t columns = m_tiers.size() + 1;
    if (buckets > cellLimit / columns)
        return fail(ImportErrorCode::TooLarge, {},
                    std::to_string(buckets) + " buckets of " + std::to_string(columns) + " tiers",
                    std::to_string(cellLimit) + " amounts");
    return {};
}

std::vector<Tier> TierSlots::assemble(std::vector<std::vector<double>>& notional,
                                      std::vector<std::vector<double>>& margin) const
{
    std::vector<Tier> tiers;
    for (std::size_t tier = 0; tier <= m_tiers.size(); ++tier) {
        Tier made;
        if (tier != unknown) {
            const Slotted& known = m_tiers[tier - 1];
            made.leverage = Leverage::from(known.leverage);
            made.exchange = known.exchange;
            made.lowestLeverage = known.lowest ? Leverage::from(*known.lowest) : std::nullopt;
        }
        for (const Side side : {Side::Long, Side::Short, Side::ByPrice}) {
            const std::size_t index = slot(tier, side);
            if (notional[index].empty())
                continue;
            made.columns.push_back(
                {side, Column(std::move(notional[index])), Column(std::move(margin[index]))});
        }
        if (!made.columns.empty())
            tiers.push_back(std::move(made));
    }
    return tiers;
}

} // namespace ballast
