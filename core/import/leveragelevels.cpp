// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F9: lists of levels that carry a leverage each. rektslug: {"symbol": .., "current_price": "71115.4",
// "long_liquidations": [{"price_level": "71100", "volume": "5984548.35", "leverage": "100x"}, ..],
// "short_liquidations": [..]}. Hyblock: {"data": [{"price": .., "size": .., "leverage": "50",
// "side": "long"}, ..], "metadata": {..}}.

#include "import/amounts.h"
#include "import/envelope.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/mapbuilder.h"
#include "import/rowcount.h"
#include "import/rowfields.h"
#include "import/tiername.h"

#include <algorithm>
#include <array>
#include <vector>

namespace ballast {

namespace {

/// What a provider calls the parts of a level.
struct LevelKeys
{
    std::string_view price;
    std::string_view notional;
};

constexpr LevelKeys rektslugKeys = {"price_level", "volume"};
constexpr LevelKeys hyblockKeys = {"price", "size"};

/// Looked for one by one.
constexpr std::size_t mostCoins = 1000;

struct SideList
{
    std::string_view key;
    Side side;
};

constexpr std::array rektslugLists = {SideList{"long_liquidations", Side::Long},
                                      SideList{"short_liquidations", Side::Short}};

bool hasKeys(JsonValue level, const LevelKeys& keys)
{
    return level.find(keys.price) && level.find(keys.notional) && level.find("leverage");
}

/// Lists of the same names without leverages are another export.
bool isRektslug(JsonValue value)
{
    std::size_t emptyLists = 0;
    for (const SideList& named : rektslugLists) {
        const auto list = value.find(named.key);
        if (!list || !list->isArray())
            continue;
        if (const auto level = firstObject(*list))
            return hasKeys(*level, rektslugKeys);
        emptyLists += list->size() == 0 ? 1 : 0;
    }
    return emptyLists == rektslugLists.size();
}

/// Under `data`, or the bare list.
std::optional<JsonValue> hyblockList(JsonValue value)
{
    return value.isArray() ? std::optional(value) : value.find("data");
}

bool isHyblock(JsonValue value)
{
    const auto list = hyblockList(value);
    const auto level = list && list->isArray() ? firstObject(*list) : std::nullopt;
    // A bare list may be one of positions, which have more to them.
    const bool isPosition = value.isArray() && level
        && findNamed(*level,
                     {"liqprice", "liquidationprice", "liqpx", "liquidationpx", "entryprice", "entrypx",
                      "margin"});
    return level && hasKeys(*level, hyblockKeys) && level->find("side") && !isPosition;
}

/// Of which coin a level is; empty where it does not say.
std::string_view coinOfLevel(JsonValue level)
{
    static constexpr std::array<std::string_view, 4> keys = {"symbol", "coin", "pair", "asset"};
    const auto coin = level.findAny(keys);
    return coin ? coin->text() : std::string_view();
}

/// Levels of several coins must not stand on one axis: each is a map. Nothing where all are of one.
Imported<std::optional<std::string>> chooseCoinOfLevels(JsonValue list, ImportContext& context)
{
    std::vector<MapChoice> coins;
    for (const JsonValue level : list.items()) {
        const std::string_view coin = coinOfLevel(level);
        if (std::ranges::find(coins, coin, &MapChoice::name) == coins.end())
            coins.push_back({std::string(coin)});
        if (coins.size() > mostCoins)
            break; // refused below
    }
    if (coins.size() < 2)
        return std::nullopt;
    const auto chosen = context.choose(coins);
    if (!chosen)
        return unexpected(chosen.error());
    return coins[*chosen].name;
}

std::optional<Enveloped> findLevels(const Content& content, bool (*isWanted)(JsonValue))
{
    return content.json ? unwrapped(*content.json, isWanted) : std::nullopt;
}

/// Nothing where the export names none that can be read: the level is then one of unknown leverage.
std::optional<double> leverageOf(std::optional<JsonValue> value)
{
    if (!value || value->type() == JsonType::Number)
        return value ? value->number() : std::nullopt;
    const auto tier = tierName(value->text(), BareNumber::IsTier);
    return tier ? std::optional(tier->leverage) : std::nullopt;
}

/// Reads the levels of one provider, list by list.
class LevelReader
{
public:
    LevelReader(const LevelKeys& keys, ImportContext& context)
        : m_keys(keys)
        , m_context(context)
        , m_builder(context)
        , m_count(context.warnings)
    {
    }

    /// From now on only levels of this coin, where they name one each.
    void setCoin(std::string coin) { m_coin = std::move(coin); }
    /// `side` holds for the whole list; without one every level states its own.
    Imported<void> add(JsonValue list, const std::string& path, std::optional<Side> side);
    Imported<LiquidationMap> build(std::optional<double> referencePrice);

private:
    void addLevel(JsonValue level, const std::string& path, std::optional<Side> side);

    const LevelKeys& m_keys;
    ImportContext& m_context;
    std::optional<std::string> m_coin;
    MapBuilder m_builder;
    RowCount m_count;
};

void LevelReader::addLevel(JsonValue level, const std::string& path, std::optional<Side> side)
{
    const auto numberAt = [&](std::string_view key) {
        const auto value = level.find(key);
        return value ? numberOf(*value) : std::nullopt;
    };
    const auto price = numberAt(m_keys.price);
    const auto notional = numberAt(m_keys.notional);
    if (!price || !notional) {
        m_count.addFailed(path, describe(level));
        return;
    }
    m_count.addGood();
    MapRow row{*price, *price, leverageOf(level.find("leverage")), side.value_or(Side::ByPrice), *notional};
    if (const auto stated = side ? std::nullopt : level.find("side")) {
        row.word = sideWordOf(*stated);
        row.wordText = stated->text();
    }
    m_builder.add(row, [&] { return path; });
}

Imported<void> LevelReader::add(JsonValue list, const std::string& path, std::optional<Side> side)
{
    std::size_t index = 0;
    m_context.inspection.used(path + "[]." + std::string(m_keys.price), "price, lower edge");
    m_context.inspection.used(path + "[]." + std::string(m_keys.notional), "notional, USD");
    m_context.inspection.used(path + "[].leverage", "leverage");
    for (const JsonValue level : list.items()) {
        if (!m_coin || coinOfLevel(level) == *m_coin)
            addLevel(level, childPath(path, index), side);
        if (++index % 4096 == 0 && !m_context.proceed(0.5))
            return fail(ImportErrorCode::Cancelled);
    }
    return {};
}

Imported<LiquidationMap> LevelReader::build(std::optional<double> referencePrice)
{
    const std::string expected =
        std::string(m_keys.price) + ", " + std::string(m_keys.notional) + ", leverage";
    if (const auto finished = m_count.finish(expected); !finished)
        return unexpected(finished.error());
    return m_builder.build(PriceEdge::Lower, m_context.referencePrice(referencePrice));
}

bool matchesRektslug(const Content& content)
{
    return findLevels(content, isRektslug).has_value();
}

Imported<LiquidationMap> importRektslug(const Content& content, ImportContext& context)
{
    const auto found = findLevels(content, isRektslug);
    if (!found)
        return unexpected(notAMap(content));
    readSource(found->value, context.source);
    context.source.provider = "rektslug";
    LevelReader reader(rektslugKeys, context);
    for (const SideList& named : rektslugLists) {
        const auto list = found->value.find(named.key);
        if (!list || !list->isArray())
            continue;
        if (const auto added = reader.add(*list, childPath(found->path, named.key), named.side); !added)
            return unexpected(added.error());
    }
    return reader.build(exportedReferencePrice(found->value));
}

bool matchesHyblock(const Content& content)
{
    return findLevels(content, isHyblock).has_value();
}

Imported<LiquidationMap> importHyblock(const Content& content, ImportContext& context)
{
    const auto found = findLevels(content, isHyblock);
    if (!found)
        return unexpected(notAMap(content));
    auto referencePrice = exportedReferencePrice(found->value);
    readSource(found->value, context.source);
    if (const auto metadata = found->value.find("metadata")) {
        readSource(*metadata, context.source);
        if (!referencePrice)
            referencePrice = exportedReferencePrice(*metadata);
    }
    context.source.provider = "Hyblock";
    const auto coin = chooseCoinOfLevels(*hyblockList(found->value), context);
    if (!coin)
        return unexpected(coin.error());
    LevelReader reader(hyblockKeys, context);
    if (*coin) {
        reader.setCoin(**coin);
        context.source.symbol = **coin;
    }
    const std::string path = found->value.isArray() ? found->path : childPath(found->path, "data");
    if (const auto added = reader.add(*hyblockList(found->value), path, std::nullopt); !added)
        return unexpected(added.error());
    return reader.build(referencePrice);
}

} // namespace

const Format formats::rektslugLevels = {"rektslug-levels", "rektslug liquidation levels",
                                        "long_liquidations with price_level, volume and leverage",
                                        matchesRektslug, importRektslug};

const Format formats::hyblockLevels = {"hyblock-levels", "Hyblock liquidation levels",
                                       "data with price, size, leverage and side", matchesHyblock,
                                       importHyblock};

} // namespace ballast
