// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportwriter.h"

#include <QFile>

/// The linker leaves a static library's resources out until they are asked for; must stand outside a
/// namespace.
static void loadReportResources()
{
    Q_INIT_RESOURCE(ballast);
}

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

QString styleSheet()
{
    loadReportResources();
    QFile file(u":/ballast/report.css"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(QChar(0x202F), QChar(0x202F)); // a figure stays with its unit
}

QString element(const QString& name, const QString& html, const QString& classes = {})
{
    const QString given = classes.isEmpty() ? QString() : u" class=\""_s + classes + u'"';
    return u'<' + name + given + u'>' + html + u"</"_s + name + u'>';
}

QString classOf(ReportColumn::Kind kind)
{
    switch (kind) {
    case ReportColumn::Words:
        return u"words"_s;
    case ReportColumn::Margin:
        return u"margin"_s;
    case ReportColumn::Figure:
        break;
    }
    return {};
}

QString rowHtml(const ReportTable& table, const ReportRow& row)
{
    QString cells;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        QString html = escaped(row.cells.value(static_cast<qsizetype>(column)));
        if (column == 0 && row.colour)
            html.prepend(u"<i class=\"tier\" style=\"background:%1\"></i>"_s.arg(row.colour->name()));
        cells += element(u"td"_s, html, classOf(table.columns[column].kind));
    }
    return element(u"tr"_s, cells, row.isTotal ? u"total"_s : QString()) + u'\n';
}

QString htmlOf(const ReportTable& table)
{
    QString head;
    for (const ReportColumn& column : table.columns)
        head += element(u"th"_s, escaped(column.heading), classOf(column.kind));
    QString rows;
    for (const ReportRow& row : table.rows)
        rows += rowHtml(table, row);
    return u"<div class=\"scroll\"><table>\n<thead><tr>"_s + head + u"</tr></thead>\n<tbody>\n"_s + rows
        + u"</tbody></table></div>\n"_s;
}

QString htmlOf(const ReportParagraph& paragraph)
{
    return element(u"p"_s, escaped(paragraph.text)) + u'\n';
}

QString htmlOf(const ReportList& list)
{
    QString items;
    for (const QString& item : list.items)
        items += element(u"li"_s, escaped(item)) + u'\n';
    return u"<ul>\n"_s + items + u"</ul>\n"_s;
}

QString headOf(const Report& report)
{
    QString html = element(u"h1"_s, escaped(report.title)) + u'\n';
    if (!report.subtitle.isEmpty())
        html += element(u"p"_s, escaped(report.subtitle), u"subtitle"_s) + u'\n';
    QString figures;
    for (const ReportFigure& figure : report.figures)
        figures += element(u"li"_s,
                           element(u"b"_s, escaped(figure.value), figure.isMargin ? u"margin"_s : QString())
                               + element(u"span"_s, escaped(figure.name)))
            + u'\n';
    html += u"<ul class=\"figures\">\n"_s + figures + u"</ul>\n<dl class=\"source\">\n"_s;
    for (const QString& line : report.source)
        html += element(u"div"_s,
                        element(u"dt"_s, escaped(line.section(u'\t', 0, 0)))
                            + element(u"dd"_s, escaped(line.section(u'\t', 1))))
            + u'\n';
    return html + u"</dl>\n"_s;
}

QString pictureOf(const Report& report, const QByteArray& png)
{
    if (png.isEmpty())
        return {};
    return u"<figure><img alt=\"%1\" width=\"%2\" height=\"%3\" src=\"data:image/png;base64,%4\">\n"_s
               .arg(escaped(report.caption))
               .arg(report.picture.width())
               .arg(report.picture.height())
               .arg(QString::fromLatin1(png.toBase64()))
        + element(u"figcaption"_s, escaped(report.caption)) + u"</figure>\n"_s;
}

} // namespace

QByteArray toHtml(const Report& report, const QByteArray& picturePng)
{
    QString html = u"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s;
    html += element(u"title"_s, escaped(report.title)) + u"\n<style>\n"_s + styleSheet()
        + u"</style>\n</head>\n<body>\n<main>\n"_s;
    html += headOf(report) + pictureOf(report, picturePng);
    for (const ReportSection& section : report.sections) {
        html += element(u"h2"_s, escaped(section.heading)) + u'\n';
        for (const ReportBlock& block : section.blocks)
            html += std::visit([](const auto& part) { return htmlOf(part); }, block);
    }
    html += element(u"footer"_s, escaped(report.footer)) + u"\n</main>\n</body>\n</html>\n"_s;
    return html.toUtf8();
}

} // namespace ballast
