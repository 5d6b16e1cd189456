// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/tiername.h"

#include "import/number.h"

#include <algorithm>
#include <array>
#include <string>

namespace ballast {

namespace {

constexpr std::size_t longestName = 80;

template <std::size_t count>
bool isOneOf(std::string_view word, const std::array<std::string_view, count>& words)
{
    return std::ranges::find(words, word) != words.end();
}

/// Words that may stand beside a leverage without changing what the column holds.
bool isFiller(std::string_view word)
{
    static constexpr std::array<std::string_view, 14> fillers = {
        "leverage",    "lev",          "notional", "usd",   "usdt", "liq",      "liqs",
        "liquidation", "liquidations", "amount",   "value", "tier", "position", "positions"};
    return isOneOf(word, fillers);
}

std::optional<Side> sideWord(std::string_view word)
{
    if (word == "long" || word == "longs")
        return Side::Long;
    if (word == "short" || word == "shorts")
        return Side::Short;
    return std::nullopt;
}

/// The name collected word by word.
struct NameReading
{
    std::optional<double> leverage;
    bool marked = false; ///< It carries an x or the word leverage.
    std::optional<Side> side;

    bool take(std::string_view word);

private:
    bool takeLeverage(std::string_view word);
};

bool NameReading::takeLeverage(std::string_view word)
{
    bool hasMark = false;
    for (const std::string_view mark : {"x", "×", "倍"}) {
        if (!hasMark && word.size() > mark.size() && word.ends_with(mark)) {
            word.remove_suffix(mark.size());
            hasMark = true;
        }
    }
    if (!hasMark && word.size() > 1 && word.starts_with("x")) {
        word.remove_prefix(1);
        hasMark = true;
    }
    const bool plain = !word.empty() && word.find_first_not_of("0123456789.") == std::string_view::npos;
    const auto value = plain ? parseNumber(word) : std::nullopt;
    if (!value || leverage)
        return false;
    leverage = value;
    marked = marked || hasMark;
    return true;
}

bool NameReading::take(std::string_view word)
{
    if (word == "x" && leverage) {
        marked = true;
        return true;
    }
    if (isFiller(word)) {
        marked = marked || word == "leverage" || word == "lev";
        return true;
    }
    if (const auto named = sideWord(word)) {
        const bool first = !side;
        side = named;
        return first;
    }
    return takeLeverage(word);
}

} // namespace

std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : trimmed(name)) {
        const bool separates = std::string_view(" _-()[]\t").find(c) != std::string_view::npos;
        if (!separates)
            plain += lowerCase(c);
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
    }
    if (!plain.empty() && plain.back() == ' ')
        plain.pop_back();
    return plain;
}

std::optional<TierName> tierName(std::string_view name, BareNumber bare)
{
    if (name.size() > longestName || name.find_first_of("0123456789") == std::string_view::npos
        || trimmed(name).starts_with('-'))
        return std::nullopt;
    const std::string plain = plainName(name);
    NameReading reading;
    for (std::size_t start = 0; start <= plain.size();) {
        const std::size_t end = std::min(plain.find(' ', start), plain.size());
        if (!reading.take(std::string_view(plain).substr(start, end - start)))
            return std::nullopt;
        start = end + 1;
    }
    if (!reading.leverage || (!reading.marked && bare == BareNumber::IsNoTier))
        return std::nullopt;
    return TierName{*reading.leverage, reading.side.value_or(Side::ByPrice)};
}

} // namespace ballast
