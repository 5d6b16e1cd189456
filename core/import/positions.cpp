// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F10, positions: one row per position with its real margin: {"coin": .., "side": .., "szi": .., "entryPx":
// .., "leverage": 20 or {"type": "cross", "value": 20}, "liquidationPx": .., "marginUsed": ..,
// "positionValue": ..}, in any of the spellings that Hyperliquid's tools use.

#include "import/amounts.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/mapbuilder.h"
#include "import/number.h"
#include "import/numbercheck.h"
#include "import/positionbuckets.h"
#include "import/rowcount.h"
#include "import/rowfields.h"
#include "import/tiername.h"
#include "model/jsonwriter.h"
#include "model/numberlimits.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace ballast {

namespace {

/// Hyperliquid's own answer wraps every position once more. In flat rows the same word may be a side.
JsonValue rowOf(JsonValue item)
{
    const auto inner = item.find("position");
    return inner && inner->isObject() ? *inner : item;
}

std::optional<JsonValue> liquidationPrice(JsonValue row)
{
    return findNamed(row, {"liquidationprice", "liqprice", "liquidationpx", "liqpx"});
}

/// Not there, null, or a text that says so: such a position has none.
bool isNothing(const std::optional<JsonValue>& value)
{
    return !value || value->type() == JsonType::Null
        || (value->type() == JsonType::String && isBlank(value->text()));
}

std::optional<double> sizeOf(JsonValue row)
{
    return numberNamed(row, {"szi", "size", "sz", "positionsize", "qty", "quantity"});
}

std::optional<double> entryPrice(JsonValue row)
{
    return numberNamed(row, {"entryprice", "entrypx", "avgentryprice", "averageentryprice"});
}

std::optional<double> notionalOf(JsonValue row)
{
    const auto stated = numberNamed(row,
                                    {"positionusd", "positionvalueusd", "positionvalue", "notional",
                                     "notionalusd", "sizeusd", "valueusd"});
    if (stated)
        return std::abs(*stated);
    const auto size = sizeOf(row);
    const auto entry = entryPrice(row);
    return size && entry ? std::optional(std::abs(*size) * *entry) : std::nullopt;
}

std::string coinOf(JsonValue row)
{
    const auto coin = findNamed(row, {"coin", "symbol", "asset", "market", "instrument"});
    return coin ? std::string(coin->text()) : std::string();
}

std::optional<double> leverageOf(JsonValue row)
{
    const auto leverage = findNamed(row, {"leverage", "lev"});
    if (!leverage)
        return std::nullopt;
    const JsonValue value = leverage->find("value").value_or(*leverage);
    if (const auto number = numberOf(value))
        return number;
    const auto tier = tierName(value.text(), BareNumber::IsTier);
    return tier ? std::optional(tier->leverage) : std::nullopt;
}

std::string marginModeOf(JsonValue row)
{
    const auto leverage = findNamed(row, {"leverage"});
    auto mode = findNamed(row, {"marginmode", "margintype", "leveragetype"});
    if (!mode && leverage)
        mode = leverage->find("type");
    const std::string stated = mode ? plainName(mode->text()) : std::string();
    if (const auto isCross = findNamed(row, {"iscross", "cross"}); isCross && isCross->boolean())
        return *isCross->boolean() ? "cross" : "isolated";
    if (stated.starts_with("cross"))
        return "cross";
    return stated.starts_with("isolated") ? "isolated" : "not stated";
}

/// As stated, else by the sign of the size where sizes are signed. Only without either by the entry, below
/// which a long is liquidated: cross margin that was drawn out can put a long's price above it.
Side sideOf(JsonValue row, double liquidation, bool sizesAreSigned)
{
    const auto stated = findNamed(row, {"side", "direction", "positionside", "position"});
    if (const Side side = stated ? statedSide(stated->text()) : Side::ByPrice; side != Side::ByPrice)
        return side;
    const auto size = sizeOf(row);
    if (size && *size != 0 && sizesAreSigned)
        return *size < 0 ? Side::Short : Side::Long;
    if (const auto entry = entryPrice(row))
        return liquidation < *entry ? Side::Long : Side::Short;
    return Side::ByPrice;
}

bool isPosition(JsonValue item)
{
    const JsonValue row = rowOf(item);
    return liquidationPrice(row) && findNamed(row, {"leverage", "lev"}) && notionalOf(row);
}

std::optional<RowList> findPositions(const Content& content)
{
    return content.json ? findRows(*content.json, isPosition) : std::nullopt;
}

/// Whether a negative size is a short: Hyperliquid's szi is signed, others show it by a negative one.
bool hasSignedSizes(JsonValue list)
{
    for (const JsonValue item : list.items()) {
        const JsonValue row = rowOf(item);
        if (findNamed(row, {"szi"}) || sizeOf(row).value_or(0) < 0)
            return true;
    }
    return false;
}

/// Positions without a liquidation price leave a coin empty.
std::vector<MapChoice> coinsOf(JsonValue list)
{
    std::vector<MapChoice> coins;
    std::unordered_map<std::string, std::size_t> placeOf;
    for (const JsonValue item : list.items()) {
        const JsonValue row = rowOf(item);
        if (!item.isObject())
            continue;
        const auto price = liquidationPrice(row);
        const bool isEmpty = !price || numberOf(*price).value_or(0) <= 0;
        const auto [place, isNew] = placeOf.try_emplace(coinOf(row), coins.size());
        if (isNew)
            coins.push_back({place->first, isEmpty});
        else
            coins[place->second].isEmpty = coins[place->second].isEmpty && isEmpty;
    }
    return coins;
}

/// Reads the positions of one coin.
class PositionReader
{
public:
    PositionReader(std::string coin, ImportContext& context)
        : m_coin(std::move(coin))
        , m_context(context)
        , m_count(context.warnings)
    {
    }

    Imported<void> read(const RowList& list);
    Imported<LiquidationMap> build(std::optional<double> exported);

private:
    void readRow(JsonValue row, const std::string& path);
    void countMode(JsonValue row, const PositionRow& position, const std::string& path);

    std::string m_coin;
    ImportContext& m_context;
    RowCount m_count;
    std::vector<PositionRow> m_rows;
    std::optional<double> m_markPrice;
    bool m_sizesAreSigned = false;
};

/// Positions whose leverage cannot be are in no margin, so the modes add up to the map's.
void PositionReader::countMode(JsonValue row, const PositionRow& position, const std::string& path)
{
    const std::string mode = marginModeOf(row);
    if (mode == "cross")
        m_context.warnings.add(WarningCode::CrossMargin, [&] { return path; });
    const auto leverage = position.leverage ? Leverage::from(*position.leverage) : std::nullopt;
    if (!leverage)
        return;
    auto& modes = m_context.marginModes;
    auto totals = std::ranges::find(modes, mode, &MarginModeTotals::mode);
    if (totals == modes.end())
        totals = modes.insert(modes.end(), {mode});
    const double computed = position.notional / leverage->value();
    ++totals->positions;
    totals->notional += position.notional;
    totals->reported += position.margin.value_or(computed);
    totals->computed += computed;
}

void PositionReader::readRow(JsonValue row, const std::string& path)
{
    const auto notional = notionalOf(row);
    const auto priceValue = liquidationPrice(row);
    const bool hasPrice = priceValue && numberOf(*priceValue);
    const double price = hasPrice ? numberOf(*priceValue).value_or(0) : 0;
    const auto margin = numberNamed(
        row, {"margin", "marginused", "marginbalance", "isolatedmargin", "positionmargin", "collateral"});
    if (!notional || (!hasPrice && !isNothing(priceValue)))
        return m_count.addFailed(path, describe(row));
    if (margin.value_or(0) < 0)
        return m_count.addFailed(path, "margin " + plainNumber(*margin, 2));
    m_count.addGood();
    if (price <= 0)
        return m_context.warnings.add(
            WarningCode::NoLiquidationPrice, [&] { return path; }, "notional " + plainNumber(*notional, 2));
    if (!m_markPrice)
        m_markPrice = numberNamed(row, {"markprice", "markpx", "currentprice", "indexprice"});
    const PositionRow position{price,  *notional, leverageOf(row), sideOf(row, price, m_sizesAreSigned),
                               margin, path};
    countMode(row, position, path);
    m_rows.push_back(position);
}

Imported<void> PositionReader::read(const RowList& list)
{
    m_sizesAreSigned = hasSignedSizes(list.list);
    std::size_t index = 0;
    for (const JsonValue item : list.list.items()) {
        const JsonValue row = rowOf(item);
        if (!item.isObject())
            m_count.addFailed(childPath(list.path, index), describe(item));
        else if (coinOf(row) == m_coin)
            readRow(row, childPath(list.path, index));
        if (++index % 4096 == 0 && !m_context.proceed(0.4))
            return fail(ImportErrorCode::Cancelled);
    }
    return m_count.finish("position with liquidation price and value");
}

Imported<LiquidationMap> PositionReader::build(std::optional<double> exported)
{
    const double width = m_context.options.bucketWidth.value_or(bucketWidthFor(m_rows));
    if (!isPrice(width))
        return widthTooExtreme(width);
    m_context.inspection.used("buckets", "made here, " + plainNumber(width) + " wide");
    MapBuilder builder(m_context);
    builder.allowEqualRows();
    builder.setStep(width);
    for (const PositionRow& row : m_rows)
        builder.add({bucketOf(row.price, width), row.price, row.leverage, row.side, row.notional, row.margin},
                    [&] { return row.path; });
    return builder.build(PriceEdge::Lower, m_context.referencePrice(exported ? exported : m_markPrice));
}

/// How the first row spells what is read, for inspection.
void noteFields(const RowList& list, ImportContext& context)
{
    const auto first = firstObject(list.list);
    const JsonValue row = rowOf(first.value_or(list.list));
    const bool hasNotional = numberNamed(row,
                                         {"positionusd", "positionvalueusd", "positionvalue", "notional",
                                          "notionalusd", "sizeusd", "valueusd"})
                                 .has_value();
    context.inspection.used(list.path + "[] liquidation price", "price");
    context.inspection.used(list.path + (hasNotional ? "[] position value" : "[] size times entry price"),
                            "notional, USD");
    context.inspection.used(list.path + "[] margin", "reported margin, USD");
    context.inspection.used(list.path + "[] leverage", "leverage");
}

bool matches(const Content& content)
{
    return findPositions(content).has_value();
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    const auto list = findPositions(content);
    if (!list)
        return unexpected(notAMap(content));
    const std::vector<MapChoice> coins = coinsOf(list->list);
    std::vector<MapChoice> choices = coins;
    for (MapChoice& choice : choices) {
        if (choice.name.empty())
            choice.name = "no coin named";
    }
    const auto chosen = context.choose(std::move(choices));
    if (!chosen)
        return unexpected(chosen.error());
    readSource(*content.json, context.source);
    const std::string& coin = coins[*chosen].name;
    context.source.symbol = coin;
    noteFields(*list, context);
    PositionReader reader(coin, context);
    if (const auto read = reader.read(*list); !read)
        return unexpected(read.error());
    return reader.build(exportedReferencePrice(*content.json));
}

} // namespace

const Format formats::positions = {"positions", "positions with leverage, liquidation price and margin",
                                   "rows with a liquidation price, a leverage and a value", matches, import};

} // namespace ballast
