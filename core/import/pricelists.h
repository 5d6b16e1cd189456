// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/detection.h"

#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// Amounts by price, of one side or of both: rows {price, volume}, {price, long, short} or [price, volume],
/// or an object of price -> USD.
struct PriceList
{
    std::string path;
    JsonValue value;
    Side side = Side::ByPrice;
};

struct PriceLists
{
    JsonValue holder; ///< Whose members tell exchange, symbol and reference price.
    std::vector<PriceList> lists; ///< Never empty.
};

/// The lists of a map without leverage: at the top, one per side, or below `data`, `levels`, `clusters` and
/// the like. Objects whose keys are numbers must stand at the top, or in a file that names a market.
std::optional<PriceLists> findPriceLists(const Content& content);

/// Whether something says that they are liquidations: a word for them in a key, path or name, both sides by
/// name, a reference price called so. Orders, trades and volumes look alike.
bool areLiquidations(const Content& content, const PriceLists& found);

/// A row's parts, in any of the usual spellings.
std::optional<JsonValue> levelPriceOf(JsonValue row);
std::optional<JsonValue> levelAmountOf(JsonValue row);
std::optional<JsonValue> levelStrengthOf(JsonValue row);
/// The amount of one side where the row has one of each.
std::optional<JsonValue> levelSideOf(JsonValue row, Side side);

} // namespace ballast
