// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisontext.h"

#include "text/format.h"

#include <QFileInfo>
#include <QStringList>

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
    const QString path = QString::fromStdString(map.file);
    return path.mid(path.lastIndexOf(u'/') + 1);
}

QString mapName(const ComparedMap& map)
{
    QStringList parts;
    const QString market =
        (QString::fromStdString(map.exchange) + u' ' + QString::fromStdString(map.symbol)).trimmed();
    parts << (market.isEmpty() ? fileName(map) : market);
    if (!map.map.empty() && map.map != map.symbol)
        parts << QString::fromStdString(map.map);
    if (!map.range.empty())
        parts << rangeName(map.range);
    return parts.join(u", "_s);
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
    return grouping == Grouping::Range ? rangeName(group.name) : QString::fromStdString(group.name);
}

QString likeness(const Overlay& overlay)
{
    const auto both = [](const QString& view, const Likeness& likeness) {
        return u"%1 cosine %2, overlap %3"_s.arg(view, QString::number(likeness.cosine, 'f', 3),
                                                 percent(likeness.overlap));
    };
    const auto views = [&](const Likeness& notional, const Likeness& margin) {
        return both(u"notional"_s, notional)
            + (overlay.hasMargin ? u"; "_s + both(u"margin"_s, margin) : QString());
    };
    QString text = overlay.tiers.empty() ? QString()
                                         : u"By share on %1 common %2: "_s.arg(overlay.tiers.size())
                                               .arg(overlay.tiers.size() == 1 ? u"tier"_s : u"tiers"_s)
            + views(overlay.tierNotional, overlay.tierMargin) + u". "_s;
    text += u"By share on %1 common buckets of %2 from %3 to %4: "_s.arg(
                count(overlay.buckets.size()), price(overlay.width, overlay.width),
                price(overlay.prices.low, overlay.width), price(overlay.prices.high, overlay.width))
        + views(overlay.bucketNotional, overlay.bucketMargin) + u'.';
    return text
        + u" %1 and %2 of their notional in common tiers lies within these prices."_s.arg(
            percent(overlay.within[0]), percent(overlay.within[1]));
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
