// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/jsonerror.h"

#include "import/jsongrammar.h"
#include "import/number.h"
#include "import/text.h"
#include "import/warnings.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

/// "U+00A0" of the first character.
std::string codePoint(std::string_view character)
{
    constexpr std::array<unsigned, 5> leadMask = {0, 0x7F, 0x1F, 0x0F, 0x07};
    unsigned code =
        static_cast<unsigned char>(character[0]) & leadMask.at(std::min<std::size_t>(character.size(), 4));
    for (const char c : character.substr(1))
        code = code << 6 | (static_cast<unsigned char>(c) & 0x3F);
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (int shift = code > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
        text += digits[code >> shift & 0xF];
    return "U+" + text;
}

/// The offending text, or the name of a character that would not show.
std::string shown(std::string_view part)
{
    if (part.empty()) // only of a text that changed meanwhile
        return {};
    if (part == "\n" || part == "\r")
        return "end of line";
    const auto first = static_cast<unsigned char>(part[0]);
    if (part.size() == 1 && (first < 0x20 || first == 0x7F))
        return "control character " + codePoint(part);
    if (first >= 0x80 && trimmed(part).empty())
        return "space " + codePoint(part);
    return Warnings::shortened(part);
}

} // namespace

ImportError jsonError(std::string_view text, std::string_view reason)
{
    return findJsonError(text, text)
        .value_or(ImportError{ImportErrorCode::InvalidJson, {}, {}, std::string(reason), {}});
}

std::optional<ImportError> findJsonError(std::string_view text, std::string_view value)
{
    const auto breach = JsonGrammar(value).firstBreach();
    if (!breach)
        return std::nullopt;
    const std::size_t offset = static_cast<std::size_t>(value.data() - text.data()) + breach->offset;
    std::string place = columnPlace(text, offset);
    if (breach->kind == JsonBreach::Kind::End)
        return ImportError{ImportErrorCode::InvalidJson,
                           {},
                           std::move(place),
                           text.find_first_not_of(" \t\r\n", offset) == std::string_view::npos
                               ? "end of file"
                               : "end of line",
                           {}};
    const std::string_view part = text.substr(offset, breach->size);
    if (breach->kind == JsonBreach::Kind::Number)
        return ImportError{ImportErrorCode::WrongType,
                           {},
                           std::move(place),
                           Warnings::shortened(part),
                           "a number within range"};
    return ImportError{ImportErrorCode::InvalidJson, {}, std::move(place), shown(part), {}};
}

ImportError misplacedJson(std::string_view text, std::size_t offset)
{
    return {ImportErrorCode::InvalidJson,
            {},
            columnPlace(text, offset),
            shown(JsonGrammar::offendingAt(text, offset)),
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
