// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F10, kittycapital: {"data": {"BTC": {"currentPrice": .., "longLiquidations": [{"price": .., "value": ..,
// "10x": .., "25x": ..}, ..], "shortLiquidations": [..]}, ..}, "leverageBuckets": [{"min": 1, "max": 10,
// "label": "10x"}, ..]}. A column is a bin of leverages, so notional / highest is the least margin it can
// have.

#include "import/amounts.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/mapbuilder.h"
#include "import/rowcount.h"
#include "import/rowfields.h"
#include "import/tiername.h"
#include "model/jsonwriter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

struct SideList
{
    std::string_view key;
    Side side;
};
constexpr std::array sideLists = {SideList{"longLiquidations", Side::Long},
                                  SideList{"shortLiquidations", Side::Short}};

struct Bin
{
    std::string label; ///< The rows' key.
    double highest = 0;
    double lowest = 0;
};

/// One coin's lists, or the file's own.
struct Coin
{
    std::string name;
    std::string path;
    JsonValue value;

    bool isEmpty() const
    {
        return std::ranges::all_of(sideLists, [this](const SideList& list) {
            const auto rows = value.find(list.key);
            return !rows || rows->size() == 0;
        });
    }
};

bool isCoin(JsonValue value)
{
    return std::ranges::any_of(sideLists, [&](const SideList& list) {
        const auto rows = value.find(list.key);
        return rows && rows->isArray();
    });
}

std::vector<Coin> coinsOf(JsonValue root)
{
    if (isCoin(root))
        return {{{}, {}, root}};
    std::vector<Coin> coins;
    const auto data = root.find("data");
    for (const JsonMember member : data ? data->members() : JsonMembers{}) {
        if (isCoin(member.value))
            coins.push_back({std::string(member.key), childPath("data", member.key), member.value});
    }
    return coins;
}

/// The bins that the export states; they alone tell bins from tiers.
std::vector<Bin> binsOf(JsonValue root)
{
    std::vector<Bin> bins;
    const auto list = root.find("leverageBuckets");
    for (const JsonValue item : list ? list->items() : JsonItems{}) {
        const auto label = item.find("label");
        const auto highest = numberNamed(item, {"max"});
        const auto lowest = numberNamed(item, {"min"});
        if (label && highest && lowest && *lowest > 0 && *lowest <= *highest)
            bins.push_back({std::string(label->text()), *highest, *lowest});
    }
    return bins;
}

/// The bins by the keys of the first rows, where the export does not state them: each reaches from the one
/// before up to its key. Only rows with a running total are known to be of bins.
std::vector<Bin> binsFromKeys(const std::vector<Coin>& coins)
{
    std::vector<Bin> bins;
    for (const Coin& coin : coins) {
        for (const SideList& list : sideLists) {
            const auto rows = coin.value.find(list.key);
            const auto row = rows ? firstObject(*rows) : std::nullopt;
            for (const JsonMember member : row && row->find("cumulative") ? row->members() : JsonMembers{}) {
                const auto tier = tierName(member.key, BareNumber::IsNoTier);
                if (tier && Leverage::from(tier->leverage))
                    bins.push_back({std::string(member.key), tier->leverage, 1});
            }
            if (bins.empty())
                continue;
            std::ranges::sort(bins, {}, &Bin::highest);
            for (std::size_t i = 1; i < bins.size(); ++i)
                bins[i].lowest = std::min(bins[i - 1].highest + 1, bins[i].highest);
            return bins;
        }
    }
    return bins;
}

bool matches(const Content& content)
{
    if (!content.json)
        return false;
    const auto coins = coinsOf(*content.json);
    return !coins.empty() && (!binsOf(*content.json).empty() || !binsFromKeys(coins).empty());
}

class BinReader
{
public:
    BinReader(std::vector<Bin> bins, ImportContext& context)
        : m_bins(std::move(bins))
        , m_context(context)
        , m_builder(context)
        , m_count(context.warnings)
    {
    }

    void add(JsonValue rows, const std::string& path, Side side);
    Imported<LiquidationMap> build(std::optional<double> referencePrice);

private:
    void addRow(JsonValue row, const std::string& path, Side side);

    std::vector<Bin> m_bins;
    ImportContext& m_context;
    MapBuilder m_builder;
    RowCount m_count;
};

void BinReader::addRow(JsonValue row, const std::string& path, Side side)
{
    const auto price = numberNamed(row, {"price"});
    if (!price)
        return m_count.addFailed(path, describe(row));
    m_count.addGood();
    double inBins = 0;
    for (const Bin& bin : m_bins) {
        const auto value = row.find(bin.label);
        const auto amount = value ? amountOf(*value) : std::optional(0.0);
        const auto place = [&] { return childPath(path, bin.label); };
        if (!amount) {
            m_context.warnings.add(WarningCode::RowDropped, place, describe(*value));
            continue;
        }
        if (value)
            noteMissing(*value, m_context.warnings, place);
        inBins += std::max(*amount, 0.0);
        if (*amount != 0)
            m_builder.add({*price, *price, bin.highest, side, *amount}, place);
    }
    // What the bins do not account for has no leverage.
    const double rest = numberNamed(row, {"value"}).value_or(inBins) - inBins;
    if (rest > 0.005)
        m_builder.add({*price, *price, {}, side, rest}, [&] { return path; });
}

void BinReader::add(JsonValue rows, const std::string& path, Side side)
{
    std::size_t index = 0;
    for (const JsonValue row : rows.items())
        addRow(row, childPath(path, index++), side);
}

Imported<LiquidationMap> BinReader::build(std::optional<double> referencePrice)
{
    if (const auto finished = m_count.finish("price and an amount per bin"); !finished)
        return unexpected(finished.error());
    for (const Bin& bin : m_bins)
        m_builder.setLowest(bin.highest, bin.lowest);
    return m_builder.build(PriceEdge::Lower, m_context.referencePrice(referencePrice));
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    const std::vector<Coin> coins = coinsOf(*content.json);
    std::vector<MapChoice> choices;
    choices.reserve(coins.size());
    for (const Coin& coin : coins)
        choices.push_back({coin.name, coin.isEmpty()});
    const auto chosen = context.choose(std::move(choices));
    if (!chosen)
        return unexpected(chosen.error());
    const Coin& coin = coins[*chosen];
    readSource(*content.json, context.source);
    context.source.symbol = coin.name;
    context.source.provider = "kittycapital";
    context.source.exchange = "Hyperliquid";
    std::vector<Bin> bins = binsOf(*content.json);
    if (bins.empty()) {
        bins = binsFromKeys(coins);
        context.warnings.add(WarningCode::BinsFromKeys, [] { return std::string(); });
    }
    BinReader reader(bins, context);
    for (const SideList& list : sideLists) {
        const auto rows = coin.value.find(list.key);
        if (!rows)
            continue;
        const std::string path = childPath(coin.path, list.key);
        context.inspection.used(path + "[].price", "price, lower edge");
        for (const Bin& bin : bins)
            context.inspection.used(path + "[]." + bin.label,
                                    "bin from " + plainNumber(bin.lowest) + "x to " + plainNumber(bin.highest)
                                        + "x, USD");
        context.inspection.leftOut(path + "[].cumulative");
        reader.add(*rows, path, list.side);
    }
    return reader.build(exportedReferencePrice(coin.value));
}

} // namespace

const Format formats::leverageBins = {
    "leverage-bins", "kittycapital's Hyperliquid positions in leverage bins",
    "leverageBuckets beside longLiquidations and shortLiquidations", matches, import};

} // namespace ballast
