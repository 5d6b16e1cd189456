// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/positionsanity.h"

#include "model/jsonwriter.h"
#include "model/leverage.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace ballast {

namespace {

using enum PositionField;

constexpr double farFromLeverage = 2;
constexpr double beyondBelief = 10;
/// Sums of a file are rounded to some decimals.
constexpr double roundingSlack = 1 + 1e-6;

/// A margin as stated, in the order in which they are to be believed.
struct StatedMargin
{
    PositionField field;
    double amount;
    std::string_view currency; ///< Empty: as the row's value.
};

std::vector<StatedMargin> statedMargins(const PositionFields& fields, MarginMode mode)
{
    static constexpr std::array ofIsolated = {IsolatedMargin, Margin, InitialMargin};
    static constexpr std::array ofCross = {InitialMargin, Margin, IsolatedMargin};
    std::vector<StatedMargin> margins;
    for (const PositionField field : mode == MarginMode::Cross ? ofCross : ofIsolated) {
        const auto amount = fields.number(field);
        if (!amount || *amount <= 0)
            continue;
        const std::string_view own = fields.value(field)->currency;
        margins.push_back({field, *amount, own.empty() ? fields.text(MarginCurrency) : own});
    }
    return margins;
}

/// In coin it says nothing of USD, and the one of a cross row's account nothing of the row.
bool isOfThisRow(const StatedMargin& margin, const PositionRow& row)
{
    const bool isInCoin = margin.currency.empty() ? row.isInverse : !isDollar(margin.currency);
    return !isInCoin && !(row.mode == MarginMode::Cross && margin.field == IsolatedMargin);
}

bool isBelievable(double margin, const PositionRow& row)
{
    if (margin > row.notional * roundingSlack)
        return false;
    if (!row.leverage)
        return true;
    const double ratio = row.notional / margin / *row.leverage;
    return ratio <= beyondBelief && ratio >= 1 / beyondBelief;
}

/// Margin as reported gives leverages of many decimals: as tiers they are told apart as vendors write them.
double tierOf(double leverage)
{
    return leverage < 9.95 ? std::round(leverage * 10) / 10 : std::round(leverage);
}

std::string describeMargin(const StatedMargin& margin, const PositionRow& row)
{
    std::string text = "margin " + plainNumber(margin.amount, 8);
    if (!margin.currency.empty())
        text += " " + std::string(margin.currency);
    else if (row.isInverse)
        text += " in coin";
    return text + " of notional " + plainNumber(row.notional, 2);
}

/// A position's own initial margin is notional / leverage; what it was topped up to is not.
std::optional<double> leverageFrom(const std::vector<StatedMargin>& margins, const PositionRow& row)
{
    std::optional<double> found;
    for (const StatedMargin& margin : margins) {
        const bool isBetter = !found || margin.field == InitialMargin;
        if (isBetter && isOfThisRow(margin, row) && isBelievable(margin.amount, row))
            found = row.notional / margin.amount;
    }
    const auto tier = found ? Leverage::from(tierOf(*found)) : std::nullopt;
    return tier ? std::optional(tier->value()) : std::nullopt;
}

} // namespace

void settleMargin(PositionRow& row, const PositionFields& fields, std::optional<double> statedLeverage)
{
    const std::vector<StatedMargin> margins = statedMargins(fields, row.mode);
    row.leverage = statedLeverage;
    if (row.notional == 0) {
        if (!margins.empty())
            row.margin = margins.front().amount;
        return;
    }
    if (!statedLeverage) {
        row.leverage = leverageFrom(margins, row);
        row.leverageIsFromMargin = row.leverage.has_value();
    }
    const bool isPossible = row.leverage && Leverage::from(*row.leverage);
    for (const StatedMargin& margin : margins) {
        if (!isPossible && statedLeverage)
            break; // of no tier, so in no margin
        if (isPossible && isOfThisRow(margin, row) && isBelievable(margin.amount, row)) {
            row.margin = margin.amount;
            break;
        }
    }
    if (row.margin) {
        const double ratio = row.notional / *row.margin / *row.leverage;
        row.isTopUp = ratio > farFromLeverage || ratio < 1 / farFromLeverage;
    } else if (!margins.empty() && (isPossible || !statedLeverage)) {
        row.notBelieved = describeMargin(margins.front(), row);
    }
}

} // namespace ballast
