// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/positionreader.h"

#include "import/exportfields.h"
#include "import/positionsanity.h"
#include "import/positionside.h"
#include "import/tiername.h"
#include "import/warnings.h"
#include "model/jsonwriter.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

using enum PositionField;

bool isNear(double a, double b)
{
    constexpr double slack = 0.25;
    return std::abs(a - b) <= slack * std::abs(b);
}

std::optional<double> sizeOf(const PositionFields& fields)
{
    for (const PositionField field : {SizeAtEntry, SizeAtMark, Contracts}) {
        if (const auto size = fields.number(field))
            return size;
    }
    return std::nullopt;
}

std::optional<double> markOrEntry(const PositionFields& fields)
{
    const auto mark = fields.number(MarkPrice);
    return mark.value_or(0) > 0 ? mark : fields.number(EntryPrice);
}

std::optional<double> entryOrMark(const PositionFields& fields)
{
    const auto entry = fields.number(EntryPrice);
    return entry.value_or(0) > 0 ? entry : fields.number(MarkPrice);
}

/// "BTC/USD:BTC" of ccxt settles in its coin; so do Binance's "BTCUSD_PERP" and "BTCUSD_260327".
bool isInverseSymbol(std::string_view symbol)
{
    const std::size_t slash = symbol.find('/');
    const std::size_t colon = symbol.find(':');
    constexpr std::size_t none = std::string_view::npos;
    if (slash != none && colon != none && colon > slash) {
        const std::string_view settled = symbol.substr(colon + 1);
        return settled.substr(0, settled.find('-')) == symbol.substr(0, slash);
    }
    const std::size_t dollar = symbol.find("USD_");
    return dollar != none && dollar > 0
        && (symbol.ends_with("_PERP") || symbol.find_first_not_of("0123456789", dollar + 4) == none);
}

/// Bybit's linear contracts are BTCUSDT and BTCPERP; its words tell whose the row is.
bool isBybitsInverse(const PositionFields& fields)
{
    const auto isSpelled = [&](PositionField field, std::string_view name) {
        return fields.has(field) && fields.spelling(field)->name == name;
    };
    return fields.text(Coin).ends_with("USD")
        && fields.text(Coin).find_first_of("-_/ ") == std::string_view::npos
        && (isSpelled(EntryPrice, "avgprice") || isSpelled(InitialMargin, "positionim"));
}

/// As the row says, or as its figures do: value times price is then the size in USD.
bool isInverseContract(const PositionFields& fields)
{
    if (const PositionValue* inverse = fields.value(IsInverse))
        return inverse->truth.value_or(false);
    if (bareName(fields.text(Category)) == "inverse" || isInverseSymbol(fields.text(Coin))
        || isBybitsInverse(fields))
        return true;
    const auto size = sizeOf(fields);
    const auto value = fields.number(Value);
    const auto price = markOrEntry(fields);
    return size && value && price && *value != 0 && *price > 0
        && isNear(std::abs(*value) * *price, std::abs(*size))
        && !isNear(std::abs(*value), std::abs(*size) * *price);
}

/// USD of an inverse contract: contracts are of so many USD each, and what is worth coin, is worth a price.
std::optional<double> inverseNotional(const PositionFields& fields)
{
    const auto contracts = fields.number(Contracts);
    const auto contractSize = fields.number(ContractSize);
    if (contracts && contractSize)
        return std::abs(*contracts * *contractSize);
    const auto size = sizeOf(fields);
    const auto value = fields.number(Value);
    const auto price = markOrEntry(fields);
    if (value && price) {
        const double worth = std::abs(*value) * *price;
        return size && isNear(worth, std::abs(*size)) ? std::abs(*size) : worth;
    }
    return fields.number(SizeAtEntry) && !value ? std::optional(std::abs(*size)) : std::nullopt;
}

/// Sizes in coins at a price; contracts only where it is known how much one is.
std::optional<double> valueOfSize(const PositionFields& fields)
{
    const PositionSpelling* coin = fields.spelling(Coin);
    const auto contractSize = fields.number(ContractSize);
    const bool countsContracts = coin && coin->countsContracts;
    const auto worth = [&](std::optional<double> size, std::optional<double> price, bool isContracts) {
        const bool isKnown = size && price && *price > 0 && (!isContracts || contractSize);
        return isKnown ? std::optional(std::abs(*size) * *price * (isContracts ? *contractSize : 1))
                       : std::nullopt;
    };
    if (const auto ofCoins = worth(fields.number(SizeAtEntry), entryOrMark(fields), countsContracts))
        return ofCoins;
    if (const auto ofCoins = worth(fields.number(SizeAtMark), markOrEntry(fields), false))
        return ofCoins;
    return worth(fields.number(Contracts), markOrEntry(fields), true);
}

/// The vendor's own value before anything computed.
std::optional<double> statedNotional(const PositionFields& fields, bool isInverse)
{
    if (const auto usd = fields.number(ValueUsd))
        return std::abs(*usd);
    if (isInverse)
        return inverseNotional(fields);
    if (const auto value = fields.number(Value)) {
        const std::string_view currency = fields.value(Value)->currency;
        if (currency.empty() || isDollar(currency))
            return std::abs(*value);
        const auto price = markOrEntry(fields);
        return price ? std::optional(std::abs(*value) * *price) : std::nullopt;
    }
    return valueOfSize(fields);
}

/// "20", "20x", "cross 20x".
std::optional<double> leverageIn(const PositionValue& value)
{
    if (value.number)
        return value.number;
    const std::size_t space = value.text.rfind(' ');
    const std::string_view last = space == std::string_view::npos ? value.text : value.text.substr(space + 1);
    const auto tier = tierName(last, BareNumber::IsTier);
    return tier ? std::optional(tier->leverage) : std::nullopt;
}

std::optional<double> statedLeverage(const PositionFields& fields)
{
    const PositionValue* stated = fields.value(StatedLeverage);
    const auto leverage = stated ? leverageIn(*stated) : std::nullopt;
    const auto cap = fields.number(CrossLeverage);
    if (cap && *cap > 0 && leverage.value_or(0) == 0)
        return cap;
    if (const auto fraction = fields.number(MarginFraction); !leverage && fraction && *fraction > 0)
        return *fraction < 1 ? 1 / *fraction : 100 / *fraction;
    return leverage;
}

std::optional<bool> flagOf(const PositionFields& fields, PositionField field)
{
    const PositionValue* value = fields.value(field);
    if (!value)
        return std::nullopt;
    if (value->truth)
        return value->truth;
    return value->number ? std::optional(*value->number != 0) : std::nullopt;
}

/// "cross", "crossed", "MARGIN_TYPE_ISOLATED", "全仓"; Lighter counts 0 and 1.
MarginMode modeNamed(const PositionValue& value)
{
    const std::string mode = bareName(value.text);
    const auto names = [&](std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(
            words, [&](std::string_view word) { return mode.find(word) != std::string::npos; });
    };
    if (names({"cross", "全仓", "全倉"}))
        return MarginMode::Cross;
    if (names({"isolated", "fixed", "逐仓", "逐倉"}))
        return MarginMode::Isolated;
    if (value.number && !value.isObject)
        return *value.number == 0 ? MarginMode::Cross : MarginMode::Isolated;
    return MarginMode::NotStated;
}

MarginMode modeOf(const PositionFields& fields)
{
    if (const auto isCross = flagOf(fields, IsCross))
        return *isCross ? MarginMode::Cross : MarginMode::Isolated;
    for (const PositionField field : {Mode, StatedLeverage}) {
        const PositionValue* value = fields.value(field);
        const bool namesMode = value && (field == Mode || value->isObject || !value->number);
        if (const MarginMode mode = namesMode ? modeNamed(*value) : MarginMode::NotStated;
            mode != MarginMode::NotStated)
            return mode;
    }
    if (const auto isIsolated = flagOf(fields, IsIsolated))
        return *isIsolated ? MarginMode::Isolated : MarginMode::Cross;
    const bool isGatesCross = fields.number(CrossLeverage) && fields.number(StatedLeverage) == 0.0;
    return isGatesCross ? MarginMode::Cross : MarginMode::NotStated;
}

void readSide(const PositionFields& fields, PositionRow& row)
{
    const PositionValue* word = fields.value(StatedSide);
    if (word && word->text.empty() && word->number)
        row.statedSide = *word->number == 0 ? std::nullopt
            : *word->number < 0             ? std::optional(Side::Short)
                                            : std::optional(Side::Long);
    else if (word && !word->isObject) {
        row.statedSide = positionSide(word->text);
        if (!row.statedSide)
            row.unknownSide = word->text;
    }
    if (const auto sign = fields.number(Sign); sign && *sign != 0 && !row.statedSide)
        row.statedSide = *sign < 0 ? Side::Short : Side::Long;
    for (const PositionField field : {SizeAtEntry, SizeAtMark, Contracts, ValueUsd, Value}) {
        const auto size = fields.number(field);
        if (!size || *size == 0)
            continue;
        const bool isSize = field != ValueUsd && field != Value;
        if (isSize || *size < 0) {
            row.signedSize = *size;
            row.sizeHasSign = fields.spelling(field)->isSigned || *size < 0;
            return;
        }
    }
}

/// Lighter's "position" is a size, others' is a side.
void tellPositionApart(PositionFields& fields)
{
    static constexpr PositionSpelling lightersSize{"position", SizeAtMark};
    const PositionValue* value = fields.value(StatedSide);
    if (!value || !value->number || fields.spelling(StatedSide)->name != "position"
        || std::abs(*value->number) == 1)
        return;
    const PositionValue size = *value;
    const std::string_view name = fields.name(StatedSide);
    fields.remove(StatedSide);
    fields.set(lightersSize, size, name);
}

bool hasNegativeMargin(const PositionFields& fields, std::string& problem)
{
    for (const PositionField field : {InitialMargin, Margin, IsolatedMargin}) {
        if (const auto margin = fields.number(field); margin && *margin < 0) {
            problem = "margin " + plainNumber(*margin, 2);
            return true;
        }
    }
    return false;
}

} // namespace

bool isOpenPosition(const PositionFields& fields)
{
    std::optional<double> size = sizeOf(fields);
    if (!size && fields.spelling(StatedSide) && fields.spelling(StatedSide)->name == "position")
        size = fields.number(StatedSide);
    const auto price = fields.number(LiquidationPrice);
    const auto isZero = [&](PositionField field) { return fields.number(field).value_or(0) == 0; };
    return size != 0.0 || price.value_or(0) > 0
        || !(isZero(Value) && isZero(ValueUsd) && isZero(Margin) && isZero(IsolatedMargin));
}

std::optional<PositionRow> readPosition(PositionFields fields, bool isInverse, std::string& problem)
{
    tellPositionApart(fields);
    PositionRow row;
    const PositionValue* level = fields.value(LiquidationPrice);
    const auto price = fields.number(LiquidationPrice);
    if (level && !price) {
        problem = "liquidation price " + std::string(level->text);
        return std::nullopt;
    }
    if (hasNegativeMargin(fields, problem))
        return std::nullopt;
    row.price = std::max(price.value_or(0), 0.0);
    row.mode = modeOf(fields);
    row.entryPrice = fields.number(EntryPrice);
    row.markPrice = fields.number(MarkPrice);
    row.isInverse = isInverse || isInverseContract(fields);
    const auto leverage = statedLeverage(fields);
    auto notional = statedNotional(fields, row.isInverse);
    for (const PositionField field : {IsolatedMargin, Margin, InitialMargin}) {
        const auto margin = fields.number(field);
        if (notional || !margin || !leverage || *margin <= 0 || *leverage <= 0)
            continue;
        notional = *margin * *leverage;
        row.notionalIsFromMargin = true;
    }
    if (!notional || !std::isfinite(*notional)) {
        problem = "no value in USD";
        return std::nullopt;
    }
    row.notional = *notional;
    readSide(fields, row);
    settleMargin(row, fields, leverage);
    return row;
}

bool isNeverPrice(double price, std::initializer_list<std::optional<double>> known)
{
    constexpr double farTimes = 5;
    constexpr std::size_t leastNines = 6;
    if (!(price > 0))
        return true;
    std::size_t count = 0;
    for (const std::optional<double>& other : known) {
        if (other.value_or(0) <= 0)
            continue;
        ++count;
        if (price * farTimes >= *other && price <= *other * farTimes)
            return false;
    }
    if (count > 0)
        return true;
    std::string digits = plainNumber(price);
    std::erase(digits, '.');
    return digits.size() >= leastNines && digits.find_first_not_of('9') == std::string::npos;
}

} // namespace ballast
