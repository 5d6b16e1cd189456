// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ballast {

/// One bucket of one tier and side.
struct FingerprintRow
{
    Leverage leverage;
    Side side; ///< Long or Short.
    double price; ///< As published, quote currency.
    double notional; ///< USD.
};

/// Rows that one entry price explains, with the same margin in each.
struct FingerprintEntry
{
    double price; ///< Quote currency; as exact as the buckets it is worked out from.
    double margin; ///< USD, of each row.
    std::vector<FingerprintRow> rows; ///< Of two different tiers at least; ascending price.
};

/// Whether a map was modelled with the same margin in every tier (DOMAIN 3).
struct Fingerprint
{
    std::size_t rows = 0; ///< With an amount, in tiers of known leverage.
    std::size_t rowsLookedAt = 0; ///< Fewer where there are too many: those of most notional.
    std::size_t linkedRows = 0;
    std::vector<FingerprintEntry> entries; ///< The largest margin first.
    /// What equal margins alone would give for the tiers of the map: their number / the sum of their
    /// leverages; nothing without leverage.
    std::optional<double> equalMarginRatio;

    /// Of the rows looked at, 0 to 1.
    double linkedShare() const
    {
        return rowsLookedAt > 0 ? static_cast<double>(linkedRows) / static_cast<double>(rowsLookedAt) : 0;
    }
};

/// From this share of linked rows on the ratio is a property of the model. Chance links well under a tenth.
inline constexpr double fingerprintShare = 0.25;
inline constexpr std::size_t fingerprintMostRows = 200'000;

/// Links rows whose notional / leverage agree to the cent and which lie at E (1 - 1/L), longs, or E (1 +
/// 1/L), shorts, of a common entry E. A bucket stands for every price it covers, and half a step or a
/// hundred-thousandth of the price more, whichever is less, since published prices are rounded. Rows under
/// 100 USD of margin are looked at and never linked: there a cent is no coincidence. Rows are looked at where
/// margin is notional / leverage and prices and sides are known. O(n log n) in the rows looked at and one
/// pass over the map. Any thread.
Fingerprint findFingerprint(const LiquidationMap& map, std::size_t mostRows = fingerprintMostRows);

} // namespace ballast
