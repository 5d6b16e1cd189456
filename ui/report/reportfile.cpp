// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportwriter.h"

#include "files/outputfile.h"
#include "picture/pictureorigin.h"
#include "picture/pngfile.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

constexpr int pictureDpi = 192; // a tag: it is read at half its pixels

using Saved = Expected<void, QString>;

} // namespace

bool isReportName(const QString& path)
{
    static const std::array endings{u"html"_s, u"htm"_s, u"pdf"_s, u"md"_s};
    return std::ranges::find(endings, QFileInfo(path).suffix().toLower()) != endings.end();
}

Saved saveReport(const QString& path, const Report& report)
{
    const QFileInfo target(path);
    const QString ending = target.suffix().toLower();
    const auto write = [&report](const std::vector<OutputFile>& files) {
        return writeFiles(files, report.inputs);
    };
    if (ending == u"pdf")
        return write({{path, toPdf(report)}});
    if (!isReportName(path))
        return unexpected(
            u"%1 does not end in .html, .pdf or .md: the name says what kind of report to write."_s.arg(
                path));
    QByteArray png;
    if (!report.picture.isNull()) {
        auto encoded = encodePng(report.picture, "of a report", pictureDpi, pngReportKeyword);
        if (!encoded)
            return unexpected(
                u"%1: there is not enough memory for the picture. Close other programs."_s.arg(path));
        png = *std::move(encoded);
    }
    if (ending != u"md")
        return write({{path, toHtml(report, png)}});
    if (png.isEmpty())
        return write({{path, toMarkdown(report, {})}});
    // The picture first: a page without it would be the worse half.
    const QString name = target.completeBaseName() + u".png"_s;
    const QString picture = target.path() + u'/' + name;
    // Nobody named it, so nothing of anybody's is replaced by it.
    if (QFileInfo::exists(picture) && !isSpecialFile(picture) && !isPictureOfReport(picture))
        return unexpected(
            u"%1 is there already and is no report's picture, whose place that is: choose another name "
            u"for the report, or move that file."_s.arg(picture));
    return write({{picture, png}, {path, toMarkdown(report, name)}});
}

} // namespace ballast
