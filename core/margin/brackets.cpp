// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/brackets.h"

#include "margin/vendorbrackets.h"

#include "model/cleantext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <simdjson.h>
#include <utility>

namespace ballast {

namespace {

namespace dom = simdjson::dom;

using Status = std::optional<BracketError>;

template <typename T> Status read(dom::object object, const std::string& path, const char* name, T& out)
{
    const std::string place = path.empty() ? name : path + '.' + name;
    dom::element element;
    if (object.at_key(name).get(element) != simdjson::SUCCESS)
        return BracketError{BracketErrorCode::MissingField, place};
    if (element.get(out) != simdjson::SUCCESS)
        return BracketError{BracketErrorCode::WrongType, place};
    return std::nullopt;
}

Status readText(dom::object object, const char* name, std::string& out)
{
    std::string_view text;
    if (auto error = read(object, {}, name, text))
        return error;
    out = cleanText(text);
    if (out.empty())
        return BracketError{BracketErrorCode::MissingField, name};
    return std::nullopt;
}

Expected<Bracket, BracketError> readBracket(dom::object object, const std::string& place)
{
    double cap = 0;
    double rate = 0;
    double leverage = 0;
    double amount = 0;
    const std::array<std::pair<const char*, double*>, 4> fields{{{"cap", &cap},
                                                                 {"maintenanceRate", &rate},
                                                                 {"maxLeverage", &leverage},
                                                                 {"maintenanceAmount", &amount}}};
    for (const auto& [name, out] : fields) {
        if (auto error = read(object, place, name, *out))
            return unexpected(*error);
    }
    const auto outOfRange = [&](const char* name) {
        return unexpected(BracketError{BracketErrorCode::OutOfRange, place + '.' + name});
    };
    const auto maxLeverage = Leverage::from(leverage);
    if (!(cap > 0))
        return outOfRange("cap");
    if (!(rate >= 0 && rate < 1))
        return outOfRange("maintenanceRate");
    if (!maxLeverage)
        return outOfRange("maxLeverage");
    if (!(amount >= 0))
        return outOfRange("maintenanceAmount");
    return Bracket{cap, rate, *maxLeverage, amount};
}

Status readRows(dom::array rows, std::vector<Bracket>& out)
{
    out.reserve(rows.size());
    for (dom::element row : rows) {
        const std::string place = "brackets[" + std::to_string(out.size()) + ']';
        dom::object object;
        if (row.get(object) != simdjson::SUCCESS)
            return BracketError{BracketErrorCode::WrongType, place};
        const auto bracket = readBracket(object, place);
        if (!bracket)
            return bracket.error();
        if (!out.empty()
            && (bracket->cap <= out.back().cap || bracket->maintenanceRate < out.back().maintenanceRate
                || bracket->maxLeverage > out.back().maxLeverage))
            return BracketError{BracketErrorCode::NotAscending, place};
        out.push_back(*bracket);
    }
    if (out.empty())
        return BracketError{BracketErrorCode::MissingField, "brackets"};
    return std::nullopt;
}

/// The same rules for rows that were read elsewhere.
Status checkRows(const std::vector<Bracket>& rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string place = "brackets[" + std::to_string(i) + ']';
        const Bracket& row = rows[i];
        if (!(row.cap > 0) || !(row.maintenanceRate >= 0 && row.maintenanceRate < 1)
            || !(row.maintenanceAmount >= 0))
            return BracketError{BracketErrorCode::OutOfRange, place};
        if (i > 0
            && (row.cap <= rows[i - 1].cap || row.maintenanceRate < rows[i - 1].maintenanceRate
                || row.maxLeverage > rows[i - 1].maxLeverage))
            return BracketError{BracketErrorCode::NotAscending, place};
    }
    return std::nullopt;
}

/// "btcusdt" for "BTC-USDT", "BTC/USDT" and "BTCUSDT".
std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            plain += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain += c;
    }
    return plain;
}

const BracketTable* newestOf(std::span<const BracketTable> tables, std::string_view exchange,
                             std::string_view symbol)
{
    const BracketTable* newest = nullptr;
    for (const BracketTable& table : tables) {
        if (plainName(table.exchange) == plainName(exchange) && plainName(table.symbol) == plainName(symbol)
            && (!newest || table.asOf > newest->asOf))
            newest = &table;
    }
    return newest;
}

} // namespace

const Bracket* BracketTable::largestFor(const Leverage& leverage) const
{
    const Bracket* largest = nullptr;
    for (const Bracket& row : rows)
        if (row.maxLeverage >= leverage)
            largest = &row;
    return largest;
}

std::optional<std::size_t> BracketTable::leastPositions(double notional, const Leverage& leverage) const
{
    const Bracket* largest = largestFor(leverage);
    if (!largest)
        return std::nullopt;
    // Of a cap of next to nothing a count would not hold them all; it is at least as many.
    constexpr double mostCounted = 1e18;
    return static_cast<std::size_t>(std::min(std::ceil(notional / largest->cap), mostCounted));
}

Expected<BracketTable, BracketError> bracketTableFromJson(std::string_view json)
{
    if (auto vendors = vendorBrackets(json)) {
        if (const auto error = checkRows(vendors->rows))
            return unexpected(*error);
        return std::move(*vendors);
    }
    dom::parser parser;
    const simdjson::padded_string padded(json);
    dom::element root;
    if (parser.parse(padded).get(root) != simdjson::SUCCESS)
        return unexpected(BracketError{BracketErrorCode::InvalidJson, {}});
    dom::object object;
    if (root.get(object) != simdjson::SUCCESS)
        return unexpected(BracketError{BracketErrorCode::WrongType, {}});
    BracketTable table;
    const std::array<std::pair<const char*, std::string*>, 3> texts{
        {{"exchange", &table.exchange}, {"symbol", &table.symbol}, {"asOf", &table.asOf}}};
    for (const auto& [name, out] : texts) {
        if (auto error = readText(object, name, *out))
            return unexpected(*error);
    }
    dom::array rows;
    if (auto error = read(object, {}, "brackets", rows))
        return unexpected(*error);
    if (auto error = readRows(rows, table.rows))
        return unexpected(*error);
    return table;
}

BracketChoice chooseBrackets(std::span<const BracketTable> tables, std::string_view exchange,
                             std::string_view symbol)
{
    if (const BracketTable* own = newestOf(tables, exchange, symbol))
        return {own, true};
    if (const BracketTable* usual = newestOf(tables, "Binance", "BTCUSDT"))
        return {usual, false};
    const BracketTable* newest = nullptr;
    for (const BracketTable& table : tables)
        if (!newest || table.asOf > newest->asOf)
            newest = &table;
    return {newest, false};
}

} // namespace ballast
