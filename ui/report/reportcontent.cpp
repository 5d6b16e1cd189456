// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportcontent.h"

#include "appinfo.h"
#include "margin/summary.h"
#include "report/reportreadings.h"
#include "report/reporttotals.h"
#include "text/format.h"
#include "text/margintext.h"
#include "text/messages.h"
#include "text/outsidetext.h"
#include "text/sourcetext.h"

#include <QFileInfo>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize pictureSize{2000, 1080}; // some 280 dots an inch across a page of paper
constexpr double pictureScale = 1.5; // of its type, which is read at half its pixels or less

QString subtitleOf(const Document& document)
{
    const Source& source = document.source;
    QStringList parts;
    if (!source.range.empty())
        parts << text::rangeName(source.range);
    if (!source.provider.empty())
        parts << text::isolated(text::shortened(QString::fromStdString(source.provider)));
    if (source.capturedAt)
        parts << text::utcTime(*source.capturedAt);
    if (const QString place = text::placeAmongMaps(document); !place.isEmpty())
        parts << place;
    return parts.join(u" · "_s);
}

/// The file by its name alone: where it lay is nobody's business.
QStringList sourceOf(const Document& document)
{
    const Source& source = document.source;
    QStringList lines = text::sourceLines(document);
    lines << u"File\t"_s + text::isolated(QFileInfo(text::inputName(source.file)).fileName());
    lines << u"Format\t"_s + QString::fromStdString(source.format);
    if (!source.hash.empty())
        lines << u"Hash (XXH3)\t"_s + QString::fromStdString(source.hash);
    return lines;
}

std::vector<ReportFigure> figuresOf(const Summary& summary)
{
    const bool isBound = summary.basis == MarginBasis::LowerBound;
    std::vector<ReportFigure> figures{{u"Notional, USD"_s, text::headlineAmount(summary.amounts().notional)},
                                      {u"Margin at risk, USD"_s, text::headlineMargin(summary), true}};
    if (const auto ratio = summary.ratio())
        figures.push_back(
            {u"Margin / notional"_s, (isBound ? u"≥ "_s : QString()) + text::percent(*ratio, 2)});
    if (const auto leverage = summary.effectiveLeverage())
        figures.push_back(
            {u"Effective leverage"_s, (isBound ? u"≤ "_s : QString()) + text::effectiveLeverage(leverage)});
    return figures;
}

ReportSection warningsOf(const Document& document)
{
    QStringList items;
    for (const Warning& warning : document.warnings)
        items << text::describe(warning);
    ReportSection section{u"What the import noticed"_s, {}};
    if (items.isEmpty())
        section.blocks.emplace_back(ReportParagraph{u"Nothing was dropped, summed or guessed."_s});
    else
        section.blocks.emplace_back(ReportList{items});
    return section;
}

ReportSection methodOf(const Document& document, const ViewState& state)
{
    ReportSection section{u"Method, and what to keep in mind"_s, {}};
    section.blocks.emplace_back(
        ReportParagraph{text::methodNote(document.map.marginBasis(), state.leverageRange)});
    section.blocks.emplace_back(ReportParagraph{
        u"Notional is the size of the orders that would be forced if the price got there. Margin is the traders' own money behind them, which would be lost. Both are right; they answer different questions."_s});
    section.blocks.emplace_back(ReportList{text::caveats()});
    return section;
}

QString captionOf(const Document& document, const ViewState& state)
{
    QString caption =
        u"Notional: forced order size, beside real pressure: margin at risk, by leverage tier."_s;
    if (!document.map.hasMargin())
        caption = u"Notional: forced order size, beside the band that margin lies in without leverage."_s;
    if (state.view == ViewChoice::Notional)
        caption = u"Notional: forced order size, by leverage tier."_s;
    if (state.view == ViewChoice::Margin)
        caption = u"Real pressure: margin at risk, by leverage tier."_s;
    if (state.priceWindow)
        caption += u" The picture shows a part of the map, the figures are those of all of it."_s;
    return caption;
}

} // namespace

Report makeReport(const Document& document, const ViewState& state, const ReportOptions& options)
{
    const Summary summary = summarize(document.map, state);
    Report report;
    constexpr qsizetype longestTitle = 120; // all of it stands among the source's fields
    report.title = options.title.isEmpty() ? text::shortened(text::identity(document.source), longestTitle)
                                           : text::cleaned(options.title);
    report.subtitle = subtitleOf(document);
    report.figures = figuresOf(summary);
    report.source = sourceOf(document);
    report.inputs << QString::fromStdString(document.source.file);
    report.caption = captionOf(document, state);
    report.sections.push_back(tierSection(document, state, summary));
    report.sections.push_back(sideSection(document.map, state));
    report.sections.push_back(ratioSection(document, state, summary));
    report.sections.push_back(clusterSection(document.map, state, options.clusters));
    if (state.sweepPrice)
        report.sections.push_back(sweepSection(document.map, state));
    report.sections.push_back(extrapolationSection(summary, state, options.openInterest));
    report.sections.push_back(warningsOf(document));
    report.sections.push_back(methodOf(document, state));
    report.footer = u"Made with %1 %2 from %3"_s.arg(
        QLatin1String(appName), QLatin1String(appVersion),
        text::isolated(QFileInfo(text::inputName(document.source.file)).fileName()));
    return report;
}

PictureResult<QImage> makeReportPicture(const Document& document, const ViewState& state,
                                        const ReportOptions& options)
{
    PictureOptions picture;
    picture.view = state.view == ViewChoice::Change ? ViewChoice::Both : state.view;
    picture.size = pictureSize;
    picture.scale = pictureScale;
    picture.dark = false;
    picture.title = options.title;
    picture.stampReading = false; // the page says it in its own type
    return renderPicture(document, state, picture);
}

} // namespace ballast
