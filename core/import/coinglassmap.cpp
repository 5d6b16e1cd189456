// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F3 and F4: CoinGlass's maps, from its API (v3, v4) or decoded from its page:
// {"48935": [[48935, 1579370.77, 25, null], ..], ..} under data.data or data.liqMapV2, in a list with an item
// per exchange, or bare. A row is [price, notional, leverage, band]; in aggregated maps leverage is null.

#include "import/amounts.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/mapbuilder.h"
#include "import/number.h"
#include "import/rowcount.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace ballast {

namespace {

constexpr std::array<std::string_view, 3> bucketKeys = {"liqMapV2", "liqMap", "data"};
constexpr int deepestEnvelope = 5;

/// Where one instrument's buckets stand, and what the envelopes around them said; inner statements win.
struct FoundMap
{
    std::string path;
    std::optional<JsonValue> buckets; ///< Nothing: the instrument is there, but without any bucket.
    std::optional<JsonValue> instrument = {};
    std::optional<double> referencePrice = {};
};
using FoundMaps = std::vector<FoundMap>;

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

/// Whether the rows are priced near their key. Arrays of [price, amount] pairs named by leverage are not.
bool liesNear(double key, JsonValue bucket)
{
    for (const JsonValue row : bucket.items()) {
        const auto price = isRow(row) ? numberOf(*row.items().begin()) : std::nullopt;
        if (price)
            return *price >= key / 2 && *price <= key * 2;
    }
    return true;
}

/// Price keys with lists of lists. The first bucket with content decides, and the rows are judged on import.
bool isBucketObject(JsonValue value)
{
    bool allEmpty = value.isObject() && value.size() > 0;
    for (const JsonMember member : value.members()) {
        const bool isList = member.value.isArray();
        const auto key = parseNumber(member.key);
        if (!key || (!isList && member.value.type() != JsonType::Null))
            return false;
        if (const auto verdict = holdsArrays(member.value))
            return *verdict && liesNear(*key, member.value);
        // Nulls alone may as well be one tier's empty buckets.
        allEmpty = allEmpty && isList && member.value.size() == 0;
    }
    return allEmpty;
}

FoundMaps findBuckets(JsonValue value, const std::string& path, int depth);

/// A list has an item per exchange. The first one decides whether it is such a list.
FoundMaps findInList(JsonValue list, const std::string& path, int depth)
{
    FoundMaps found;
    std::size_t index = 0;
    for (const JsonValue item : list.items()) {
        const std::string itemPath = childPath(path, index++);
        FoundMaps inner = item.isObject() ? findBuckets(item, itemPath, depth + 1) : FoundMaps();
        const auto instrument = item.find("instrument");
        if (inner.empty() && !instrument && found.empty())
            return {};
        if (inner.empty())
            found.push_back({itemPath, {}, instrument});
        std::ranges::move(inner, std::back_inserter(found));
    }
    return found;
}

FoundMaps findBuckets(JsonValue value, const std::string& path, int depth)
{
    if (isBucketObject(value))
        return {{path, value}};
    if (depth == deepestEnvelope)
        return {};
    if (value.isArray())
        return findInList(value, path, depth);
    for (const std::string_view key : bucketKeys) {
        const auto child = value.find(key);
        FoundMaps found = child ? findBuckets(*child, childPath(path, key), depth + 1) : FoundMaps();
        for (FoundMap& map : found) {
            if (!map.instrument)
                map.instrument = value.find("instrument");
            if (!map.referencePrice)
                map.referencePrice = exportedReferencePrice(value);
        }
        if (!found.empty())
            return found;
    }
    return {};
}

/// Only those with a bucket count; a list of empty instruments alone is no map.
FoundMaps findMaps(const Content& content)
{
    FoundMaps found = content.json ? findBuckets(*content.json, {}, 0) : FoundMaps();
    return std::ranges::any_of(found, [](const FoundMap& map) { return map.buckets.has_value(); })
        ? found
        : FoundMaps();
}

std::string textOf(const FoundMap& map, std::string_view key)
{
    const auto value = map.instrument ? map.instrument->find(key) : std::nullopt;
    return value ? std::string(value->text()) : std::string();
}

std::string symbolOf(const FoundMap& map)
{
    for (const std::string_view key : {"instrumentId", "symbol"}) {
        if (std::string symbol = textOf(map, key); !symbol.empty())
            return symbol;
    }
    return textOf(map, "baseAsset") + textOf(map, "quoteAsset");
}

/// "Binance BTCUSDT", or what of it is known.
std::string nameOf(const FoundMap& map, std::size_t index)
{
    std::string name = textOf(map, "exName");
    const std::string symbol = symbolOf(map);
    name += (name.empty() || symbol.empty() ? "" : " ") + symbol;
    return name.empty() ? "map " + std::to_string(index + 1) : name;
}

bool carriesLeverage(JsonValue row)
{
    if (!row.isArray() || row.size() < 3)
        return false;
    auto item = row.items().begin();
    ++item;
    return numberOf(*++item).has_value();
}

/// Whether any row of the map names its leverage; in maps of one pair the first does.
bool hasLeverage(const FoundMap& map)
{
    for (const JsonMember bucket : map.buckets ? map.buckets->members() : JsonMembers{}) {
        for (const JsonValue row : bucket.value.items()) {
            if (carriesLeverage(row))
                return true;
        }
    }
    return false;
}

/// Nothing when price or notional cannot be read.
std::optional<MapRow> readRow(JsonValue row, double bucketPrice, std::optional<double> referencePrice)
{
    MapRow result;
    result.bucketPrice = bucketPrice;
    if (const auto numbers = row.numberRow(); numbers.size() > 2) {
        if (std::isnan(numbers[0]) || std::isnan(numbers[1]))
            return std::nullopt;
        result.price = numbers[0];
        result.notional = numbers[1];
        if (!std::isnan(numbers[2]))
            result.leverage = numbers[2];
    } else {
        if (!isRow(row))
            return std::nullopt;
        auto item = row.items().begin();
        result.price = numberOf(*item).value_or(0);
        result.notional = numberOf(*++item).value_or(0);
        if (row.size() > 2)
            result.leverage = numberOf(*++item);
    }
    // The bucket is named by its upper edge, so near the boundary only the row's own price tells the side.
    if (referencePrice)
        result.side = result.price < *referencePrice ? Side::Long : Side::Short;
    return result;
}

/// Adds one instrument's rows. `exchange` stands in for a leverage in aggregated maps.
class BucketReader
{
public:
    BucketReader(MapBuilder& builder, ImportContext& context)
        : m_builder(builder)
        , m_context(context)
        , m_count(context.warnings)
    {
    }

    Imported<void> add(const FoundMap& map, std::optional<double> referencePrice, std::string_view exchange);
    Imported<void> finish() const { return m_count.finish("[price, notional, leverage]"); }

private:
    void addBucket(const JsonMember& bucket, const std::string& mapPath, std::optional<double> referencePrice,
                   std::string_view exchange);

    MapBuilder& m_builder;
    ImportContext& m_context;
    RowCount m_count;
};

void BucketReader::addBucket(const JsonMember& bucket, const std::string& mapPath,
                             std::optional<double> referencePrice, std::string_view exchange)
{
    const auto bucketPrice = parseNumber(bucket.key);
    if (!bucketPrice || !bucket.value.isArray()) {
        m_count.addFailed(childPath(mapPath, bucket.key),
                          bucketPrice ? describe(bucket.value) : std::string(bucket.key));
        return;
    }
    std::size_t index = 0;
    for (const JsonValue value : bucket.value.items()) {
        const auto place = [&] { return childPath(childPath(mapPath, bucket.key), index); };
        if (auto row = readRow(value, *bucketPrice, referencePrice)) {
            row->exchange = exchange;
            m_count.addGood();
            m_builder.add(*row, place);
        } else {
            m_count.addFailed(place(), describe(value));
        }
        ++index;
    }
}

Imported<void> BucketReader::add(const FoundMap& map, std::optional<double> referencePrice,
                                 std::string_view exchange)
{
    m_context.inspection.used(map.path.empty() ? "keys" : map.path + " keys", "buckets, upper edges");
    m_context.inspection.used(map.path + "[][]",
                              exchange.empty() ? "[own price, notional USD, leverage, band]"
                                               : "[own price, notional USD], no leverage");
    std::size_t rows = 0;
    for (const JsonMember bucket : map.buckets->members())
        rows += bucket.value.size();
    m_builder.reserve(rows);
    std::size_t done = 0;
    for (const JsonMember bucket : map.buckets->members()) {
        addBucket(bucket, map.path, referencePrice, exchange);
        if (++done % 4096 == 0 && !m_context.proceed(0.5))
            return fail(ImportErrorCode::Cancelled);
    }
    return {};
}

bool matchesMap(const Content& content)
{
    return !findMaps(content).empty();
}

Imported<LiquidationMap> importMap(const Content& content, ImportContext& context)
{
    const FoundMaps maps = findMaps(content);
    std::vector<MapChoice> choices;
    for (const FoundMap& map : maps)
        choices.push_back({nameOf(map, choices.size()), !map.buckets});
    const auto chosen = context.choose(std::move(choices));
    if (!chosen)
        return unexpected(chosen.error());
    const FoundMap& map = maps[*chosen];
    context.source.provider = "CoinGlass";
    context.source.exchange = textOf(map, "exName");
    context.source.symbol = symbolOf(map);
    const auto referencePrice = context.referencePrice(map.referencePrice);
    MapBuilder builder(context);
    BucketReader reader(builder, context);
    if (const auto added = reader.add(map, referencePrice, {}); !added)
        return unexpected(added.error());
    if (const auto finished = reader.finish(); !finished)
        return unexpected(finished.error());
    return builder.build(PriceEdge::Upper, referencePrice);
}

bool matchesAggregatedMap(const Content& content)
{
    const FoundMaps maps = findMaps(content);
    return !maps.empty() && std::ranges::none_of(maps, hasLeverage);
}

/// The coins of an aggregated file, each with its exchanges' maps.
std::vector<std::pair<std::string, FoundMaps>> byCoin(const FoundMaps& maps)
{
    std::vector<std::pair<std::string, FoundMaps>> coins;
    for (const FoundMap& map : maps) {
        const std::string coin = textOf(map, "baseAsset");
        auto found = std::ranges::find(coins, coin, &std::pair<std::string, FoundMaps>::first);
        if (found == coins.end())
            found = coins.insert(coins.end(), {coin, {}});
        if (map.buckets)
            found->second.push_back(map);
    }
    return coins;
}

Imported<LiquidationMap> importAggregatedMap(const Content& content, ImportContext& context)
{
    const auto coins = byCoin(findMaps(content));
    std::vector<MapChoice> choices;
    choices.reserve(coins.size());
    for (const auto& [coin, maps] : coins)
        choices.push_back({coin, maps.empty()});
    const auto chosen = context.choose(std::move(choices));
    if (!chosen)
        return unexpected(chosen.error());
    const auto& [coin, maps] = coins[*chosen];
    context.source.provider = "CoinGlass";
    context.source.symbol = coin;
    if (maps.size() == 1)
        context.source.exchange = textOf(maps.front(), "exName");
    std::optional<double> exported;
    for (const FoundMap& map : maps)
        exported = exported ? exported : map.referencePrice;
    const auto referencePrice = context.referencePrice(exported);
    MapBuilder builder(context);
    BucketReader reader(builder, context);
    for (const FoundMap& map : maps) {
        if (const auto added = reader.add(map, referencePrice, textOf(map, "exName")); !added)
            return unexpected(added.error());
    }
    if (const auto finished = reader.finish(); !finished)
        return unexpected(finished.error());
    return builder.build(PriceEdge::Upper, referencePrice);
}

} // namespace

const Format formats::coinGlassMap = {"coinglass-map", "CoinGlass liquidation map of one pair",
                                      "price keys with [price, notional, leverage] rows", matchesMap,
                                      importMap};

const Format formats::coinGlassAggregatedMap = {
    "coinglass-aggregated-map", "CoinGlass aggregated map of several exchanges, without leverage",
    "price keys with [price, notional, null] rows", matchesAggregatedMap, importAggregatedMap};

} // namespace ballast
