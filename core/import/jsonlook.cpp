// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/jsonlook.h"

#include <unordered_set>

namespace ballast {

namespace {

constexpr std::size_t mostPaths = 12;
constexpr std::size_t mostLookedAt = 500;
constexpr std::size_t firstItems = 4;
constexpr int deepest = 5;

void look(JsonValue value, const std::string& path, int depth, std::vector<std::string>& found)
{
    if (depth == deepest || found.size() == mostPaths)
        return;
    std::size_t index = 0;
    for (const JsonValue item : value.items()) {
        if (index == firstItems || (!item.isObject() && !item.isArray()))
            break;
        look(item, childPath(path, index++), depth + 1, found);
    }
    if (!value.isObject() || value.size() > mostLookedAt)
        return;
    std::unordered_set<std::string_view> keys;
    for (const JsonMember member : value.members()) {
        if (!keys.insert(member.key).second && found.size() < mostPaths)
            found.push_back(childPath(path, member.key));
        if (member.value.isObject() || member.value.isArray())
            look(member.value, childPath(path, member.key), depth + 1, found);
    }
}

} // namespace

std::vector<std::string> repeatedKeys(JsonValue root)
{
    std::vector<std::string> found;
    look(root, {}, 0, found);
    return found;
}

} // namespace ballast
