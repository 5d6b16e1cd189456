// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/jsonrepair.h"

#include "model/digit.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace ballast {

namespace {

template <typename Integer> bool isHeldBy(std::string_view digits)
{
    Integer value = 0;
    return std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc();
}

bool isWordCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '+' || c == '.';
}

std::size_t behindQuoted(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at)
        at += text[at] == '\\' ? 1 : 0;
    return std::min(at + 1, text.size());
}

} // namespace

bool isBareNumberWord(std::string_view word)
{
    return word == "NaN" || word == "Infinity" || word == "-Infinity";
}

bool isLongInteger(std::string_view number)
{
    constexpr std::size_t longest = 308; // digits of the largest double
    constexpr std::size_t shortest = 19;
    const std::string_view digits = number.substr(number.starts_with('-') ? 1 : 0);
    return digits.size() >= shortest && digits.size() <= longest && digits.front() != '0'
        && std::ranges::all_of(digits, isDigit) && !isHeldBy<std::int64_t>(number)
        && !isHeldBy<std::uint64_t>(number);
}

std::optional<std::string> repairedJson(std::string_view text)
{
    std::string repaired;
    std::size_t kept = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == '"') {
            at = behindQuoted(text, at);
            continue;
        }
        if (!isWordCharacter(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && isWordCharacter(text[end]))
            ++end;
        const std::string_view word = text.substr(at, end - at);
        const bool isBare = isBareNumberWord(word);
        if (isBare || isLongInteger(word)) {
            repaired += text.substr(kept, at - kept);
            repaired += isBare ? '"' + std::string(word) + '"' : std::string(word) + "e0";
            kept = end;
        }
        at = end;
    }
    if (kept == 0)
        return std::nullopt;
    repaired += text.substr(kept);
    return repaired;
}

} // namespace ballast
