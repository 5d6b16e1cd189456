// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ratioreport.h"

#include "text/format.h"
#include "text/messages.h"
#include "text/plainfigures.h"
#include "text/ratiotext.h"
#include "text/texttable.h"

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

std::vector<RatioPart> partsOf(const Ratios& ratios)
{
    std::vector<RatioPart> parts{{"whole map", ratios.whole()}};
    if (ratios.sidesKnown) {
        parts.push_back({"long", ratios.sides.longs});
        parts.push_back({"short", ratios.sides.shorts});
    }
    parts.reserve(parts.size() + ratios.bands.size());
    for (const DistanceBand& band : ratios.bands)
        parts.push_back({plainCharacters(text::bandName(band)).toStdString(), band.amounts});
    return parts;
}

void addNotes(RatioReport& report, const std::optional<LargestRow>& largest, const Range& leverageRange)
{
    const QStringList notes = text::ratioNotes(report.document->map.hasMargin(), report.isolated,
                                               report.brackets, report.fingerprint, largest, leverageRange)
        + report.library.failures();
    report.notes.reserve(static_cast<std::size_t>(notes.size()));
    for (const QString& note : notes)
        report.notes.push_back(plainCharacters(note).toStdString());
}

QString table(const RatioReport& report)
{
    const bool isBound = report.document->map.marginBasis() == MarginBasis::LowerBound;
    TextTable table;
    table.addRow(
        {u"Part"_s, u"Notional"_s, isBound ? u"Margin, at least"_s : u"Margin"_s, u"Ratio"_s, u"Leverage"_s});
    table.addRule();
    for (const RatioPart& part : report.parts) {
        const auto fraction = report.hasMargin() ? ratio(part.amounts) : std::nullopt;
        const auto leverage = report.hasMargin() ? effectiveLeverage(part.amounts) : std::nullopt;
        QString name = QString::fromStdString(part.name);
        name.front() = name.front().toUpper();
        table.addRow({name, text::exactAmount(part.amounts.notional),
                      report.hasMargin() ? text::exactAmount(part.amounts.margin) : u"-"_s,
                      fraction ? plainCharacters(text::percent(*fraction, 3)) : u"-"_s,
                      leverage ? QString::number(*leverage, 'f', 2) + u'x' : u"-"_s});
    }
    return table.text();
}

} // namespace

RatioReport ratioReport(const DocumentPtr& document, const ViewState& state)
{
    RatioReport report{document,
                       partsOf(readRatios(document->map, state)),
                       BracketLibrary::load(),
                       {},
                       {},
                       findFingerprint(document->map),
                       {}};
    report.brackets = report.library.choose(document->source);
    const Summary summary = summarize(document->map, state);
    if (summary.basis == MarginBasis::Computed && report.brackets.table)
        report.isolated = isolatedInterval(summary, *report.brackets.table);
    addNotes(report, largestRow(document->map), state.leverageRange);
    return report;
}

std::string textOf(const RatioReport& report)
{
    const Source& source = report.document->source;
    QString text =
        text::identity(source) + u": "_s + text::inputName(source.file) + u"\n\n"_s + table(report) + u'\n';
    if (report.isolated) {
        text += u"Margin lost in isolated liquidations, USD:\n"_s;
        for (const QString& line : text::isolatedDetails(*report.isolated))
            text += u"  "_s + plainCharacters(line) + u'\n';
        text += u'\n';
    }
    for (const std::string& note : report.notes)
        text += QString::fromStdString(note) + u'\n';
    for (const Warning& warning : report.document->warnings)
        text += u"Warning: "_s + text::describe(warning) + u'\n';
    return (text + text::methodNote() + u'\n').toStdString();
}

} // namespace ballast
