// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/vendorbrackets.h"

#include <algorithm>
#include <charconv>
#include <simdjson.h>

namespace ballast {

namespace {

namespace dom = simdjson::dom;

/// How one vendor spells a row.
struct Spelling
{
    const char* floor;
    const char* cap;
    const char* rate;
    const char* leverage;
    const char* amount; ///< Computed from the rows before where the row has none.
};
constexpr Spelling spellings[] = {
    {"notionalFloor", "notionalCap", "maintMarginRatio", "initialLeverage", "cum"},
    {"minNotional", "maxNotional", "maintenanceMarginRate", "maxLeverage", "maintAmt"},
    {"minSz", "maxSz", "mmr", "maxLever", ""}};

/// A number whether quoted or not.
std::optional<double> numberAt(dom::object row, const char* key)
{
    dom::element element;
    double value = 0;
    std::string_view text;
    if (row.at_key(key).get(element) != simdjson::SUCCESS)
        return std::nullopt;
    if (element.get_double().get(value) == simdjson::SUCCESS)
        return value;
    if (element.get_string().get(text) != simdjson::SUCCESS)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::string textAt(dom::object object, const char* key)
{
    std::string_view text;
    return object.at_key(key).get_string().get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

struct VendorRow
{
    double floor;
    Bracket bracket;
    bool hasAmount;
};

std::optional<VendorRow> rowOf(dom::element element, const Spelling& spelling)
{
    dom::object row;
    if (element.get_object().get(row) != simdjson::SUCCESS)
        return std::nullopt;
    const auto cap = numberAt(row, spelling.cap);
    const auto rate = numberAt(row, spelling.rate);
    const auto leverage = numberAt(row, spelling.leverage);
    const auto maxLeverage = leverage ? Leverage::from(*leverage) : std::nullopt;
    if (!cap || !rate || !maxLeverage)
        return std::nullopt;
    const auto amount = numberAt(row, spelling.amount);
    return VendorRow{numberAt(row, spelling.floor).value_or(0),
                     {*cap, *rate, *maxLeverage, amount.value_or(0)},
                     amount.has_value()};
}

/// Ascending. Nothing where an item is no row in that spelling.
std::vector<Bracket> rowsOf(dom::array list, const Spelling& spelling)
{
    std::vector<VendorRow> rows;
    for (const dom::element item : list) {
        const auto row = rowOf(item, spelling);
        if (!row)
            return {};
        rows.push_back(*row);
    }
    std::ranges::sort(rows, {}, [](const VendorRow& row) { return row.bracket.cap; });
    std::vector<Bracket> brackets;
    for (VendorRow& row : rows) {
        // What makes the margin that is needed run on where a bracket begins.
        if (!row.hasAmount && !brackets.empty())
            row.bracket.maintenanceAmount = brackets.back().maintenanceAmount
                + row.floor * (row.bracket.maintenanceRate - brackets.back().maintenanceRate);
        brackets.push_back(row.bracket);
    }
    return brackets;
}

std::optional<BracketTable> tableOf(dom::array list, std::string symbol)
{
    for (const Spelling& spelling : spellings) {
        auto rows = rowsOf(list, spelling);
        if (rows.empty())
            continue;
        const bool isBinance = &spelling == &spellings[0];
        const bool isOkx = &spelling == &spellings[2];
        return BracketTable{isBinance   ? "Binance"
                                : isOkx ? "OKX (sizes in contracts)"
                                        : "not stated",
                            symbol.empty() ? "not stated" : std::move(symbol), "undated", std::move(rows)};
    }
    return std::nullopt;
}

std::string symbolIn(dom::object object)
{
    for (const char* key : {"symbol", "instFamily", "uly", "instId"}) {
        if (auto symbol = textAt(object, key); !symbol.empty())
            return symbol;
    }
    return {};
}

std::optional<BracketTable> find(dom::element value, const std::string& symbol, int depth)
{
    constexpr int deepest = 4;
    dom::array list;
    dom::object object;
    if (depth == deepest)
        return std::nullopt;
    if (value.get_array().get(list) == simdjson::SUCCESS) {
        dom::object first;
        const bool hasFirst = list.size() > 0 && list.at(0).get_object().get(first) == simdjson::SUCCESS;
        if (auto table = tableOf(list, symbol.empty() && hasFirst ? symbolIn(first) : symbol))
            return table;
        return hasFirst ? find(list.at(0).value(), symbol, depth + 1) : std::nullopt;
    }
    if (value.get_object().get(object) != simdjson::SUCCESS)
        return std::nullopt;
    const std::string own = symbolIn(object);
    for (const auto& [key, inner] : object) {
        const bool isPart = key == "brackets" || key == "data" || key == "result";
        const std::string name = !own.empty() || isPart ? own : std::string(key);
        if (auto table = find(inner, name.empty() ? symbol : name, depth + 1))
            return table;
    }
    return std::nullopt;
}

} // namespace

std::optional<BracketTable> vendorBrackets(std::string_view json)
{
    dom::parser parser;
    const simdjson::padded_string padded(json);
    dom::element root;
    return parser.parse(padded).get(root) == simdjson::SUCCESS ? find(root, {}, 0) : std::nullopt;
}

} // namespace ballast
