// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/jsongrammar.h"

#include "import/jsonrepair.h"
#include "model/digit.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace ballast {

namespace {

/// Characters that stick together to what a person takes for one word or number.
bool isWord(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' || c == '+'
        || c == '-';
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20;
}

std::size_t wordEnd(std::string_view text, std::size_t offset)
{
    while (offset < text.size() && isWord(text[offset]))
        ++offset;
    return offset;
}

/// How far a word is a literal or number.
enum class Word {
    Whole,
    Cut, ///< More of it would make it whole: "tru", "1e".
    Broken,
};

Word literal(std::string_view word)
{
    for (const std::string_view name : {"true", "false", "null"}) {
        if (name.starts_with(word))
            return name == word ? Word::Whole : Word::Cut;
    }
    return Word::Broken;
}

Word number(std::string_view word)
{
    std::size_t at = 0;
    const auto has = [&](std::string_view any) {
        return at < word.size() && any.find(word[at]) != std::string_view::npos;
    };
    const auto takeDigits = [&] {
        const std::size_t start = at;
        while (at < word.size() && isDigit(word[at]))
            ++at;
        return at > start;
    };
    const auto broken = [&] { return at == word.size() ? Word::Cut : Word::Broken; };
    at += has("-") ? 1 : 0;
    const bool startsWithZero = has("0");
    const std::size_t first = at;
    if (!takeDigits())
        return broken();
    if (startsWithZero && at > first + 1)
        return Word::Broken;
    if (has(".")) {
        ++at;
        if (!takeDigits())
            return broken();
    }
    if (has("eE")) {
        ++at;
        at += has("+-") ? 1 : 0;
        if (!takeDigits())
            return broken();
    }
    return at == word.size() ? Word::Whole : Word::Broken;
}

template <typename Integer> bool holds(std::string_view digits)
{
    Integer value = 0;
    return std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc();
}

/// Whether the parser has a type for this number. It is asked itself where that is not plain to see.
bool isWithinRange(std::string_view number)
{
    const std::size_t exponent = std::min(number.find_first_of("eE"), number.size());
    const std::size_t point = std::min(number.find('.'), number.size());
    if (exponent == number.size() && point == number.size())
        return holds<std::int64_t>(number) || holds<std::uint64_t>(number);
    constexpr std::size_t shortExponent = 3; // e99
    constexpr std::size_t shortInteger = 200;
    if (std::min(point, exponent) <= shortInteger && number.size() - exponent <= shortExponent)
        return true;
    simdjson::dom::parser parser;
    return parser.parse("[" + std::string(number) + "]").error() == simdjson::SUCCESS;
}

} // namespace

std::optional<JsonBreach> JsonGrammar::firstBreach()
{
    while (true) {
        skipSpace();
        if (m_at == m_text.size())
            return m_next == Next::Nothing ? std::nullopt : std::optional(ended());
        if (const auto breach = take())
            return breach;
    }
}

void JsonGrammar::skipSpace()
{
    m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size());
}

/// One step from a character that is no space.
std::optional<JsonBreach> JsonGrammar::take()
{
    const char c = m_text[m_at];
    switch (m_next) {
    case Next::Value:
    case Next::ValueOrEnd:
        return takeValue();
    case Next::Key:
    case Next::KeyOrEnd:
        if (c == '}' && m_next == Next::KeyOrEnd) {
            close();
            return std::nullopt;
        }
        if (c != '"')
            return misplaced();
        m_next = Next::Colon;
        return takeString();
    case Next::Colon:
        if (c != ':')
            return misplaced();
        ++m_at;
        m_next = Next::Value;
        return std::nullopt;
    case Next::CommaOrEnd: {
        const bool inArray = m_open.back() == '[';
        if (c == ',') {
            ++m_at;
            m_next = inArray ? Next::Value : Next::Key;
        } else if (c == (inArray ? ']' : '}')) {
            close();
        } else {
            return misplaced();
        }
        return std::nullopt;
    }
    case Next::Nothing:
        break;
    }
    return misplaced();
}

std::optional<JsonBreach> JsonGrammar::takeValue()
{
    const char c = m_text[m_at];
    if (c == '[' || c == '{') {
        open(c);
        return std::nullopt;
    }
    if (c == ']' && m_next == Next::ValueOrEnd) {
        close();
        return std::nullopt;
    }
    if (c != '"')
        return takeWord();
    valueDone();
    return takeString();
}

std::optional<JsonBreach> JsonGrammar::takeWord()
{
    const std::size_t end = wordEnd(m_text, m_at);
    const std::string_view word = m_text.substr(m_at, end - m_at);
    if (word.empty())
        return misplaced();
    if (isBareNumberWord(word) || isLongInteger(word)) { // read as if they were JSON
        m_at = end;
        valueDone();
        return std::nullopt;
    }
    const bool isNumber = isDigit(word[0]) || word[0] == '-';
    const Word verdict = isNumber ? number(word) : literal(word);
    if (verdict == Word::Cut && end == m_text.size())
        return ended();
    if (verdict != Word::Whole)
        return misplaced();
    if (isNumber && !isWithinRange(word))
        return JsonBreach{JsonBreach::Kind::Number, m_at, word.size()};
    m_at = end;
    valueDone();
    return std::nullopt;
}

/// From the opening quote.
std::optional<JsonBreach> JsonGrammar::takeString()
{
    ++m_at;
    while (m_at < m_text.size() && m_text[m_at] != '"') {
        if (isControl(m_text[m_at]))
            return JsonBreach{JsonBreach::Kind::Misplaced, m_at, 1};
        if (m_text[m_at] != '\\')
            ++m_at;
        else if (const auto breach = takeEscape())
            return breach;
    }
    if (m_at == m_text.size())
        return ended();
    ++m_at;
    return std::nullopt;
}

/// From the backslash. Half a surrogate pair is no character: the grammar lets it pass, the parser does not.
std::optional<JsonBreach> JsonGrammar::takeEscape()
{
    constexpr std::size_t unitLength = 6; // \uXXXX
    const std::size_t start = m_at;
    const auto breach = [&](std::size_t length) {
        return JsonBreach{JsonBreach::Kind::Misplaced, start, std::min(length, m_text.size() - start)};
    };
    if (start + 1 == m_text.size())
        return ended();
    const char kind = m_text[start + 1];
    m_at += kind == 'u' ? unitLength : 2;
    if (kind != 'u') {
        const bool isKnown = std::string_view("\"\\/bfnrt").find(kind) != std::string_view::npos;
        return isKnown ? std::nullopt : std::optional(breach(1 + offendingAt(m_text, start + 1).size()));
    }
    const auto unit = unitAt(start);
    if (!unit) {
        const std::string_view digits = m_text.substr(start + 2, unitLength - 2);
        const auto isHex = [](char c) {
            return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        };
        const auto wrong = std::ranges::find_if_not(digits, isHex);
        if (wrong == digits.end())
            return ended();
        return breach(2 + static_cast<std::size_t>(wrong - digits.begin()));
    }
    if (*unit < 0xD800 || *unit >= 0xE000)
        return std::nullopt;
    const auto low = unitAt(m_at);
    if (*unit >= 0xDC00 || !low || *low < 0xDC00 || *low >= 0xE000)
        return breach(unitLength);
    m_at += unitLength;
    return std::nullopt;
}

std::optional<unsigned> JsonGrammar::unitAt(std::size_t offset) const
{
    const std::string_view escape = m_text.substr(std::min(offset, m_text.size()), 6);
    if (escape.size() < 6 || !escape.starts_with("\\u"))
        return std::nullopt;
    unsigned unit = 0;
    const auto [end, error] = std::from_chars(escape.data() + 2, escape.data() + 6, unit, 16);
    return error == std::errc() && end == escape.data() + 6 ? std::optional(unit) : std::nullopt;
}

void JsonGrammar::open(char bracket)
{
    m_open.push_back(bracket);
    m_next = bracket == '[' ? Next::ValueOrEnd : Next::KeyOrEnd;
    ++m_at;
}

void JsonGrammar::close()
{
    m_open.pop_back();
    ++m_at;
    valueDone();
}

void JsonGrammar::valueDone()
{
    m_next = m_open.empty() ? Next::Nothing : Next::CommaOrEnd;
}

JsonBreach JsonGrammar::misplaced() const
{
    return {JsonBreach::Kind::Misplaced, m_at, offendingAt(m_text, m_at).size()};
}

std::string_view JsonGrammar::offendingAt(std::string_view text, std::size_t offset)
{
    const std::size_t end = wordEnd(text, offset);
    if (end > offset || offset >= text.size())
        return text.substr(std::min(offset, text.size()), end - offset);
    std::size_t next = offset + 1;
    if (text[offset] == '"') {
        // A whole text, if it closes on its line.
        while (next < text.size() && text[next] != '"' && !isControl(text[next]))
            next += text[next] == '\\' ? 2 : 1;
        const bool closes = next < text.size() && text[next] == '"';
        return text.substr(offset, closes ? next + 1 - offset : 1);
    }
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80)
        ++next;
    return text.substr(offset, next - offset);
}

} // namespace ballast
