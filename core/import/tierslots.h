// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importcontext.h"
#include "model/liquidationmap.h"

#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// Numbers the columns of a map under construction: one slot per leverage and side. Slots 0 to 2 are the
/// unknown tier's.
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
    static std::size_t slot(std::size_t tier, Side side)
    {
        return tier * sides + static_cast<std::size_t>(side);
    }
    /// 0 for the unknown tier.
    double leverage(std::size_t tier) const { return tier == unknown ? 0 : m_leverages[tier - 1]; }
    std::size_t slots() const { return (m_leverages.size() + 1) * sides; }

    /// TooLarge when tiers, buckets or their product pass a limit.
    Imported<void> check(std::size_t buckets, std::size_t bucketLimit) const;
    /// The tiers of all slots with content, columns in the order of Side. Takes the columns.
    std::vector<Tier> assemble(std::vector<std::vector<double>>& notional,
                               std::vector<std::vector<double>>& margin) const;

private:
    std::vector<double> m_leverages; // tier index - 1 -> leverage
    std::size_t m_limit;
    std::size_t m_last = unknown;
    bool m_tooMany = false;
};

} // namespace ballast
