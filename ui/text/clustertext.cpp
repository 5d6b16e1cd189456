// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/clustertext.h"

#include "margin/summary.h"
#include "text/format.h"

#include <QStringList>

namespace ballast::text {

using namespace Qt::StringLiterals;

namespace {

QString plainNumber(double number)
{
    return QString::number(number, 'g', 6);
}

/// The width is of the reference price, which `ofWhat` may say.
QString gapText(const Boundary& boundary, double step, const QString& ofWhat = {})
{
    return boundary.gap->width() > 0
        ? u"Empty %1, %2"_s.arg(priceRange(*boundary.gap, step), percent(*boundary.gapWidth, 2)) + ofWhat
        : u"No empty prices at the reference price"_s;
}

QString imbalanceDetail(const QString& name, double longs, double shorts,
                        const std::optional<double>& imbalance)
{
    return u"%1: long %2 USD, short %3 USD, imbalance %4"_s.arg(
        name, exactAmount(longs), exactAmount(shorts), imbalance ? signedPercent(*imbalance, 2) : u"—"_s);
}

/// "86,660 – 87,920 (+2.6 … +4.0 %)".
QString place(const Range& prices, double step, const std::optional<double>& reference)
{
    const QString range = priceRange(prices, step);
    return reference ? range + u" ("_s + distanceRange(prices, *reference) + u')' : range;
}

QString holdings(const Amounts& amounts)
{
    QString notional = compactAmount(amounts.notional) + u" notional"_s;
    if (amounts.margin <= 0)
        return notional;
    return notional
        + u", %1 margin, effective leverage %2"_s.arg(compactAmount(amounts.margin),
                                                      effectiveLeverage(ballast::effectiveLeverage(amounts)));
}

} // namespace

QString sideName(Side side)
{
    return side == Side::Long ? u"long"_s : side == Side::Short ? u"short"_s : u"—"_s;
}

QString pressureName(const Cluster& cluster)
{
    if (!cluster.pressure)
        return u"—"_s;
    switch (*cluster.pressure) {
    case Pressure::Real:
        return u"real pressure"_s;
    case Pressure::Amplifier:
        return u"volatility amplifier"_s;
    case Pressure::Mixed:
        break;
    }
    return cluster.dense ? u"mixed, dense"_s : u"mixed"_s;
}

QString priceRange(const Range& prices, double step)
{
    return price(prices.low, step) + u" – "_s + price(prices.high, step);
}

QString distanceRange(const Range& prices, double reference)
{
    // The unit once, after both.
    QString low = signedPercent(prices.low / reference - 1);
    low.chop(2);
    return low + u" … "_s + signedPercent(prices.high / reference - 1);
}

QString clusterSentence(const Cluster& cluster, double step, const std::optional<double>& reference)
{
    const QString side = cluster.side == Side::ByPrice ? QString() : u", "_s + sideName(cluster.side);
    const QString sentence =
        u"Cluster "_s + place(cluster.prices, step, reference) + side + u": "_s + holdings(cluster.amounts);
    if (!cluster.pressure)
        return sentence + u", number %1 by notional."_s.arg(cluster.rankByNotional);
    return sentence
        + u", number %1 by notional and %2 by margin: %3."_s.arg(cluster.rankByNotional)
              .arg(cluster.rankByMargin)
              .arg(pressureName(cluster));
}

QString zoneSentence(const Range& prices, const Amounts& amounts, bool hasMargin, double step,
                     const std::optional<double>& reference)
{
    return u"Marked "_s + place(prices, step, reference) + u": "_s
        + holdings(hasMargin ? amounts : Amounts{amounts.notional, 0}) + u'.';
}

QString rankChange(long places)
{
    return places > 0 ? u"▲%1"_s.arg(places) : places < 0 ? u"▼%1"_s.arg(-places) : u"–"_s;
}

QString boundaryLine(const Boundary& boundary, double step)
{
    QStringList parts;
    if (boundary.gap)
        parts << gapText(boundary, step);
    if (boundary.sidesKnown)
        parts << u"long %1, short %2"_s.arg(compactAmount(boundary.longs.notional),
                                            compactAmount(boundary.shorts.notional));
    else
        parts << u"Sides unknown"_s;
    if (const auto imbalance = boundary.notionalImbalance())
        parts << u"imbalance "_s + signedPercent(*imbalance);
    return parts.join(u" · "_s);
}

QString boundaryDetails(const Boundary& boundary, double step)
{
    QStringList lines;
    if (boundary.gap)
        lines << gapText(boundary, step, u" of the reference price"_s);
    if (!boundary.sidesKnown)
        return (lines << u"The map does not tell longs from shorts."_s).join(u'\n');
    lines << imbalanceDetail(u"Notional"_s, boundary.longs.notional, boundary.shorts.notional,
                             boundary.notionalImbalance());
    if (boundary.marginImbalance())
        lines << imbalanceDetail(u"Margin"_s, boundary.longs.margin, boundary.shorts.margin,
                                 boundary.marginImbalance());
    lines << u"Imbalance is (short − long) / (short + long), of the tiers that are on and of both sides."_s;
    return lines.join(u'\n');
}

QString runLine(const ClusterRun& run, double step)
{
    return u"%1, %2 clusters in line: %3, margin %4, notional %5"_s
        .arg(run.side == Side::Long ? u"Long"_s : u"Short"_s)
        .arg(run.clusters.size())
        .arg(priceRange(run.prices, step), compactAmount(run.amounts.margin),
             compactAmount(run.amounts.notional));
}

QString pressureRules(const ClusterOptions& options)
{
    const QString carrying = percent(options.carryingShare, 0);
    return QStringList{
        u"Real pressure: tiers of %1× and below carry at least %2 of the zone's margin."_s.arg(
            plainNumber(options.lowLeverage), carrying),
        u"Volatility amplifier: tiers of %1× and above carry at least %2 of it."_s.arg(
            plainNumber(options.highLeverage), carrying),
        u"Mixed: neither; real if dense, which is %1 times the map's mean margin per price."_s.arg(
            plainNumber(options.denseTimes))}
        .join(u'\n');
}

} // namespace ballast::text
