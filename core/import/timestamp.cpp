// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/timestamp.h"

#include "import/number.h"

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

std::optional<std::chrono::sys_days> cutDate(std::string_view& text)
{
    const auto year = cutDigits(text, 4);
    if (!year || !cut(text, "-/"))
        return std::nullopt;
    const auto month = cutDigits(text, 2);
    if (!month || !cut(text, "-/"))
        return std::nullopt;
    const auto day = cutDigits(text, 2);
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

/// "12:34", "12:34:56", "12:34:56.789" in milliseconds.
std::optional<std::int64_t> cutClock(std::string_view& text)
{
    const auto hour = cutDigits(text, 2);
    if (!hour || *hour > 24 || !cut(text, ":"))
        return std::nullopt;
    const auto minute = cutDigits(text, 2);
    if (!minute || *minute > 59)
        return std::nullopt;
    std::int64_t result = (*hour * 60 + *minute) * std::int64_t(60'000);
    if (!cut(text, ":"))
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
    if (text.empty() || text == "Z" || text == "z" || text == "UTC")
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
    return std::nullopt;
}

std::optional<std::int64_t> parseTimestamp(std::string_view text)
{
    text = trimmed(text);
    if (const auto number = parseNumber(text))
        return epochMilliseconds(*number);
    const auto date = cutDate(text);
    if (!date)
        return std::nullopt;
    const auto midnight =
        std::chrono::duration_cast<std::chrono::milliseconds>(date->time_since_epoch()).count();
    if (text.empty())
        return midnight;
    if (!cut(text, "Tt "))
        return std::nullopt;
    const auto clock = cutClock(text);
    const auto zone = clock ? zoneOffset(text) : std::nullopt;
    return zone ? std::optional(midnight + *clock - *zone) : std::nullopt;
}

} // namespace ballast
