// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F12: maps without leverage. Lists of {price, volume} or [price, volume], or objects of price -> USD, for
// the whole map or one per side ("long_distribution", "shorts"). The same lists with strengths from 0 to 1
// instead of amounts are no map. Amounts by time, by year or by leverage look alike and are none either.

#include "import/amounts.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/mapbuilder.h"
#include "import/number.h"
#include "import/rowcount.h"
#include "import/rowfields.h"
#include "import/tiername.h"
#include "import/timestamp.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

/// Amounts by price, of one side or of both.
struct PriceList
{
    std::string path;
    JsonValue value;
    Side side = Side::ByPrice;
};

constexpr std::array<std::string_view, 7> wrapperKeys = {"data",         "result",  "map",         "levels",
                                                         "liquidations", "buckets", "distribution"};
constexpr int deepestWrapper = 4;

std::optional<JsonValue> priceOf(JsonValue row)
{
    return findNamed(row, {"price", "pricelevel", "level", "liqprice", "liquidationprice"});
}

std::optional<JsonValue> amountFieldOf(JsonValue row)
{
    return findNamed(row,
                     {"volume", "value", "usd", "amount", "notional", "size", "liqusd", "volumeusd",
                      "amountusd", "valueusd", "notionalusd", "liquidation", "liquidationusd"});
}

std::optional<JsonValue> strengthOf(JsonValue row)
{
    return findNamed(row, {"strength", "intensity", "score", "density", "weight", "normalized"});
}

/// [84500, 1200.5]; a moment in time instead of a price makes it a point of a series.
bool isPair(JsonValue row)
{
    const auto price = row.isArray() && row.size() == 2 ? numberOf(*row.items().begin()) : std::nullopt;
    return price && !epochMilliseconds(*price);
}

bool isAmountRow(JsonValue row)
{
    const auto leverage = findNamed(row, {"leverage", "lev"});
    return priceOf(row) && (amountFieldOf(row) || strengthOf(row))
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
    return plain.starts_with("short") ? Side::Short : Side::ByPrice;
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

struct FoundLists
{
    JsonValue holder; ///< Whose members tell exchange, symbol and reference price.
    std::vector<PriceList> lists;
};

std::optional<FoundLists> findLists(JsonValue value, const std::string& path, int depth)
{
    if (isPriceList(value))
        return FoundLists{value, {{path, value}}};
    if (auto lists = sideLists(value, path); !lists.empty())
        return FoundLists{value, std::move(lists)};
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

std::optional<FoundLists> findLists(const Content& content)
{
    return content.json ? findLists(*content.json, {}, 0) : std::nullopt;
}

/// Price and amount of a row in any of the forms.
struct Entry
{
    std::optional<double> price;
    std::optional<double> amount;
    Side side = Side::ByPrice;
    std::string_view exchange = {};
};

Entry entryOf(JsonValue row)
{
    if (row.isArray()) {
        if (row.size() < 2)
            return {};
        auto item = row.items().begin();
        const auto price = numberOf(*item);
        return {price, amountOf(*++item)};
    }
    const auto price = priceOf(row);
    const auto amount = amountFieldOf(row);
    const auto side = findNamed(row, {"side", "direction", "type"});
    const auto exchange = findNamed(row, {"exchange", "exchangename", "exname"});
    return {price ? numberOf(*price) : std::nullopt, amount ? amountOf(*amount) : std::nullopt,
            side ? statedSide(side->text()) : Side::ByPrice,
            exchange ? exchange->text() : std::string_view()};
}

/// Calls `take` with every entry of a list and its place.
template <typename Take> void forEachEntry(const PriceList& list, Take&& take)
{
    for (const JsonMember member : list.value.members())
        take(Entry{parseNumber(member.key), numberOf(member.value)},
             [&] { return childPath(list.path, member.key); });
    std::size_t index = 0;
    for (const JsonValue row : list.value.items()) {
        take(entryOf(row), [&] { return childPath(list.path, index); });
        ++index;
    }
}

/// Called so, or no amount of several is over 1: they are parts of something, not USD.
bool isStrength(const FoundLists& found)
{
    double highest = 0;
    std::size_t amounts = 0;
    bool isNamed = false;
    for (const PriceList& list : found.lists) {
        const auto first = firstObject(list.value);
        isNamed = isNamed || (first && !amountFieldOf(*first) && strengthOf(*first));
        forEachEntry(list, [&](const Entry& entry, auto&&) {
            amounts += entry.amount ? 1 : 0;
            highest = std::max(highest, entry.amount.value_or(0));
        });
    }
    return isNamed || (amounts > 2 && highest > 0 && highest <= 1);
}

bool matchesStrength(const Content& content)
{
    const auto found = findLists(content);
    return found && isStrength(*found);
}

Imported<LiquidationMap> refuseStrength(const Content& content, ImportContext&)
{
    return fail(ImportErrorCode::NotThisKind, findLists(content)->lists.front().path, "strengths");
}

bool matches(const Content& content)
{
    return findLists(content).has_value();
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    const auto found = findLists(content);
    if (!found)
        return unexpected(notAMap(content));
    readSource(found->holder, context.source);
    MapBuilder builder(context);
    RowCount count(context.warnings);
    for (const PriceList& list : found->lists) {
        context.inspection.used(list.path.empty() ? "rows" : list.path,
                                "price and notional, USD; no leverage");
        std::size_t done = 0;
        bool cancelled = false;
        forEachEntry(list, [&](const Entry& entry, auto&& place) {
            if (++done % 16384 == 0)
                cancelled = cancelled || !context.proceed(0.4);
            if (!entry.price || !entry.amount)
                return count.addFailed(place(), "no price or no amount");
            count.addGood();
            const Side side = list.side == Side::ByPrice ? entry.side : list.side;
            builder.add({*entry.price, *entry.price, {}, side, *entry.amount, {}, entry.exchange}, place);
        });
        if (cancelled)
            return fail(ImportErrorCode::Cancelled);
    }
    if (const auto finished = count.finish("price and amount"); !finished)
        return unexpected(finished.error());
    return builder.build(PriceEdge::Lower, context.referencePrice(exportedReferencePrice(found->holder)));
}

} // namespace

const Format formats::strengthLevels = {"strengths", nullptr, "prices with strengths from 0 to 1, no amounts",
                                        matchesStrength, refuseStrength};

const Format formats::untieredMap = {"untiered-map", "prices with amounts, without leverage",
                                     "prices with amounts, no leverage", matches, import};

} // namespace ballast
