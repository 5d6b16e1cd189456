// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/jsonwriter.h"

#include "model/cleantext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ballast {

std::string plainNumber(double value, int decimals)
{
    std::array<char, 400> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals)
            .ptr;
    std::string text(buffer.data(), end);
    if (text.find('.') != std::string::npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::string exactNumber(double value)
{
    std::array<char, 400> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed).ptr;
    const std::string text(buffer.data(), end);
    return text == "-0" ? "0" : text;
}

void JsonWriter::separate()
{
    if (!m_first)
        m_text += ',';
    m_first = false;
}

void JsonWriter::beginObject()
{
    separate();
    m_text += '{';
    m_first = true;
}

void JsonWriter::endObject()
{
    m_text += '}';
    m_first = false;
}

void JsonWriter::beginArray()
{
    separate();
    m_text += '[';
    m_first = true;
}

void JsonWriter::endArray()
{
    m_text += ']';
    m_first = false;
}

void JsonWriter::key(std::string_view name)
{
    value(name);
    m_text += ':';
    m_first = true;
}

namespace {

/// "\u200b"; beyond the first plane as a pair of surrogates.
void appendEscape(std::string& json, char32_t character)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    if (character > 0xFFFF) {
        appendEscape(json, 0xD800 + ((character - 0x10000) >> 10));
        character = 0xDC00 + ((character - 0x10000) & 0x3FF);
    }
    json += "\\u";
    for (const int shift : {12, 8, 4, 0})
        json += hex[(character >> shift) & 0xF];
}

void appendCharacter(std::string& json, std::string_view& text)
{
    const std::string_view rest = text;
    const char32_t character = takeCharacter(text);
    const std::string_view bytes = rest.substr(0, rest.size() - text.size());
    if (character == '"' || character == '\\')
        json.append("\\").append(bytes);
    else if (character == '\n')
        json += "\\n";
    else if (character == 0xFFFD || !isVisibleText(character)) // or bytes that are no text
        appendEscape(json, character);
    else
        json += bytes;
}

} // namespace

/// What cannot be seen is written as an escape: the text is the same to a program, and does nothing to a
/// terminal.
void JsonWriter::value(std::string_view text)
{
    const auto isAsItIs = [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; };
    separate();
    m_text += '"';
    while (!text.empty()) {
        const auto end = std::ranges::find_if_not(text, isAsItIs);
        m_text.append(text.begin(), end);
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
        if (!text.empty())
            appendCharacter(m_text, text);
    }
    m_text += '"';
}

void JsonWriter::value(bool flag)
{
    separate();
    m_text += flag ? "true" : "false";
}

void JsonWriter::value(std::size_t count)
{
    separate();
    m_text += std::to_string(count);
}

void JsonWriter::value(double number, int decimals)
{
    if (!std::isfinite(number))
        return null();
    separate();
    m_text += plainNumber(number, decimals);
}

void JsonWriter::value(const std::optional<double>& number, int decimals)
{
    if (number)
        value(*number, decimals);
    else
        null();
}

void JsonWriter::exactValue(double number)
{
    if (!std::isfinite(number))
        return null();
    // simdjson takes digits without a point for a whole number, and refuses one of more than 64 bits.
    constexpr double wholeNumbers = 9.2e18;
    separate();
    m_text += exactNumber(number) + (std::abs(number) > wholeNumbers ? ".0" : "");
}

void JsonWriter::null()
{
    separate();
    m_text += "null";
}

} // namespace ballast
