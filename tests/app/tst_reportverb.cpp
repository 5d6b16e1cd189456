// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString sample()
{
    return QStringLiteral(BALLAST_SAMPLES "/binance-btcusdt-30d.json");
}

/// Spaces of figures made plain, as a person would type them.
QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).replace(QChar(0x202F), u' ')
                                          : QString();
}

/// Markdown without the backslashes that keep it plain.
QString unescaped(QString markdown)
{
    return markdown.remove(u'\\');
}

} // namespace

/// `ballast report`, by running the real binary.
class TestReportVerb : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(writeFile(path("map.json"), arraysFile));
    }

    /// The article's table, to the cent.
    void theArticlesNumbers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("html") << u"report.html"_s;
        QTest::newRow("markdown") << u"report.md"_s;
    }

    void theArticlesNumbers()
    {
        QFETCH(QString, name);
        const QString output = m_folder->filePath(name);
        const Run run = runBallast({u"report"_s, sample(), u"-o"_s, output});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY(run.out.isEmpty() && run.err.isEmpty());
        const QString text = unescaped(textOf(output));
        for (const char* figure : {"1,982,547,090.80",
                                   "19,825,470.91",
                                   "1,309,806,764.56",
                                   "26,196,135.29",
                                   "756,435,264.00",
                                   "30,257,410.56",
                                   "184,143,083.00",
                                   "18,414,308.30",
                                   "90,739,586.00",
                                   "18,147,917.20",
                                   "4,323,671,788.36",
                                   "112,841,242.26",
                                   "4.32 B",
                                   "112.84 M",
                                   "2.61 %",
                                   "38.3\u00d7",
                                   "1.57B",
                                   "Binance BTCUSDT",
                                   "30 days",
                                   "84,500",
                                   "2025-11-14 08:00 UTC",
                                   "binance-btcusdt-30d.json",
                                   "not order flow",
                                   "A map is not a forecast.",
                                   "volatility amplifier",
                                   "brackets as of 2025"})
            QVERIFY2(text.contains(QString::fromUtf8(figure)), figure);
        QVERIFY(!text.contains(u"What if"_s)); // nobody asked
    }

    void inOnePiece()
    {
        QCOMPARE(report(u"page.html"_s).code, 0);
        const QString html = textOf(path("page.html"));
        QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s) && html.trimmed().endsWith(u"</html>"_s));
        const QRegularExpression source(u"(src|href|url)[=(]\"?([^\">]{0,30})"_s);
        auto matches = source.globalMatch(html);
        int sources = 0;
        for (; matches.hasNext(); ++sources)
            QVERIFY(matches.next().captured(2).startsWith(u"data:image/png;base64,"_s));
        QCOMPARE(sources, 1);
        const qsizetype begin = html.indexOf(u"base64,"_s) + 7;
        const QImage picture = QImage::fromData(
            QByteArray::fromBase64(html.mid(begin, html.indexOf(u'"', begin) - begin).toLatin1()), "PNG");
        QVERIFY(picture.width() >= 1600 && picture.height() >= 800);
    }

    void markdownHasItsPictureBesideIt()
    {
        QCOMPARE(report(u"a (b).md"_s).code, 0);
        QVERIFY(textOf(path("a (b).md")).contains(u"](a%20%28b%29.png)"_s));
        QVERIFY(QImage(path("a (b).png")).width() >= 1600);
    }

    void pdfHasPagesOfA4()
    {
        QCOMPARE(report(u"a.pdf"_s).code, 0);
        QFile file(path("a.pdf"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"));
        QVERIFY(bytes.contains("/MediaBox [0 0 595") && bytes.contains(" 842")); // 210 x 297 mm
        QVERIFY(bytes.count("/MediaBox") >= 2 || bytes.contains("/Count 2") || bytes.contains("/Count 3"));
    }

    /// As `ballast sweep`: of 20 at 5x and 40 at 10x above 110.
    void whatIf()
    {
        QCOMPARE(report(u"a.md"_s, {u"--to"_s, u"110"_s}).code, 0);
        const QString text = unescaped(textOf(path("a.md")));
        QVERIFY(text.contains(u"A fall to 110 (−8.3 %) crosses modelled levels of 60.00 notional, backed by "
                              "8.00 margin, 8.00 of it at 10× or below."_s));
        QVERIFY(text.contains(u"| 5× | 20.00 | 66.7 % | 4.00 |"_s));
    }

    void tiersTitleAndOpenInterest()
    {
        QCOMPARE(report(u"a.md"_s,
                        {u"--tiers"_s, u"10"_s, u"--title"_s, u"Ours"_s, u"--open-interest"_s, u"10B"_s})
                     .code,
                 0);
        const QString text = unescaped(textOf(path("a.md")));
        QVERIFY(text.startsWith(u"# Ours\n"_s));
        QVERIFY(text.contains(u"This report counts only tiers 10× of 2."_s));
        QVERIFY(text.contains(u"| 10× | 140.25 | 100.0 % |"_s) && !text.contains(u"| 5× |"_s));
        QVERIFY(text.contains(u"| This map | 10.000 % | 1.00B |"_s));
    }

    /// Whatever a file says of itself is text.
    void whatTheFileSaysIsEscaped()
    {
        const QString file = path("<i>&map.json");
        QVERIFY(
            writeFile(file, R"({"exchange":"<script>alert(1)</script>","symbol":"A|B*C*","range":"[x](y) z",
"lastPrice":120,"prices":[100,110,120,130],"5x":[10,20,0,30.5]})"));
        QCOMPARE(runBallast({u"report"_s, file, u"-o"_s, path("a.html")}).code, 0);
        const QString html = textOf(path("a.html"));
        QVERIFY(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt; A|B*C*"_s));
        QVERIFY(html.contains(u"&lt;i&gt;&amp;map.json"_s));
        QVERIFY(!html.contains(u"<script"_s) && !html.contains(u"<i>&"_s));
        QCOMPARE(runBallast({u"report"_s, file, u"-o"_s, path("a.md")}).code, 0);
        const QString markdown = textOf(path("a.md"));
        QVERIFY(markdown.startsWith(u"# \\<script\\>alert(1)\\</script\\> A\\|B\\*C\\*\n"_s));
        QVERIFY(!markdown.contains(u"[x](y)"_s));
    }

    void whatIsThereIsReplacedWhole()
    {
        QVERIFY(writeFile(path("a.html"), QByteArray(10'000'000, 'x')));
        QCOMPARE(report(u"a.html"_s).code, 0);
        QVERIFY(!textOf(path("a.html")).contains(u"xxxxx"_s));
    }

    void failuresLeaveNothing()
    {
        const Run missing = runBallast({u"report"_s, path("none.json"), u"-o"_s, path("a.html")});
        QCOMPARE(missing.code, 1);
        QCOMPARE(missing.errorLines().size(), 1);
        for (const char* name : {"no/folder/a.html", "no/folder/a.pdf", "no/folder/a.md"}) {
            const Run run = report(QString::fromLatin1(name));
            QCOMPARE(run.code, 1);
            QCOMPARE(run.errorLines().size(), 1);
            QVERIFY2(run.err.contains(name) && run.err.contains("another name or folder"), run.err);
        }
        // The picture cannot be written, so the page is not either.
        QVERIFY(QDir(m_folder->path()).mkdir(u"b.png"_s));
        const Run blocked = report(u"b.md"_s);
        QCOMPARE(blocked.code, 1);
        QVERIFY(blocked.err.contains("b.png is not a regular file"));
        QVERIFY(!QFile::exists(path("b.md")));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"map.json"_s});
    }

    void wrongUse()
    {
        for (const QStringList& options :
             {QStringList{u"-o"_s, path("a.txt")}, QStringList{}, QStringList{u"-o"_s, u".html"_s},
              QStringList{u"-o"_s, path("a.html"), u"--to"_s, u"-100%"_s}}) {
            const Run run = runBallast(QStringList{u"report"_s, path("map.json")} + options);
            QCOMPARE(run.code, 2);
            QVERIFY(run.err.contains("help"));
        }
        QVERIFY(runBallast({u"report"_s, path("map.json"), u"-o"_s, u"a.doc"_s})
                    .err.contains("a file ending in .html, .pdf or .md"));
        QVERIFY(runBallast({u"report"_s, u"--help"_s}).out.contains("Usage: ballast report"));
    }

    void ofStandardInput()
    {
        const Run run = runBallast({u"report"_s, u"-"_s, u"-o"_s, path("a.md")}, {}, arraysFile);
        QCOMPARE(run.code, 0);
        QVERIFY(textOf(path("a.md")).contains(u"standard input"_s));
    }

    /// Tiers of 10x carry this zone and none of 5x is in it: real pressure as it is read by default, and an
    /// amplifier where that begins at 10x.
    void thresholds()
    {
        for (const auto& [options, reading] :
             {std::pair(QStringList(), u"real pressure"_s),
              std::pair(QStringList{u"--thresholds"_s, u"low=5x,high=10x"_s}, u"volatility amplifier"_s)}) {
            const QString output = m_folder->filePath(u"zones.md"_s);
            const Run run = runBallast(QStringList{u"report"_s, sample(), u"-o"_s, output} + options);
            QVERIFY2(run.code == 0, run.err.constData());
            const QStringList rows =
                textOf(output).split(u'\n').filter(QRegularExpression(u"^.{0,3}93,140 – 93,500"_s));
            QCOMPARE(rows.size(), 1);
            QVERIFY2(rows[0].contains(reading), qPrintable(rows[0]));
        }
        const Run wrong = runBallast({u"report"_s, sample(), u"-o"_s, m_folder->filePath(u"no.md"_s),
                                      u"--thresholds"_s, u"real=30"_s});
        QCOMPARE(wrong.code, 2);
        QVERIFY(!QFile::exists(m_folder->filePath(u"no.md"_s)));
    }

private:
    QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    Run report(const QString& output, const QStringList& options = {}) const
    {
        return runBallast(QStringList{u"report"_s, path("map.json"), u"-o"_s, m_folder->filePath(output)}
                          + options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestReportVerb)
#include "tst_reportverb.moc"
