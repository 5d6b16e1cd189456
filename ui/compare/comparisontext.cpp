// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisontext.h"

#include "text/format.h"
#include "text/outsidetext.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace ballast::text {

using namespace Qt::StringLiterals;

namespace {

QString ratioFigure(double ratio)
{
    return percent(ratio, 2);
}

QString maps(std::size_t number)
{
    return number == 1 ? u"1 map"_s : count(number) + u" maps"_s;
}

/// How many of the ratios are the article's figure, after a comma.
QString agreement(const Comparison& comparison)
{
    const std::size_t agreeing = comparison.verdict->agreeing;
    if (agreeing == 0)
        return u"; none of them rounds to it"_s;
    if (agreeing == comparison.ratio.count)
        return u"; all of them round to it"_s;
    return u"; %1 of them %2 to it"_s.arg(count(agreeing), agreeing == 1 ? u"rounds"_s : u"round"_s);
}

QString placeOfClaim(const Verdict& verdict)
{
    switch (verdict.place) {
    case ClaimPlace::Below:
        return u"lies below all of them"_s;
    case ClaimPlace::Above:
        return u"lies above all of them"_s;
    case ClaimPlace::Within:
        break;
    }
    return u"lies among them, with %1 of the ratios below it"_s.arg(percent(verdict.below, 0));
}

QString verdictOnOne(const Comparison& comparison)
{
    const QString start = u"In the one map with a ratio it is %1; the article's %2 "_s.arg(
        ratioFigure(comparison.ratio.median), percent(articleRatio));
    if (comparison.verdict->agreeing == 1)
        return start + u"is that figure to its rounding."_s;
    return start
        + (comparison.verdict->place == ClaimPlace::Below ? u"lies below it."_s : u"lies above it."_s);
}

/// The names that maps have for something, of many a few.
QString fewOf(const std::vector<ComparedMap>& maps, std::string ComparedMap::*field,
              QString (*written)(const std::string&))
{
    constexpr std::size_t few = 4;
    std::set<std::string> names;
    for (const ComparedMap& map : maps) {
        if (map.isMap() && !(map.*field).empty())
            names.insert(map.*field);
    }
    QStringList first;
    for (const std::string& name : names) {
        if (first.size() < static_cast<qsizetype>(few))
            first << written(name);
    }
    const QString rest = names.size() > few ? u" and %1 more"_s.arg(count(names.size() - few)) : QString();
    return first.join(u", "_s) + rest;
}

/// "2026-03-10 08:00 to 2026-03-12 20:00 UTC"
QString timesOf(const std::vector<ComparedMap>& maps)
{
    std::optional<std::pair<std::int64_t, std::int64_t>> times;
    for (const ComparedMap& map : maps) {
        if (!map.isMap() || !map.capturedAt)
            continue;
        const std::int64_t time = *map.capturedAt;
        times = times ? std::pair(std::min(times->first, time), std::max(times->second, time))
                      : std::pair(time, time);
    }
    if (!times)
        return {};
    const QString last = utcTime(times->second);
    return times->first == times->second ? last : utcTime(times->first).chopped(4) + u" to "_s + last;
}

/// "cosine 0.931, overlap 71.2 %"
QString figures(const Likeness& likeness)
{
    return u"cosine %1, overlap %2"_s.arg(QString::number(likeness.cosine, 'f', 3),
                                          percent(likeness.overlap));
}

QString inBothViews(const Overlay& overlay, const Likeness& notional, const Likeness& margin)
{
    return u"notional "_s + figures(notional)
        + (overlay.hasMargin ? u"; margin "_s + figures(margin) : QString());
}

} // namespace

QString verdict(const Comparison& comparison)
{
    const Spread& ratio = comparison.ratio;
    if (!comparison.verdict)
        return comparison.maps == 0
            ? u"No map was read, so there is no ratio to compare."_s
            : u"No map here has a leverage per row, so there is no ratio to compare."_s;
    if (ratio.count == 1)
        return verdictOnOne(comparison);
    return u"Over %1 the ratio runs from %2 to %3, median %4, the middle half from %5 to %6; the article's %7 %8%9."_s
        .arg(maps(ratio.count), ratioFigure(ratio.least), ratioFigure(ratio.most), ratioFigure(ratio.median),
             ratioFigure(ratio.lowerQuartile), ratioFigure(ratio.upperQuartile), percent(articleRatio),
             placeOfClaim(*comparison.verdict), agreement(comparison));
}

QString leftOut(const Comparison& comparison)
{
    QStringList parts;
    if (comparison.withoutRatio > 0)
        parts << maps(comparison.withoutRatio) + u" without leverage"_s;
    if (comparison.lowerBounds > 0)
        parts << maps(comparison.lowerBounds) + u" in bins of leverage, whose ratio is only a lower bound"_s;
    if (comparison.repeated > 0)
        parts << maps(comparison.repeated) + u" of the same bytes as another"_s;
    if (comparison.failed > 0)
        parts << (comparison.failed == 1 ? u"1 that could not be read"_s
                                         : count(comparison.failed) + u" that could not be read"_s);
    return parts.isEmpty() ? QString() : u"Outside the spread: "_s + parts.join(u"; "_s) + u'.';
}

QString noTotals()
{
    return u"Totals are not added up: vendors' totals for one market differ up to 20-fold, windows overlap "
           u"(1 day "
           u"lies inside 7 days), and one position can be in several exchanges' aggregates."_s;
}

QString fileName(const ComparedMap& map)
{
    return fileName(QString::fromStdString(map.file));
}

QString mapName(const ComparedMap& map)
{
    QStringList parts;
    const QString market = (named(map.exchange) + u' ' + named(map.symbol)).trimmed();
    parts << (market.isEmpty() ? isolated(fileName(map)) : market);
    if (!map.map.empty() && map.map != map.symbol)
        parts << named(map.map);
    if (!map.range.empty())
        parts << rangeName(map.range);
    return parts.join(u", "_s);
}

QStringList mapNames(const std::vector<ComparedMap>& maps, const std::vector<std::size_t>& which)
{
    QStringList names;
    for (const std::size_t i : which)
        names << mapName(maps[i]);
    const QStringList plain = names;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const ComparedMap& map = maps[which[static_cast<std::size_t>(i)]];
        if (plain.count(plain[i]) > 1)
            names[i] += u", "_s + (map.capturedAt ? utcTime(*map.capturedAt).chopped(4) : fileName(map));
    }
    // Captures of one minute are still the same.
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names.count(names[i]) > 1)
            names[i] = plain[i] + u", "_s + fileName(maps[which[static_cast<std::size_t>(i)]]);
    }
    return names;
}

QString comparisonSize(const Comparison& comparison)
{
    return maps(comparison.maps);
}

QString comparisonTitle(const Comparison& comparison)
{
    return maps(comparison.maps) + u" compared"_s;
}

QStringList comparedMarkets(const std::vector<ComparedMap>& maps)
{
    QStringList parts;
    for (const auto field : {&ComparedMap::provider, &ComparedMap::exchange, &ComparedMap::symbol}) {
        const QString names = fewOf(maps, field, named);
        if (!names.isEmpty())
            parts << names;
    }
    const QString windows = fewOf(maps, &ComparedMap::range, rangeName);
    if (!windows.isEmpty())
        parts << windows;
    const QString times = timesOf(maps);
    if (!times.isEmpty())
        parts << times;
    return parts;
}

QString marginRemark(const ComparedMap& map)
{
    switch (map.basis) {
    case MarginBasis::Unknown:
        return u"no leverage"_s;
    case MarginBasis::LowerBound:
        return u"at least"_s;
    case MarginBasis::Reported:
    case MarginBasis::Computed:
        break;
    }
    return {};
}

QString groupingName(Grouping grouping)
{
    switch (grouping) {
    case Grouping::Provider:
        return u"provider"_s;
    case Grouping::Exchange:
        return u"exchange"_s;
    case Grouping::Symbol:
        return u"symbol"_s;
    case Grouping::Range:
        return u"window"_s;
    case Grouping::Day:
        break;
    }
    return u"day"_s;
}

QString groupName(const SpreadGroup& group, Grouping grouping)
{
    if (group.name.empty())
        return u"not named"_s;
    return grouping == Grouping::Range ? rangeName(group.name) : named(group.name);
}

QString likeness(const Overlay& overlay)
{
    const QString tiers = tierLikeness(overlay);
    return (tiers.isEmpty() ? QString() : tiers + u' ')
        + u"By share on %1 common buckets of %2 from %3 to %4: "_s.arg(
            count(overlay.buckets.size()), price(overlay.width, overlay.width),
            price(overlay.prices.low, overlay.width), price(overlay.prices.high, overlay.width))
        + inBothViews(overlay, overlay.bucketNotional, overlay.bucketMargin)
        + u". %1 and %2 of their notional in common tiers lies within these prices."_s.arg(
            percent(overlay.within[0]), percent(overlay.within[1]));
}

QString tierLikeness(const Overlay& overlay)
{
    if (overlay.tiers.empty())
        return {};
    return u"By share on %1 common %2: "_s.arg(overlay.tiers.size())
               .arg(overlay.tiers.size() == 1 ? u"tier"_s : u"tiers"_s)
        + inBothViews(overlay, overlay.tierNotional, overlay.tierMargin) + u'.';
}

QString bucketLikeness(const Overlay& overlay, Weighting weighting)
{
    const Likeness& likeness = weighting == Weighting::Margin ? overlay.bucketMargin : overlay.bucketNotional;
    return u"By share on %1 common buckets of %2: %3."_s.arg(
        count(overlay.buckets.size()), price(overlay.width, overlay.width), figures(likeness));
}

QString describe(OverlayObstacle obstacle)
{
    switch (obstacle) {
    case OverlayObstacle::NoPrices:
        return u"These two cannot be laid over each other: one of them has no prices."_s;
    case OverlayObstacle::NoCommonTiers:
        return u"These two cannot be laid over each other: they have no leverage tier in common."_s;
    case OverlayObstacle::NoCommonPrices:
        break;
    }
    return u"These two cannot be laid over each other: they have no prices in common, as maps of different "
           u"coins or "
           u"distant days."_s;
}

} // namespace ballast::text
