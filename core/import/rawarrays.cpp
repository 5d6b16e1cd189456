// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F1: prices and one array per tier, as copied out of a chart's series:
// {"prices": [..], "5": [..], "100x": [..]} or {"prices": [..], "leverages": [..], "data": [[..], [..]]}.

#include "import/amounts.h"
#include "import/arraymap.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/tiername.h"

#include <array>

namespace ballast {

namespace {

constexpr std::array<std::string_view, 7> priceKeys = {"prices",      "price",        "xAxis", "x",
                                                       "priceLevels", "price_levels", "levels"};
constexpr std::array<std::string_view, 3> leverageKeys = {"leverages", "leverage", "tierLeverages"};
constexpr std::array<std::string_view, 4> matrixKeys = {"data", "values", "series", "amounts"};

struct PriceList
{
    std::string path;
    JsonValue array;
};

/// The price array, or nothing. An axis may also be an object that holds its prices as `data`.
std::optional<PriceList> findPrices(JsonValue root)
{
    for (const std::string_view key : priceKeys) {
        const auto value = root.find(key);
        if (value && value->isArray())
            return PriceList{std::string(key), *value};
        const auto data = value ? value->find("data") : std::nullopt;
        if (data && data->isArray())
            return PriceList{childPath(key, "data"), *data};
    }
    return std::nullopt;
}

bool isMatrix(std::optional<JsonValue> value)
{
    if (!value || !value->isArray() || value->size() == 0)
        return false;
    for (const JsonValue row : value->items()) {
        if (!row.isArray())
            return false;
    }
    return true;
}

/// A member that is a tier's array. A bare number must be a possible leverage: years are no tiers.
std::optional<TierName> tierOf(const JsonMember& member)
{
    if (!member.value.isArray())
        return std::nullopt;
    if (const auto marked = tierName(member.key, BareNumber::IsNoTier))
        return marked;
    const auto bare = tierName(member.key, BareNumber::IsTier);
    return bare && Leverage::from(bare->leverage) ? bare : std::nullopt;
}

/// Judged by the first item: a list of numbers, not of rows or objects.
bool isFlat(JsonValue array)
{
    for (const JsonValue item : array.items())
        return !item.isArray() && !item.isObject();
    return true;
}

bool hasTiers(JsonValue object)
{
    for (const JsonMember member : object.members()) {
        if (tierOf(member) && isFlat(member.value))
            return true;
    }
    return false;
}

bool hasMatrix(JsonValue root)
{
    const auto leverages = root.findAny(leverageKeys);
    return findPrices(root) && leverages && leverages->isArray() && isMatrix(root.findAny(matrixKeys));
}

/// Where the tiers' arrays stand: at the top, or together under "tiers".
std::optional<JsonMember> tierObject(JsonValue root)
{
    if (hasTiers(root))
        return JsonMember{"", root};
    const auto tiers = root.find("tiers");
    return tiers && hasTiers(*tiers) ? std::optional(JsonMember{"tiers", *tiers}) : std::nullopt;
}

Imported<void> addTierArrays(const JsonMember& holder, const std::optional<PriceList>& prices,
                             ArrayMapBuilder& builder, ImportContext& context)
{
    // Without prices the first tier sets the length.
    bool hasLength = prices.has_value();
    std::size_t length = prices ? prices->array.size() : 0;
    for (const JsonMember member : holder.value.members()) {
        const auto tier = tierOf(member);
        std::string path = childPath(holder.key, member.key);
        if (!tier) {
            const bool isLeftOut = member.value.isArray() && (!prices || path != prices->path);
            if (isLeftOut)
                context.inspection.leftOut(path);
            if (isLeftOut)
                context.warnings.add(
                    WarningCode::SeriesIgnored, [&path] { return path; }, describe(member.value));
            continue;
        }
        length = hasLength ? length : member.value.size();
        hasLength = true;
        if (auto checked = checkLength(path, member.value.size(), length); !checked)
            return checked;
        auto amounts = readAmounts(member.value, path, context.warnings);
        if (!amounts)
            return unexpected(amounts.error());
        context.inspection.used(path, "tier, USD");
        builder.addTier(tier->leverage, tier->side, std::move(*amounts), path);
        if (!context.proceed(0.5))
            return fail(ImportErrorCode::Cancelled);
    }
    return {};
}

std::optional<double> leverageOf(JsonValue value)
{
    if (const auto number = value.number())
        return number;
    const auto tier = tierName(value.text(), BareNumber::IsTier);
    return tier ? std::optional(tier->leverage) : std::nullopt;
}

/// Rows of the matrix are tiers, in the order of `leverages`.
Imported<void> addMatrix(JsonValue root, std::size_t buckets, ArrayMapBuilder& builder,
                         ImportContext& context)
{
    const JsonValue leverages = *root.findAny(leverageKeys);
    const JsonValue matrix = *root.findAny(matrixKeys);
    std::string key;
    for (const std::string_view candidate : matrixKeys) {
        if (key.empty() && root.find(candidate))
            key = candidate;
    }
    if (auto checked = checkLength(key, matrix.size(), leverages.size()); !checked)
        return checked;
    auto leverage = leverages.items().begin();
    std::size_t index = 0;
    for (const JsonValue row : matrix.items()) {
        const std::string path = childPath(key, index++);
        if (auto checked = checkLength(path, row.size(), buckets); !checked)
            return checked;
        auto amounts = readAmounts(row, path, context.warnings);
        if (!amounts)
            return unexpected(amounts.error());
        builder.addTier(leverageOf(*leverage), Side::ByPrice, std::move(*amounts), path);
        ++leverage;
    }
    return {};
}

bool matches(const Content& content)
{
    return content.json && content.json->isObject()
        && (tierObject(*content.json) || hasMatrix(*content.json));
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    const JsonValue root = *content.json;
    const auto prices = findPrices(root);
    ArrayMapBuilder builder(context);
    if (prices) {
        auto values = readPrices(prices->array, prices->path);
        if (!values)
            return unexpected(values.error());
        context.inspection.used(prices->path, "prices, lower edges");
        builder.setPrices(std::move(*values));
    }
    const auto holder = tierObject(root);
    const auto added = holder ? addTierArrays(*holder, prices, builder, context)
                              : addMatrix(root, prices->array.size(), builder, context);
    if (!added)
        return unexpected(added.error());
    readSource(root, context.source);
    return builder.build(context.referencePrice(exportedReferencePrice(root)));
}

} // namespace

const Format formats::rawArrays = {"raw-arrays", "arrays per leverage with a list of prices",
                                   "arrays named by leverage", matches, import};

} // namespace ballast
