// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/tierslots.h"

#include "import/parallel.h"
#include "model/cleantext.h"

namespace ballast {

namespace {

/// Amounts a map may hold, buckets times columns: 4 GB. Few rows of many tiers could otherwise ask for more.
constexpr std::size_t cellLimit = 500'000'000;

/// The sums that a column keeps want a look at every value.
std::vector<Column> columnsOf(const std::vector<Values>& values, std::size_t threads)
{
    std::vector<Column> columns(values.size());
    std::size_t bytes = 0;
    for (const Values& column : values)
        bytes += column.size() * sizeof(double);
    runParallel({columns.size(), 1, [&](std::size_t i, SharedProgress&) { columns[i] = Column(values[i]); }},
                threadsFor(bytes, threads));
    return columns;
}

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
    if (!leverage)
        return unknown;
    if (m_last != unknown && m_tiers[m_last - 1].leverage == *leverage)
        return m_last;
    for (std::size_t i = 0; i < m_tiers.size(); ++i) {
        if (m_tiers[i].leverage == *leverage)
            return m_last = i + 1;
    }
    return Leverage::from(*leverage) ? append({*leverage, {}, {}}) : unknown;
}

std::size_t TierSlots::exchange(std::string_view name)
{
    if (name.empty())
        return unknown;
    for (std::size_t i = 0; i < m_tiers.size(); ++i) {
        if (m_tiers[i].exchange == name)
            return i + 1;
    }
    // Names that cannot be told apart are one exchange.
    const std::string shown = cleanText(name);
    if (shown.empty())
        return unknown;
    return shown == name ? append({0, shown, {}}) : exchange(shown);
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

std::vector<Tier> TierSlots::assemble(const std::vector<Values>& notional, const std::vector<Values>& margin,
                                      std::size_t threads) const
{
    const std::vector<Column> notionals = columnsOf(notional, threads);
    std::vector<Column> margins = columnsOf(margin, threads);
    margins.resize(notional.size());
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
            if (notionals[index].size() > 0)
                made.columns.push_back({side, notionals[index], margins[index]});
        }
        if (!made.columns.empty())
            tiers.push_back(std::move(made));
    }
    return tiers;
}

} // namespace ballast
