// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F10, positions: one row per position with its real margin: {"coin": .., "side": .., "szi": .., "entryPx":
// .., "leverage": 20 or {"type": "cross", "value": 20}, "liquidationPx": .., "marginUsed": ..,
// "positionValue": ..}, in any of the spellings that exchanges and their tools use (positionfields.cpp).

#include "import/exportfields.h"
#include "import/formats.h"
#include "import/positionlist.h"
#include "import/positionmap.h"
#include "import/positionreader.h"

namespace ballast {

namespace {

/// Reads every row of the lists that were found.
class PositionLists
{
public:
    PositionLists(PositionSpellings& spellings, PositionMaps& maps, ImportContext& context)
        : m_spellings(spellings)
        , m_maps(maps)
        , m_context(context)
    {
    }

    Imported<void> read(const PositionList& list);

private:
    void readRow(const PositionList& list, const std::optional<PositionFields>& fields, std::string place);

    PositionSpellings& m_spellings;
    PositionMaps& m_maps;
    ImportContext& m_context;
    std::size_t m_rows = 0;
};

void PositionLists::readRow(const PositionList& list, const std::optional<PositionFields>& fields,
                            std::string place)
{
    if (!fields)
        return m_maps.addFailed(std::nullopt, std::move(place), "no position");
    if (!isOpenPosition(*fields))
        return;
    const std::string_view own = fields->text(PositionField::Coin);
    const std::string_view coin = own.empty() ? std::string_view(list.coin) : own;
    std::string problem;
    auto row = readPosition(*fields, list.isInverse, problem);
    if (!row)
        return m_maps.addFailed(coin, std::move(place), std::move(problem));
    row->path = std::move(place);
    m_maps.add(coin, std::move(*row));
}

Imported<void> PositionLists::read(const PositionList& list)
{
    bool goesOn = true;
    forEachPosition(list, m_spellings, [&](const std::optional<PositionFields>& fields, std::string place) {
        readRow(list, fields, std::move(place));
        goesOn = ++m_rows % 4096 != 0 || m_context.proceed(0.4);
        return goesOn;
    });
    if (!goesOn)
        return fail(ImportErrorCode::Cancelled);
    return {};
}

/// How the first row spells what is read, for inspection.
void noteFields(const PositionList& list, PositionSpellings& spellings, ImportContext& context)
{
    forEachPosition(list, spellings, [&](const std::optional<PositionFields>& fields, const std::string&) {
        if (fields)
            notePositionFields(*fields, list.path + (list.isSingle() ? "." : "[]."), context);
        return !fields;
    });
}

bool matches(const Content& content)
{
    PositionSpellings spellings;
    return content.json && !findPositions(*content.json, spellings).empty();
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    PositionSpellings spellings;
    const std::vector<PositionList> lists = findPositions(*content.json, spellings);
    if (lists.empty())
        return unexpected(notAMap(content));
    readSource(*content.json, context.source);
    noteFields(lists.front(), spellings, context);
    PositionMaps maps(context, exportedReferencePrice(*content.json));
    PositionLists reader(spellings, maps, context);
    for (const PositionList& list : lists) {
        if (const auto read = reader.read(list); !read)
            return unexpected(read.error());
    }
    return maps.build();
}

} // namespace

const Format formats::positions = {"positions", "positions with leverage, liquidation price and margin",
                                   "rows with a liquidation price, a leverage and a value", matches, import};

} // namespace ballast
