// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/series.h"

#include "frame/frame.h"
#include "model/digit.h"
#include "reading/nametime.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

namespace ballast {

namespace {

std::string_view nameOf(std::string_view path)
{
    return path.substr(path.find_last_of('/') + 1);
}

CaptureTime timeOf(const Source& source, std::int64_t fileDate)
{
    if (source.capturedAt)
        return {*source.capturedAt, TimeOrigin::Export};
    if (const auto time = timeInName(nameOf(source.file)))
        return {*time, TimeOrigin::FileName};
    return {fileDate, TimeOrigin::FileDate};
}

/// Cuts a number off the front, as its digits without leading zeros; empty where there is none.
std::string_view cutDigits(std::string_view& text)
{
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

/// "capture-2" before "capture-10".
bool comesBefore(std::string_view a, std::string_view b)
{
    const std::string_view wholeA = a;
    const std::string_view wholeB = b;
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const std::string_view numberA = cutDigits(a);
            const std::string_view numberB = cutDigits(b);
            if (numberA.size() != numberB.size())
                return numberA.size() < numberB.size();
            if (numberA != numberB)
                return numberA < numberB;
        } else if (a.front() != b.front()) {
            return a.front() < b.front();
        } else {
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    return a.empty() == b.empty() ? wholeA < wholeB : a.empty();
}

std::optional<SeriesRefusal> whyNoCapture(const Capture& capture)
{
    if (!capture.hasPrices)
        return SeriesRefusal{SeriesObstacle::NoPrices, capture.file, {}, {}, {}};
    if (capture.symbol.empty())
        return SeriesRefusal{SeriesObstacle::NoSymbol, capture.file, {}, {}, {}};
    return std::nullopt;
}

} // namespace

Capture captureOf(const Document& document, std::int64_t fileDate)
{
    const Source& source = document.source;
    return {source.file,
            document.mapName(),
            source.provider,
            source.exchange,
            source.symbol,
            source.range,
            timeOf(source, fileDate),
            priceWindow(document.map, {}),
            document.map.axis().hasPrices()};
}

std::optional<SeriesRefusal> whyNotOneMarket(const Capture& first, const Capture& capture)
{
    if (auto refusal = whyNoCapture(capture))
        return refusal;
    struct Part
    {
        SeriesObstacle obstacle;
        const std::string& own;
        const std::string& others;
    };
    const std::array<Part, 5> parts{{
        {SeriesObstacle::OtherSymbol, capture.symbol, first.symbol},
        {SeriesObstacle::OtherExchange, capture.exchange, first.exchange},
        {SeriesObstacle::OtherProvider, capture.provider, first.provider},
        {SeriesObstacle::OtherRange, capture.range, first.range},
        {SeriesObstacle::OtherMap, capture.map, first.map},
    }};
    for (const Part& part : parts) {
        const bool isUnsaid =
            part.obstacle == SeriesObstacle::OtherRange && (part.own.empty() || part.others.empty());
        if (part.own != part.others && !isUnsaid)
            return SeriesRefusal{part.obstacle, capture.file, part.own, first.file, part.others};
    }
    return std::nullopt;
}

std::optional<SeriesRefusal> whyNoSeries(const std::vector<Capture>& captures)
{
    const Capture* ranged = nullptr; // the first that says its range
    for (const Capture& capture : captures) {
        if (auto refusal = whyNotOneMarket(captures.front(), capture))
            return refusal;
        if (auto refusal = ranged ? whyNotOneMarket(*ranged, capture) : std::nullopt)
            return refusal;
        if (!ranged && !capture.range.empty())
            ranged = &capture;
    }
    return std::nullopt;
}

std::vector<std::size_t> orderOfTime(const std::vector<Capture>& captures)
{
    std::vector<std::size_t> order(captures.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const std::int64_t timeA = captures[a].time.milliseconds;
        const std::int64_t timeB = captures[b].time.milliseconds;
        return timeA != timeB ? timeA < timeB : comesBefore(captures[a].file, captures[b].file);
    });
    return order;
}

Range pricesOf(const std::vector<Capture>& captures)
{
    Range prices = captures.front().prices;
    for (const Capture& capture : captures)
        prices = {std::min(prices.low, capture.prices.low), std::max(prices.high, capture.prices.high)};
    return prices;
}

} // namespace ballast
