// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F8: DataMaxi+'s map: {"base": .., "quote": .., "exchange": .., "currentPrice": .., "generatedAt": ..,
// "buckets": [{"price": .., "side": "long", "l10xUsd": .., .., "l100xUsd": .., "totalUsd": ..}, ..]}.

#include "import/amounts.h"
#include "import/envelope.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/mapbuilder.h"
#include "import/number.h"
#include "import/rowcount.h"
#include "import/rowfields.h"
#include "import/tiername.h"

namespace ballast {

namespace {

/// The leverage of a key such as "l25xUsd". The bucket's total is no tier.
std::optional<double> leverageOf(std::string_view key)
{
    constexpr std::string_view suffix = "xUsd";
    if (key.size() < 2 + suffix.size() || key.front() != 'l' || !key.ends_with(suffix))
        return std::nullopt;
    key.remove_prefix(1);
    key.remove_suffix(suffix.size());
    return key.find_first_not_of("0123456789.") == std::string_view::npos ? parseNumber(key) : std::nullopt;
}

bool isBucket(JsonValue bucket)
{
    for (const JsonMember member : bucket.members()) {
        if (leverageOf(member.key))
            return bucket.find("price").has_value();
    }
    return false;
}

/// Judged by the first bucket that is an object; the rest are judged on import.
bool isMap(JsonValue value)
{
    const auto buckets = value.find("buckets");
    if (!buckets || !buckets->isArray())
        return false;
    for (const JsonValue bucket : buckets->items()) {
        if (bucket.isObject())
            return isBucket(bucket);
    }
    return value.find("totalOiUsd") && value.find("currentPrice");
}

std::optional<Enveloped> findMap(const Content& content)
{
    return content.json ? unwrapped(*content.json, isMap) : std::nullopt;
}

void readStated(JsonValue map, Source& source)
{
    readSource(map, source);
    source.provider = "DataMaxi+";
    const auto textOf = [&](std::string_view key) {
        const auto value = map.find(key);
        return value ? std::string(value->text()) : std::string();
    };
    if (source.symbol.empty())
        source.symbol = textOf("base") + textOf("quote");
    if (const auto generatedAt = map.find("generatedAt"))
        source.capturedAt = timestampOf(*generatedAt);
}

/// For inspection: what the members of a bucket are, by the first.
void noteFields(JsonValue buckets, const std::string& path, ImportContext& context)
{
    for (const JsonValue bucket : buckets.items()) {
        for (const JsonMember member : bucket.members()) {
            const std::string field = path + "[]." + std::string(member.key);
            if (leverageOf(member.key))
                context.inspection.used(field, "tier, USD");
            else if (member.key == "price" || member.key == "side")
                context.inspection.used(field, std::string(member.key));
            else
                context.inspection.leftOut(field);
        }
        break;
    }
}

/// Every tier of one bucket. A tier that cannot be read is left out; without a price the whole bucket is.
void addBucket(JsonValue bucket, const std::string& path, MapBuilder& builder, RowCount& count,
               ImportContext& context)
{
    const auto priceValue = bucket.find("price");
    const auto price = priceValue ? numberOf(*priceValue) : std::nullopt;
    if (!price) {
        count.addFailed(priceValue ? childPath(path, "price") : path, describe(priceValue.value_or(bucket)));
        return;
    }
    const auto sideValue = bucket.find("side");
    MapRow row{*price, *price};
    if (sideValue) {
        row.word = sideWordOf(*sideValue);
        row.wordText = sideValue->text();
    }
    std::optional<JsonMember> failed;
    for (const JsonMember member : bucket.members()) {
        const auto leverage = leverageOf(member.key);
        if (!leverage)
            continue;
        const auto place = [&] { return childPath(path, member.key); };
        if (const auto amount = amountOf(member.value)) {
            noteMissing(member.value, context.warnings, place);
            row.leverage = leverage;
            row.notional = *amount;
            builder.add(row, place);
        } else if (!failed) {
            failed = member;
        }
    }
    if (failed)
        count.addFailed(childPath(path, failed->key), describe(failed->value));
    else
        count.addGood();
}

bool matches(const Content& content)
{
    return findMap(content).has_value();
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    const auto map = findMap(content);
    if (!map)
        return unexpected(notAMap(content));
    readStated(map->value, context.source);
    const std::string path = childPath(map->path, "buckets");
    MapBuilder builder(context);
    RowCount count(context.warnings);
    std::size_t index = 0;
    for (const JsonValue bucket : map->value.find("buckets")->items()) {
        addBucket(bucket, childPath(path, index), builder, count, context);
        if (++index % 4096 == 0 && !context.proceed(0.5))
            return fail(ImportErrorCode::Cancelled);
    }
    noteFields(*map->value.find("buckets"), path, context);
    if (const auto finished = count.finish("bucket with price and tiers"); !finished)
        return unexpected(finished.error());
    return builder.build(PriceEdge::Lower, context.referencePrice(exportedReferencePrice(map->value)));
}

} // namespace

const Format formats::dataMaxiMap = {"datamaxi-map", "DataMaxi+ liquidation map",
                                     "buckets with l<number>xUsd", matches, import};

} // namespace ballast
