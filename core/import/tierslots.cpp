// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/tierslots.h"

namespace ballast {

namespace {

/// Amounts a map may hold, buckets times columns: 4 GB. Few rows of many tiers could otherwise ask for more.
constexpr std::size_t cellLimit = 500'000'000;

} // namespace

std::size_t TierSlots::tier(const std::optional<double>& leverage)
{
    if (!leverage || !Leverage::from(*leverage))
        return unknown;
    if (m_last != unknown && m_leverages[m_last - 1] == *leverage)
        return m_last;
    for (std::size_t i = 0; i < m_leverages.size(); ++i) {
        if (m_leverages[i] == *leverage)
            return m_last = i + 1;
    }
    if (m_leverages.size() == m_limit) {
        m_tooMany = true;
        return m_limit;
    }
    m_leverages.push_back(*leverage);
    return m_last = m_leverages.size();
}

Imported<void> TierSlots::check(std::size_t buckets, std::size_t bucketLimit) const
{
    if (m_tooMany)
        return fail(ImportErrorCode::TooLarge, {}, "more than " + std::to_string(m_limit) + " tiers",
                    std::to_string(m_limit) + " tiers");
    if (buckets > bucketLimit)
        return fail(ImportErrorCode::TooLarge, {}, std::to_string(buckets) + " buckets",
                    std::to_string(bucketLimit) + " buckets");
    const std::size_t columns = m_leverages.size() + 1;
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
    for (std::size_t tier = 0; tier <= m_leverages.size(); ++tier) {
        Tier made;
        if (tier != unknown)
            made.leverage = Leverage::from(m_leverages[tier - 1]);
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
