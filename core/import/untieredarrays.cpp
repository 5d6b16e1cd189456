// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F12 as arrays: {"prices": [..], "volumes": [..]} or {"prices": [..], "longs": [..], "shorts": [..]}: a list
// of prices beside one list of amounts, or one per side, without leverage.

#include "import/amounts.h"
#include "import/arraymap.h"
#include "import/envelope.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/jsontable.h"
#include "import/liquidationword.h"
#include "import/rowfields.h"
#include "import/tablecolumns.h"
#include "import/tiername.h"
#include "model/jsonwriter.h"

#include <algorithm>
#include <array>
#include <functional>

namespace ballast {

namespace {

/// What an array of a map without leverage holds.
struct AmountArray
{
    std::string_view key;
    JsonValue value;
    Side side = Side::ByPrice;
};

bool isNumbers(JsonValue array)
{
    if (!array.isArray() || array.size() == 0)
        return false;
    for (const JsonValue item : array.items()) {
        if (!amountOf(item))
            return false;
    }
    return true;
}

/// Prices of a map run one way; those of a market go up and down.
bool runsOneWay(JsonValue array)
{
    std::vector<double> prices;
    for (const JsonValue item : array.items())
        prices.push_back(numberOf(item).value_or(0));
    return std::ranges::adjacent_find(prices, std::ranges::greater_equal()) == prices.end()
        || std::ranges::adjacent_find(prices, std::ranges::less_equal()) == prices.end();
}

std::optional<JsonMember> pricesOf(JsonValue value)
{
    static constexpr std::array<std::string_view, 4> names = {"prices", "price", "pricelevels", "levels"};
    for (const JsonMember member : value.members()) {
        if (member.key.size() < 60 && std::ranges::find(names, bareName(member.key)) != names.end()
            && isNumbers(member.value))
            return member;
    }
    return std::nullopt;
}

std::optional<AmountArray> amountArray(const JsonMember& member)
{
    static constexpr std::array<std::string_view, 12> names = {
        "volume", "volumes",     "amount",       "amounts",  "value",     "values",
        "usd",    "liquidation", "liquidations", "notional", "notionals", "sizes"};
    const std::string name = member.key.size() < 60 ? plainName(member.key) : std::string();
    if (!isNumbers(member.value))
        return std::nullopt;
    if (name.starts_with("long"))
        return AmountArray{member.key, member.value, Side::Long};
    if (name.starts_with("short"))
        return AmountArray{member.key, member.value, Side::Short};
    return std::ranges::find(names, bareName(name)) != names.end()
        ? std::optional(AmountArray{member.key, member.value})
        : std::nullopt;
}

/// Those of the sides; where there is none, the one of both.
std::vector<AmountArray> amountArrays(JsonValue value)
{
    std::vector<AmountArray> arrays;
    for (const JsonMember member : value.members()) {
        if (auto array = amountArray(member))
            arrays.push_back(*array);
    }
    const auto isWhole = [](const AmountArray& array) { return array.side == Side::ByPrice; };
    if (std::ranges::any_of(arrays, std::not_fn(isWhole)))
        std::erase_if(arrays, isWhole);
    else if (arrays.size() > 1)
        arrays.erase(arrays.begin() + 1, arrays.end());
    return arrays;
}

bool isMap(JsonValue value)
{
    const auto prices = pricesOf(value);
    const bool isOverTime = findNamed(value, {"time", "times", "timestamps", "dates"})
        && findNamed(value, {"time", "times", "timestamps", "dates"})->isArray();
    return prices && !isOverTime && prices->value.size() > 1 && runsOneWay(prices->value)
        && !amountArrays(value).empty();
}

std::optional<Enveloped> findMap(const Content& content)
{
    return content.json ? unwrapped(*content.json, isMap) : std::nullopt;
}

/// Sides by name, or a word for liquidations in a key or short text.
bool areLiquidations(const Content& content, const Enveloped& found)
{
    const auto speaks = [](JsonValue object) {
        constexpr std::size_t longestTitle = 80;
        for (const JsonMember member : object.members()) {
            const std::string_view text = member.value.text();
            if (namesLiquidation(member.key) || (text.size() <= longestTitle && namesLiquidation(text)))
                return true;
        }
        return false;
    };
    return amountArrays(found.value).front().side != Side::ByPrice || namesLiquidation(content.name)
        || speaks(found.value) || speaks(*content.json) || findNamed(found.value, {"referenceprice"});
}

/// As a table of two columns, which the user says are a map's.
Imported<LiquidationMap> askOrRead(JsonValue prices, JsonValue amounts, ImportContext& context)
{
    std::string text = "price\tamount\n";
    auto amount = amounts.items().begin();
    const auto end = amounts.items().end();
    for (const JsonValue price : prices.items()) {
        if (amount == end)
            break;
        text += exactNumber(numberOf(price).value_or(0)) + '\t' + exactNumber(amountOf(*amount).value_or(0))
            + '\n';
        ++amount;
    }
    return context.options.columns.empty() ? unexpected(meaningUnknown(CsvTable::inspect(text)))
                                           : importAsTable(text, context);
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    const auto found = findMap(content);
    if (!found)
        return unexpected(notAMap(content));
    const JsonMember published = *pricesOf(found->value);
    if (!areLiquidations(content, *found))
        return askOrRead(published.value, amountArrays(found->value).front().value, context);
    const std::string pricesPath = childPath(found->path, published.key);
    auto prices = readPrices(published.value, pricesPath);
    if (!prices)
        return unexpected(prices.error());
    context.inspection.used(pricesPath, "prices, lower edges");
    ArrayMapBuilder builder(context);
    builder.setPrices(std::move(*prices));
    for (const AmountArray& array : amountArrays(found->value)) {
        const std::string path = childPath(found->path, array.key);
        if (const auto checked = checkLength(path, array.value.size(), published.value.size()); !checked)
            return unexpected(checked.error());
        auto amounts = readAmounts(array.value, path, context.warnings);
        if (!amounts)
            return unexpected(amounts.error());
        context.inspection.used(path, "notional, USD; no leverage");
        builder.addTier(std::nullopt, array.side, std::move(*amounts), path);
    }
    readSource(found->value, context.source);
    return builder.build(context.referencePrice(exportedReferencePrice(found->value)));
}

} // namespace

const Format formats::untieredArrays = {
    "untiered-map", nullptr, "prices beside one list of amounts or one per side, no leverage",
    [](const Content& content) { return findMap(content).has_value(); }, import};

} // namespace ballast
