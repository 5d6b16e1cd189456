// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F3: CoinGlass's pair map, from its API (v3, v4) or decoded from its page:
// {"48935": [[48935, 1579370.77, 25, null], ..], ..} under data.data, data.liqMapV2, in a list of one, or
// bare. A row is [price, notional, leverage, band].

#include "import/amounts.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/mapbuilder.h"
#include "import/number.h"

#include <array>

namespace ballast {

namespace {

constexpr std::array<std::string_view, 3> bucketKeys = {"liqMapV2", "liqMap", "data"};
constexpr int deepestEnvelope = 5;

/// Where the buckets stand, and what the envelopes around them said; inner statements win.
struct FoundMap
{
    std::string path;
    std::optional<JsonValue> buckets;
    std::optional<JsonValue> instrument;
    std::optional<double> referencePrice;
    std::size_t instruments = 1;
};

bool isRow(JsonValue row)
{
    if (!row.isArray() || row.size() < 2)
        return false;
    auto item = row.items().begin();
    const bool hasPrice = numberOf(*item).has_value();
    return hasPrice && numberOf(*++item).has_value();
}

/// Whether a bucket holds arrays, readable as rows or not; nothing when it is empty or all null.
std::optional<bool> holdsArrays(JsonValue bucket)
{
    for (const JsonValue item : bucket.items()) {
        if (item.type() != JsonType::Null)
            return item.isArray();
    }
    return std::nullopt;
}

/// Price keys with lists of lists. The first bucket with content decides, and the rows are judged on import.
bool isBucketObject(JsonValue value)
{
    bool allEmpty = value.isObject() && value.size() > 0;
    for (const JsonMember member : value.members()) {
        const bool isList = member.value.isArray();
        if (!parseNumber(member.key) || (!isList && member.value.type() != JsonType::Null))
            return false;
        if (const auto verdict = holdsArrays(member.value))
            return *verdict;
        // Nulls alone may as well be one tier's empty buckets.
        allEmpty = allEmpty && isList && member.value.size() == 0;
    }
    return allEmpty;
}

bool findBuckets(JsonValue value, const std::string& path, int depth, FoundMap& found)
{
    if (isBucketObject(value)) {
        found.path = path;
        found.buckets = value;
        return true;
    }
    if (depth == deepestEnvelope)
        return false;
    if (value.isArray()) {
        found.instruments = value.size();
        const JsonItems items = value.items();
        return value.size() > 0 && (*items.begin()).isObject()
            && findBuckets(*items.begin(), childPath(path, 0), depth + 1, found);
    }
    for (const std::string_view key : bucketKeys) {
        const auto child = value.find(key);
        if (!child || !findBuckets(*child, childPath(path, key), depth + 1, found))
            continue;
        if (!found.instrument)
            found.instrument = value.find("instrument");
        if (!found.referencePrice)
            found.referencePrice = exportedReferencePrice(value);
        return true;
    }
    return false;
}

std::optional<FoundMap> findMap(const Content& content)
{
    FoundMap found;
    if (!content.json || !findBuckets(*content.json, {}, 0, found))
        return std::nullopt;
    return found;
}

void readInstrument(JsonValue instrument, Source& source)
{
    const auto textOf = [&](std::string_view key) {
        const auto value = instrument.find(key);
        return value ? std::string(value->text()) : std::string();
    };
    source.exchange = textOf("exName");
    source.symbol = textOf("instrumentId");
    if (source.symbol.empty())
        source.symbol = textOf("symbol");
    if (source.symbol.empty())
        source.symbol = textOf("baseAsset") + textOf("quoteAsset");
}

/// Nothing when price or notional cannot be read.
std::optional<MapRow> readRow(JsonValue row, double bucketPrice, std::optional<double> referencePrice)
{
    if (!isRow(row))
        return std::nullopt;
    auto item = row.items().begin();
    MapRow result;
    result.bucketPrice = bucketPrice;
    result.price = numberOf(*item).value_or(0);
    result.notional = numberOf(*++item).value_or(0);
    if (row.size() > 2)
        result.leverage = numberOf(*++item);
    // The bucket is named by its upper edge, so near the boundary only the row's own price tells the side.
    if (referencePrice)
        result.side = result.price < *referencePrice ? Side::Long : Side::Short;
    return result;
}

struct RowCount
{
    std::size_t all = 0;
    std::size_t failed = 0;
    std::string firstFailed;
    std::string firstFound;
};

void addBucket(const JsonMember& bucket, const std::string& mapPath, std::optional<double> referencePrice,
               MapBuilder& builder, ImportContext& context, RowCount& count)
{
    const auto bucketPrice = parseNumber(bucket.key);
    if (!bucketPrice || !bucket.value.isArray()) {
        ++count.all;
        if (count.failed++ == 0) {
            count.firstFailed = childPath(mapPath, bucket.key);
            count.firstFound = bucketPrice ? describe(bucket.value) : Warnings::shortened(bucket.key);
        }
        context.warnings.add(
            WarningCode::RowDropped, [&] { return childPath(mapPath, bucket.key); }, describe(bucket.value));
        return;
    }
    std::size_t index = 0;
    for (const JsonValue value : bucket.value.items()) {
        const auto place = [&] { return childPath(childPath(mapPath, bucket.key), index); };
        ++count.all;
        if (const auto row = readRow(value, *bucketPrice, referencePrice)) {
            builder.add(*row, place);
        } else {
            if (count.failed++ == 0) {
                count.firstFailed = place();
                count.firstFound = describe(value);
            }
            context.warnings.add(WarningCode::RowDropped, place, describe(value));
        }
        ++index;
    }
}

} // namespace

bool isCoinGlassMap(const Content& content)
{
    return findMap(content).has_value();
}

Imported<LiquidationMap> importCoinGlassMap(const Content& content, ImportContext& context)
{
    const FoundMap found = findMap(content).value_or(FoundMap{});
    if (!found.buckets)
        return unexpected(notAMap(content));
    if (found.instruments > 1)
        return fail(ImportErrorCode::NotAMap, found.path, std::to_string(found.instruments) + " instruments",
                    "a map of one instrument");
    context.source.provider = "CoinGlass";
    if (found.instrument)
        readInstrument(*found.instrument, context.source);
    const auto referencePrice = context.referencePrice(found.referencePrice);
    MapBuilder builder(context);
    RowCount count;
    std::size_t done = 0;
    for (const JsonMember bucket : found.buckets->members()) {
        addBucket(bucket, found.path, referencePrice, builder, context, count);
        if (++done % 4096 == 0 && !context.proceed(0.5))
            return fail(ImportErrorCode::Cancelled);
    }
    if (count.failed > count.all / 2)
        return fail(ImportErrorCode::MostRowsFailed, count.firstFailed, count.firstFound,
                    "[price, notional, leverage]");
    return builder.build(PriceEdge::Upper, referencePrice);
}

} // namespace ballast
