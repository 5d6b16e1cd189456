// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F12: maps without leverage. Lists of {price, volume}, {price, long, short} or [price, volume], or objects
// of price -> USD, for the whole map or one per side ("long_distribution", "shorts"). The same lists with
// strengths from 0 to 1 instead of amounts are no map, and where nothing speaks of liquidations the user says
// what they are.

#include "import/amounts.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/jsontable.h"
#include "import/mapbuilder.h"
#include "import/number.h"
#include "import/pricelists.h"
#include "import/rowcount.h"
#include "import/rowfields.h"
#include "import/tablecolumns.h"
#include "model/jsonwriter.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

/// Price and amounts of a row in any of the forms.
struct Entry
{
    std::optional<double> price;
    std::optional<double> amount; ///< Of both sides together where there are amounts per side.
    std::optional<double> longs = {};
    std::optional<double> shorts = {};
    SideWord word = SideWord::None;
    std::string_view wordText = {};
    std::string_view exchange = {};
    bool hasMissing = false; ///< An amount is a word for none.
};

/// What a row says of its side. A type may be of anything, so it is no side that is not understood.
SideWord wordOf(JsonValue row, std::string_view& text)
{
    const auto side = findNamed(row, {"side", "direction", "positionside", "posside", "方向", "多空"});
    const auto type = side ? std::nullopt : findNamed(row, {"type"});
    const SideWord word = side ? sideWordOf(*side) : type ? sideWordOf(*type) : SideWord::None;
    text = side ? side->text() : std::string_view();
    return type && word == SideWord::Unknown ? SideWord::None : word;
}

Entry entryOf(JsonValue row)
{
    if (row.isArray()) {
        if (row.size() < 2)
            return {};
        auto item = row.items().begin();
        Entry entry{numberOf(*item), amountOf(*++item)};
        entry.hasMissing = isMissingWord(*item);
        return entry;
    }
    bool hasMissing = false;
    const auto amountAt = [&hasMissing](const std::optional<JsonValue>& value) {
        hasMissing = hasMissing || (value && isMissingWord(*value));
        return value ? amountOf(*value) : std::nullopt;
    };
    const auto price = levelPriceOf(row);
    const auto exchange = findNamed(row, {"exchange", "exchangename", "exname"});
    Entry entry{price ? numberOf(*price) : std::nullopt, amountAt(levelAmountOf(row))};
    if (const auto longs = levelSideOf(row, Side::Long), shorts = levelSideOf(row, Side::Short);
        longs && shorts) {
        entry.longs = amountAt(longs);
        entry.shorts = amountAt(shorts);
        if (!entry.amount)
            entry.amount = numberNamed(row, {"total", "totalusd", "sum", "totalliqusd"});
    }
    entry.hasMissing = hasMissing;
    entry.word = wordOf(row, entry.wordText);
    entry.exchange = exchange ? exchange->text() : std::string_view();
    return entry;
}

/// Calls `take` with every entry of a list and its place.
template <typename Take> void forEachEntry(const PriceList& list, Take&& take)
{
    for (const JsonMember member : list.value.members())
        take(Entry{parseNumber(member.key), numberOf(member.value)},
             [&] { return childPath(list.path, member.key); });
    std::size_t index = 0;
    for (const JsonValue row : list.value.items()) {
        take(entryOf(row), [&] { return childPath(list.path, index); });
        ++index;
    }
}

/// Called so, or no amount of several is over 1: they are parts of something, not USD. A strength beside an
/// amount says nothing.
bool isStrength(const PriceLists& found)
{
    double highest = 0;
    std::size_t amounts = 0;
    bool isNamed = false;
    for (const PriceList& list : found.lists) {
        const auto first = firstObject(list.value);
        isNamed = isNamed
            || (first && !levelAmountOf(*first) && !levelSideOf(*first, Side::Long)
                && levelStrengthOf(*first));
        forEachEntry(list, [&](const Entry& entry, auto&&) {
            for (const auto& amount : {entry.amount, entry.longs, entry.shorts}) {
                amounts += amount ? 1 : 0;
                highest = std::max(highest, amount.value_or(0));
            }
        });
    }
    return isNamed || (amounts > 2 && highest > 0 && highest <= 1);
}

bool matchesStrength(const Content& content)
{
    const auto found = findPriceLists(content);
    return found && isStrength(*found);
}

Imported<LiquidationMap> refuseStrength(const Content& content, ImportContext&)
{
    return fail(ImportErrorCode::NotThisKind, findPriceLists(content)->lists.front().path, "strengths");
}

bool matches(const Content& content)
{
    return findPriceLists(content).has_value();
}

/// Reads lists into one map.
class ListReader
{
public:
    explicit ListReader(ImportContext& context)
        : m_context(context)
        , m_builder(context)
        , m_count(context.warnings)
    {
    }

    Imported<void> read(const PriceList& list);
    Imported<LiquidationMap> build(std::optional<double> referencePrice);

private:
    template <typename Place> void take(const Entry& entry, Side side, Place&& place);
    template <typename Place> void takeSides(MapRow row, const Entry& entry, Place&& place);

    ImportContext& m_context;
    MapBuilder m_builder;
    RowCount m_count;
};

/// A row of each side that has an amount; a row of none but zeros is a bucket.
template <typename Place> void ListReader::takeSides(MapRow row, const Entry& entry, Place&& place)
{
    const double longs = entry.longs.value_or(0);
    const double shorts = entry.shorts.value_or(0);
    if (entry.amount && std::abs(*entry.amount - longs - shorts) > 0.01 * std::abs(*entry.amount))
        m_context.warnings.add(WarningCode::TotalMismatch, place,
                               plainNumber(*entry.amount, 2) + " beside " + plainNumber(longs, 2) + " and "
                                   + plainNumber(shorts, 2));
    row.side = Side::Long;
    row.notional = longs;
    if (longs != 0 || shorts == 0)
        m_builder.add(row, place);
    row.side = Side::Short;
    row.notional = shorts;
    if (shorts != 0)
        m_builder.add(row, place);
}

template <typename Place> void ListReader::take(const Entry& entry, Side side, Place&& place)
{
    const bool isPerSide = entry.longs && entry.shorts;
    if (!entry.price || (!entry.amount && !isPerSide))
        return m_count.addFailed(place(), "no price or no amount");
    m_count.addGood();
    if (entry.hasMissing)
        m_context.warnings.add(WarningCode::MissingCell, place);
    MapRow row{*entry.price, *entry.price};
    row.side = side;
    row.exchange = entry.exchange;
    if (isPerSide) // rows that name both sides know better than their list's key
        return takeSides(row, entry, place);
    row.notional = *entry.amount;
    if (side == Side::ByPrice) {
        row.word = entry.word;
        row.wordText = entry.wordText;
    }
    m_builder.add(row, place);
}

Imported<void> ListReader::read(const PriceList& list)
{
    const auto first = firstObject(list.value);
    const bool isPerSide = first && levelSideOf(*first, Side::Long) && levelSideOf(*first, Side::Short);
    m_context.inspection.used(list.path.empty() ? "rows" : list.path,
                              isPerSide ? "price and notional per side, USD; no leverage"
                                        : "price and notional, USD; no leverage");
    std::size_t done = 0;
    bool cancelled = false;
    forEachEntry(list, [&](const Entry& entry, auto&& place) {
        if (++done % 16384 == 0)
            cancelled = cancelled || !m_context.proceed(0.4);
        take(entry, list.side, place);
    });
    if (cancelled)
        return fail(ImportErrorCode::Cancelled);
    return {};
}

Imported<LiquidationMap> ListReader::build(std::optional<double> referencePrice)
{
    if (const auto finished = m_count.finish("price and amount"); !finished)
        return unexpected(finished.error());
    return m_builder.build(PriceEdge::Lower, m_context.referencePrice(referencePrice));
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    const auto found = findPriceLists(content);
    if (!found)
        return unexpected(notAMap(content));
    readSource(found->holder, context.source);
    const PriceList& list = found->lists.front();
    const bool isOneList = list.side == Side::ByPrice;
    if (isOneList && !context.options.columns.empty())
        return importAsTable(tableOfRows(list.value), context);
    if (!areLiquidations(content, *found))
        return unexpected(meaningUnknown(CsvTable::inspect(tableOfRows(list.value, previewedRows))));
    ListReader reader(context);
    for (const PriceList& each : found->lists) {
        if (const auto read = reader.read(each); !read)
            return unexpected(read.error());
    }
    return reader.build(exportedReferencePrice(found->holder));
}

} // namespace

const Format formats::strengthLevels = {"strengths", nullptr, "prices with strengths from 0 to 1, no amounts",
                                        matchesStrength, refuseStrength};

const Format formats::untieredMap = {"untiered-map", "prices with amounts, without leverage",
                                     "prices with amounts, no leverage", matches, import};

} // namespace ballast
