// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/timestamp.h"

#include "import/number.h"

#include "model/digit.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace ballast {

namespace {

/// Cuts exactly `digits` digits off the front.
std::optional<int> cutDigits(std::string_view& text, std::size_t digits)
{
    if (text.size() < digits)
        return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool cut(std::string_view& text, std::string_view any)
{
    if (text.empty() || any.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::chrono::sys_days> dayOf(int year, unsigned month, unsigned day)
{
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

/// "2026-03-10", "2026/03/10" and "20260310".
std::optional<std::chrono::sys_days> cutIsoDate(std::string_view& text)
{
    const auto year = cutDigits(text, 4);
    if (!year)
        return std::nullopt;
    const bool isBasic = !cut(text, "-/");
    const auto month = cutDigits(text, 2);
    if (!month || (!isBasic && !cut(text, "-/")))
        return std::nullopt;
    const auto day = cutDigits(text, 2);
    return day ? dayOf(*year, unsigned(*month), unsigned(*day)) : std::nullopt;
}

/// "10.03.2026".
std::optional<std::chrono::sys_days> cutDottedDate(std::string_view& text)
{
    const auto day = cutDigits(text, 2);
    const auto month = day && cut(text, ".") ? cutDigits(text, 2) : std::nullopt;
    const auto year = month && cut(text, ".") ? cutDigits(text, 4) : std::nullopt;
    return year ? dayOf(*year, unsigned(*month), unsigned(*day)) : std::nullopt;
}

std::optional<unsigned> cutMonthName(std::string_view& text)
{
    static constexpr std::string_view names = "janfebmaraprmayjunjulaugsepoctnovdec";
    constexpr std::size_t length = 3;
    for (unsigned month = 0; month < 12; ++month) {
        if (std::ranges::equal(text.substr(0, length), names.substr(month * length, length), {}, lowerCase)) {
            text.remove_prefix(length);
            return month + 1;
        }
    }
    return std::nullopt;
}

/// "Tue, 10 Mar 2026" and "10 Mar 2026", or with dashes.
std::optional<std::chrono::sys_days> cutNamedDate(std::string_view& text)
{
    if (const std::size_t comma = text.find(','); comma <= 9)
        text = trimmed(text.substr(comma + 1));
    auto rest = text;
    auto day = cutDigits(rest, 2);
    if (!day)
        day = cutDigits(rest = text, 1);
    const auto month = day && cut(rest, " -") ? cutMonthName(rest) : std::nullopt;
    const auto year = month && cut(rest, " -") ? cutDigits(rest, 4) : std::nullopt;
    text = rest;
    return year ? dayOf(*year, *month, unsigned(*day)) : std::nullopt;
}

std::optional<std::chrono::sys_days> cutDate(std::string_view& text)
{
    for (const auto cutForm : {cutIsoDate, cutDottedDate, cutNamedDate}) {
        std::string_view rest = text;
        if (const auto date = cutForm(rest)) {
            text = rest;
            return date;
        }
    }
    return std::nullopt;
}

/// "12:34", "12:34:56", "12:34:56.789" and "123456" in milliseconds.
std::optional<std::int64_t> cutClock(std::string_view& text)
{
    const auto hour = cutDigits(text, 2);
    if (!hour || *hour > 24)
        return std::nullopt;
    const bool isBasic = !cut(text, ":");
    const auto minute = cutDigits(text, 2);
    if (!minute || *minute > 59)
        return std::nullopt;
    std::int64_t result = (*hour * 60 + *minute) * std::int64_t(60'000);
    const bool hasSeconds = isBasic ? !text.empty() && isDigit(text.front()) : cut(text, ":");
    if (!hasSeconds)
        return result;
    const auto second = cutDigits(text, 2);
    if (!second || *second > 60)
        return std::nullopt;
    result += *second * 1000;
    if (cut(text, ".,")) {
        for (int scale = 100; !text.empty() && text.front() >= '0' && text.front() <= '9'; scale /= 10) {
            result += scale * (text.front() - '0');
            text.remove_prefix(1);
        }
    }
    return result;
}

/// "Z", "UTC", "+02:00", "-0500", or nothing, in milliseconds east of UTC.
std::optional<std::int64_t> zoneOffset(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || text == "Z" || text == "z" || text == "UTC" || text == "GMT")
        return 0;
    const bool west = text.front() == '-';
    if (!cut(text, "+-"))
        return std::nullopt;
    const auto hours = cutDigits(text, 2);
    cut(text, ":");
    const auto minutes = text.empty() ? 0 : cutDigits(text, 2);
    if (!hours || !minutes || !text.empty())
        return std::nullopt;
    const std::int64_t offset = (*hours * 60 + *minutes) * std::int64_t(60'000);
    return west ? -offset : offset;
}

} // namespace

std::optional<std::int64_t> epochMilliseconds(double value)
{
    if (value >= 1e9 && value < 1e10)
        return std::llround(value * 1000);
    if (value >= 1e12 && value < 1e13)
        return std::llround(value);
    if (value >= 1e15 && value < 1e16)
        return static_cast<std::int64_t>(value / 1e3);
    if (value >= 1e18 && value < 1e19)
        return static_cast<std::int64_t>(value / 1e6);
    return std::nullopt;
}

std::optional<std::int64_t> parseTimestamp(std::string_view text)
{
    text = trimmed(text);
    // Eight digits are a day, and fourteen a second of it, where they can be.
    const bool isCompact = (text.size() == 8 || text.size() == 14) && std::ranges::all_of(text, isDigit);
    if (const auto number = isCompact ? std::nullopt : parseNumber(text))
        return epochMilliseconds(*number);
    const auto date = cutDate(text);
    if (!date)
        return std::nullopt;
    const auto midnight =
        std::chrono::duration_cast<std::chrono::milliseconds>(date->time_since_epoch()).count();
    if (text.empty())
        return midnight;
    if (!cut(text, "Tt ") && !isCompact)
        return std::nullopt;
    text = trimmed(text);
    const auto clock = cutClock(text);
    const auto zone = clock ? zoneOffset(text) : std::nullopt;
    return zone ? std::optional(midnight + *clock - *zone) : std::nullopt;
}

} // namespace ballast
