// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportwriter.h"

#include "uitest.h"

#include <QDir>
#include <QTextDocument>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"<b>&\"|*_`[a](b)\\"_s;

/// The same text wherever a text can stand.
Report everywhere(const QString& text)
{
    Report report;
    report.title = report.subtitle = report.caption = report.footer = text;
    report.figures = {{text, text}};
    report.source = {text + u'\t' + text};
    ReportTable table;
    table.columns = {{text, ReportColumn::Words}, {text}};
    table.rows = {{{text, text}, false, QColor(0xd99100)}, {{text, text}, true}};
    report.sections = {{text, {ReportParagraph{text}, ReportList{{text}}, table}}};
    return report;
}

/// A table of so many rows under a heading, after so many paragraphs.
Report longReport(int paragraphs, int rows)
{
    Report report;
    report.title = u"Long"_s;
    ReportTable table;
    table.columns = {{u"Name"_s, ReportColumn::Words}, {u"Figure"_s}};
    for (int row = 0; row < rows; ++row)
        table.rows.push_back({{u"row"_s, QString::number(row)}});
    report.sections = {{u"Text"_s, {}}, {u"Table"_s, {table}}};
    for (int i = 0; i < paragraphs; ++i)
        report.sections.front().blocks.emplace_back(ReportParagraph{u"A line."_s});
    return report;
}

int pages(const QByteArray& pdf)
{
    return static_cast<int>(pdf.count("/Type /Page\n"));
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestReportWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { uitest::failOnWarnings(); }

    void htmlKeepsTextsTexts()
    {
        const QString html = QString::fromUtf8(toHtml(everywhere(hostile)));
        QVERIFY(!html.contains(hostile) && !html.contains(hostile.left(5)));
        // title twice, subtitle, figure 2, source 2, heading, paragraph, item, table 2 + 4, footer
        QCOMPARE(html.count(hostile.toHtmlEscaped()), 17);
        QTextDocument document;
        document.setHtml(html);
        QCOMPARE(document.toPlainText().count(hostile), 16); // all but that of the head
    }

    void markdownKeepsTextsTexts()
    {
        const QString markdown = QString::fromUtf8(toMarkdown(everywhere(hostile), u"a.png"_s));
        QVERIFY(markdown.contains(u"# \\<b\\>\\&\"\\|\\*\\_\\`\\[a\\](b)\\\\\n"_s));
        // Every row of a table has as many bars that part cells as the first.
        const QStringList rows = markdown.split(u'\n').filter(QRegularExpression(u"^\\|"_s));
        for (const QString& row : rows) {
            QString bare = row;
            bare.remove(u"\\\\"_s).remove(u"\\|"_s);
            QVERIFY2(bare.count(u'|') == 2 || bare.count(u'|') == 3, qPrintable(row));
        }
        QTextDocument document;
        document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
        QVERIFY2(document.toPlainText().count(hostile) >= 14, qPrintable(document.toPlainText()));
    }

    void markdownLinesStayWhatTheyAre_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"# no heading", "- no item", "+ no item", "1. no number", "12) no number",
                                 "> no quote", "=== no rule", "two\nlines\n\n# here", "http://a.b"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void markdownLinesStayWhatTheyAre()
    {
        QFETCH(QString, text);
        Report report;
        report.title = u"T"_s;
        report.sections = {{u"S"_s, {ReportParagraph{text}}}};
        QTextDocument document;
        document.setMarkdown(QString::fromUtf8(toMarkdown(report, {})), QTextDocument::MarkdownDialectGitHub);
        QVERIFY2(document.toPlainText().split(u'\n').contains(text.simplified()),
                 qPrintable(document.toPlainText()));
        QVERIFY(!document.toHtml().contains(u"href"_s));
    }

    void pdfPages()
    {
        const QByteArray one = toPdf(longReport(3, 3));
        QVERIFY(one.startsWith("%PDF-"));
        QCOMPARE(pages(one), 1);
        QVERIFY(pages(toPdf(longReport(3, 300))) > 3);
    }

    /// Around the foot of a page: however the text falls, the table and its heading go on the next page
    /// whole, so that one more line never gives more than one page more.
    void shortTablesStayWhole()
    {
        int before = 0;
        for (int paragraphs = 30; paragraphs < 60; paragraphs += 5) {
            const int now = pages(toPdf(longReport(paragraphs, 10)));
            QVERIFY(now == 1 || now == 2);
            QVERIFY(now >= before);
            before = now;
        }
        QCOMPARE(before, 2);
    }

    void names()
    {
        for (const char* name : {"a.html", "a.HTM", "b.c.pdf", "/x/y.md"})
            QVERIFY(isReportName(QLatin1String(name)));
        for (const char* name : {"a", "a.txt", "html", "a.html.gz"})
            QVERIFY(!isReportName(QLatin1String(name)));
        const auto refused = saveReport(m_folder.filePath(u"a.txt"_s), {});
        QVERIFY(!refused && refused.error().contains(u".html, .pdf or .md"_s));
        QVERIFY(QDir(m_folder.path()).isEmpty());
    }

    void nothingHalfWritten()
    {
        Report report = everywhere(u"x"_s);
        report.picture = QImage(3, 2, QImage::Format_RGB32);
        report.picture.fill(Qt::red);
        QVERIFY(saveReport(m_folder.filePath(u"a.md"_s), report));
        QCOMPARE(QImage(m_folder.filePath(u"a.png"_s)).size(), report.picture.size());
        const QByteArray page = contents(m_folder.filePath(u"a.md"_s));
        QVERIFY(QDir().mkdir(m_folder.filePath(u"c.md"_s)));
        const auto failed = saveReport(m_folder.filePath(u"c.md"_s), report);
        QVERIFY(!failed && failed.error().contains(u"c.md is not a regular file"_s));
        QVERIFY(!QFile::exists(m_folder.filePath(u"c.png"_s)));
        QVERIFY(!saveReport(m_folder.filePath(u"none/a.html"_s), report));
        QCOMPARE(contents(m_folder.filePath(u"a.md"_s)), page);
    }

private:
    QTemporaryDir m_folder;
};

BALLAST_UI_TEST_MAIN(TestReportWriter)
#include "tst_reportwriter.moc"
