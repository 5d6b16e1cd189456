// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/json.h"
#include "import/number.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ballast {

/// What a field of a position says, whatever its vendor calls it (FORMATS, positions of one's own account).
enum class PositionField {
    Coin,
    StatedSide,
    Sign, ///< 1 or -1 beside a size without one.
    LiquidationPrice,
    EntryPrice,
    MarkPrice,
    ValueUsd, ///< USD of every contract.
    Value, ///< USD, of an inverse contract in its coin.
    SizeAtEntry, ///< Coins, worth their entry price.
    SizeAtMark, ///< Coins, worth the mark price.
    Contracts, ///< A number that says nothing without the size of one.
    ContractSize,
    StatedLeverage,
    CrossLeverage, ///< Gate's cap, where the leverage is 0 for cross.
    MarginFraction, ///< Initial margin, percent of the notional.
    InitialMargin, ///< The position's own, isolated or cross.
    Margin,
    IsolatedMargin, ///< Of a cross position it is the account's, or nothing.
    MarginCurrency,
    Mode, ///< "cross", "isolated"
    IsCross,
    IsIsolated,
    Category, ///< "linear", "inverse"
    IsInverse,
    Wallet,
    Executed, ///< Only rows of orders and trades have it.
};
constexpr std::size_t positionFields = static_cast<std::size_t>(PositionField::Executed) + 1;

/// One vendor's word for a field.
struct PositionSpelling
{
    std::string_view name; ///< As bareName gives it.
    PositionField field;
    bool isSigned = false; ///< A negative one is a short, even where none of the file is negative.
    bool countsContracts = false; ///< Sizes beside it are contracts.
};

/// A value of a row, of JSON or of a table.
struct PositionValue
{
    /// Numbers with their currency, {"value": .., "currency": ..}, are read through.
    static PositionValue of(JsonValue value);
    static PositionValue of(std::string_view cell, DecimalMark mark);

    std::optional<double> number = {};
    std::string_view text = {}; ///< As long as the file.
    std::optional<bool> truth = {};
    std::string_view currency = {};
    bool isNothing = true; ///< Null, empty, or a word that says so.
    bool isObject = false;
};

/// Finds what a heading or key means; remembers those it has seen.
class PositionSpellings
{
public:
    /// Null for a name of another kind.
    const PositionSpelling* find(std::string_view name);

private:
    std::map<std::string, const PositionSpelling*, std::less<>> m_seen;
};

/// A position as its vendor states it: per field the value of the best spelling that says something.
class PositionFields
{
public:
    void set(const PositionSpelling& spelling, const PositionValue& value, std::string_view name);

    /// Whether the field is there, with or without a value.
    bool has(PositionField field) const { return at(field).spelling != nullptr; }
    /// A value, if there is one.
    const PositionValue* value(PositionField field) const;
    std::optional<double> number(PositionField field) const;
    /// Empty where the field is missing or a number.
    std::string_view text(PositionField field) const;
    const PositionSpelling* spelling(PositionField field) const { return at(field).spelling; }
    /// As the file writes it; empty where it is missing.
    std::string_view name(PositionField field) const { return at(field).name; }
    void remove(PositionField field) { m_fields[static_cast<std::size_t>(field)] = {}; }

private:
    struct Field
    {
        const PositionSpelling* spelling = nullptr;
        std::string_view name = {};
        PositionValue value = {};
    };
    const Field& at(PositionField field) const { return m_fields[static_cast<std::size_t>(field)]; }

    std::array<Field, positionFields> m_fields;
};

/// The fields of a JSON object.
PositionFields positionFieldsOf(JsonValue row, PositionSpellings& spellings);

/// Whether a row with these fields is a position: a liquidation price, an amount, and a word that only
/// positions have beside them.
bool isPosition(const PositionFields& fields);

/// Whether an amount in this currency is one in USD.
bool isDollar(std::string_view currency);

} // namespace ballast
