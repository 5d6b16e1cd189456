// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/positionside.h"

#include "import/number.h"
#include "import/tiername.h"

#include <algorithm>
#include <string>

namespace ballast {

namespace {

/// Lower case of ASCII only, so that others stand here in each of their cases.
constexpr std::string_view longWords[] = {
    "long", "longs", "l",    "buy",  "buyer", "bought", "b",       "bid",     "bull",   "多",     "多头",
    "多單", "多单",  "多倉", "多仓", "做多",  "开多",   "買",      "买",      "买入",   "買入",   "ロング",
    "買い", "롱",    "매수", "лонг", "Лонг",  "ЛОНГ",   "покупка", "Покупка", "купить", "Купить", "uzun",
    "alış", "Alış",  "al",   "alım", "largo", "compra", "comprar", "largos",  "kauf",   "achat"};
constexpr std::string_view shortWords[] = {
    "short", "shorts", "s",       "sell",    "seller",   "sold",    "a",      "ask",     "bear",
    "空",    "空头",   "空單",    "空单",    "空倉",     "空仓",    "做空",   "开空",    "賣",
    "卖",    "卖出",   "賣出",    "売",      "ショート", "売り",    "숏",     "매도",    "шорт",
    "Шорт",  "ШОРТ",   "продажа", "Продажа", "продать",  "Продать", "kısa",   "Kısa",    "satış",
    "Satış", "sat",    "satım",   "corto",   "venta",    "vender",  "cortos", "verkauf", "vente"};
constexpr std::string_view neutralWords[] = {"both", "net", "none", "flat", "oneway", "unknown"};
constexpr std::size_t longestSide = 60;

template <typename Words> bool holdsWord(const Words& words, std::string_view word)
{
    return std::ranges::find(words, word) != std::end(words);
}

} // namespace

std::optional<Side> positionSide(std::string_view word)
{
    if (isBlank(word))
        return Side::ByPrice;
    if (word.size() > longestSide)
        return std::nullopt;
    const std::string plain = plainName(word);
    std::string_view side = plain;
    // "POSITION_SIDE_LONG", "long position"
    for (const std::string_view around : {"position side ", "side ", "position ", "open "}) {
        if (side.starts_with(around))
            side.remove_prefix(around.size());
    }
    if (side.ends_with(" position"))
        side.remove_suffix(std::string_view(" position").size());
    if (holdsWord(longWords, side))
        return Side::Long;
    if (holdsWord(shortWords, side))
        return Side::Short;
    if (holdsWord(neutralWords, side))
        return Side::ByPrice;
    if (const auto number = parseNumber(word); number && *number != 0)
        return *number < 0 ? Side::Short : Side::Long;
    return std::nullopt;
}

} // namespace ballast
