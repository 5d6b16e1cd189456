// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/har.h"

#include "import/mapcollection.h"
#include "import/text.h"

#include <algorithm>

namespace ballast {

namespace {

std::optional<JsonValue> entriesOf(JsonValue root)
{
    const auto log = root.find("log");
    const auto entries = log ? log->find("entries") : std::nullopt;
    return entries && entries->isArray() ? entries : std::nullopt;
}

/// Nothing where it is no base64.
std::optional<std::string> fromBase64(std::string_view text)
{
    static constexpr std::string_view alphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    constexpr unsigned bitsOfDigit = 6;
    std::string bytes;
    unsigned bits = 0;
    unsigned held = 0;
    for (const char c : text) {
        if (c == '=' || c == '\n' || c == '\r')
            continue;
        const std::size_t digit = alphabet.find(c);
        if (digit == std::string_view::npos)
            return std::nullopt;
        bits = (bits << bitsOfDigit | static_cast<unsigned>(digit)) & 0xFFFFFF;
        held += bitsOfDigit;
        if (held >= 8) {
            held -= 8;
            bytes += static_cast<char>(static_cast<unsigned char>(bits >> held & 0xFF));
        }
    }
    return bytes;
}

/// The answer's text, decoded.
std::string textOf(JsonValue entry)
{
    const auto response = entry.find("response");
    const auto content = response ? response->find("content") : std::nullopt;
    const auto text = content ? content->find("text") : std::nullopt;
    const auto encoding = content ? content->find("encoding") : std::nullopt;
    if (!text)
        return {};
    if (encoding && encoding->text() == "base64")
        return fromBase64(text->text()).value_or(std::string());
    return std::string(text->text());
}

/// "/api/liqMap?symbol=BTCUSDT": without its host.
std::string addressOf(JsonValue entry)
{
    const auto request = entry.find("request");
    const auto url = request ? request->find("url") : std::nullopt;
    std::string_view address = url ? url->text() : std::string_view();
    if (const std::size_t scheme = address.find("://"); scheme != std::string_view::npos)
        address = address.substr(std::min(address.find('/', scheme + 3), address.size()));
    return std::string(address.substr(0, 200));
}

bool isMap(const std::string& text, std::size_t nesting)
{
    if (!looksLikeJson(text))
        return false;
    const auto document = JsonDocument::parse(text, nesting);
    if (!document)
        return false;
    const Content content{document->root(), {}};
    const Format* format = detectFormat(content);
    return format ? format->accepted != nullptr : !collectMaps(content).empty();
}

std::string quoted(const std::string& text)
{
    std::string plain;
    for (const char c : text)
        plain += c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 ? '_' : c;
    return '"' + plain + '"';
}

} // namespace

bool isHar(JsonValue root)
{
    return entriesOf(root).has_value();
}

std::optional<std::string> mapsOfHar(JsonValue root, std::size_t nesting)
{
    constexpr std::size_t mostEntries = 20'000;
    const auto entries = entriesOf(root);
    if (!entries)
        return std::nullopt;
    std::string maps;
    std::size_t count = 0;
    for (const JsonValue entry : entries->items()) {
        if (++count > mostEntries)
            break;
        const std::string text = textOf(entry);
        if (!isMap(text, nesting))
            continue;
        // Only objects are maps of a collection.
        const bool isList = text[text.find_first_not_of(" \t\r\n")] == '[';
        maps += (maps.empty() ? "{" : ",") + quoted(addressOf(entry)) + ':'
            + (isList ? "{\"data\":" + text + '}' : text);
    }
    return maps.empty() ? std::nullopt : std::optional(maps + '}');
}

} // namespace ballast
