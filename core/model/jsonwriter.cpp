// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/jsonwriter.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

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

void JsonWriter::value(std::string_view text)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    separate();
    m_text += '"';
    for (const char c : text) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (c == '\n') {
            m_text += "\\n";
        } else if (byte < 0x20) {
            m_text += "\\u00";
            m_text += hex[byte >> 4];
            m_text += hex[byte & 0xF];
        } else {
            m_text += c;
        }
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
