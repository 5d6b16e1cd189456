// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/jsonerror.h"

#include "import/text.h"
#include "import/warnings.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>
#include <optional>
#include <string>

namespace ballast {

namespace {

/// Listens to nothing but the first error: simdjson is fast but does not say where.
class ErrorListener final : public nlohmann::json_sax<nlohmann::json>
{
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& exception) override
    {
        read = position;
        inString = std::string_view(exception.what()).find("invalid string") != std::string_view::npos;
        return false;
    }

    std::optional<std::size_t> read; ///< Bytes taken when the error showed.
    bool inString = false; ///< It is a character that a string may not hold.
};

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'
        || c == '+' || c == '-';
}

/// The word around the character before `end`, empty when that is no word character.
std::string_view wordAt(std::string_view text, std::size_t end)
{
    std::size_t start = end;
    while (start > 0 && isWord(text[start - 1]))
        --start;
    if (start == end)
        return {};
    while (end < text.size() && isWord(text[end]))
        ++end;
    return text.substr(start, end - start);
}

/// A word that JSON has no meaning for: cut-off literals and numbers.
bool isBrokenWord(std::string_view word)
{
    const bool isLiteral = word == "true" || word == "false" || word == "null";
    return !word.empty() && !isLiteral && !(word.back() >= '0' && word.back() <= '9');
}

/// The text of a closing quote's string, from its opening quote.
std::string_view stringBefore(std::string_view text, std::size_t end)
{
    std::size_t start = end - 1;
    while (start > 0 && (text[start - 1] != '"' || (start > 1 && text[start - 2] == '\\')))
        --start;
    return text.substr(start > 0 ? start - 1 : 0, end - (start > 0 ? start - 1 : 0));
}

/// What a person would call the offending text when reading stopped after `end` bytes. A literal or number
/// that breaks off is only noticed at the character behind it.
std::string_view offending(std::string_view text, std::size_t end)
{
    if (const std::string_view word = wordAt(text, end); !word.empty())
        return word;
    const std::string_view before = end > 1 ? wordAt(text, end - 1) : std::string_view();
    if (isBrokenWord(before))
        return before;
    return text[end - 1] == '"' ? stringBefore(text, end) : text.substr(end - 1, 1);
}

/// The first number that no double holds; the parser refuses it although the grammar allows it.
std::optional<std::size_t> hugeNumber(std::string_view text)
{
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            inString = !inString;
        if (inString) {
            i += text[i] == '\\' ? 1 : 0;
            continue;
        }
        if (!isWord(text[i]))
            continue;
        std::size_t end = i;
        while (end < text.size() && isWord(text[end]))
            ++end;
        double value = 0;
        const auto result = std::from_chars(text.data() + i, text.data() + end, value);
        const bool integer = text.substr(i, end - i).find_first_of(".eE") == std::string_view::npos;
        if (result.ec == std::errc::result_out_of_range
            || (integer && end - i > 18 && std::abs(value) >= 9.2e18))
            return i;
        i = end - 1;
    }
    return std::nullopt;
}

} // namespace

ImportError jsonError(std::string_view text, std::string_view reason)
{
    ErrorListener listener;
    nlohmann::json::sax_parse(text.begin(), text.end(), &listener);
    const auto offset = [&](std::string_view part) {
        return static_cast<std::size_t>(part.data() - text.data());
    };
    if (!listener.read) {
        if (const auto start = hugeNumber(text))
            return {ImportErrorCode::WrongType,
                    {},
                    columnPlace(text, *start),
                    Warnings::shortened(wordAt(text, *start + 1)),
                    "a number within range"};
        return {ImportErrorCode::InvalidJson, {}, {}, std::string(reason), {}};
    }
    if (*listener.read > text.size() || *listener.read == 0)
        return {ImportErrorCode::InvalidJson, {}, columnPlace(text, text.size()), "end of file", {}};
    const std::size_t end = *listener.read;
    const std::string_view part =
        listener.inString && text[end - 1] != '"' ? text.substr(end - 1, 1) : offending(text, end);
    return {ImportErrorCode::InvalidJson,
            {},
            columnPlace(text, offset(part)),
            Warnings::shortened(part.substr(0, part.find('\n'))),
            {}};
}

std::string deepestPlace(std::string_view text, std::size_t nesting)
{
    std::size_t depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            inString = !inString;
        else if (inString)
            i += c == '\\' ? 1 : 0;
        else if ((c == '[' || c == '{') && ++depth > nesting)
            return columnPlace(text, i);
        else if ((c == ']' || c == '}') && depth > 0)
            --depth;
    }
    return columnPlace(text, text.size());
}

} // namespace ballast
