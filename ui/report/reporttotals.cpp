// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reporttotals.h"

#include "margin/fingerprint.h"
#include "margin/isolated.h"
#include "margin/largestrow.h"
#include "reading/boundary.h"
#include "reading/extrapolation.h"
#include "reading/ratios.h"
#include "report/reportcells.h"
#include "text/clustertext.h"
#include "text/format.h"
#include "text/margintext.h"
#include "text/ratiotext.h"
#include "text/sourcetext.h"
#include "theme/theme.h"
#include "window/bracketlibrary.h"

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

QString marginHeading(MarginBasis basis)
{
    switch (basis) {
    case MarginBasis::Reported:
        return u"Margin, reported"_s;
    case MarginBasis::LowerBound:
        return u"Margin, at least"_s;
    default:
        return u"Margin, USD"_s;
    }
}

ReportTable tierTable(const Summary& summary)
{
    const Amounts all = summary.amounts();
    ReportTable table;
    table.columns = {{u"Tier"_s, ReportColumn::Words},
                     {u"Notional, USD"_s},
                     {u"Share"_s},
                     {marginHeading(summary.basis), ReportColumn::Margin},
                     {u"Share"_s, ReportColumn::Margin}};
    const auto cells = [&](const QString& name, const Amounts& amounts) {
        return QStringList{name, text::exactAmount(amounts.notional),
                           shareCell(amounts.notional, all.notional), text::exactAmount(amounts.margin),
                           shareCell(amounts.margin, all.margin)};
    };
    for (const TierSummary& tier : summary.tiers)
        table.rows.push_back({cells(text::tierName(tier.leverage, tier.lowestLeverage), tier.amounts()),
                              false, Theme::of(false).tier(tier.leverage)});
    table.rows.push_back({cells(u"Total"_s, all), true});
    return table;
}

/// In place of tiers, for maps without leverage.
ReportTable exchangeTable(const Summary& summary)
{
    const double all = summary.amounts().notional;
    ReportTable table;
    table.columns = {{u"Exchange"_s, ReportColumn::Words}, {u"Notional, USD"_s}, {u"Share"_s}};
    for (const ExchangeSummary& exchange : summary.exchanges) {
        const double notional = exchange.sides.all().notional;
        table.rows.push_back(
            {{text::exchangeName(exchange), text::exactAmount(notional), shareCell(notional, all)}});
    }
    table.rows.push_back({{u"Total"_s, text::exactAmount(all), shareCell(all, all)}, true});
    return table;
}

/// Of positions: what they report beside what notional / leverage would have given.
ReportTable marginModeTable(const std::vector<MarginModeTotals>& modes)
{
    ReportTable table;
    table.columns = {{u"Margin mode"_s, ReportColumn::Words},
                     {u"Positions"_s},
                     {u"Notional, USD"_s},
                     {u"Margin, reported"_s, ReportColumn::Margin},
                     {u"Notional / leverage"_s}};
    table.rows.reserve(modes.size());
    for (const MarginModeTotals& mode : modes)
        table.rows.push_back({{QString::fromStdString(mode.mode), text::count(mode.positions),
                               text::exactAmount(mode.notional), text::exactAmount(mode.reported),
                               text::exactAmount(mode.computed)}});
    return table;
}

/// What the view leaves out; nothing where everything counts.
QString restriction(const Document& document, const ViewState& state, const Summary& summary)
{
    QStringList parts;
    if (const QString tiers = text::chosenTiers(document.map, summary); !tiers.isEmpty())
        parts << (document.map.hasMargin() ? u"tiers "_s : u"exchanges "_s) + tiers;
    if (state.side != SideFilter::Both)
        parts << (state.side == SideFilter::Long ? u"longs"_s : u"shorts"_s);
    return parts.isEmpty() ? QString() : u"This report counts only %1."_s.arg(parts.join(u"; "_s));
}

ReportTable amountsTable(const QString& what, MarginBasis basis)
{
    ReportTable table;
    table.columns = {{what, ReportColumn::Words}, {u"Notional, USD"_s}};
    if (basis != MarginBasis::Unknown) {
        const bool isBound = basis == MarginBasis::LowerBound;
        table.columns.push_back({marginHeading(basis), ReportColumn::Margin});
        table.columns.push_back({isBound ? u"Ratio, at least"_s : u"Ratio"_s});
        table.columns.push_back({isBound ? u"Effective leverage, at most"_s : u"Effective leverage"_s});
    }
    return table;
}

void addAmounts(ReportTable& table, const QString& name, const Amounts& amounts, bool isTotal = false)
{
    QStringList cells{name, text::exactAmount(amounts.notional)};
    if (table.columns.size() > 2) {
        const auto fraction = ratio(amounts);
        cells << text::exactAmount(amounts.margin) << (fraction ? text::percent(*fraction, 3) : noFigure)
              << text::effectiveLeverage(effectiveLeverage(amounts));
    }
    table.rows.push_back({cells, isTotal});
}

ReportTable isolatedTable(const IsolatedInterval& interval)
{
    ReportTable table;
    table.columns = {{u"Margin lost when liquidated, USD"_s, ReportColumn::Words},
                     {u"At least"_s, ReportColumn::Margin},
                     {u"If all are small"_s, ReportColumn::Margin},
                     {u"At most"_s, ReportColumn::Margin}};
    const auto add = [&](const QString& name, const MarginLost& lost, bool isTotal,
                         const std::optional<QColor>& colour = {}) {
        table.rows.push_back({{name, text::exactAmount(lost.least), text::exactAmount(lost.small),
                               text::exactAmount(lost.most)},
                              isTotal,
                              colour});
    };
    for (const TierLost& tier : interval.tiers)
        add(text::leverage(tier.leverage), tier.all, false, Theme::of(false).tier(tier.leverage));
    add(u"Long"_s, interval.longs, false);
    add(u"Short"_s, interval.shorts, false);
    add(u"Total"_s, interval.all, true);
    return table;
}

} // namespace

ReportSection tierSection(const Document& document, const ViewState& state, const Summary& summary)
{
    ReportSection section{document.map.hasMargin() ? u"Leverage tiers"_s : u"Exchanges"_s, {}};
    if (const QString only = restriction(document, state, summary); !only.isEmpty())
        section.blocks.emplace_back(ReportParagraph{only});
    section.blocks.emplace_back(document.map.hasMargin() ? tierTable(summary) : exchangeTable(summary));
    if (summary.marginBounds)
        section.blocks.emplace_back(ReportParagraph{text::exactMargin(summary) + u'.'});
    if (summary.unknownLeverageNotional > 0)
        section.blocks.emplace_back(ReportParagraph{
            u"Rows of unknown leverage, %1 USD of notional, are outside these totals and the ratio."_s.arg(
                text::exactAmount(summary.unknownLeverageNotional))});
    if (!document.marginModes.empty())
        section.blocks.emplace_back(marginModeTable(document.marginModes));
    if (const QString heatmap = text::heatmapSentence(document); !heatmap.isEmpty())
        section.blocks.emplace_back(ReportParagraph{heatmap + u'.'});
    return section;
}

ReportSection sideSection(const LiquidationMap& map, const ViewState& state)
{
    const Boundary boundary = findBoundary(map, state);
    ReportSection section{u"Sides, and the boundary between them"_s, {}};
    if (boundary.sidesKnown) {
        ReportTable table = amountsTable(u"Side"_s, map.marginBasis());
        addAmounts(table, u"Long"_s, boundary.longs);
        addAmounts(table, u"Short"_s, boundary.shorts);
        section.blocks.emplace_back(std::move(table));
    }
    section.blocks.emplace_back(ReportList{text::boundaryDetails(boundary, map.axis().step()).split(u'\n')});
    return section;
}

ReportSection ratioSection(const Document& document, const ViewState& state, const Summary& summary)
{
    const LiquidationMap& map = document.map;
    const Ratios ratios = readRatios(map, state);
    ReportSection section{u"Margin over notional"_s, {}};
    ReportTable table = amountsTable(u"Distance from the reference"_s, map.marginBasis());
    for (const DistanceBand& band : ratios.bands)
        addAmounts(table, text::bandName(band), band.amounts);
    addAmounts(table, u"Whole map"_s, ratios.whole(), true);
    section.blocks.emplace_back(std::move(table));

    const BracketLibrary library = BracketLibrary::load();
    const BracketChoice brackets = library.choose(document.source);
    std::optional<IsolatedInterval> isolated;
    if (summary.basis == MarginBasis::Computed && brackets.table)
        isolated = isolatedInterval(summary, *brackets.table);
    section.blocks.emplace_back(
        ReportList{text::ratioNotes(map.hasMargin(), isolated, brackets, findFingerprint(map),
                                    largestRow(map), state.leverageRange)
                   + library.failures()});
    if (isolated)
        section.blocks.emplace_back(isolatedTable(*isolated));
    return section;
}

ReportSection extrapolationSection(const Summary& summary, const ViewState& state, double openInterest)
{
    ReportTable table;
    table.columns = {{u"Ratio of"_s, ReportColumn::Words},
                     {u"Ratio"_s},
                     {u"Margin of the market, USD"_s, ReportColumn::Margin}};
    const auto add = [&](const QString& name, double ratio) {
        table.rows.push_back(
            {{name, text::percent(ratio, 3), text::compactAmount(extrapolatedMargin(openInterest, ratio))}});
    };
    if (const auto own = summary.ratio()) {
        add(summary.basis == MarginBasis::LowerBound ? u"This map, at least"_s : u"This map"_s, *own);
    } else if (summary.basis == MarginBasis::Unknown) {
        add(u"This map, all at %1×"_s.arg(state.leverageRange.high), 1 / state.leverageRange.high);
        add(u"This map, all at %1×"_s.arg(state.leverageRange.low), 1 / state.leverageRange.low);
    }
    add(u"The article, its rule"_s, article::roundedRatio);
    add(u"The article, its map"_s, article::ratio);
    ReportSection section{u"Extrapolation"_s, {}};
    section.blocks.emplace_back(
        ReportParagraph{u"An open interest of %1 USD in the whole market, times a ratio:"_s.arg(
            text::headlineAmount(openInterest))});
    section.blocks.emplace_back(std::move(table));
    section.blocks.emplace_back(ReportParagraph{text::extrapolationAssumption()});
    section.blocks.emplace_back(ReportParagraph{text::articleSentence() + u'.'});
    return section;
}

} // namespace ballast
