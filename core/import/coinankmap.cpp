// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F6 and F7: CoinAnk's getLiqMap and getAggLiqMap: {"success": true, "code": "1", "data": {"symbol": ..,
// "prices": [..], "x25": [..], .., "x100": [..], "lastPrice": ..}}, with exchange names instead of tiers in
// the aggregated map. Prices are the buckets' lower edges.

#include "import/amounts.h"
#include "import/arraymap.h"
#include "import/envelope.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/number.h"
#include "import/providererror.h"

namespace ballast {

namespace {

/// The leverage of a key such as "x25". Its per-exchange maps have names instead, and are no tiers.
std::optional<double> leverageOf(std::string_view key)
{
    if (key.size() < 2 || key.front() != 'x')
        return std::nullopt;
    key.remove_prefix(1);
    return key.find_first_not_of("0123456789.") == std::string_view::npos ? parseNumber(key) : std::nullopt;
}

bool hasPrices(JsonValue value)
{
    const auto prices = value.find("prices");
    return prices && prices->isArray();
}

bool hasTiers(JsonValue value)
{
    for (const JsonMember member : value.members()) {
        if (leverageOf(member.key) && member.value.isArray())
            return hasPrices(value);
    }
    return false;
}

bool isExchange(const JsonMember& member)
{
    return member.value.isArray() && member.key != "prices" && !leverageOf(member.key);
}

bool hasExchanges(JsonValue value)
{
    if (!value.find("lastIndex"))
        return false;
    for (const JsonMember member : value.members()) {
        if (isExchange(member))
            return hasPrices(value) && !hasTiers(value);
    }
    return false;
}

/// An answer in CoinAnk's envelope that says it failed. Its code for success is "1", not CoinGlass's "0".
bool isFailed(JsonValue envelope)
{
    const auto success = envelope.find("success");
    if (success && success->boolean() == false)
        return true;
    const auto code = envelope.find("code");
    return code && code->type() != JsonType::Null && numberOf(*code) != 1.0;
}

bool isFailedAnswer(JsonValue value)
{
    return value.find("extCode") && isFailed(value);
}

/// Without an envelope the same arrays are raw ones, unless CoinAnk's own `lastIndex` stands beside them.
std::optional<Enveloped> findMap(const Content& content, bool (*isWanted)(JsonValue))
{
    auto found = content.json ? unwrapped(*content.json, isWanted) : std::nullopt;
    if (found && !found->envelope && !found->value.find("lastIndex"))
        found.reset();
    return found;
}

std::optional<Enveloped> findFailure(const Content& content)
{
    return content.json ? unwrapped(*content.json, isFailedAnswer) : std::nullopt;
}

/// Reads every array that `add` wants; the others are noted as left out.
template <typename Add> Imported<void> addArrays(const Enveloped& map, ImportContext& context, Add&& add)
{
    const std::size_t length = map.value.find("prices")->size();
    for (const JsonMember member : map.value.members()) {
        std::string path = childPath(map.path, member.key);
        if (leverageOf(member.key) && !member.value.isArray())
            context.warnings.add(
                WarningCode::SeriesIgnored, [&path] { return path; }, describe(member.value));
        if (member.key == "prices" || !member.value.isArray())
            continue;
        if (auto checked = checkLength(path, member.value.size(), length); !checked)
            return checked;
        auto amounts = readAmounts(member.value, path, context.warnings);
        if (!amounts)
            return unexpected(amounts.error());
        add(member.key, path, std::move(*amounts));
        if (!context.proceed(0.5))
            return fail(ImportErrorCode::Cancelled);
    }
    return {};
}

template <typename Add>
Imported<LiquidationMap> importArrays(const Enveloped& map, ImportContext& context, Add&& add)
{
    if (map.envelope && isFailed(*map.envelope))
        return unexpected(providerErrorOf(*map.envelope, map.envelopePath));
    const std::string pricesPath = childPath(map.path, "prices");
    auto prices = readPrices(*map.value.find("prices"), pricesPath);
    if (!prices)
        return unexpected(prices.error());
    context.inspection.used(pricesPath, "prices, lower edges");
    ArrayMapBuilder builder(context);
    builder.setPrices(std::move(*prices));
    const auto addTo = [&](std::string_view key, const std::string& path, Values amounts) {
        add(builder, key, path, std::move(amounts));
    };
    if (const auto added = addArrays(map, context, addTo); !added)
        return unexpected(added.error());
    readSource(map.value, context.source);
    context.source.provider = "CoinAnk";
    return builder.build(context.referencePrice(exportedReferencePrice(map.value)));
}

bool matchesMap(const Content& content)
{
    return findMap(content, hasTiers) || findFailure(content);
}

Imported<LiquidationMap> importMap(const Content& content, ImportContext& context)
{
    if (const auto failure = findFailure(content))
        return unexpected(providerErrorOf(failure->value, failure->path));
    const auto map = findMap(content, hasTiers);
    if (!map)
        return unexpected(notAMap(content));
    return importArrays(
        *map, context,
        [&](ArrayMapBuilder& builder, std::string_view key, const std::string& path, Values amounts) {
            const auto leverage = leverageOf(key);
            if (!leverage) {
                context.inspection.leftOut(path);
                return context.warnings.add(
                    WarningCode::SeriesIgnored, [&path] { return path; }, key);
            }
            context.inspection.used(path, "tier " + std::string(key) + ", USD");
            builder.addTier(*leverage, Side::ByPrice, std::move(amounts), path);
        });
}

bool matchesAggregatedMap(const Content& content)
{
    return findMap(content, hasExchanges).has_value();
}

Imported<LiquidationMap> importAggregatedMap(const Content& content, ImportContext& context)
{
    const auto map = findMap(content, hasExchanges);
    if (!map)
        return unexpected(notAMap(content));
    return importArrays(
        *map, context,
        [&](ArrayMapBuilder& builder, std::string_view key, const std::string& path, Values amounts) {
            context.inspection.used(path, "exchange, USD, no leverage");
            builder.addExchange(key, std::move(amounts), path);
        });
}

} // namespace

const Format formats::coinAnkMap = {"coinank-map", "CoinAnk liquidation map of one pair (getLiqMap)",
                                    "prices beside arrays named x<leverage>, in CoinAnk's envelope",
                                    matchesMap, importMap};

const Format formats::coinAnkAggregatedMap = {
    "coinank-aggregated-map", "CoinAnk map of several exchanges (getAggLiqMap), without leverage",
    "prices and lastIndex beside arrays named by exchange", matchesAggregatedMap, importAggregatedMap};

} // namespace ballast
