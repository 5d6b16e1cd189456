// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importcontext.h"
#include "model/liquidationmap.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// Numbers the columns of a map under construction: one slot per side of each tier, a tier being a leverage
/// or an exchange whose rows carry none. Slots 0 to 2 are the unknown tier's.
class TierSlots
{
public:
    static constexpr std::size_t sides = 3;
    /// Index of the unknown tier.
    static constexpr std::size_t unknown = 0;

    explicit TierSlots(std::size_t tierLimit)
        : m_limit(tierLimit)
    {
    }

    /// Index of the leverage's tier; `unknown` for none or for one that cannot be. Past the limit every new
    /// leverage counts but shares a slot, so that `check` can say how many there were.
    std::size_t tier(const std::optional<double>& leverage);
    /// Index of the exchange's tier of unknown leverage.
    std::size_t exchange(std::string_view name);
    /// Makes a leverage's tier a bin that reaches down to `lowest`.
    void setLowest(double leverage, double lowest);
    static std::size_t slot(std::size_t tier, Side side)
    {
        return tier * sides + static_cast<std::size_t>(side);
    }
    /// 0 for tiers of unknown leverage.
    double leverage(std::size_t tier) const { return tier == unknown ? 0 : m_tiers[tier - 1].leverage; }
    /// Whether nothing but unknown leverage came.
    bool isEmpty() const { return m_tiers.empty(); }
    std::size_t slots() const { return (m_tiers.size() + 1) * sides; }

    /// TooLarge when tiers, buckets or their product pass a limit.
    Imported<void> check(std::size_t buckets, std::size_t bucketLimit) const;
    /// The tiers of all slots with content, columns in the order of Side. `margin` is empty or has as many
    /// slots. `threads` as in ImportOptions.
    std::vector<Tier> assemble(const std::vector<Values>& notional, const std::vector<Values>& margin,
                               std::size_t threads) const;

private:
    struct Slotted
    {
        double leverage = 0; // 0: unknown
        std::string exchange;
        std::optional<double> lowest;
    };
    std::size_t append(const Slotted& tier);

    std::vector<Slotted> m_tiers; // at tier index - 1
    std::size_t m_limit;
    std::size_t m_last = unknown;
    bool m_tooMany = false;
};

} // namespace ballast
