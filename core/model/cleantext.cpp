// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/cleantext.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace ballast {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Span
{
    char32_t first;
    char32_t last;
};

/// Ascending. Unicode 15: Cc, Zl, Zp, Bidi_Control, Default_Ignorable_Code_Point, the annotation and object
/// characters, surrogates and the noncharacters of the first plane.
constexpr std::array<Span, 26> unseen{
    {{0x0000, 0x001F},    {0x007F, 0x009F},   {0x00AD, 0x00AD},   {0x034F, 0x034F},   {0x061C, 0x061C},
     {0x115F, 0x1160},    {0x17B4, 0x17B5},   {0x180B, 0x180F},   {0x200B, 0x200F},   {0x2028, 0x202E},
     {0x2060, 0x206F},    {0x3164, 0x3164},   {0xD800, 0xDFFF},   {0xFDD0, 0xFDEF},   {0xFE00, 0xFE0F},
     {0xFEFF, 0xFEFF},    {0xFFA0, 0xFFA0},   {0xFFF0, 0xFFFC},   {0xFFFE, 0xFFFF},   {0x13430, 0x13440},
     {0x1BCA0, 0x1BCA3},  {0x1D173, 0x1D17A}, {0x1FFFE, 0x1FFFF}, {0x2FFFE, 0x2FFFF}, {0xE0000, 0xE0FFF},
     {0x10FFFE, 0x10FFFF}}};

bool isBreak(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isPlainAscii(char c)
{
    return c >= 0x20 && c < 0x7F;
}

struct Encoded
{
    std::size_t length; ///< Of a character that begins so; 0: none does.
    char32_t bits;
    char32_t least; ///< What is lower has a shorter form.
};

Encoded encodingOf(std::uint8_t lead)
{
    if (lead < 0x80)
        return {1, lead, 0};
    if (lead >= 0xC2 && lead < 0xE0)
        return {2, lead & 0x1Fu, 0x80};
    if (lead >= 0xE0 && lead < 0xF0)
        return {3, lead & 0x0Fu, 0x800};
    if (lead >= 0xF0 && lead < 0xF5)
        return {4, lead & 0x07u, 0x10000};
    return {0, 0, 0};
}

void append(std::string& text, std::string_view bytes, char32_t character)
{
    if (character == replacement)
        text += "\uFFFD";
    else
        text += bytes;
}

} // namespace

char32_t takeCharacter(std::string_view& text)
{
    const Encoded encoded = encodingOf(static_cast<std::uint8_t>(text.front()));
    char32_t character = encoded.bits;
    std::size_t length = std::min<std::size_t>(1, encoded.length);
    while (length > 0 && length < encoded.length) {
        const auto byte = length < text.size() ? static_cast<std::uint8_t>(text[length]) : std::uint8_t(0);
        if ((byte & 0xC0) != 0x80)
            break;
        character = (character << 6) | (byte & 0x3Fu);
        ++length;
    }
    const bool isWhole = length > 0 && length == encoded.length && character >= encoded.least
        && character <= 0x10FFFF && !(character >= 0xD800 && character <= 0xDFFF);
    text.remove_prefix(isWhole ? length : 1);
    return isWhole ? character : replacement;
}

bool isVisibleText(char32_t character)
{
    const auto place = std::ranges::lower_bound(unseen, character, {}, &Span::last);
    return place == unseen.end() || character < place->first;
}

std::string cleanText(std::string_view text, std::size_t longest)
{
    std::string clean;
    std::size_t length = 0;
    std::size_t shortened = 0; // bytes of all but the last character that has room
    bool isApart = false;
    while (!text.empty()) {
        const std::string_view rest = text;
        const char32_t character = takeCharacter(text);
        if (isBreak(character))
            isApart = true;
        if (!isVisibleText(character))
            continue;
        const bool needsSpace = isApart && !clean.empty() && clean.back() != ' ' && character != ' ';
        isApart = false;
        if (clean.empty() && character == ' ')
            continue;
        length += needsSpace ? 2 : 1;
        if (length > longest)
            return clean.substr(0, shortened) + "…";
        if (needsSpace)
            clean += ' ';
        if (length < longest)
            shortened = clean.size() + (character == replacement ? 3 : rest.size() - text.size());
        append(clean, rest.substr(0, rest.size() - text.size()), character);
    }
    clean.erase(clean.find_last_not_of(' ') + 1);
    return clean;
}

std::string printableText(std::string_view text)
{
    const auto isAsItIs = [](char c) { return isPlainAscii(c) || c == '\n' || c == '\t'; };
    if (std::ranges::all_of(text, isAsItIs))
        return std::string(text);
    std::string printable;
    printable.reserve(text.size());
    while (!text.empty()) {
        const std::string_view rest = text;
        const char32_t character = takeCharacter(text);
        if (character == '\n' || character == '\t' || isVisibleText(character))
            append(printable, rest.substr(0, rest.size() - text.size()), character);
    }
    return printable;
}

} // namespace ballast
