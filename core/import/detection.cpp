// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/detection.h"

#include "import/formats.h"
#include "import/nearestshape.h"

#include <algorithm>
#include <iterator>

namespace ballast {

namespace {

#define BALLAST_FORMAT_ADDRESS(name) &formats::name,
constexpr const Format* table[] = {BALLAST_FORMATS(BALLAST_FORMAT_ADDRESS)};
#undef BALLAST_FORMAT_ADDRESS

/// "code: text, data: array of 4", at most a dozen keys.
std::string topLevel(JsonValue root)
{
    constexpr std::size_t shownKeys = 12;
    if (!root.isObject()) {
        for (const JsonValue item : root.items())
            return describe(root)
                + ", first: " + (item.isObject() ? "{" + topLevel(item) + "}" : describe(item));
        return describe(root);
    }
    std::string text;
    std::size_t count = 0;
    for (const JsonMember member : root.members()) {
        if (count++ == shownKeys)
            return text + ", …";
        text += (text.empty() ? "" : ", ") + Warnings::shortened(member.key) + ": " + describe(member.value);
    }
    return text.empty() ? "empty object" : text;
}

std::string seen(const Content& content)
{
    if (content.json)
        return topLevel(*content.json);
    if (!content.table || content.table->columns.empty())
        return "no table";
    std::string text = "columns";
    for (const std::string& column : content.table->columns)
        text += " " + Warnings::shortened(column) + ",";
    text.pop_back();
    return text.size() > 400 ? text.substr(0, 397) + "..." : text;
}

} // namespace

const Format* detectFormat(const Content& content)
{
    for (const Format* format : table) {
        if (format->matches(content))
            return format;
    }
    return nullptr;
}

std::vector<const char*> acceptedFormats()
{
    std::vector<const char*> accepted;
    for (const Format* format : table) {
        if (format->accepted)
            accepted.push_back(format->accepted);
    }
    return accepted;
}

ImportError notAMap(const Content& content)
{
    return {ImportErrorCode::NotAMap, {}, {}, seen(content), nearestShape(content)};
}

} // namespace ballast
