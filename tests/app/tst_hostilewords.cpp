// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Of JSON: what a terminal would act on, what forges rows, what turns and hides, and what XML has no place
/// for.
constexpr const char* dirty =
    R"(a\u0000\u001b[2J\u001b]52;c;cm0=\u0007\r\nforged,1,2\tb\u009b1m\u202ec\u200b\ufffe)";

QByteArray hostileFile()
{
    const QByteArray word(dirty);
    return R"({"prices":[100,110,120,130],"lastPrice":120,"5x":[10,20,0,30.5],"10x":[0,40,0,100.25],")" + word
        + R"(":[1,2,3,4],"provider":")" + word + R"(","exchange":")" + word + R"(","symbol":")" + word
        + R"(","range":")" + word + R"("})";
}

/// Line breaks and tabs alone.
bool isPrintable(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return std::ranges::all_of(text, [](QChar c) {
        return c == u'\n' || c == u'\t'
            || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format
                && c != QChar::LineSeparator && c != QChar::ParagraphSeparator && c != QChar(0xFFFE));
    });
}

/// The text of all elements; empty where it is not well-formed.
QString textOfXml(const QByteArray& bytes)
{
    QXmlStreamReader reader(bytes);
    QString text;
    while (!reader.atEnd()) {
        reader.readNext();
        text += reader.text();
    }
    return reader.hasError() ? QString() : text;
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Whatever a file says and whatever it is called, no output is steered by it.
class TestHostileWords : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", m_folder->path().toUtf8());
        // A folder and a file whose names are as bad as a name can be.
        QVERIFY(QDir(m_folder->path()).mkdir(u"d\u001b[31m\n\u202e"_s));
        m_file = m_folder->filePath(u"d\u001b[31m\n\u202e/n\u001b[2J\nforged\u009b\u200b.json"_s);
        QVERIFY(writeFile(m_file, hostileFile()));
    }

    void terminal_data()
    {
        QTest::addColumn<QStringList>("arguments");
        for (const char* verb : {"summary", "buckets", "clusters", "inspect", "ratio", "compare"}) {
            for (const char* format : {"text", "csv", "json"})
                QTest::addRow("%s %s", verb, format)
                    << QStringList{QLatin1String(verb), u"--format"_s, QLatin1String(format), u"FILE"_s};
        }
        QTest::newRow("sweep") << QStringList{u"sweep"_s, u"--to"_s, u"105"_s, u"FILE"_s};
        QTest::newRow("extrapolate") << QStringList{u"extrapolate"_s, u"--open-interest"_s, u"60B"_s,
                                                    u"FILE"_s};
        QTest::newRow("no such tier") << QStringList{u"summary"_s, u"--tiers"_s, u"7x"_s, u"FILE"_s};
        QTest::newRow("no such map") << QStringList{u"summary"_s, u"--select"_s, u"\u001b[2J"_s, u"FILE"_s};
        QTest::newRow("no such file") << QStringList{u"summary"_s, u"/nowhere\u001b[2J\n\u202e"_s};
        QTest::newRow("no such option") << QStringList{u"summary"_s, u"--\u001b[2J"_s, u"FILE"_s};
        QTest::newRow("a title with an escape")
            << QStringList{u"render"_s,    u"--title"_s, u"\u001b[2J"_s, u"--size"_s,
                           u"\u001b[2J"_s, u"-o"_s,      u"x.png"_s,     u"FILE"_s};
        QTest::newRow("nowhere to write")
            << QStringList{u"render"_s, u"-o"_s, u"/nowhere\u001b[2J/x.png"_s, u"FILE"_s};
    }
    void terminal()
    {
        QFETCH(QStringList, arguments);
        arguments.replaceInStrings(u"FILE"_s, m_file);
        const Run run = runBallast(arguments);
        QVERIFY(!run.crashed);
        QVERIFY(!run.out.isEmpty() || !run.err.isEmpty());
        QVERIFY2(isPrintable(run.out), run.out.toPercentEncoding(" \n").constData());
        QVERIFY2(isPrintable(run.err), run.err.toPercentEncoding(" \n").constData());
        QVERIFY(!run.out.contains("\nforged") && !run.err.contains("\nforged"));
    }

    void rowsAreNotForged()
    {
        // Two tiers and the total below the head.
        const Run csv = runBallast({u"summary"_s, u"--format"_s, u"csv"_s, m_file});
        QCOMPARE(csv.out.count('\n'), 4);
        const Run compared = runBallast({u"compare"_s, u"--no-cache"_s, u"--format"_s, u"csv"_s, m_file});
        QCOMPARE(compared.out.count('\n'), 2);
    }

    /// A program gets the path by which it can open the file.
    void jsonHasThePath()
    {
        const QJsonArray maps = summaryOf({m_file});
        QCOMPARE(maps.first()[u"file"].toString(), m_file);
    }

    void wellFormedSvg()
    {
        const QString path = m_folder->filePath(u"out.svg"_s);
        const Run run =
            runBallast({u"render"_s, u"--subtitle"_s, u"s\u001bt\u0001"_s, u"-o"_s, path, m_file});
        QVERIFY2(run.code == 0, run.err.constData());
        const QString text = textOfXml(read(path));
        QVERIFY(text.contains(u"a[2J]52;c;cm0= forged,1,2 b1mc"_s));
        QVERIFY(text.contains(u"st"_s));
    }

    void reports()
    {
        const QString html = m_folder->filePath(u"out.html"_s);
        QCOMPARE(runBallast({u"report"_s, u"-o"_s, html, m_file}).code, 0);
        QVERIFY(isPrintable(read(html)));
        const QString markdown = m_folder->filePath(u"out.md"_s);
        QCOMPARE(runBallast({u"report"_s, u"-o"_s, markdown, m_file}).code, 0);
        const QByteArray text = read(markdown);
        QVERIFY(isPrintable(text));
        QVERIFY(!text.contains("\nforged"));
    }

    void titlesAreOneLine()
    {
        const QString path = m_folder->filePath(u"out.svg"_s);
        for (const char* option : {"--title", "--subtitle"}) {
            const Run run =
                runBallast({u"render"_s, QLatin1String(option), u"a\nb"_s, u"-o"_s, path, m_file});
            QCOMPARE(run.code, 2);
            QVERIFY(run.err.contains("is not one line of text"));
            QVERIFY(!QFile::exists(path));
        }
    }

    /// Names that run from the right stand isolated in a picture, so that the figures beside them stay.
    void namesFromTheRight()
    {
        const QString file = m_folder->filePath(u"arabic.json"_s);
        QVERIFY(writeFile(
            file,
            R"({"symbol":"\u0639\u0642\u0648\u062f","exchange":"\u0628\u0648\u0631\u0635\u0629","lastPrice":3000,"prices":[2900,2950,3050,3100],"10":[1,2,3,4],"50":[5,6,7,8]})"));
        const QString path = m_folder->filePath(u"out.svg"_s);
        QCOMPARE(runBallast({u"render"_s, u"-o"_s, path, file}).code, 0);
        const QString text = textOfXml(read(path));
        QVERIFY(text.contains(u"tiers 10× 50×"_s));
        const Run run = runBallast({u"summary"_s, file});
        QVERIFY(isPrintable(run.out));
        QVERIFY(run.out.startsWith("بورصة عقود\n"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestHostileWords)
#include "tst_hostilewords.moc"
