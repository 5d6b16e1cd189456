// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "summarytext.h"

#include "text/format.h"
#include "text/messages.h"
#include "text/outsidetext.h"
#include "text/plainfigures.h"
#include "text/sourcetext.h"
#include "text/texttable.h"

#include <QStringList>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

QString leverageFigure(const std::optional<double>& leverage)
{
    return leverage ? QString::number(*leverage, 'f', 2) + u'x' : u"-"_s;
}

QStringList cells(const QString& label, const Amounts& amounts, const Amounts& whole)
{
    return {label,
            text::exactAmount(amounts.notional),
            plainPercent(amounts.notional, whole.notional),
            text::exactAmount(amounts.margin),
            plainPercent(amounts.margin, whole.margin),
            leverageFigure(effectiveLeverage(amounts))};
}

QString heading(const Document& document)
{
    const Source& source = document.source;
    const PriceAxis& axis = document.map.axis();
    QStringList identity{text::identity(source)};
    if (!source.range.empty())
        identity << text::rangeName(source.range);
    if (!source.provider.empty())
        identity << text::named(source.provider);
    if (source.capturedAt)
        identity << text::utcTime(*source.capturedAt);
    if (const QString place = text::placeAmongMaps(document); !place.isEmpty())
        identity << place;

    QStringList shape{QString::fromStdString(source.format)};
    shape << text::bucketsOf(axis);
    const auto reference = document.map.referencePrice();
    shape << (reference ? u"reference price "_s + text::exactPrice(*reference, axis.step())
                        : u"no reference price"_s);
    return identity.join(u", "_s) + u'\n' + text::inputName(source.file) + u": "_s + shape.join(u", "_s)
        + u'\n' + (document.heatmap ? text::heatmapSentence(document) + u'\n' : QString());
}

/// What is said of a figure that is only a bound.
QString bounded(const QString& label, const Summary& summary, const QString& bound)
{
    return summary.basis == MarginBasis::LowerBound ? label + u", "_s + bound : label;
}

QString marginSentence(const Summary& summary, const Range& leverageRange)
{
    const Range bounds = summary.marginBounds.value_or(Range{});
    return u"Margin between %1 (all at %2x) and %3 (all at %4x); the export has no leverage\n"_s.arg(
        text::exactAmount(bounds.low), QString::number(leverageRange.high), text::exactAmount(bounds.high),
        QString::number(leverageRange.low));
}

QString totals(const LiquidationMap& map, const Summary& summary, const Range& leverageRange)
{
    const Amounts all = summary.amounts();
    TextTable table;
    if (const QString tiers = plainCharacters(text::chosenTiers(map, summary)); !tiers.isEmpty())
        table.addRow({map.hasMargin() ? u"Tiers"_s : u"Exchanges"_s, tiers});
    table.addRow({u"Notional"_s, text::exactAmount(all.notional)});
    if (summary.basis == MarginBasis::Unknown)
        return table.text() + marginSentence(summary, leverageRange);
    const auto fraction = summary.ratio();
    const bool isReported = summary.basis == MarginBasis::Reported;
    table.addRow({isReported ? u"Margin, reported"_s : bounded(u"Margin"_s, summary, u"at least"_s),
                  text::exactAmount(all.margin)});
    if (summary.marginBounds)
        table.addRow({u"Margin, at most"_s, text::exactAmount(summary.marginBounds->high)});
    table.addRow({bounded(u"Margin / notional"_s, summary, u"at least"_s),
                  fraction ? plainCharacters(text::percent(*fraction, 3)) : u"-"_s});
    table.addRow({bounded(u"Effective leverage"_s, summary, u"at most"_s),
                  leverageFigure(summary.effectiveLeverage())});
    if (summary.unknownLeverageNotional > 0)
        table.addRow({u"Unknown leverage"_s, text::exactAmount(summary.unknownLeverageNotional)});
    return table.text();
}

QString tierTable(const Summary& summary, bool sidesKnown)
{
    const Amounts all = summary.amounts();
    TextTable table;
    table.addRow({u"Tier"_s, u"Notional"_s, u"Share"_s, bounded(u"Margin"_s, summary, u"at least"_s),
                  u"Share"_s, bounded(u"Leverage"_s, summary, u"at most"_s)});
    table.addRule();
    for (const TierSummary& tier : summary.tiers)
        table.addRow(
            cells(plainCharacters(text::tierName(tier.leverage, tier.lowestLeverage)), tier.amounts(), all));
    table.addRule();
    table.addRow(cells(u"Total"_s, all, all));
    if (sidesKnown) {
        table.addRow(cells(u"Long"_s, summary.sides.longs, all));
        table.addRow(cells(u"Short"_s, summary.sides.shorts, all));
    } else {
        table.addRow({u"Long"_s, u"unknown"_s});
        table.addRow({u"Short"_s, u"unknown"_s});
    }
    return table.text();
}

/// In place of tiers, for maps without leverage.
QString exchangeTable(const Summary& summary, bool sidesKnown)
{
    const double all = summary.amounts().notional;
    TextTable table;
    const auto addRow = [&](const QString& label, const SideAmounts& sides) {
        const auto side = [&](const Amounts& amounts) {
            return sidesKnown ? text::exactAmount(amounts.notional) : u"unknown"_s;
        };
        const double notional = sides.all().notional;
        table.addRow({label, text::exactAmount(notional), plainPercent(notional, all), side(sides.longs),
                      side(sides.shorts)});
    };
    table.addRow({u"Exchange"_s, u"Notional"_s, u"Share"_s, u"Long"_s, u"Short"_s});
    table.addRule();
    for (const ExchangeSummary& exchange : summary.exchanges)
        addRow(text::exchangeName(exchange), exchange.sides);
    table.addRule();
    addRow(u"Total"_s, summary.sides);
    return table.text();
}

/// Of positions: what they report beside what notional / leverage would have given.
QString marginModeTable(const Document& document)
{
    if (document.marginModes.empty())
        return {};
    TextTable table;
    table.addRow({u"Margin mode"_s, u"Positions"_s, u"Notional"_s, u"Margin"_s, u"Notional / leverage"_s,
                  u"Difference"_s});
    table.addRule();
    for (const MarginModeTotals& mode : document.marginModes)
        table.addRow({QString::fromStdString(mode.mode), QString::number(mode.positions),
                      text::exactAmount(mode.notional), text::exactAmount(mode.reported),
                      text::exactAmount(mode.computed), text::exactAmount(mode.reported - mode.computed)});
    return table.text() + u'\n';
}

} // namespace

std::string summaryText(const Document& document, const Summary& summary, const Range& leverageRange)
{
    const LiquidationMap& map = document.map;
    QString text = heading(document) + u'\n' + totals(map, summary, leverageRange) + u'\n'
        + (map.hasMargin() ? tierTable(summary, map.sidesKnown()) : exchangeTable(summary, map.sidesKnown()))
        + u'\n' + marginModeTable(document);
    for (const Warning& warning : document.warnings)
        text += u"Warning: "_s + text::describe(warning) + u'\n';
    return (text + text::methodNote() + u'\n').toStdString();
}

} // namespace ballast
