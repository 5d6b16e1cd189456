// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/fingerprint.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace ballast {

namespace {

constexpr double cent = 0.01;
constexpr double leastMargin = 100;
constexpr double roundedPrice = 1e-5;

struct Candidate
{
    double margin;
    double entryLow; ///< Entries that put the row into its bucket.
    double entryHigh;
    FingerprintRow row;
};

/// Keeps the rows of most notional in bounded memory.
class LargestRows
{
public:
    explicit LargestRows(std::size_t most)
        : m_most(std::max<std::size_t>(1, most))
    {
    }

    void add(const Candidate& candidate)
    {
        ++m_seen;
        if (candidate.row.notional < m_least)
            return;
        m_rows.push_back(candidate);
        if (m_rows.size() >= 2 * m_most)
            cut();
    }
    std::size_t seen() const { return m_seen; }
    std::vector<Candidate> take()
    {
        if (m_rows.size() > m_most)
            cut();
        return std::move(m_rows);
    }

private:
    void cut()
    {
        const auto last = m_rows.begin() + static_cast<std::ptrdiff_t>(m_most);
        std::ranges::nth_element(m_rows, last - 1, std::ranges::greater(),
                                 [](const Candidate& candidate) { return candidate.row.notional; });
        m_least = (last - 1)->row.notional;
        m_rows.erase(last, m_rows.end());
    }

    std::size_t m_most;
    std::size_t m_seen = 0;
    double m_least = 0;
    std::vector<Candidate> m_rows;
};

void collect(const LiquidationMap& map, const Leverage& leverage, const SideColumn& column, LargestRows& rows)
{
    const PriceAxis& axis = map.axis();
    for (std::size_t bucket = 0; bucket < axis.size(); ++bucket) {
        const double notional = column.notional[bucket];
        if (!(notional > 0))
            continue;
        const bool isLong =
            column.side == Side::Long || (column.side == Side::ByPrice && bucket < map.longBuckets());
        const double share = isLong ? 1 - leverage.marginRate() : 1 + leverage.marginRate();
        const double slack = std::min(axis.step() / 2, axis.published(bucket) * roundedPrice);
        // At 1x a long is never liquidated: no entry, however high, puts it there.
        const double low = share > 0 ? (axis.low(bucket) - slack) / share : 1;
        const double high = share > 0 ? (axis.high(bucket) + slack) / share : 0;
        rows.add(
            {notional * leverage.marginRate(), low, high,
             FingerprintRow{leverage, isLong ? Side::Long : Side::Short, axis.published(bucket), notional}});
    }
}

bool hasSeveralTiers(std::span<const Candidate> rows)
{
    return std::ranges::any_of(
        rows, [&](const Candidate& other) { return other.row.leverage != rows.front().row.leverage; });
}

void addEntry(std::span<const Candidate> rows, Fingerprint& found)
{
    double low = rows.front().entryLow;
    double high = rows.front().entryHigh;
    FingerprintEntry entry{0, rows.front().margin, {}};
    entry.rows.reserve(rows.size());
    for (const Candidate& candidate : rows) {
        low = std::max(low, candidate.entryLow);
        high = std::min(high, candidate.entryHigh);
        entry.rows.push_back(candidate.row);
    }
    entry.price = (low + high) / 2;
    std::ranges::sort(entry.rows, {}, &FingerprintRow::price);
    found.linkedRows += entry.rows.size();
    found.entries.push_back(std::move(entry));
}

/// `rows` have the same margin. Intervals of entries that all overlap share an entry: sorted by their lower
/// ends, runs that stay under the lowest upper end.
void linkEqualMargins(std::span<Candidate> rows, Fingerprint& found)
{
    std::ranges::sort(rows, {}, &Candidate::entryLow);
    for (std::size_t first = 0; first < rows.size();) {
        double high = rows[first].entryHigh;
        std::size_t last = first + 1;
        for (; last < rows.size() && rows[last].entryLow <= high; ++last)
            high = std::min(high, rows[last].entryHigh);
        const auto run = rows.subspan(first, last - first);
        if (hasSeveralTiers(run))
            addEntry(run, found);
        first = last;
    }
}

std::optional<double> equalMarginRatio(const LiquidationMap& map)
{
    double tiers = 0;
    double leverages = 0;
    for (const Tier& tier : map.tiers()) {
        if (!tier.leverage)
            continue;
        ++tiers;
        leverages += tier.leverage->value();
    }
    return tiers > 0 ? std::optional(tiers / leverages) : std::nullopt;
}

} // namespace

Fingerprint findFingerprint(const LiquidationMap& map, std::size_t mostRows)
{
    Fingerprint found;
    found.equalMarginRatio = equalMarginRatio(map);
    if (map.marginBasis() != MarginBasis::Computed || !map.axis().hasPrices() || !map.sidesKnown())
        return found;
    LargestRows largest(mostRows);
    for (const Tier& tier : map.tiers())
        if (tier.leverage)
            for (const SideColumn& column : tier.columns)
                collect(map, *tier.leverage, column, largest);
    std::vector<Candidate> rows = largest.take();
    found.rows = largest.seen();
    found.rowsLookedAt = rows.size();

    std::erase_if(rows, [](const Candidate& candidate) {
        return candidate.margin < leastMargin || candidate.entryLow > candidate.entryHigh;
    });
    std::ranges::sort(rows, {}, &Candidate::margin);
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first + 1;
        while (last < rows.size() && rows[last].margin - rows[first].margin <= cent)
            ++last;
        linkEqualMargins(std::span(rows).subspan(first, last - first), found);
        first = last;
    }
    std::ranges::sort(found.entries, std::ranges::greater(), &FingerprintEntry::margin);
    return found;
}

} // namespace ballast
