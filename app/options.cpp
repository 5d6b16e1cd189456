// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "options.h"

#include "import/number.h"
#include "model/cleantext.h"
#include "model/leverage.h"
#include "model/numberlimits.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ballast {

namespace {

constexpr unsigned bit(Verb verb)
{
    return 1U << static_cast<unsigned>(verb);
}
constexpr unsigned forRender = bit(Verb::Render);
constexpr unsigned forTables =
    bit(Verb::Summary) | bit(Verb::Buckets) | bit(Verb::Ratio) | bit(Verb::Clusters);
constexpr unsigned forExtrapolate = bit(Verb::Extrapolate);
constexpr unsigned forCompare = bit(Verb::Compare);
constexpr unsigned forSweep = bit(Verb::Sweep);
constexpr unsigned forReport = bit(Verb::Report);
constexpr unsigned forReading =
    forTables | forExtrapolate | forRender | forSweep | forReport | bit(Verb::Inspect);

constexpr int smallestSide = 64;
constexpr int largestSide = 32000; // As ui/picture/picture.h, which this file does not know.

template <typename Enum, std::size_t count>
bool choose(std::string_view word, const std::array<std::string_view, count>& names, Enum& out)
{
    const auto place = std::ranges::find(names, word);
    if (place == names.end())
        return false;
    out = static_cast<Enum>(place - names.begin());
    return true;
}

bool readWhole(std::string_view digits, int lowest, int highest, int& out)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < lowest || value > highest)
        return false;
    out = value;
    return true;
}

bool readPrice(std::string_view text, std::optional<double>& out)
{
    const auto price = parseNumber(text);
    if (!price || !isPrice(*price))
        return false;
    out = price;
    return true;
}

bool setFormat(Arguments& arguments, std::string_view value)
{
    return choose(value, std::array<std::string_view, 3>{"text", "json", "csv"}, arguments.format);
}

/// "5", "5x", "x5" or "unknown"; 0 for the last.
std::optional<double> tierFrom(std::string_view word)
{
    static constexpr std::string_view times = "\u00D7";
    word = trimmed(word);
    if (word == "unknown")
        return 0;
    if (word.ends_with('x') || word.ends_with('X'))
        word.remove_suffix(1);
    else if (word.ends_with(times))
        word.remove_suffix(times.size());
    else if (word.starts_with('x') || word.starts_with('X'))
        word.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size())
        return std::nullopt;
    const auto leverage = Leverage::from(value);
    return leverage ? std::optional(leverage->value()) : std::nullopt;
}

bool setTiers(Arguments& arguments, std::string_view value)
{
    std::vector<double> tiers;
    while (true) {
        const std::size_t comma = value.find(',');
        const auto tier = tierFrom(value.substr(0, comma));
        if (!tier)
            return false;
        tiers.push_back(*tier);
        if (comma == std::string_view::npos)
            break;
        value.remove_prefix(comma + 1);
    }
    std::ranges::sort(tiers);
    tiers.erase(std::unique(tiers.begin(), tiers.end()), tiers.end());
    arguments.tiers = std::move(tiers);
    return true;
}

bool setPrice(Arguments& arguments, std::string_view value)
{
    return readPrice(value, arguments.answers.referencePrice);
}

bool setFirstPrice(Arguments& arguments, std::string_view value)
{
    if (parseNumber(value) == 0.0)
        return arguments.firstPrice.emplace(0) == 0;
    return readPrice(value, arguments.firstPrice);
}

bool setStep(Arguments& arguments, std::string_view value)
{
    return readPrice(value, arguments.priceStep);
}

bool setBucketWidth(Arguments& arguments, std::string_view value)
{
    return readPrice(value, arguments.answers.bucketWidth);
}

/// The parts of "a,b,c"; false when one of them is empty.
bool splitList(std::string_view list, std::vector<std::string>& parts)
{
    while (true) {
        const std::size_t comma = list.find(',');
        const std::string_view part = trimmed(list.substr(0, comma));
        if (part.empty())
            return false;
        parts.emplace_back(part);
        if (comma == std::string_view::npos)
            return true;
        list.remove_prefix(comma + 1);
    }
}

bool setExchanges(Arguments& arguments, std::string_view value)
{
    arguments.exchanges.clear();
    return splitList(value, arguments.exchanges);
}

/// "price", "leverage" and so on as they are, a tier as "5x"; empty for anything else.
std::string columnRole(std::string_view word)
{
    static constexpr std::array<std::string_view, 9> roles = {
        "price", "leverage", "amount", "long", "short", "side", "margin", "time", "exchange"};
    word = trimmed(word);
    if (std::ranges::find(roles, word) != roles.end())
        return std::string(word);
    const auto leverage = Leverage::from(tierFrom(word).value_or(0));
    return leverage ? leverage->digits() + "x" : std::string();
}

/// "price=Px,5x=low": what a column holds, then its name or number.
bool setColumns(Arguments& arguments, std::string_view value)
{
    std::vector<std::string> parts;
    if (!splitList(value, parts))
        return false;
    arguments.answers.columns.clear();
    for (const std::string& part : parts) {
        const std::size_t equals = part.find('=');
        const std::string role = columnRole(std::string_view(part).substr(0, equals));
        if (equals == std::string::npos || equals + 1 == part.size() || role.empty())
            return false;
        arguments.answers.columns.push_back({role, part.substr(equals + 1)});
    }
    return true;
}

bool setSelect(Arguments& arguments, std::string_view value)
{
    arguments.answers.select = value;
    return !value.empty();
}

/// "5-100", in either order.
bool setLeverageRange(Arguments& arguments, std::string_view value)
{
    const std::size_t dash = value.find('-');
    if (dash == std::string_view::npos)
        return false;
    const auto one = tierFrom(value.substr(0, dash));
    const auto other = tierFrom(value.substr(dash + 1));
    if (!one || !other || *one == 0 || *other == 0 || *one == *other)
        return false;
    arguments.leverageRange = {std::min(*one, *other), std::max(*one, *other)};
    return true;
}

/// A number with its unit, where it has one: "10", "10x" or "50%".
std::optional<double> measureFrom(std::string_view word, char unit)
{
    if (!word.empty() && (word.back() == unit || (unit == 'x' && word.back() == 'X')))
        word.remove_suffix(1);
    return parseNumber(word);
}

/// "low=10x,high=50x,carry=50%": any of them, in any order.
bool setThresholds(Arguments& arguments, std::string_view value)
{
    struct Threshold
    {
        std::string_view name;
        double ClusterOptions::*member;
        char unit; // per cent are stored as parts of 1
    };
    static constexpr std::array<Threshold, 6> thresholds{{
        {"low", &ClusterOptions::lowLeverage, 'x'},
        {"high", &ClusterOptions::highLeverage, 'x'},
        {"carry", &ClusterOptions::carryingShare, '%'},
        {"dense", &ClusterOptions::denseTimes, 'x'},
        {"least", &ClusterOptions::leastShare, '%'},
        {"apart", &ClusterOptions::runDistance, '%'},
    }};
    std::vector<std::string> parts;
    if (!splitList(value, parts))
        return false;
    for (const std::string& part : parts) {
        const std::size_t equals = std::min(part.find('='), part.size());
        const std::string_view name = trimmed(std::string_view(part).substr(0, equals));
        const auto place = std::ranges::find(thresholds, name, &Threshold::name);
        if (place == thresholds.end() || equals == part.size())
            return false;
        const auto number = measureFrom(trimmed(std::string_view(part).substr(equals + 1)), place->unit);
        if (!number)
            return false;
        arguments.thresholds.*(place->member) = place->unit == '%' ? *number / 100 : *number;
    }
    return isPossible(arguments.thresholds);
}

bool setOpenInterest(Arguments& arguments, std::string_view value)
{
    const auto usd = parseNumber(value);
    if (!usd || !(*usd > 0 && *usd <= highestOpenInterest))
        return false;
    arguments.openInterest = *usd;
    return true;
}

/// Whether `name` has something before one of the endings, in any case.
bool hasEnding(std::string_view name, std::initializer_list<std::string_view> endings)
{
    return std::ranges::any_of(endings, [name](std::string_view ending) {
        return name.size() > ending.size()
            && std::ranges::equal(name.substr(name.size() - ending.size()), ending, {}, lowerCase);
    });
}

bool setOutput(Arguments& arguments, std::string_view value)
{
    arguments.render.output = value;
    return hasEnding(value, {".png", ".svg", ".pdf"});
}

bool setReportOutput(Arguments& arguments, std::string_view value)
{
    arguments.reportOutput = value;
    return hasEnding(value, {".html", ".htm", ".pdf", ".md"});
}

bool setView(Arguments& arguments, std::string_view value)
{
    arguments.render.compares = value == "compare";
    return arguments.render.compares
        || choose(value, std::array<std::string_view, 4>{"both", "notional", "margin", "change"},
                  arguments.render.view);
}

bool setGrouping(Arguments& arguments, std::string_view value)
{
    Grouping grouping{};
    if (!choose(value, std::array<std::string_view, 5>{"provider", "exchange", "symbol", "window", "day"},
                grouping))
        return false;
    arguments.render.grouping = grouping;
    return true;
}

bool setNoCache(Arguments& arguments, std::string_view)
{
    arguments.useCache = false;
    return true;
}

bool setSize(Arguments& arguments, std::string_view value)
{
    const std::size_t times = value.find_first_of("xX");
    return times != std::string_view::npos
        && readWhole(value.substr(0, times), smallestSide, largestSide, arguments.render.width)
        && readWhole(value.substr(times + 1), smallestSide, largestSide, arguments.render.height);
}

bool setScale(Arguments& arguments, std::string_view value)
{
    const auto scale = parseNumber(value);
    if (!scale || *scale < 0.25 || *scale > 8)
        return false;
    arguments.render.scale = *scale;
    return true;
}

bool setDpi(Arguments& arguments, std::string_view value)
{
    return readWhole(value, 10, 9600, arguments.render.dpi);
}

bool setTheme(Arguments& arguments, std::string_view value)
{
    arguments.render.dark = value == "dark";
    return value == "dark" || value == "light";
}

bool setTransparent(Arguments& arguments, std::string_view)
{
    return arguments.render.transparent = true;
}

bool setFrom(Arguments& arguments, std::string_view value)
{
    return readPrice(value, arguments.render.from);
}

bool setTo(Arguments& arguments, std::string_view value)
{
    return readPrice(value, arguments.render.to);
}

bool setSweepTo(Arguments& arguments, std::string_view value)
{
    arguments.sweepTo = parsePriceTarget(value);
    return arguments.sweepTo.has_value();
}

bool setRenderSweep(Arguments& arguments, std::string_view value)
{
    arguments.render.sweep = parsePriceTarget(value);
    return arguments.render.sweep.has_value();
}

bool setLayout(Arguments& arguments, std::string_view value)
{
    return choose(value, std::array<std::string_view, 2>{"side", "mirror"}, arguments.render.layout);
}

bool setMergedBuckets(Arguments& arguments, std::string_view value)
{
    return choose(value, std::array<std::string_view, 2>{"sum", "tallest"}, arguments.render.mergedBuckets);
}

/// A title is one line; what cannot be seen in it is left out.
bool setLine(std::string& line, std::string_view value)
{
    line = cleanText(value);
    return value.find_first_of("\r\n") == std::string_view::npos;
}

bool setTitle(Arguments& arguments, std::string_view value)
{
    return setLine(arguments.render.title, value);
}

bool setSubtitle(Arguments& arguments, std::string_view value)
{
    return setLine(arguments.render.subtitle, value);
}

bool setWithPath(Arguments& arguments, std::string_view)
{
    return arguments.render.withPath = true;
}

constexpr std::string_view priceValue = "a price from 1e-24 to 1e30, such as 84,500 or 84.5k";
constexpr std::string_view differenceValue = "a price difference from 1e-24 to 1e30";
constexpr std::string_view targetValue = "a price over 0, or a move such as -5%";
constexpr std::string_view outputValue = "a file ending in .png, .svg or .pdf";
constexpr std::string_view reportValue = "a file ending in .html, .pdf or .md";

constexpr std::array<Option, 33> options{{
    {"--format", forTables | forExtrapolate | forCompare | forSweep | bit(Verb::Inspect), "text, json or csv",
     setFormat},
    {"--tiers", forTables | forExtrapolate | forRender | forSweep | forReport,
     "a list of leverages, such as 5,10 or 5x,10x", setTiers},
    {"--exchanges", forTables | forRender | forSweep | forReport, "a list of exchanges, such as Binance,OKX",
     setExchanges},
    {"--price", forReading, priceValue, setPrice},
    {"--first-price", forReading, "a price of 0, or from 1e-24 to 1e30", setFirstPrice},
    {"--step", forReading, differenceValue, setStep},
    {"--columns", forReading,
     "a list such as price=1,5x=2,10x=3 or price=Px,leverage=Lev,amount=USD; what a column can hold: price, "
     "leverage, amount, long, short, side, margin, time, exchange, or a tier such as 5x",
     setColumns},
    {"--bucket-width", forReading, differenceValue, setBucketWidth},
    {"--select", forReading, "the name of one map in the file", setSelect},
    {"--leverage-range", forTables | forRender | forSweep | forReport, "two leverages, such as 5-100",
     setLeverageRange},
    {"--open-interest", forExtrapolate | forReport, "an amount over 0 and up to 1e100, such as 60B or 800M",
     setOpenInterest},
    {"--thresholds", bit(Verb::Clusters) | forReport,
     "a list such as low=10x,high=50x,carry=50%,dense=2x,least=1%,apart=1.5%, each number over 0, shares at "
     "most 100% and low under high",
     setThresholds},
    {"--no-cache", forCompare | forRender, {}, setNoCache},
    {"-o", forRender, outputValue, setOutput},
    {"--output", forRender, outputValue, setOutput},
    {"-o", forReport, reportValue, setReportOutput},
    {"--output", forReport, reportValue, setReportOutput},
    {"--view", forRender, "both, notional, margin, change or compare", setView},
    {"--by", forRender, "provider, exchange, symbol, window or day", setGrouping},
    {"--size", forRender, "a size in pixels, such as 1920x1080, from 64 to 32000 each", setSize},
    {"--scale", forRender, "a number from 0.25 to 8", setScale},
    {"--dpi", forRender, "a whole number from 10 to 9600", setDpi},
    {"--theme", forRender, "dark or light", setTheme},
    {"--transparent", forRender, {}, setTransparent},
    {"--from", forRender, priceValue, setFrom},
    {"--to", forRender, priceValue, setTo},
    {"--to", forSweep | forReport, targetValue, setSweepTo},
    {"--sweep", forRender, targetValue, setRenderSweep},
    {"--layout", forRender, "side or mirror", setLayout},
    {"--merged-buckets", forRender, "sum or tallest", setMergedBuckets},
    {"--title", forRender | forReport, "one line of text", setTitle},
    {"--subtitle", forRender, "one line of text", setSubtitle},
    {"--with-path", forRender, {}, setWithPath},
}};

} // namespace

const Option* optionNamed(std::string_view name, Verb verb)
{
    for (const Option& option : options)
        if (option.name == name && (option.verbs & bit(verb)) != 0)
            return &option;
    return nullptr;
}

} // namespace ballast
