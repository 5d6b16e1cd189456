// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/nametime.h"

#include "model/digit.h"

#include <algorithm>
#include <chrono>

namespace ballast {

namespace {

struct Found
{
    std::int64_t milliseconds = 0;
    bool hasClock = false;
};

std::size_t digitsAtFront(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::find_if_not(text, isDigit) - text.begin());
}

/// Cuts exactly `digits` digits off the front, of a number that is below `limit`.
std::optional<int> cutNumber(std::string_view& text, std::size_t digits, int limit)
{
    if (text.size() < digits || digitsAtFront(text.substr(0, digits)) < digits)
        return std::nullopt;
    int value = 0;
    for (const char digit : text.substr(0, digits))
        value = value * 10 + (digit - '0');
    if (value >= limit)
        return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

bool cutOne(std::string_view& text, std::string_view any)
{
    if (text.empty() || any.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::chrono::sys_days> cutDate(std::string_view& text)
{
    static constexpr std::string_view separators = "-_.";
    const auto year = cutNumber(text, 4, 2100);
    cutOne(text, separators);
    const auto month = year ? cutNumber(text, 2, 13) : std::nullopt;
    cutOne(text, separators);
    const auto day = month ? cutNumber(text, 2, 32) : std::nullopt;
    if (!day || *year < 2000)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

/// "1200", "12-00", "12h00", "120000", "12.00.00", "120000.123": milliseconds of the day. Nothing where a
/// number goes on behind it.
std::optional<std::int64_t> clockAt(std::string_view text)
{
    static constexpr std::string_view separators = "-_.:h";
    const auto hour = cutNumber(text, 2, 24);
    if (!hour)
        return std::nullopt;
    cutOne(text, separators);
    const auto minute = cutNumber(text, 2, 60);
    if (!minute)
        return std::nullopt;
    std::int64_t result = (*hour * 60 + *minute) * std::int64_t(60'000);
    std::string_view rest = text;
    cutOne(rest, separators);
    if (digitsAtFront(rest) == 2 || digitsAtFront(rest) == 5) {
        if (const auto second = cutNumber(rest, 2, 60)) {
            result += *second * 1000;
            text = rest;
        }
    }
    rest = text;
    cutOne(rest, ".");
    if (digitsAtFront(rest) == 3) {
        result += *cutNumber(rest, 3, 1000);
        text = rest;
    }
    return digitsAtFront(text) == 0 ? std::optional(result) : std::nullopt;
}

std::optional<Found> dateAt(std::string_view text)
{
    const auto date = cutDate(text);
    if (!date)
        return std::nullopt;
    const auto midnight =
        std::chrono::duration_cast<std::chrono::milliseconds>(date->time_since_epoch()).count();
    const bool isApart = cutOne(text, "Tt_-. ");
    if (const auto clock = clockAt(text))
        return Found{midnight + *clock, true};
    // Digits that go on without a break are some other number.
    return isApart || digitsAtFront(text) == 0 ? std::optional(Found{midnight, false}) : std::nullopt;
}

/// Seconds or milliseconds since 1970, as a number that stands alone.
std::optional<Found> epochAt(std::string_view text)
{
    const std::size_t digits = digitsAtFront(text);
    if (digits != 10 && digits != 13)
        return std::nullopt;
    std::int64_t value = 0;
    for (const char digit : text.substr(0, digits))
        value = value * 10 + (digit - '0');
    const std::int64_t milliseconds = digits == 10 ? value * 1000 : value;
    constexpr std::int64_t year2000 = 946'684'800'000;
    constexpr std::int64_t year2100 = 4'102'444'800'000;
    return milliseconds >= year2000 && milliseconds < year2100 ? std::optional(Found{milliseconds, true})
                                                               : std::nullopt;
}

} // namespace

std::optional<std::int64_t> timeInName(std::string_view fileName)
{
    std::optional<std::int64_t> day;
    for (std::size_t i = 0; i < fileName.size(); ++i) {
        if (!isDigit(fileName[i]) || (i > 0 && isDigit(fileName[i - 1])))
            continue;
        const std::string_view rest = fileName.substr(i);
        const auto date = dateAt(rest);
        const auto found = date ? date : epochAt(rest);
        if (found && found->hasClock)
            return found->milliseconds;
        if (found && !day)
            day = found->milliseconds;
    }
    return day;
}

} // namespace ballast
