// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/helptext.h"

#include "margin/isolated.h"
#include "margin/liquidationprice.h"
#include "margin/summary.h"
#include "reading/boundary.h"
#include "reading/extrapolation.h"
#include "text/clustertext.h"
#include "text/format.h"
#include "text/margintext.h"
#include "text/messages.h"
#include "text/ratiotext.h"
#include "text/sourcetext.h"

namespace ballast::text {

using namespace Qt::StringLiterals;

namespace {

using Figures = QHash<QString, QString>;

QString rowOf(const QStringList& cells)
{
    QString row;
    for (qsizetype i = 0; i < cells.size(); ++i)
        row += (i == 0 ? u"<td>"_s : u"<td align=\"right\">"_s) + cells[i].toHtmlEscaped() + u"</td>"_s;
    return u"<tr>"_s + row + u"</tr>\n"_s;
}

/// Tiers that are exactly one leverage, as formulas take them.
QString tierRows(const Summary& summary)
{
    QString rows;
    for (const TierSummary& tier : summary.tiers) {
        const Amounts amounts = tier.amounts();
        const QString margin = summary.basis == MarginBasis::Reported
            ? exactAmount(amounts.margin) + u" reported"_s
            : u"N / %1 = %2"_s.arg(QString::fromStdString(tier.leverage.digits()),
                                   exactAmount(amounts.margin));
        rows += rowOf({tierName(tier.leverage, tier.lowestLeverage), exactAmount(amounts.notional), margin,
                       percent(tier.notionalShare), percent(tier.marginShare)});
    }
    return rows;
}

/// What would be divided by zero: margin can be reported of positions that are worth nothing.
QString undefined()
{
    return u"–"_s;
}

void addTotals(Figures& figures, const Summary& summary)
{
    const Amounts all = summary.amounts();
    figures[u"notional"_s] = headlineAmount(all.notional);
    figures[u"notionalExact"_s] = exactAmount(all.notional);
    if (summary.basis == MarginBasis::Unknown || summary.basis == MarginBasis::LowerBound)
        figures[u"bounds"_s] = u"In the open map: "_s + exactMargin(summary) + u'.';
    if (summary.basis == MarginBasis::Unknown || all.margin <= 0)
        return;
    const bool isBound = summary.basis == MarginBasis::LowerBound;
    figures[u"margin"_s] = headlineMargin(summary);
    figures[u"marginExact"_s] = exactAmount(all.margin);
    const auto ratio = summary.ratio();
    figures[u"ratio"_s] = ratio ? (isBound ? u"at least "_s : QString()) + percent(*ratio, 2) : undefined();
    figures[u"ratioExact"_s] = ratio ? percent(*ratio, 4) : undefined();
    const auto leverage = summary.effectiveLeverage();
    figures[u"effectiveLeverage"_s] =
        leverage ? (isBound ? u"at most "_s : QString()) + text::effectiveLeverage(leverage) : undefined();
    figures[u"effectiveLeverageExact"_s] =
        leverage ? QString::number(*leverage, 'f', 2) + QChar(0x00D7) : undefined();
    figures[u"tierRows"_s] = tierRows(summary);
}

/// How the weight moves between the lowest and the highest tier.
void addShift(Figures& figures, const Summary& summary)
{
    if (summary.basis == MarginBasis::Unknown || summary.tiers.size() < 2 || summary.amounts().margin <= 0)
        return;
    const auto part = [](const TierSummary& tier) {
        return u"%1 is %2 of the notional and %3 of the margin"_s.arg(
            tierName(tier.leverage, tier.lowestLeverage), percent(tier.notionalShare),
            percent(tier.marginShare));
    };
    figures[u"shift"_s] = u"In the open map "_s + part(summary.tiers.back()) + u", while "_s
        + part(summary.tiers.front()) + u'.';
}

void addBuckets(Figures& figures, const LiquidationMap& map)
{
    const PriceAxis& axis = map.axis();
    figures[u"buckets"_s] = bucketsOf(axis);
    if (const auto reference = map.referencePrice())
        figures[u"reference"_s] = exactPrice(*reference, axis.step());
    figures[u"boundary"_s] =
        boundaryDetails(findBoundary(map, {}), axis.step()).toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

/// Rates and what follows from them, of the tiers that the table allows.
void addBrackets(Figures& figures, const Summary& summary, const BracketChoice& brackets,
                 const LiquidationMap& map)
{
    if (!brackets.table || summary.basis != MarginBasis::Computed)
        return;
    const double rate = brackets.table->rows.front().maintenanceRate;
    const auto reference = map.axis().hasPrices() ? map.referencePrice() : std::nullopt;
    QString lambdas;
    QString prices;
    for (const TierSummary& tier : summary.tiers) {
        const Leverage& leverage = tier.leverage;
        const Bracket* largest = brackets.table->largestFor(leverage);
        const double largeRate = largest ? largest->maintenanceRate : rate;
        const auto lambda = [](double value) { return percent(value); };
        lambdas += rowOf({text::leverage(leverage), percent(rate, 2), lambda(lambdaLong(leverage, rate)),
                          lambda(lambdaShort(leverage, rate)), percent(largeRate, 2),
                          lambda(lambdaLong(leverage, largeRate)), lambda(lambdaShort(leverage, largeRate))});
        if (!reference)
            continue;
        const auto priced = [&](double value) { return text::price(value, 0); };
        prices += rowOf({text::leverage(leverage), priced(bankruptcyPrice(Side::Long, *reference, leverage)),
                         priced(isolatedLiquidationPrice(Side::Long, *reference, leverage, rate)),
                         priced(isolatedLiquidationPrice(Side::Short, *reference, leverage, rate)),
                         priced(bankruptcyPrice(Side::Short, *reference, leverage))});
    }
    figures[u"brackets"_s] = bracketName(brackets).toHtmlEscaped();
    figures[u"firstRate"_s] = percent(rate, 2);
    figures[u"lambdaRows"_s] = lambdas;
    figures[u"priceRows"_s] = prices;
    figures[u"isolated"_s] =
        isolatedSentence(isolatedInterval(summary, *brackets.table)).toHtmlEscaped() + u'.';
}

/// "5 / (5 + 10 + 25 + 50 + 100) = 5 / 190 = 2.632 %".
QString equalMarginFormula(const Summary& summary)
{
    QStringList leverages;
    double sum = 0;
    for (const TierSummary& tier : summary.tiers) {
        leverages << QString::fromStdString(tier.leverage.digits());
        sum += tier.leverage.value();
    }
    const auto tiers = static_cast<double>(leverages.size());
    return u"%1 / (%2) = %1 / %3 = %4"_s.arg(QString::number(leverages.size()), leverages.join(u" + "_s),
                                             QString::number(sum, 'g', 10), percent(tiers / sum, 3));
}

void addFound(Figures& figures, const Summary& summary, const HelpSource& source)
{
    if (summary.basis == MarginBasis::Computed && !summary.tiers.empty()) {
        figures[u"equalMargins"_s] = equalMarginFormula(summary);
        figures[u"fingerprint"_s] = source.fingerprint
            ? fingerprintSentence(*source.fingerprint).toHtmlEscaped()
            : u"Looking for equal margins…"_s;
    }
    if (summary.basis == MarginBasis::Computed && source.largest) {
        const LargestRow& row = *source.largest;
        figures[u"largestBar"_s] = u"The highest row, %1 at %2, has %1 / %3 = %4 of margin."_s.arg(
            compactAmount(row.notional), text::leverage(row.leverage),
            QString::fromStdString(row.leverage.digits()),
            compactAmount(row.notional * row.leverage.marginRate()));
    }
}

void addMarket(Figures& figures, const Summary& summary)
{
    if (const auto ratio = summary.ratio())
        figures[u"extrapolation"_s] = u"With the ratio of the open map: %1 × %2 = %3."_s.arg(
            axisAmount(article::openInterest), percent(*ratio, 2),
            compactAmount(extrapolatedMargin(article::openInterest, *ratio)));
}

} // namespace

QHash<QString, QString> helpFigures(const HelpSource& source)
{
    Figures figures;
    for (const QString& caveat : caveats())
        figures[u"caveats"_s] += u"<li>"_s + caveat.toHtmlEscaped() + u"</li>\n"_s;
    figures[u"assumption"_s] = extrapolationAssumption().toHtmlEscaped();
    figures[u"methodNote"_s] = methodNote().toHtmlEscaped();
    if (!source.document) {
        figures[u"nomap"_s] = u"yes"_s;
        return figures;
    }
    const Document& document = *source.document;
    ViewState whole;
    whole.leverageRange = source.leverageRange;
    const Summary summary = summarize(document.map, whole);
    QStringList name{identity(document.source)};
    if (!document.source.range.empty()) {
        name << rangeName(document.source.range);
        figures[u"overlap"_s] =
            u"The open map covers %1: shorter windows of this market lie inside it, and it lies inside longer ones. Their totals cannot be added."_s
                .arg(name.back().toHtmlEscaped());
    }
    figures[u"map"_s] = name.join(u", "_s).toHtmlEscaped();
    figures[u"methodNote"_s] = methodNote(document.map.marginBasis(), source.leverageRange).toHtmlEscaped();
    addTotals(figures, summary);
    addShift(figures, summary);
    addBuckets(figures, document.map);
    addBrackets(figures, summary, source.brackets, document.map);
    addFound(figures, summary, source);
    addMarket(figures, summary);
    return figures;
}

QString filledPage(const QString& page, const QHash<QString, QString>& figures)
{
    QString filled;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = page.indexOf(u"{{"_s, from);
        const qsizetype close = page.indexOf(u"}}"_s, open);
        if (open < 0 || close < 0)
            return filled + page.mid(from);
        filled += page.mid(from, open - from);
        from = close + 2;
        const QString name = page.mid(open + 2, close - open - 2);
        if (!name.startsWith(u'#')) {
            filled += figures.value(name);
            continue;
        }
        const QString end = u"{{/"_s + name.mid(1) + u"}}"_s;
        const qsizetype last = page.indexOf(end, from);
        if (!figures.value(name.mid(1)).isEmpty())
            filled += filledPage(page.mid(from, last - from), figures);
        from = last < 0 ? page.size() : last + end.size();
    }
}

} // namespace ballast::text
