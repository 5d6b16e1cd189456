// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/json.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

namespace ballast {

/// Writes all that a parsed document shows, so that two of them can be compared: numbers by their bits,
/// except that the negative zero is zero, and what size() and find() say beside what is really there.
class JsonSerial
{
public:
    static std::string of(JsonValue value)
    {
        JsonSerial serial;
        serial.write(value);
        return std::move(serial.m_text);
    }

private:
    void write(JsonValue value);
    void writeItems(JsonValue value);
    void writeMembers(JsonValue value);
    void writeText(std::string_view text)
    {
        m_text += std::to_string(text.size()) + ':';
        m_text += text;
    }

    std::string m_text;
};

inline void JsonSerial::write(JsonValue value)
{
    switch (value.type()) {
    case JsonType::Null:
        m_text += value.number() ? "null that is a number" : "null";
        break;
    case JsonType::Boolean:
        m_text += value.boolean().value() ? "true" : "false";
        break;
    case JsonType::Number: {
        const double number = value.number().value();
        m_text +=
            std::isnan(number) ? "NaN" : "#" + std::to_string(std::bit_cast<std::uint64_t>(number + 0.0));
        break;
    }
    case JsonType::String:
        writeText(value.text());
        break;
    case JsonType::Array:
        writeItems(value);
        break;
    case JsonType::Object:
        writeMembers(value);
        break;
    }
}

inline void JsonSerial::writeItems(JsonValue value)
{
    std::size_t count = 0;
    m_text += "[";
    for (const JsonValue item : value.items()) {
        write(item);
        m_text += ",";
        ++count;
    }
    m_text += "]";
    if (count != value.size())
        m_text += " of size " + std::to_string(value.size());
    if (value.members().begin() != value.members().end() || value.number() || !value.text().empty())
        m_text += " that is more than a list";
}

inline void JsonSerial::writeMembers(JsonValue value)
{
    std::size_t count = 0;
    m_text += "{";
    for (const JsonMember member : value.members()) {
        writeText(member.key);
        m_text += "=";
        write(member.value);
        constexpr std::size_t looksUp = 50; // each look-up goes through all that come before
        if (++count > looksUp)
            continue;
        const auto found = value.find(member.key);
        m_text += found ? "(" + describe(*found) + ")" : "(not found)";
    }
    m_text += "}";
    if (count != value.size())
        m_text += " of size " + std::to_string(value.size());
    if (value.find("no such key"))
        m_text += " that finds what is not there";
}

/// What came of a text: the document, or the error with its place.
inline std::string serialOf(const Imported<JsonDocument>& parsed)
{
    if (parsed)
        return JsonSerial::of(parsed->root());
    const ImportError& error = parsed.error();
    return "error " + std::to_string(static_cast<int>(error.code)) + " at " + error.place + ": " + error.found
        + " (" + error.expected + ")";
}

} // namespace ballast
