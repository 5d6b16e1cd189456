// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/amounts.h"
#include "import/echartsdata.h"
#include "import/exportfields.h"
#include "import/number.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

constexpr std::array<std::string_view, 16> exchanges = {
    "Binance", "OKX",  "OKEx", "Bybit", "Bitget", "Hyperliquid", "Deribit", "BitMEX",
    "Kraken",  "Gate", "HTX",  "Huobi", "CoinEx", "Bitfinex",    "dYdX",    "Coinbase"};
constexpr std::array<std::string_view, 4> quotes = {"USDT", "USDC", "BUSD", "USD"};

/// "Current Price", or "Current Price: 84,500".
bool namesReference(std::string_view name)
{
    return name.size() < 80 && isReferencePriceName(trimmed(name.substr(0, name.find(':'))));
}

/// The price in "Current Price: 84,500".
std::optional<double> priceInName(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? std::nullopt : parseNumber(name.substr(colon + 1));
}

/// A "Current Price" series draws its price as the one point it has.
std::optional<double> priceOfSeries(JsonValue series, const EChartsAxis& axis)
{
    if (const auto price = priceInName(nameOf(series)))
        return price;
    const auto data = series.find("data");
    std::size_t index = 0;
    for (const JsonValue item : data ? data->items() : JsonItems{}) {
        const JsonValue value = item.find("value").value_or(item);
        if (value.isArray() && value.size() >= 2) {
            auto at = value.items().begin();
            return priceOnAxis(axis.isVertical ? *++at : *at, axis);
        }
        if (axis.prices && index < axis.prices->size() && amountOf(value).value_or(0) > 0)
            return (*axis.prices)[index];
        ++index;
    }
    return std::nullopt;
}

struct MarkedPrice
{
    double price = 0;
    bool isNamed = false; ///< Its label speaks of a price.
};

bool mentionsPrice(JsonValue mark)
{
    const auto label = mark.find("label");
    const auto formatter = label ? label->find("formatter") : std::nullopt;
    for (const std::string_view text : {nameOf(mark), formatter ? formatter->text() : std::string_view()}) {
        if (text.size() < 200 && plainName(text).find("price") != std::string::npos)
            return true;
    }
    return false;
}

/// A mark at one price: {xAxis: ..}, {coord: [x, y]}, or the first end of a segment.
std::optional<MarkedPrice> markedPrice(JsonValue mark, const EChartsAxis& axis)
{
    for (const JsonValue end : mark.items()) {
        mark = end;
        break;
    }
    auto position = mark.find(axis.isVertical ? "yAxis" : "xAxis");
    const auto coord = mark.find("coord");
    if (!position && coord && coord->size() >= 2) {
        auto at = coord->items().begin();
        position = axis.isVertical ? *++at : *at;
    }
    const auto price = position ? priceOnAxis(*position, axis) : std::nullopt;
    if (!price || *price <= 0)
        return std::nullopt;
    return MarkedPrice{*price, mentionsPrice(mark)};
}

/// The first mark line that is called a price, else the first of all.
std::optional<double> markLinePrice(const std::vector<JsonValue>& list, const EChartsAxis& axis)
{
    std::optional<double> first;
    for (const JsonValue series : list) {
        const auto markLine = series.find("markLine");
        const auto data = markLine ? markLine->find("data") : std::nullopt;
        for (const JsonValue mark : data ? data->items() : JsonItems{}) {
            const auto marked = markedPrice(mark, axis);
            if (marked && marked->isNamed)
                return marked->price;
            if (marked && !first)
                first = marked->price;
        }
    }
    return first;
}

std::string titleOf(JsonValue option)
{
    auto title = option.find("title");
    if (!title)
        return {};
    for (const JsonValue item : title->items()) {
        title = item;
        break;
    }
    const auto text = title->find("text");
    return text ? std::string(text->text().substr(0, 200)) : std::string();
}

bool isSymbol(std::string_view word)
{
    const bool plain = std::ranges::all_of(word, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '-';
    });
    return plain && std::ranges::any_of(quotes, [&](std::string_view quote) {
               return word.size() > quote.size() + 1 && word.ends_with(quote);
           });
}

} // namespace

std::optional<double> chartReferencePrice(JsonValue option, const EChartsAxis& axis)
{
    const std::vector<JsonValue> list = seriesOf(option);
    for (const JsonValue series : list) {
        if (!namesReference(nameOf(series)))
            continue;
        if (const auto price = priceOfSeries(series, axis))
            return price;
    }
    return markLinePrice(list, axis);
}

void readTitle(JsonValue option, Source& source)
{
    const std::string title = titleOf(option);
    std::vector<std::string> foundExchanges;
    std::vector<std::string> foundSymbols;
    for (std::size_t start = 0; start < title.size();) {
        const std::size_t end = std::min(title.find_first_of(" ,()|:\n", start), title.size());
        const std::string word = title.substr(start, end - start);
        if (std::ranges::find(exchanges, word) != exchanges.end())
            foundExchanges.push_back(word);
        if (isSymbol(word))
            foundSymbols.push_back(word);
        start = end + 1;
    }
    if (foundExchanges.size() == 1 && source.exchange.empty())
        source.exchange = foundExchanges.front();
    if (foundSymbols.size() == 1 && source.symbol.empty())
        source.symbol = foundSymbols.front();
}

} // namespace ballast
