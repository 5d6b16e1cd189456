// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/expected.h"
#include "model/leverage.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

/// One row of an exchange's leverage and margin table.
struct Bracket
{
    double cap; ///< Largest position, notional in quote currency.
    double maintenanceRate; ///< Maintenance-margin rate m, a fraction from 0 to 1. Never divided by leverage.
    Leverage maxLeverage;
    double maintenanceAmount; ///< c, quote currency.
};

/// What an exchange allowed at some time: dated data that a user can edit, never truth (DOMAIN 4).
struct BracketTable
{
    std::string exchange; ///< "Binance"
    std::string symbol; ///< "BTCUSDT"
    std::string asOf; ///< Year first, so that dates sort: "2024-10".
    std::vector<Bracket> rows; ///< At least one; ascending cap and rate, descending leverage.

    const Leverage& highestLeverage() const { return rows.front().maxLeverage; }
    /// The bracket of the largest positions that may have this leverage; null where none may. Borrowed.
    const Bracket* largestFor(const Leverage& leverage) const;
    /// How many positions at least are behind `notional` of one tier; nothing where none may have it.
    std::optional<std::size_t> leastPositions(double notional, const Leverage& leverage) const;
};

enum class BracketErrorCode {
    InvalidJson,
    MissingField, ///< `place` is its name.
    WrongType, ///< `place` is the field.
    OutOfRange, ///< A cap, rate or leverage that cannot be.
    NotAscending, ///< Caps and rates have to ascend and leverage to descend.
};

struct BracketError
{
    BracketErrorCode code;
    std::string place; ///< "brackets[2].cap", or empty.
};

/// Reads {"exchange", "symbol", "asOf", "brackets": [{"cap", "maintenanceRate", "maxLeverage",
/// "maintenanceAmount"}]}, rates as fractions. Other members are ignored, as a note on where it is from. Also
/// takes the tables of exchanges and traders' programs, see vendorbrackets.h.
Expected<BracketTable, BracketError> bracketTableFromJson(std::string_view json);

/// Which of several tables goes for a map.
struct BracketChoice
{
    const BracketTable* table = nullptr; ///< Borrowed from `tables`; null when there is none at all.
    bool isOwn = false; ///< It is of the map's own exchange and symbol.
};

/// The newest of that exchange and symbol, whatever their case and separators; else the newest of Binance
/// BTCUSDT; else the newest. Of two of one date the first.
BracketChoice chooseBrackets(std::span<const BracketTable> tables, std::string_view exchange,
                             std::string_view symbol);

} // namespace ballast
