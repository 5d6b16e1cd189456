// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/sideword.h"

#include "import/number.h"
#include "import/tiername.h"

#include <algorithm>
#include <array>
#include <optional>

namespace ballast {

namespace {

constexpr std::size_t longestSide = 80;

struct Named
{
    std::string_view word;
    SideWord side;
};

// In the spelling of foldedName.
constexpr auto L = SideWord::Long;
constexpr auto S = SideWord::Short;
constexpr auto B = SideWord::Buy;
constexpr auto A = SideWord::Sell;
constexpr std::array sideWords = {
    // English, and what tables shorten it to
    Named{"long", L}, Named{"longs", L}, Named{"l", L}, Named{"1", L}, Named{"+1", L}, Named{"1.0", L},
    Named{"short", S}, Named{"shorts", S}, Named{"−1", S}, Named{"s", SideWord::ShortOrSell}, Named{"buy", B},
    Named{"buys", B}, Named{"buyer", B}, Named{"buyers", B}, Named{"bought", B}, Named{"b", B},
    Named{"bid", B}, Named{"bids", B}, Named{"sell", A}, Named{"sells", A}, Named{"seller", A},
    Named{"sellers", A}, Named{"sold", A}, Named{"a", A}, Named{"ask", A}, Named{"asks", A},
    // Chinese
    Named{"多", L}, Named{"多头", L}, Named{"多頭", L}, Named{"多单", L}, Named{"多單", L}, Named{"多仓", L},
    Named{"多倉", L}, Named{"做多", L}, Named{"看多", L}, Named{"多方", L}, Named{"开多", L},
    Named{"平多", L}, Named{"爆多", L}, Named{"空", S}, Named{"空头", S}, Named{"空頭", S}, Named{"空单", S},
    Named{"空單", S}, Named{"空仓", S}, Named{"空倉", S}, Named{"做空", S}, Named{"看空", S},
    Named{"空方", S}, Named{"开空", S}, Named{"平空", S}, Named{"爆空", S}, Named{"买", B}, Named{"買", B},
    Named{"买入", B}, Named{"買入", B}, Named{"买单", B}, Named{"卖", A}, Named{"賣", A}, Named{"卖出", A},
    Named{"賣出", A}, Named{"卖单", A},
    // Japanese
    Named{"ロング", L}, Named{"買い建て", L}, Named{"買建", L}, Named{"ショート", S}, Named{"売り建て", S},
    Named{"売建", S}, Named{"買い", B}, Named{"売り", A}, Named{"売", A},
    // Korean
    Named{"롱", L}, Named{"롱포지션", L}, Named{"숏", S}, Named{"쇼트", S}, Named{"숏포지션", S},
    Named{"매수", B}, Named{"매도", A},
    // Russian
    Named{"лонг", L}, Named{"лонги", L}, Named{"лонгов", L}, Named{"длинная", L}, Named{"длинные", L},
    Named{"длинный", L}, Named{"шорт", S}, Named{"шорты", S}, Named{"шортов", S}, Named{"короткая", S},
    Named{"короткие", S}, Named{"короткий", S}, Named{"покупка", B}, Named{"купить", B}, Named{"куплено", B},
    Named{"продажа", A}, Named{"продать", A}, Named{"продано", A},
    // Turkish
    Named{"uzun", L}, Named{"kısa", S}, Named{"kisa", S}, Named{"alış", B}, Named{"alis", B},
    Named{"alım", B}, Named{"aliş", B}, Named{"al", B}, Named{"satış", A}, Named{"satis", A},
    Named{"satım", A}, Named{"satiş", A}, Named{"sat", A},
    // Spanish, Portuguese, Italian
    Named{"largo", L}, Named{"larga", L}, Named{"largos", L}, Named{"largas", L}, Named{"corto", S},
    Named{"corta", S}, Named{"cortos", S}, Named{"cortas", S}, Named{"compra", B}, Named{"comprar", B},
    Named{"comprado", L}, Named{"comprador", B}, Named{"venta", A}, Named{"vender", A}, Named{"venda", A},
    Named{"vendido", S}, Named{"vendedor", A}, Named{"lungo", L}, Named{"lunghi", L}, Named{"corti", S},
    Named{"acquisto", B}, Named{"vendita", A},
    // French, German
    Named{"longue", L}, Named{"longues", L}, Named{"court", S}, Named{"courte", S}, Named{"courts", S},
    Named{"achat", B}, Named{"acheter", B}, Named{"vente", A}, Named{"vendre", A}, Named{"kauf", B},
    Named{"kaufen", B}, Named{"verkauf", A}, Named{"verkaufen", A}};

/// Words that say that it is about liquidations or positions, which everything here is.
constexpr std::array<std::string_view, 31> liquidationFillers = {
    "liquidation", "liquidations", "liquidated", "liq",     "liqs",    "position",   "positions",
    "pos",         "side",         "order",      "orders",  "level",   "levels",     "de",
    "清算",        "爆仓",         "爆倉",       "强平",    "強平",    "ポジション", "청산",
    "포지션",      "ликвидация",   "ликвидации", "позиция", "позиции", "pozisyon",   "posición",
    "posicion",    "likidasyon",   "liquidación"};

/// Words that say that a heading is about an amount in USD.
constexpr std::array<std::string_view, 14> amountFillers = {
    "usd",     "usdt", "usdc",  "$",      "amount",   "amounts",   "volume",
    "volumes", "vol",  "value", "values", "notional", "notionals", "distribution"};

constexpr std::array<std::string_view, 9> neither = {"both", "unknown", "none", "net",    "neutral",
                                                     "n/a",  "all",     "any",  "neither"};

template <typename Words> bool holds(const Words& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

SideWord oneWord(std::string_view word)
{
    const auto found = std::ranges::find(sideWords, word, &Named::word);
    return found == sideWords.end() ? SideWord::Unknown : found->side;
}

/// Cuts a filler off either end where a script writes words together: "多头清算", "ロング清算".
std::string_view withoutFiller(std::string_view word)
{
    for (const std::string_view filler : liquidationFillers) {
        const bool isSpaced = static_cast<unsigned char>(filler.front()) < 0xE3;
        if (isSpaced || word.size() <= filler.size())
            continue;
        if (word.ends_with(filler))
            return word.substr(0, word.size() - filler.size());
        if (word.starts_with(filler))
            return word.substr(filler.size());
    }
    return word;
}

/// "longliqusd", "shortVolume": a side's word with fillers behind it, written together.
SideWord gluedWord(std::string_view word)
{
    for (const Named& named : {Named{"longs", L}, Named{"long", L}, Named{"shorts", S}, Named{"short", S}}) {
        std::string_view rest = word.substr(std::min(named.word.size(), word.size()));
        bool isFilled = word.starts_with(named.word) && !rest.empty();
        while (isFilled && !rest.empty()) {
            std::size_t longest = 0;
            const auto measure = [&](std::string_view filler) {
                longest = rest.starts_with(filler) ? std::max(longest, filler.size()) : longest;
            };
            std::ranges::for_each(liquidationFillers, measure);
            std::ranges::for_each(amountFillers, measure);
            isFilled = longest > 0;
            rest.remove_prefix(longest);
        }
        if (isFilled)
            return named.side;
    }
    return SideWord::Unknown;
}

/// Small letter of a capital in the two-byte range of UTF-8, which has Cyrillic and accented Latin.
char32_t smallLetter(char32_t letter)
{
    if ((letter >= 0xC0 && letter <= 0xDE && letter != 0xD7) || (letter >= 0x410 && letter <= 0x42F))
        return letter + 0x20;
    if (letter >= 0x400 && letter <= 0x40F)
        return letter + 0x50;
    if (letter == 0x130) // Turkish I with a dot
        return U'i';
    return letter == 0x11E || letter == 0x15E || letter == 0x106 || letter == 0x141 ? letter + 1 : letter;
}

void appendLetter(std::string& text, char32_t letter)
{
    if (letter >= 0x80)
        text += static_cast<char>(0xC0 | (letter >> 6));
    text += static_cast<char>(letter < 0x80 ? letter : 0x80 | (letter & 0x3F));
}

/// The side that the words name which are not passed over; `isFiller` says which are.
template <typename IsFiller> SideWord sideAmong(std::string_view plain, IsFiller&& isFiller)
{
    SideWord side = SideWord::None;
    for (std::size_t start = 0; start < plain.size();) {
        const std::size_t end = std::min(plain.find(' ', start), plain.size());
        const std::string_view word = plain.substr(start, end - start);
        start = end + 1;
        if (isFiller(word))
            continue;
        SideWord named = oneWord(word);
        if (named == SideWord::Unknown)
            named = oneWord(withoutFiller(word));
        if (named == SideWord::Unknown)
            named = gluedWord(word);
        if (named == SideWord::Unknown || (side != SideWord::None && side != named))
            return SideWord::Unknown;
        side = named;
    }
    return side;
}

} // namespace

std::string foldedName(std::string_view name)
{
    const std::string plain = plainName(name);
    std::string folded;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const auto lead = static_cast<unsigned char>(plain[i]);
        if (lead < 0xC3 || lead > 0xD4 || i + 1 == plain.size()) {
            folded += plain[i];
            continue;
        }
        const auto next = static_cast<unsigned char>(plain[++i]);
        appendLetter(folded, smallLetter((char32_t(lead & 0x1F) << 6) | (next & 0x3F)));
    }
    return folded;
}

SideWord sideWordOf(std::string_view text)
{
    text = trimmed(text);
    if (isBlank(text) || isMissing(text))
        return SideWord::None;
    if (text.size() > longestSide)
        return SideWord::Unknown;
    if (text == "-1" || text == "-1.0" || text == "\u22121")
        return SideWord::Short;
    const std::string plain = foldedName(text);
    if (holds(neither, plain))
        return SideWord::None;
    const SideWord side =
        sideAmong(plain, [](std::string_view word) { return holds(liquidationFillers, word); });
    return side == SideWord::None ? SideWord::Unknown : side;
}

Side statedSide(std::string_view text)
{
    const SideWord word = sideWordOf(text);
    return word == SideWord::Long ? Side::Long : word == SideWord::Short ? Side::Short : Side::ByPrice;
}

Side sideOfHeading(std::string_view name)
{
    if (name.size() > longestSide || name.find_first_of("0123456789") != std::string_view::npos)
        return Side::ByPrice;
    const std::string plain = foldedName(name);
    const SideWord side = sideAmong(plain, [](std::string_view word) {
        return holds(liquidationFillers, word) || holds(amountFillers, word);
    });
    if (side == SideWord::Long && plain != "l")
        return Side::Long;
    return side == SideWord::Short ? Side::Short : Side::ByPrice;
}

} // namespace ballast
