// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importcontext.h"
#include "import/tierslots.h"
#include "model/liquidationmap.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// Makes a map from aligned arrays: one price list and one amount list per tier. Zeros stay buckets. Prices
/// in any order are sorted; equal prices and equal tiers are summed with a warning.
class ArrayMapBuilder
{
public:
    explicit ArrayMapBuilder(ImportContext& context)
        : m_context(context)
        , m_tiers(context.options.limits.tiers)
    {
    }

    /// Lower edges. Without a call they are the user's, or buckets are numbered and MissingPrices is noted.
    void setPrices(Values prices);
    /// Amounts (USD, finite, not negative) of one tier, at `place`. All tiers and the prices have one length.
    void addTier(std::optional<double> leverage, Side side, Values notional, const std::string& place);
    /// The same for an exchange's amounts, which carry no leverage.
    void addExchange(std::string_view name, Values notional, const std::string& place);
    bool isEmpty() const { return m_notional.empty(); }

    /// Leaves the builder empty. NoTiers without tiers or buckets, TooLarge over a limit.
    Imported<LiquidationMap> build(std::optional<double> referencePrice);

private:
    void addColumn(std::size_t tier, Side side, Values notional, const std::string& place);
    PriceAxis arrange();
    PriceAxis axisWithoutPrices();

    ImportContext& m_context;
    TierSlots m_tiers;
    std::optional<Values> m_prices;
    std::vector<Values> m_notional; // by slot
    std::size_t m_buckets = 0;
};

} // namespace ballast
