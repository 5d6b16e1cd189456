// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/ndjson.h"

#include "import/importcontext.h"
#include "import/jsonerror.h"
#include "import/jsonrepair.h"

#include <algorithm>
#include <limits>

namespace ballast {

namespace {

constexpr std::string_view spaces = " \t\r\n";

bool opens(char c)
{
    return c == '[' || c == '{';
}

/// Walks over a text value by value. It looks at brackets and quotes only; whether a value is sound, the
/// parser finds out.
class ValueWalk
{
public:
    explicit ValueWalk(std::string_view text)
        : m_text(text)
    {
    }

    /// The next array or object, to its closing bracket or the text's end; any other value up to a space or
    /// bracket. Empty at the end.
    std::string_view next();

private:
    std::size_t closingOf(std::size_t at) const;

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::string_view ValueWalk::next()
{
    const std::size_t start = std::min(m_text.find_first_not_of(spaces, m_at), m_text.size());
    if (start == m_text.size())
        return {};
    m_at = opens(m_text[start]) ? closingOf(start)
                                : std::min(m_text.find_first_of(" \t\r\n[{", start), m_text.size());
    return m_text.substr(start, m_at - start);
}

/// Behind the bracket that closes the one at `at`, or behind the last character that is no space.
std::size_t ValueWalk::closingOf(std::size_t at) const
{
    std::size_t depth = 0;
    bool inString = false;
    for (; at < m_text.size(); ++at) {
        const char c = m_text[at];
        if (c == '"')
            inString = !inString;
        else if (inString)
            at += c == '\\' ? 1 : 0;
        else if (opens(c))
            ++depth;
        else if ((c == ']' || c == '}') && --depth == 0)
            return at + 1;
    }
    return m_text.find_last_not_of(spaces) + 1;
}

/// Only decided by the first two values: what is wrong further on is an error in a row of values.
bool isRow(std::string_view text)
{
    ValueWalk walk(text);
    const std::string_view first = walk.next();
    const std::string_view second = walk.next();
    return !first.empty() && opens(first[0]) && !second.empty() && opens(second[0]);
}

/// "[value,value]"; nothing when a value is neither array nor object.
std::optional<LargeVector<char>> asArray(std::string_view text)
{
    std::size_t size = 1;
    ValueWalk counted(text);
    for (std::string_view value = counted.next(); !value.empty(); value = counted.next()) {
        if (!opens(value[0]))
            return std::nullopt;
        size += value.size() + 1;
    }
    LargeVector<char> array(size);
    char* to = array.data();
    ValueWalk copied(text);
    for (std::string_view value = copied.next(); !value.empty(); value = copied.next()) {
        // A file may change between two looks at it, and then have longer values.
        if (value.size() + 1 > size - 1 - static_cast<std::size_t>(to - array.data()))
            return std::nullopt;
        *to = to == array.data() ? '[' : ',';
        to = std::copy(value.begin(), value.end(), to + 1);
    }
    *to = ']';
    array.resize(static_cast<std::size_t>(to + 1 - array.data()));
    return array;
}

/// The part of a value that is blamed for an error in it. Where a text has one value per line, a value that
/// goes on into a line which begins like a new one is missing its end.
std::string_view blamed(std::string_view value, bool isPerLine)
{
    const std::size_t end = value.find('\n');
    const std::size_t next = value.find_first_not_of(spaces, std::min(end, value.size()));
    if (!isPerLine || next == std::string_view::npos || !opens(value[next]))
        return value;
    const std::string_view line = value.substr(0, end);
    return line.substr(0, line.find_last_not_of(spaces) + 1);
}

ImportError errorInRow(std::string_view text)
{
    ValueWalk walk(text);
    std::string_view value = walk.next();
    const auto offsetOf = [&](std::string_view part) {
        return static_cast<std::size_t>(part.data() - text.data());
    };
    // The first line is one whole value.
    const std::size_t firstEnd = offsetOf(value) + value.size();
    const bool isPerLine = value.find('\n') == std::string_view::npos
        && text.find_first_not_of(" \t\r", firstEnd) == text.find('\n', firstEnd);
    for (; !value.empty(); value = walk.next()) {
        if (!opens(value[0]))
            return misplacedJson(text, offsetOf(value));
        if (auto error = findJsonError(text, blamed(value, isPerLine)))
            return *error;
    }
    return jsonError(text, {});
}

/// One value, or a row of them.
Imported<JsonDocument> parseStrictly(std::string_view text, std::size_t nesting, const LiftSteps& steps)
{
    auto single = JsonDocument::parseLarge(text, nesting, steps);
    if (single || single.error().code != ImportErrorCode::InvalidJson || !isRow(text))
        return single;
    const auto array = asArray(text);
    if (!array)
        return unexpected(errorInRow(text));
    auto row = JsonDocument::parse({array->data(), array->size()},
                                   nesting + 1); // The values may be nested as deep as a single one.
    if (row)
        return row;
    ImportError error = row.error();
    if (error.code != ImportErrorCode::TooLarge)
        return unexpected(errorInRow(text));
    if (!error.place.empty())
        return fail(error.code, deepestPlace(text, nesting), error.found,
                    std::to_string(nesting) + " levels");
    return row;
}

} // namespace

Imported<JsonDocument> parseJsonText(std::string_view text, std::size_t nesting, const LiftSteps& steps)
{
    auto parsed = parseStrictly(text, nesting, steps);
    if (parsed
        || (parsed.error().code != ImportErrorCode::InvalidJson
            && parsed.error().code != ImportErrorCode::WrongType))
        return parsed;
    const auto repaired = repairedJson(text);
    if (!repaired)
        return parsed;
    LiftSteps plain = steps;
    plain.shortest = std::numeric_limits<std::size_t>::max(); // what is lifted points into its text
    auto again = parseStrictly(*repaired, nesting, plain);
    return again ? std::move(again) : std::move(parsed);
}

} // namespace ballast
