// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/expected.h"
#include "model/liquidationmap.h"
#include "model/viewstate.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace ballast {

/// Tiers up to this leverage are the low ones: real pressure rather than amplifiers (DOMAIN 2).
inline constexpr double lowLeverageLimit = 10;

enum class SweepDirection { None, Fall, Rise };

/// Why a map says nothing of a move.
enum class SweepError {
    NoPrices, ///< Its buckets are merely numbered.
    NoReferencePrice, ///< Nothing to move from.
    NotAPrice, ///< The target is no price (isPrice).
};

/// One tier's part of a sweep, USD.
struct SweptTier
{
    TierKey key;
    std::optional<Leverage> lowestLeverage = {}; ///< As in Tier.
    std::size_t place = 0; ///< Among the map's tiers.
    Amounts swept; ///< Margin is 0 for rows of unknown leverage.
    Amounts side; ///< The tier's whole side, which `swept` is a part of.
};

/// What the modelled levels between the reference price and another one would force. A scenario sum: levels
/// may be gone before price gets there (DOMAIN 3, 6).
struct Sweep
{
    SweepDirection direction = SweepDirection::None;
    double from = 0; ///< The reference price, quote currency.
    double to = 0;
    std::size_t buckets = 0; ///< Whose published price lies in between, the target's own included.
    MarginBasis basis = MarginBasis::Unknown;
    std::vector<SweptTier> tiers; ///< Those shown, in the map's order.
    /// The tiers of known leverage; without leverage all rows, and no margin.
    Amounts total;
    Amounts side; ///< The whole side of the same tiers.
    /// Tiers at lowLeverageLimit or below; a bin counts when its highest leverage does. Nothing without
    /// leverage.
    std::optional<Amounts> lowLeverage;
    double unknownLeverageNotional = 0; ///< Outside `total`.
    /// Where margin is only bounded, as in Summary.
    std::optional<Range> marginBounds;
    bool leavesTiersOut = false; ///< Some of the map's tiers are not shown.

    /// Of the reference price: -0.05 is a fall by 5 %.
    double move() const { return to / from - 1; }
    /// Part of the side's notional that is swept, 0 to 1.
    double shareOfSide() const { return side.notional > 0 ? total.notional / side.notional : 0; }
};

using SweepResult = Expected<Sweep, SweepError>;

/// What sweepTo() would fail with; nothing where it would not.
std::optional<SweepError> sweepError(const LiquidationMap& map, double price);

/// A fall forces the longs at `price` and above, a rise the shorts at `price` and below, of the tiers that
/// `shown` shows; its side and windows do not count. A bucket's published price decides, as it does for
/// sides. Where the export names the sides, longs that stand above the reference are forced by any fall and
/// shorts below it by any rise, so that the far end forces exactly the side's total. O(tiers) at any size.
SweepResult sweepTo(const LiquidationMap& map, const ViewState& shown, double price);

/// Where a look at the map begins: 5 % below the reference price, no further than the map goes; above it
/// where the map has no bucket below. Nothing where sweepTo would fail.
std::optional<double> firstSweepPrice(const LiquidationMap& map);

/// `price` in whole units of the power of ten at or below `resolution`, over 0: what a hand can point at and
/// a person would write.
double tidyPrice(double price, double resolution);

} // namespace ballast
