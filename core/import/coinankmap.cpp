// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F6: CoinAnk's getLiqMap: {"success": true, "code": "1", "data": {"symbol": .., "prices": [..],
// "x25": [..], .., "x100": [..], "lastPrice": ..}}. Prices are the buckets' lower edges.

#include "import/amounts.h"
#include "import/arraymap.h"
#include "import/envelope.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/number.h"

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

bool hasTiers(JsonValue value)
{
    const auto prices = value.find("prices");
    if (!prices || !prices->isArray())
        return false;
    for (const JsonMember member : value.members()) {
        if (leverageOf(member.key) && member.value.isArray())
            return true;
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
std::optional<Enveloped> findMap(const Content& content)
{
    auto found = content.json ? unwrapped(*content.json, hasTiers) : std::nullopt;
    if (found && !found->envelope && !found->value.find("lastIndex"))
        found.reset();
    return found;
}

std::optional<Enveloped> findFailure(const Content& content)
{
    return content.json ? unwrapped(*content.json, isFailedAnswer) : std::nullopt;
}

Imported<LiquidationMap> providerError(JsonValue envelope, const std::string& path, ImportContext& context)
{
    auto refused = refuseProviderError(Content{envelope, {}}, context);
    if (!refused)
        refused.error().place = childPath(path, refused.error().place);
    return refused;
}

Imported<void> addTiers(const Enveloped& map, ArrayMapBuilder& builder, ImportContext& context)
{
    const std::size_t length = map.value.find("prices")->size();
    for (const JsonMember member : map.value.members()) {
        const auto leverage = leverageOf(member.key);
        std::string path = childPath(map.path, member.key);
        if (!leverage || !member.value.isArray()) {
            if (leverage || (member.value.isArray() && member.key != "prices"))
                context.warnings.add(
                    WarningCode::SeriesIgnored, [&path] { return path; }, describe(member.value));
            continue;
        }
        if (auto checked = checkLength(path, member.value.size(), length); !checked)
            return checked;
        auto amounts = readAmounts(member.value, path, context.warnings);
        if (!amounts)
            return unexpected(amounts.error());
        builder.addTier(*leverage, Side::ByPrice, std::move(*amounts), path);
        if (!context.proceed(0.5))
            return fail(ImportErrorCode::Cancelled);
    }
    return {};
}

} // namespace

bool isCoinAnkMap(const Content& content)
{
    return findMap(content) || findFailure(content);
}

Imported<LiquidationMap> importCoinAnkMap(const Content& content, ImportContext& context)
{
    if (const auto failure = findFailure(content))
        return providerError(failure->value, failure->path, context);
    const auto map = findMap(content);
    if (!map)
        return unexpected(notAMap(content));
    if (map->envelope && isFailed(*map->envelope))
        return providerError(*map->envelope, map->envelopePath, context);
    auto prices = readPrices(*map->value.find("prices"), childPath(map->path, "prices"));
    if (!prices)
        return unexpected(prices.error());
    ArrayMapBuilder builder(context);
    builder.setPrices(std::move(*prices));
    if (const auto added = addTiers(*map, builder, context); !added)
        return unexpected(added.error());
    readSource(map->value, context.source);
    context.source.provider = "CoinAnk";
    return builder.build(context.referencePrice(exportedReferencePrice(map->value)));
}

} // namespace ballast
