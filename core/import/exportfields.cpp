// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/exportfields.h"

#include "import/amounts.h"
#include "import/number.h"
#include "import/tiername.h"
#include "import/timestamp.h"
#include "model/jsonwriter.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

// In the spelling of bareName.
constexpr std::array<std::string_view, 8> referenceNames = {"referenceprice", "lastprice",  "currentprice",
                                                            "markprice",      "indexprice", "spotprice",
                                                            "last",           "reference"};

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

/// What cannot be read is kept, to be said where no other field tells the time.
void readTime(std::optional<std::int64_t> time, std::string_view stated, Source& source)
{
    if (time)
        source.capturedAt = time;
    else if (!isBlank(stated) && !isMissing(stated))
        source.unreadTime = stated;
}

} // namespace

std::string bareName(std::string_view name)
{
    std::string bare = plainName(name);
    std::erase(bare, ' ');
    return bare;
}

bool isReferencePriceName(std::string_view name)
{
    return std::ranges::find(referenceNames, bareName(name)) != referenceNames.end();
}

std::optional<double> exportedReferencePrice(JsonValue object)
{
    for (const JsonMember member : object.members()) {
        if (member.key.size() > 40 || member.value.isArray() || !isReferencePriceName(member.key))
            continue;
        const auto price = numberOf(member.value);
        if (price && *price > 0)
            return price;
    }
    return std::nullopt;
}

bool readSourceField(std::string_view name, std::string_view value, Source& source)
{
    const std::string bare = bareName(name);
    value = trimmed(value);
    if (isOneOf(bare, {"provider", "vendor"}))
        source.provider = value;
    else if (isOneOf(bare, {"exchange", "exname", "exchangename"}))
        source.exchange = value;
    else if (isOneOf(bare, {"symbol", "pair", "instrumentid", "instrument"}))
        source.symbol = value;
    else if (isOneOf(bare, {"range", "window", "timerange"}))
        source.range = value;
    else if (isOneOf(bare,
                     {"captured", "capturedat", "time", "timestamp", "date", "snapshotts", "lastupdated"}))
        readTime(parseTimestamp(value), value, source);
    else
        return false;
    return true;
}

void readSource(JsonValue object, Source& source)
{
    for (const JsonMember member : object.members()) {
        if (member.key.size() > 40)
            continue;
        if (member.value.type() == JsonType::String)
            readSourceField(member.key, member.value.text(), source);
        else if (member.value.type() == JsonType::Number
                 && isOneOf(bareName(member.key), {"capturedat", "captured", "timestamp", "time"}))
            readTime(timestampOf(member.value), plainNumber(member.value.number().value_or(0)), source);
    }
}

} // namespace ballast
