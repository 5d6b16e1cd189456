// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/inspectiontext.h"

#include "text/format.h"
#include "text/messages.h"
#include "text/outsidetext.h"
#include "text/sourcetext.h"

#include <algorithm>

namespace ballast::text {

using namespace Qt::StringLiterals;

namespace {

QString row(const QString& name, const QString& value)
{
    return name + u'\t' + value;
}

InspectionPart detected(const Document& document)
{
    const Source& source = document.source;
    InspectionPart part{u"Detected"_s, {}};
    part.lines << row(u"Format"_s, QString::fromStdString(source.format));
    part.lines << row(u"Because of"_s, QString::fromStdString(document.inspection.reason));
    part.lines << sourceLines(document);
    QStringList tiers;
    for (const Tier& tier : document.map.tiers())
        tiers << tierName(tier.key(), tier.lowestLeverage);
    part.lines << row(document.map.hasMargin() ? u"Tiers"_s : u"Layers, no leverage"_s, tiers.join(u", "_s));
    if (!source.hash.empty())
        part.lines << row(u"Hash (XXH3)"_s, QString::fromStdString(source.hash));
    return part;
}

InspectionPart mapsOf(const Document& document)
{
    InspectionPart part{u"Maps in this file"_s, {}};
    for (const MapChoice& choice : document.maps)
        part.lines << row(named(choice.name),
                          choice.isEmpty                          ? u"empty"_s
                              : choice.name == document.mapName() ? u"this one"_s
                                                                  : QString());
    return part;
}

InspectionPart ignoredOf(const Inspection& inspection)
{
    InspectionPart part{u"Not used"_s, {}};
    for (const std::string& field : inspection.ignored)
        part.lines << QString::fromStdString(field);
    if (inspection.moreIgnored > 0)
        part.lines << u"and %1 more"_s.arg(inspection.moreIgnored);
    if (part.lines.isEmpty())
        part.lines << u"nothing"_s;
    return part;
}

} // namespace

std::vector<InspectionPart> inspectionParts(const Document& document)
{
    std::vector<InspectionPart> parts{detected(document)};
    if (!document.maps.empty())
        parts.push_back(mapsOf(document));
    InspectionPart fields{u"Fields"_s, {}};
    for (const FieldUse& field : document.inspection.fields)
        fields.lines << row(QString::fromStdString(field.field), QString::fromStdString(field.use));
    parts.push_back(std::move(fields));
    parts.push_back(ignoredOf(document.inspection));
    InspectionPart warnings{u"Warnings"_s, {}};
    for (const Warning& warning : document.warnings)
        warnings.lines << describe(warning);
    if (warnings.lines.isEmpty())
        warnings.lines << u"none"_s;
    parts.push_back(std::move(warnings));
    return parts;
}

QString inspectionOf(const Document& document)
{
    QString text = pathText(QString::fromStdString(document.source.file)) + u'\n';
    for (const InspectionPart& part : inspectionParts(document)) {
        text += u'\n' + part.title + u'\n';
        qsizetype widest = 0;
        for (const QString& line : part.lines)
            widest = std::max(widest, line.indexOf(u'\t'));
        for (const QString& line : part.lines) {
            const qsizetype tab = line.indexOf(u'\t');
            text += u"  "_s
                + (tab < 0 ? line : line.left(tab).leftJustified(widest) + u"  "_s + line.mid(tab + 1))
                + u'\n';
        }
    }
    return text + u'\n';
}

QString inspectionOf(const std::string& path, const ImportError& error)
{
    const ErrorText text = describe(error);
    QString lines = pathText(QString::fromStdString(path)) + u"\n\nNot a map that opens\n"_s;
    if (!text.place.isEmpty())
        lines += u"  Place   "_s + text.place + u'\n';
    return lines + u"  Cause   "_s + text.cause + u"\n  Remedy  "_s + text.remedy + u"\n\n"_s;
}

} // namespace ballast::text
