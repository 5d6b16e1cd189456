// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/pricelists.h"

#include "import/amounts.h"
#include "import/exportfields.h"
#include "import/liquidationword.h"
#include "import/number.h"
#include "import/rowfields.h"
#include "import/sideword.h"
#include "import/tiername.h"
#include "import/timestamp.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

constexpr std::array<std::string_view, 11> wrapperKeys = {
    "data",         "result",   "map",   "levels", "liquidations", "buckets",
    "distribution", "clusters", "zones", "bins",   "rows"};
constexpr int deepestWrapper = 4;

/// [84500, 1200.5]; a moment in time instead of a price makes it a point of a series.
bool isPair(JsonValue row)
{
    const auto price = row.isArray() && row.size() == 2 ? numberOf(*row.items().begin()) : std::nullopt;
    return price && !epochMilliseconds(*price);
}

bool isAmountRow(JsonValue row)
{
    const auto leverage = findNamed(row, {"leverage", "lev"});
    const bool hasSides = levelSideOf(row, Side::Long) && levelSideOf(row, Side::Short);
    return levelPriceOf(row) && (levelAmountOf(row) || levelStrengthOf(row) || hasSides)
        && (!leverage || leverage->type() == JsonType::Null);
}

std::optional<std::int64_t> timeOf(JsonValue row)
{
    const auto time = findNamed(row, {"time", "timestamp", "ts", "date", "datetime"});
    return time ? timestampOf(*time) : std::nullopt;
}

/// Rows of several moments would add up to more than there ever was.
bool isOfOneMoment(JsonValue list, JsonValue first)
{
    const auto time = timeOf(first);
    if (!time)
        return true;
    for (const JsonValue row : list.items()) {
        if (timeOf(row).value_or(*time) != *time)
            return false;
    }
    return true;
}

bool isLeverage(double key)
{
    constexpr std::array leverages = {1,  2,  3,  4,  5,  8,  10, 12,  15,  20,  25, 30,
                                      40, 50, 60, 70, 75, 80, 90, 100, 125, 150, 200};
    return std::ranges::find(leverages, key) != leverages.end();
}

/// Keys that are numbers, but count years, moments or leverages.
bool areNoPrices(std::vector<double> keys)
{
    std::ranges::sort(keys);
    const auto isYear = [](double key) { return key >= 1970 && key <= 2100 && key == std::floor(key); };
    const auto isMoment = [](double key) { return epochMilliseconds(key).has_value(); };
    const double spread = keys.back() - keys.front();
    const bool areYears = std::ranges::all_of(keys, isYear) && spread < static_cast<double>(keys.size()) + 1;
    const bool areEven = spread == (keys[1] - keys[0]) * static_cast<double>(keys.size() - 1);
    return areYears || std::ranges::all_of(keys, isMoment)
        || (!areEven && std::ranges::all_of(keys, isLeverage));
}

/// {"84500": 1200.5, ..}. Where nothing else says that it is a map, a few numbers that happen to be keys are
/// none.
bool isPriceObject(JsonValue value)
{
    constexpr std::size_t fewest = 3;
    constexpr std::size_t judged = 64;
    std::vector<double> keys;
    for (const JsonMember member : value.members()) {
        const auto key = parseNumber(member.key);
        if (!key || !numberOf(member.value))
            return false;
        keys.push_back(*key);
        if (keys.size() == judged)
            break;
    }
    return keys.size() >= fewest && !areNoPrices(std::move(keys));
}

/// One price is enough where the list is named as a side's.
bool isSideObject(JsonValue value)
{
    for (const JsonMember member : value.members()) {
        const auto key = parseNumber(member.key);
        return key && !epochMilliseconds(*key) && numberOf(member.value);
    }
    return false;
}

/// `isNamed`: its key says that it is a side of a map.
bool isPriceList(JsonValue value, bool isNamed = false)
{
    if (value.isObject())
        return isNamed ? isSideObject(value) : isPriceObject(value);
    for (const JsonValue item : value.items())
        return (isAmountRow(item) && isOfOneMoment(value, item))
            || (isPair(item) && (isNamed || value.size() > 2));
    return false;
}

/// The side that a key such as "long_distribution" or "shorts" names; the word must start it.
Side sideOfKey(std::string_view key)
{
    const std::string plain = plainName(key.substr(0, 60));
    if (plain.starts_with("long"))
        return Side::Long;
    return plain.starts_with("short") ? Side::Short : sideOfHeading(key);
}

std::vector<PriceList> sideLists(JsonValue object, const std::string& path)
{
    std::vector<PriceList> lists;
    for (const JsonMember member : object.members()) {
        const Side side = sideOfKey(member.key);
        if (side != Side::ByPrice && isPriceList(member.value, true))
            lists.push_back({childPath(path, member.key), member.value, side});
    }
    return lists;
}

std::optional<PriceLists> findLists(JsonValue value, const std::string& path, int depth)
{
    if (isPriceList(value))
        return PriceLists{value, {{path, value}}};
    if (auto lists = sideLists(value, path); !lists.empty())
        return PriceLists{value, std::move(lists)};
    if (depth == deepestWrapper)
        return std::nullopt;
    if (value.isArray() && value.size() == 1)
        return findLists(*value.items().begin(), childPath(path, 0), depth + 1);
    for (const std::string_view key : wrapperKeys) {
        const auto inner = value.find(key);
        auto found = inner ? findLists(*inner, childPath(path, key), depth + 1) : std::nullopt;
        if (!found)
            continue;
        // What stands beside the list belongs to it.
        if (found->lists.front().value.isArray() || isPriceObject(found->holder))
            found->holder = value;
        return found;
    }
    return std::nullopt;
}

/// "BTC", "ETHUSDT", "BTC-PERP", as a key.
bool isMarketName(std::string_view name)
{
    constexpr std::size_t longest = 24;
    const auto isPart = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("-_/:").find(c) < 4;
    };
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return name.size() > 1 && name.size() <= longest && std::ranges::all_of(name, isPart)
        && std::ranges::any_of(name, isCapital);
}

bool namesMarket(const Content& content, JsonValue holder)
{
    Source source;
    readSource(holder, source);
    readSource(*content.json, source);
    return !source.symbol.empty() || !source.exchange.empty() || exportedReferencePrice(holder)
        || isMarketName(content.name);
}

/// A key, or a short text such as a title, that speaks of liquidations.
bool speaksOfLiquidations(JsonValue object)
{
    constexpr std::size_t longestTitle = 80;
    constexpr std::size_t judged = 200;
    std::size_t count = 0;
    for (const JsonMember member : object.members()) {
        if (++count > judged)
            return false;
        const std::string_view text = member.value.text();
        if (namesLiquidation(member.key) || (text.size() <= longestTitle && namesLiquidation(text)))
            return true;
    }
    return false;
}

/// Rows that are longs and rows that are shorts, by name.
bool namesBothSides(JsonValue list)
{
    bool hasLong = false;
    bool hasShort = false;
    for (const JsonValue row : list.items()) {
        const auto stated = findNamed(row, {"side", "direction", "positionside", "posside", "type"});
        const Side side = stated ? statedSide(stated->text()) : Side::ByPrice;
        hasLong = hasLong || side == Side::Long;
        hasShort = hasShort || side == Side::Short;
        if (hasLong && hasShort)
            return true;
    }
    return false;
}

bool isReferenceStated(JsonValue object)
{
    const auto price = findNamed(object, {"referenceprice", "reference"});
    return price && numberOf(*price);
}

} // namespace

std::optional<JsonValue> levelPriceOf(JsonValue row)
{
    return findNamed(row, {"price", "pricelevel", "level", "liqprice", "liquidationprice", "pricelow", "px"});
}

std::optional<JsonValue> levelAmountOf(JsonValue row)
{
    return findNamed(row,
                     {"volume",
                      "value",
                      "usd",
                      "amount",
                      "notional",
                      "size",
                      "liqusd",
                      "volumeusd",
                      "amountusd",
                      "valueusd",
                      "notionalusd",
                      "liquidation",
                      "liquidationusd",
                      "totalnotional",
                      "notionalvalue",
                      "liqamount",
                      "liqvolume",
                      "sizeusd",
                      "liquidationvolume",
                      "liquidationamount"});
}

std::optional<JsonValue> levelStrengthOf(JsonValue row)
{
    return findNamed(row, {"strength", "intensity", "score", "density", "weight", "normalized"});
}

std::optional<JsonValue> levelSideOf(JsonValue row, Side side)
{
    constexpr std::size_t longestKey = 60;
    for (const JsonMember member : row.members()) {
        if (member.key.size() <= longestKey && sideOfHeading(member.key) == side
            && (numberOf(member.value) || amountOf(member.value)))
            return member.value;
    }
    return std::nullopt;
}

std::optional<PriceLists> findPriceLists(const Content& content)
{
    auto found = content.json ? findLists(*content.json, {}, 0) : std::nullopt;
    if (!found)
        return std::nullopt;
    const PriceList& list = found->lists.front();
    const bool isPlainObject = list.value.isObject() && list.side == Side::ByPrice;
    const bool isDeep = !list.path.empty() || content.isPart;
    if (isPlainObject && isDeep && !namesMarket(content, found->holder) && !areLiquidations(content, *found))
        return std::nullopt;
    return content.isPart && !areLiquidations(content, *found) && !isPlainObject ? std::nullopt : found;
}

bool areLiquidations(const Content& content, const PriceLists& found)
{
    const PriceList& list = found.lists.front();
    if (list.side != Side::ByPrice || namesLiquidation(list.path) || namesLiquidation(content.name)
        || speaksOfLiquidations(found.holder) || speaksOfLiquidations(*content.json)
        || isReferenceStated(found.holder))
        return true;
    if (list.value.isObject())
        return (list.path.empty() && !content.isPart) || namesMarket(content, found.holder);
    const auto row = firstObject(list.value);
    return row
        && (speaksOfLiquidations(*row) || (levelSideOf(*row, Side::Long) && levelSideOf(*row, Side::Short))
            || namesBothSides(list.value));
}

} // namespace ballast
