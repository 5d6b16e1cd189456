// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"

#include <string>
#include <string_view>

namespace ballast {

/// What a word says of a side. Buyers and sellers are positions in a list of positions (buy = long), and
/// forced orders in a list of levels, where the sell order is the longs' (DOMAIN 1).
enum class SideWord {
    None, ///< Nothing, or a word for both or neither.
    Long,
    Short,
    Buy,
    Sell,
    ShortOrSell, ///< A bare "s": the other of "l" or of "b".
    Unknown, ///< Something, but no word of a side.
};

/// Of a whole cell or value: "Long", "long_liquidation", "BUY", "b", "-1", and the words for them in Chinese,
/// Japanese, Korean, Russian, Turkish, Spanish, Portuguese, French, German and Italian.
SideWord sideWordOf(std::string_view text);

/// The side that a row states as a position's, else ByPrice: buyers and sellers are not taken for one.
Side statedSide(std::string_view text);

/// The side whose amounts a heading or key says it holds: "long_liq_usd", "Shorts"; ByPrice for any other.
Side sideOfHeading(std::string_view name);

/// As plainName (tiername.h), with capitals of Cyrillic, Turkish and other Latin letters as small ones.
std::string foldedName(std::string_view name);

} // namespace ballast
