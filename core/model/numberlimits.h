// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What is computed with. Far beyond anything that a market knows, and far enough within a double that no
/// sum, quotient or axis of such numbers is infinite or loses its digits.
namespace ballast {

/// Quote currency. Below the lowest the digits that are written would not tell two prices apart.
inline constexpr double lowestPrice = 1e-24;
inline constexpr double highestPrice = 1e30;
/// Of its price: what the 15 digits that are written still show.
inline constexpr double thinnestBucket = 2e-14;
/// USD, of all that a map holds.
inline constexpr double highestTotal = 1e250;
/// USD, of a whole market.
inline constexpr double highestOpenInterest = 1e100;
/// Of margin to notional or the other way round: over that the lesser is as good as nothing.
inline constexpr double highestRatio = 1e200;

/// False for what is not a number, too.
inline bool isPrice(double price)
{
    return price >= lowestPrice && price <= highestPrice;
}

} // namespace ballast
