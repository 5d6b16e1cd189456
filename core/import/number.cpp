// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/number.h"

#include "model/digit.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace ballast {

namespace {

/// Bytes of the space at the start of `text`, 0 when there is none.
std::size_t leadingSpace(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> spaces = {" ",      "\t",     "\r",     "\n",
                                                               "\u00A0", "\u2007", "\u2009", "\u202F"};
    for (const std::string_view space : spaces) {
        if (text.starts_with(space))
            return space.size();
    }
    return 0;
}

std::size_t trailingSpace(std::string_view text)
{
    for (const std::size_t length : {std::size_t(1), std::size_t(2), std::size_t(3)}) {
        if (text.size() >= length && leadingSpace(text.substr(text.size() - length)) == length)
            return length;
    }
    return 0;
}

bool cutPrefix(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text = trimmed(text.substr(prefix.size()));
    return true;
}

/// Cuts `suffix`, given in lower case, whatever its case in the text.
bool cutSuffix(std::string_view& text, std::string_view suffix)
{
    if (text.size() <= suffix.size())
        return false;
    const std::string_view tail = text.substr(text.size() - suffix.size());
    if (!std::ranges::equal(tail, suffix, {}, lowerCase))
        return false;
    text = trimmed(text.substr(0, text.size() - suffix.size()));
    return true;
}

bool cutSign(std::string_view& text)
{
    if (cutPrefix(text, "-") || cutPrefix(text, "\u2212"))
        return true;
    cutPrefix(text, "+");
    return false;
}

int cutMagnitude(std::string_view& text)
{
    if (cutSuffix(text, "k"))
        return 3;
    if (cutSuffix(text, "m"))
        return 6;
    if (cutSuffix(text, "b"))
        return 9;
    return cutSuffix(text, "t") ? 12 : 0;
}

/// Bytes of the thousands separator at the start of `text`.
std::size_t groupSeparator(std::string_view text, DecimalMark mark)
{
    const char separator = mark == DecimalMark::Point ? ',' : '.';
    if (text.front() == separator || text.front() == '\'')
        return 1;
    return leadingSpace(text);
}

/// Digits with optional thousands groups and decimals, rewritten for from_chars; empty when malformed.
std::string plainDigits(std::string_view text, DecimalMark mark)
{
    const char decimal = mark == DecimalMark::Point ? '.' : ',';
    std::string digits;
    std::size_t run = 0;
    bool grouped = false;
    while (!text.empty() && text.front() != decimal) {
        if (isDigit(text.front())) {
            digits += text.front();
            text.remove_prefix(1);
            ++run;
            continue;
        }
        const std::size_t separator = groupSeparator(text, mark);
        if (separator == 0 || run == 0 || run > 3 || (grouped && run != 3))
            return {};
        text.remove_prefix(separator);
        grouped = true;
        run = 0;
    }
    if (grouped && run != 3)
        return {};
    if (text.empty())
        return digits;
    const std::string_view decimals = text.substr(1);
    if (!std::ranges::all_of(decimals, isDigit) || (digits.empty() && decimals.empty()))
        return {};
    if (digits.empty())
        digits = "0";
    return decimals.empty() ? digits : digits + "." + std::string(decimals);
}

std::optional<double> fromPlain(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace

char lowerCase(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string_view trimmed(std::string_view text)
{
    while (const std::size_t length = leadingSpace(text))
        text.remove_prefix(length);
    while (const std::size_t length = trailingSpace(text))
        text.remove_suffix(length);
    return text;
}

bool isBlank(std::string_view text)
{
    text = trimmed(text);
    return text.empty() || text == "-" || text == "--" || text == "\u2013" || text == "\u2014";
}

bool isMissing(std::string_view text)
{
    static constexpr std::array<std::string_view, 11> words = {"na",   "n/a",  "nan", "null", "none",   "nil",
                                                               "#n/a", "n.a.", "#na", "<na>", "#value!"};
    text = trimmed(text);
    constexpr std::size_t longest = 10;
    if (text.empty() || text.size() > longest || isDigit(text.front()))
        return false;
    const auto isSame = [text](std::string_view word) {
        return std::ranges::equal(text, word, {}, lowerCase);
    };
    return std::ranges::any_of(words, isSame);
}

std::optional<double> parseNumber(std::string_view text, DecimalMark mark)
{
    // A point in a decimal-comma text groups thousands, so only the other reading may take the short way.
    if (mark == DecimalMark::Point) {
        if (const auto value = fromPlain(text))
            return value;
    }
    text = trimmed(text);
    bool negative = cutSign(text);
    for (const std::string_view currency : {"$", "€", "£"}) {
        if (cutPrefix(text, currency))
            negative = cutSign(text) || negative;
    }
    for (const std::string_view unit : {"usdt", "usd", "$", "€", "£"}) {
        if (cutSuffix(text, unit))
            break;
    }
    const int magnitude = cutMagnitude(text);
    if (text.empty() || text.size() > 400)
        return std::nullopt;
    if (mark == DecimalMark::Point && magnitude == 0 && isDigit(text.front())) {
        if (const auto value = fromPlain(text))
            return negative ? -*value : *value;
    }
    std::string digits = plainDigits(text, mark);
    if (digits.empty())
        return std::nullopt;
    // The magnitude goes into the text: 66.54 * 1e6 would not be 66,540,000 exactly.
    const auto value = fromPlain(digits + "e" + std::to_string(magnitude));
    return value && negative ? -*value : value;
}

} // namespace ballast
