// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/positionfields.h"

#include "import/amounts.h"
#include "import/exportfields.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

using enum PositionField;

/// Every vendor's words: of two in one row, the one that is named first here counts.
constexpr PositionSpelling positionSpellings[] = {
    {"coin", Coin},
    {"symbol", Coin},
    {"contract", Coin, false, true}, // Gate
    {"instid", Coin, false, true}, // OKX
    {"productid", Coin}, // Coinbase
    {"market", Coin},
    {"marketname", Coin},
    {"instrument", Coin},
    {"instrumentname", Coin},
    {"pair", Coin},
    {"asset", Coin},
    {"ticker", Coin},
    {"side", StatedSide},
    {"direction", StatedSide},
    {"positionside", StatedSide},
    {"posside", StatedSide}, // OKX
    {"holdside", StatedSide}, // Bitget
    {"positiontype", StatedSide},
    {"position", StatedSide}, // of Lighter its size, without a sign
    {"sign", Sign}, // Lighter
    {"liquidationprice", LiquidationPrice},
    {"liqprice", LiquidationPrice},
    {"liquidationpx", LiquidationPrice},
    {"liqpx", LiquidationPrice},
    {"estliquidationprice", LiquidationPrice},
    {"estliqprice", LiquidationPrice},
    {"estimatedliquidationprice", LiquidationPrice},
    {"liq", LiquidationPrice},
    {"entryprice", EntryPrice},
    {"entrypx", EntryPrice},
    {"avgentryprice", EntryPrice},
    {"averageentryprice", EntryPrice},
    {"avgprice", EntryPrice}, // Bybit
    {"avgpx", EntryPrice}, // OKX
    {"openpriceavg", EntryPrice}, // Bitget
    {"averageopenprice", EntryPrice},
    {"entryvwap", EntryPrice}, // Coinbase
    {"openprice", EntryPrice},
    {"avgentry", EntryPrice},
    {"entry", EntryPrice},
    {"markprice", MarkPrice},
    {"markpx", MarkPrice},
    {"currentprice", MarkPrice},
    {"indexprice", MarkPrice},
    {"mark", MarkPrice},
    {"positionusd", ValueUsd},
    {"positionvalueusd", ValueUsd},
    {"notionalusd", ValueUsd}, // OKX
    {"sizeusd", ValueUsd},
    {"valueusd", ValueUsd},
    {"usdvalue", ValueUsd},
    {"positionvalue", Value}, // Bybit, Hyperliquid, Lighter
    {"notional", Value}, // Binance, ccxt
    {"notionalvalue", Value}, // Binance's coin-margined contracts
    {"positionnotional", Value}, // Coinbase
    {"markvalue", Value}, // KuCoin
    {"ntl", Value},
    {"posvalue", Value},
    {"value", Value}, // Gate
    {"szi", SizeAtEntry, true}, // Hyperliquid
    {"signedsize", SizeAtEntry, true},
    {"sizesigned", SizeAtEntry, true},
    {"size", SizeAtEntry},
    {"sz", SizeAtEntry},
    {"positionsize", SizeAtEntry},
    {"qty", SizeAtEntry},
    {"quantity", SizeAtEntry},
    {"positionamt", SizeAtMark, true}, // Binance, Aster
    {"netsize", SizeAtMark, true}, // Coinbase
    {"total", SizeAtMark}, // Bitget
    {"contracts", Contracts}, // ccxt
    {"currentqty", Contracts, true}, // KuCoin
    {"pos", Contracts, true}, // OKX
    {"contractsize", ContractSize},
    {"contractvalue", ContractSize},
    {"ctval", ContractSize},
    {"quantomultiplier", ContractSize},
    {"leverage", StatedLeverage},
    {"lev", StatedLeverage},
    {"lever", StatedLeverage}, // OKX
    {"realleverage", StatedLeverage}, // KuCoin
    {"crossleveragelimit", CrossLeverage}, // Gate
    {"initialmarginfraction", MarginFraction}, // Lighter, Coinbase
    {"positioninitialmargin", InitialMargin}, // Binance
    {"positionim", InitialMargin}, // Bybit
    {"initialmargin", InitialMargin}, // Binance, ccxt
    {"imnotional", InitialMargin}, // Coinbase
    {"imr", InitialMargin}, // OKX
    {"marginused", Margin}, // Hyperliquid
    {"margin", Margin}, // Gate, OKX
    {"marginusd", Margin},
    {"marginbalance", Margin},
    {"posmargin", Margin}, // KuCoin
    {"marginsize", Margin}, // Bitget
    {"allocatedmargin", Margin}, // Lighter
    {"isolatedmargin", IsolatedMargin}, // Binance
    {"positionmargin", IsolatedMargin}, // Bybit: of a cross row the account's
    {"collateral", IsolatedMargin}, // ccxt
    {"ccy", MarginCurrency}, // OKX
    {"margincoin", MarginCurrency}, // Bitget
    {"marginasset", MarginCurrency}, // Binance
    {"settlecurrency", MarginCurrency}, // KuCoin
    {"marginmode", Mode},
    {"margintype", Mode},
    {"leveragetype", Mode},
    {"levtype", Mode},
    {"mgnmode", Mode}, // OKX
    {"mode", Mode}, // of Gate something else
    {"iscross", IsCross},
    {"crossmode", IsCross}, // KuCoin
    {"cross", IsCross},
    {"isisolated", IsIsolated},
    {"isolated", IsIsolated},
    {"trademode", IsIsolated}, // Bybit
    {"category", Category}, // Bybit
    {"isinverse", IsInverse}, // KuCoin
    {"inverse", IsInverse},
    {"address", Wallet},
    {"addr", Wallet},
    {"traderaddress", Wallet},
    {"wallet", Wallet},
    {"walletaddress", Wallet},
    {"useraddress", Wallet},
    {"user", Wallet},
    {"account", Wallet},
    {"trader", Wallet},
    {"owner", Wallet},
    {"ethaddress", Wallet},
    {"accountid", Wallet},
    {"accountaddress", Wallet},
    {"vault", Wallet},
    {"vaultaddress", Wallet},
    {"label", Wallet},
    {"nickname", Wallet},
    {"displayname", Wallet},
    {"username", Wallet},
    {"orderprice", Executed},
    {"fillprice", Executed},
    {"tradeid", Executed},
};

constexpr std::size_t longestFieldName = 60;

const PositionSpelling* spellingOf(std::string_view bare)
{
    const auto* found = std::ranges::find(positionSpellings, bare, &PositionSpelling::name);
    return found == std::end(positionSpellings) ? nullptr : found;
}

/// A name before "USDT": a size in dollars is a value, and a price or margin in them what it is without.
const PositionSpelling* spellingInDollars(const std::string& name)
{
    if (const PositionSpelling* value = spellingOf(name + "usd"))
        return value;
    constexpr std::array priced = {LiquidationPrice, EntryPrice, MarkPrice,     Value,
                                   InitialMargin,    Margin,     IsolatedMargin};
    const PositionSpelling* spelling = name == "liq" ? nullptr : spellingOf(name);
    return spelling && std::ranges::find(priced, spelling->field) != priced.end() ? spelling : nullptr;
}

bool saysNothing(std::string_view text)
{
    const std::string bare = bareName(text);
    return isBlank(text) || bare == "null" || bare == "none" || bare == "nan" || bare == "na"
        || bare == "n/a";
}

} // namespace

PositionValue PositionValue::of(JsonValue value)
{
    PositionValue read;
    read.isObject = value.isObject();
    if (value.isObject()) {
        const auto type = value.find("type");
        const auto currency = value.find("currency");
        const auto inner = value.find("value");
        if (inner && !inner->isObject())
            read = of(*inner);
        read.isObject = true;
        read.text = type ? type->text() : read.text;
        read.currency = currency ? currency->text() : std::string_view();
        return read;
    }
    read.number = numberOf(value);
    read.text = value.text();
    read.truth = value.boolean();
    const bool isText = value.type() == JsonType::String;
    read.isNothing = value.type() == JsonType::Null || (isText && saysNothing(value.text()));
    return read;
}

PositionValue PositionValue::of(std::string_view cell, DecimalMark mark)
{
    PositionValue read;
    read.number = parseNumber(cell, mark);
    read.text = cell;
    const std::string bare = cell.size() < 6 ? bareName(cell) : std::string();
    if (bare == "true" || bare == "false")
        read.truth = bare == "true";
    read.isNothing = !read.number && saysNothing(cell);
    return read;
}

const PositionSpelling* PositionSpellings::find(std::string_view name)
{
    if (name.size() > longestFieldName)
        return nullptr;
    if (const auto seen = m_seen.find(name); seen != m_seen.end())
        return seen->second;
    std::string bare = bareName(name);
    std::erase_if(bare,
                  [](char c) { return std::string_view(".:/,$'\"").find(c) != std::string_view::npos; });
    const PositionSpelling* spelling = spellingOf(bare);
    for (const std::string_view unit : {"usdt", "usdc", "usd"}) {
        if (!spelling && bare.ends_with(unit))
            spelling = spellingInDollars(bare.substr(0, bare.size() - unit.size()));
    }
    constexpr std::size_t remembered = 1000;
    if (m_seen.size() < remembered)
        m_seen.emplace(name, spelling);
    return spelling;
}

void PositionFields::set(const PositionSpelling& spelling, const PositionValue& value, std::string_view name)
{
    Field& field = m_fields[static_cast<std::size_t>(spelling.field)];
    const bool isBetter = !field.spelling || (field.value.isNothing && !value.isNothing)
        || (field.value.isNothing == value.isNothing && &spelling < field.spelling);
    if (isBetter)
        field = {&spelling, name, value};
}

const PositionValue* PositionFields::value(PositionField field) const
{
    return has(field) && !at(field).value.isNothing ? &at(field).value : nullptr;
}

std::optional<double> PositionFields::number(PositionField field) const
{
    const PositionValue* stated = value(field);
    return stated && stated->number && std::isfinite(*stated->number) ? stated->number : std::nullopt;
}

std::string_view PositionFields::text(PositionField field) const
{
    const PositionValue* stated = value(field);
    return stated ? stated->text : std::string_view();
}

PositionFields positionFieldsOf(JsonValue row, PositionSpellings& spellings)
{
    PositionFields fields;
    for (const JsonMember member : row.members()) {
        if (const PositionSpelling* spelling = spellings.find(member.key))
            fields.set(*spelling, PositionValue::of(member.value), member.key);
    }
    return fields;
}

bool isPosition(const PositionFields& fields)
{
    const auto hasAny = [&](std::initializer_list<PositionField> wanted) {
        return std::ranges::any_of(wanted, [&](PositionField field) { return fields.has(field); });
    };
    const bool isSized = hasAny({ValueUsd, Value, SizeAtEntry, SizeAtMark, Contracts})
        || (hasAny({StatedLeverage, MarginFraction}) && hasAny({InitialMargin, Margin, IsolatedMargin}));
    return fields.has(LiquidationPrice) && isSized && !fields.has(Executed)
        && hasAny({StatedLeverage, MarginFraction, InitialMargin, Margin, IsolatedMargin, EntryPrice, Mode,
                   IsCross});
}

bool isDollar(std::string_view currency)
{
    const std::string bare = bareName(currency);
    return bare.find("usd") != std::string::npos || bare == "dai";
}

} // namespace ballast
