// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/mapcollection.h"

#include "import/exportfields.h"
#include "import/rowfields.h"

namespace ballast {

namespace {

/// What the export calls itself: "Binance BTCUSDT", or the title of its chart.
std::string statedName(JsonValue value)
{
    Source source;
    readSource(value, source);
    if (const auto data = value.find("data"); data && source.symbol.empty())
        readSource(*data, source);
    std::string name = source.exchange;
    name += (name.empty() || source.symbol.empty() ? "" : " ") + source.symbol;
    if (!name.empty())
        return name;
    auto title = value.find("title");
    for (const JsonValue first : title ? title->items() : JsonItems{}) {
        title = first;
        break;
    }
    const auto text = title ? title->find("text") : std::nullopt;
    return text ? Warnings::shortened(text->text()) : std::string();
}

void collect(JsonValue value, std::string name, const std::string& path, std::vector<CollectedMap>& maps)
{
    Content content{value, {}, true, name};
    const Format* format = value.isObject() ? detectFormat(content) : nullptr;
    if (!format || !format->accepted)
        return;
    if (name.empty())
        name = statedName(value);
    if (name.empty())
        name = "map " + std::to_string(maps.size() + 1);
    maps.push_back({std::move(name), path, content, format});
}

/// Whether it is worth looking at a further part: not when many were looked at and none was a map.
bool goesOn(std::size_t looked, const std::vector<CollectedMap>& maps)
{
    constexpr std::size_t mostWithoutMap = 64;
    return !maps.empty() || looked < mostWithoutMap;
}

/// More members are rows: every format is asked about each, which for a million takes minutes.
constexpr std::size_t mostMembers = 10'000;

std::vector<CollectedMap> collectIn(JsonValue value, const std::string& path)
{
    if (value.size() > mostMembers)
        return {};
    std::vector<CollectedMap> maps;
    std::size_t looked = 0;
    for (const JsonValue item : value.items()) {
        if (!goesOn(looked, maps))
            break;
        collect(item, {}, childPath(path, looked++), maps);
    }
    for (const JsonMember member : value.members()) {
        if (!goesOn(looked++, maps))
            break;
        collect(member.value, std::string(member.key), childPath(path, member.key), maps);
    }
    return maps;
}

} // namespace

std::vector<CollectedMap> collectMaps(const Content& content)
{
    if (!content.json)
        return {};
    auto maps = collectIn(*content.json, {});
    const auto data = content.json->find("data");
    return maps.empty() && data ? collectIn(*data, "data") : maps;
}

} // namespace ballast
