// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tables of leverage brackets, which are no map but what the bracket editor takes: Binance's and Aster's
// {"symbol": .., "brackets": [{"initialLeverage": .., "notionalCap": ..}]}, freqtrade's and ccxt's
// {"BTC/USDT:USDT": [{"minNotional": .., "maintenanceMarginRate": ..}]} and OKX's {"data": [{"maxLever": ..,
// "mmr": ..}]}.

#include "import/formats.h"
#include "import/rowfields.h"

namespace ballast {

namespace {

bool isBracket(JsonValue row)
{
    const bool isBinance =
        findNamed(row, {"initialleverage"}) && findNamed(row, {"notionalcap", "notionalfloor"});
    const bool isUnified = findNamed(row, {"maintenancemarginrate", "maintmarginratio"})
        && findNamed(row, {"maxleverage", "minnotional", "maxnotional"});
    const bool isOkx = findNamed(row, {"maxlever"}) && findNamed(row, {"mmr"});
    const bool isOwn = findNamed(row, {"maintenancerate"}) && findNamed(row, {"maxleverage"});
    return isBinance || isUnified || isOkx || isOwn;
}

bool holdsBrackets(JsonValue value, int depth = 0)
{
    constexpr int deepest = 4;
    if (value.isArray()) {
        const auto first = firstObject(value);
        return first && (isBracket(*first) || (depth < deepest && holdsBrackets(*first, depth + 1)));
    }
    std::size_t count = 0;
    for (const JsonMember member : value.members()) {
        constexpr std::size_t mostMembers = 20;
        if (++count > mostMembers || depth == deepest)
            return false;
        if ((member.value.isArray() || member.value.isObject()) && holdsBrackets(member.value, depth + 1))
            return true;
    }
    return false;
}

} // namespace

const Format formats::bracketTable = {
    "bracket-table", nullptr, "rows with a maximum leverage and a maintenance rate",
    [](const Content& content) { return content.json && holdsBrackets(*content.json); },
    [](const Content&, ImportContext&) -> Imported<LiquidationMap> {
        return fail(ImportErrorCode::NotThisKind, {}, "bracket-table");
    }};

} // namespace ballast
