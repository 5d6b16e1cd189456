// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportwriter.h"

#include <QRegularExpression>
#include <QUrl>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

/// Whatever could be markup gets a backslash, and a text stays on its line. Stops, dashes and colons are left
/// alone inside a text, where they mean nothing, so that figures can be read in the source as well; but
/// addresses are no links.
QString markdownEscaped(const QString& text)
{
    static const QString markup = u"\\`*_{}[]<>#|~&!@$"_s;
    QString result;
    result.reserve(text.size());
    for (const QChar character : text.simplified()) {
        if (markup.contains(character))
            result += u'\\';
        result += character;
    }
    static const QRegularExpression address(u"(://|(?<=www)\\.)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return result.replace(address, u"\\\\1"_s);
}

/// A text that begins a line: there "+", "-", "=" and "1." would mean something.
QString lineOf(const QString& text)
{
    QString line = markdownEscaped(text);
    if (!line.isEmpty() && (u"+-="_s.contains(line.front())))
        return u'\\' + line;
    qsizetype digits = 0;
    while (digits < line.size() && line[digits].isDigit())
        ++digits;
    if (digits > 0 && digits < line.size() && (line[digits] == u'.' || line[digits] == u')'))
        line.insert(digits, u'\\');
    return line;
}

QString rowOf(const QStringList& cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString markdownOf(const ReportTable& table)
{
    QStringList headings;
    QStringList rule;
    for (const ReportColumn& column : table.columns) {
        headings << markdownEscaped(column.heading);
        rule << (column.kind == ReportColumn::Words ? u":---"_s : u"---:"_s);
    }
    QString text = rowOf(headings) + rowOf(rule);
    for (const ReportRow& row : table.rows) {
        QStringList cells;
        for (const QString& cell : row.cells)
            cells << (row.isTotal ? u"**"_s + markdownEscaped(cell) + u"**"_s : markdownEscaped(cell));
        text += rowOf(cells);
    }
    return text + u'\n';
}

QString markdownOf(const ReportParagraph& paragraph)
{
    return lineOf(paragraph.text) + u"\n\n"_s;
}

QString markdownOf(const ReportList& list)
{
    QString text;
    for (const QString& item : list.items)
        text += u"- "_s + lineOf(item) + u'\n';
    return text + u'\n';
}

QString figuresOf(const Report& report)
{
    ReportTable table;
    ReportRow row;
    for (const ReportFigure& figure : report.figures) {
        table.columns.push_back({figure.name});
        row.cells << figure.value;
    }
    table.rows.push_back(std::move(row));
    return markdownOf(table);
}

} // namespace

QByteArray toMarkdown(const Report& report, const QString& pictureName)
{
    QString text = u"# "_s + markdownEscaped(report.title) + u"\n\n"_s;
    if (!report.subtitle.isEmpty())
        text += lineOf(report.subtitle) + u"\n\n"_s;
    text += figuresOf(report);
    if (!pictureName.isEmpty())
        text += u"![%1](%2)\n\n"_s.arg(markdownEscaped(report.caption),
                                       QString::fromLatin1(QUrl::toPercentEncoding(pictureName)));
    for (const QString& line : report.source)
        text += u"- **%1:** %2\n"_s.arg(markdownEscaped(line.section(u'\t', 0, 0)),
                                        markdownEscaped(line.section(u'\t', 1)));
    text += u'\n';
    for (const ReportSection& section : report.sections) {
        text += u"## "_s + markdownEscaped(section.heading) + u"\n\n"_s;
        for (const ReportBlock& block : section.blocks)
            text += std::visit([](const auto& part) { return markdownOf(part); }, block);
    }
    return (text + u"---\n\n"_s + lineOf(report.footer) + u'\n').toUtf8();
}

} // namespace ballast
