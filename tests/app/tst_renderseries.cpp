// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// 2026-03-10 12:00 UTC, seconds.
constexpr qint64 noon = 1'773'144'000;

QByteArray capture(qint64 time, int low, const QByteArray& amounts, const QByteArray& more = {})
{
    QByteArray prices;
    for (int price = low; price < low + 400; price += 100)
        prices += (prices.isEmpty() ? "" : ", ") + QByteArray::number(price);
    return "{\"exchange\": \"Binance\", \"symbol\": \"BTCUSDT\", " + more
        + "\"lastPrice\": " + QByteArray::number(low + 200)
        + (time > 0 ? ", \"time\": " + QByteArray::number(time) : QByteArray()) + ", \"prices\": [" + prices
        + "], \"10x\": [" + amounts + "]}";
}

/// Every word of a drawing, in the order it was painted.
QStringList wordsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QStringList words;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text")
            words << xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
    return words;
}

/// The marks of the axes: prices as "84,500", amounts as "20M" or "500".
QStringList axisWords(const QString& path)
{
    static const QRegularExpression mark(u"^[0-9][0-9,.]*[KMB]?$"_s);
    QStringList marks;
    for (const QString& word : wordsOf(path))
        if (mark.match(word).hasMatch())
            marks << word;
    return marks;
}

} // namespace

/// `ballast render` of captures of one market, by running the real binary without a display.
class TestRenderSeries : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        // By name neither the order of time nor that of the command line.
        QVERIFY(writeFile(path("b.json"), capture(noon, 84'000, "0, 3000000, 0, 0")));
        QVERIFY(writeFile(path("c.json"), capture(noon + 3600, 84'100, "50000000, 0, 1000000, 0")));
        QVERIFY(writeFile(path("a.json"), capture(noon + 7200, 84'300, "0, 0, 7000000, 900000")));
        m_captures = {path("c.json"), path("a.json"), path("b.json")};
    }

    void inTheOrderOfTimeWithItsStamp()
    {
        const Run run = render(m_captures, u"frame-%03d.svg"_s);
        QCOMPARE(run.code, 0);
        QVERIFY2(run.err.isEmpty(), run.err.constData());
        QCOMPARE(written(u"frame-*"_s),
                 (QStringList{u"frame-001.svg"_s, u"frame-002.svg"_s, u"frame-003.svg"_s}));
        for (int hour = 0; hour < 3; ++hour) {
            const QStringList words = wordsOf(path(qPrintable(u"frame-00%1.svg"_s.arg(hour + 1))));
            QVERIFY(words.contains(u"2026-03-10 %1:00 UTC"_s.arg(12 + hour)));
        }
        // The first has three million of notional, the second 51.
        QVERIFY(wordsOf(path("frame-001.svg")).filter(u"3.00"_s).size() > 0);
        QVERIFY(wordsOf(path("frame-002.svg")).filter(u"51.00"_s).size() > 0);
    }

    void allAxesAreTheSame()
    {
        QCOMPARE(render(m_captures, u"%d.svg"_s).code, 0);
        const QStringList marks = axisWords(path("1.svg"));
        // Up to 50 million notional and 5 million margin; alone the first would end at 3 million and 300 K.
        QVERIFY2(marks.contains(u"50M"_s) && marks.contains(u"5M"_s), qPrintable(marks.join(u' ')));
        for (const char* other : {"2.svg", "3.svg"})
            QCOMPARE(sharedMarks(axisWords(path(other))), sharedMarks(marks));
        QCOMPARE(render({path("b.json")}, u"alone.svg"_s).code, 0);
        QVERIFY(sharedMarks(axisWords(path("alone.svg"))) != sharedMarks(marks));
    }

    void thePricesAskedForHoldForAll()
    {
        QCOMPARE(render(m_captures, u"%d.svg"_s, {u"--from"_s, u"84200"_s}).code, 0);
        const QStringList marks = sharedMarks(axisWords(path("1.svg")));
        QVERIFY(!marks.contains(u"50M"_s)); // it lies below
        QVERIFY2(marks.contains(u"6M"_s), qPrintable(marks.join(u' '))); // of the third's seven
        for (const char* other : {"2.svg", "3.svg"})
            QCOMPARE(sharedMarks(axisWords(path(other))), marks);
        const Run outside = render(m_captures, u"out-%d.svg"_s, {u"--from"_s, u"99000"_s});
        QCOMPARE(outside.code, 1);
        QVERIFY(outside.err.contains("--from"));
        QVERIFY(written(u"out-*"_s).isEmpty());
    }

    void aFolderIsASeries()
    {
        QVERIFY(QDir(m_directory->path()).mkdir(u"captures"_s));
        for (const char* name : {"a.json", "b.json", "c.json"})
            QVERIFY(QFile::rename(path(name), m_directory->filePath(u"captures/"_s + QLatin1String(name))));
        const Run run = render({path("captures")}, u"f%02d.png"_s, {u"--size=700x500"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(written(u"f*.png"_s), (QStringList{u"f01.png"_s, u"f02.png"_s, u"f03.png"_s}));
        QCOMPARE(QImage(path("f02.png")).size(), QSize(700, 500));
        const Run unnumbered = render({path("captures")}, u"f.png"_s);
        QCOMPARE(unnumbered.code, 2);
        QVERIFY(unnumbered.err.contains("%03d"));
    }

    void timesOfNames()
    {
        QVERIFY(writeFile(path("x-2026-03-09T08-30.json"), capture(0, 84'000, "0, 1, 0, 0")));
        const Run run = render(m_captures + QStringList{path("x-2026-03-09T08-30.json")}, u"%d.svg"_s);
        QCOMPARE(run.code, 0);
        QVERIFY(wordsOf(path("1.svg")).contains(u"2026-03-09 08:30 UTC (file name)"_s));
        QVERIFY(wordsOf(path("2.svg")).contains(u"2026-03-10 12:00 UTC"_s));
    }

    void otherMarketsAreRefused()
    {
        QVERIFY(writeFile(path("z.json"), capture(noon, 84'000, "1, 1, 1, 1", "\"range\": \"7d\", ")));
        QVERIFY(writeFile(path("y.json"), capture(noon, 84'000, "1, 1, 1, 1", "\"range\": \"1d\", ")));
        const Run run = render(m_captures + QStringList{path("y.json"), path("z.json")}, u"%d.png"_s);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.err.contains("7d") && run.err.contains("1d") && run.err.contains(".json"),
                 run.err.constData());
        QVERIFY(written(u"*.png"_s).isEmpty());
    }

    void whatCannotBeReadIsLeftOut()
    {
        const Run run =
            render(m_captures + QStringList{path("none.json")}, u"%d.png"_s, {u"--size=400x300"_s});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY(run.err.contains("none.json"));
        QCOMPARE(written(u"*.png"_s), (QStringList{u"1.png"_s, u"2.png"_s, u"3.png"_s}));
    }

    void whatIsAskedOfAll()
    {
        const QStringList options{u"--size=500x400"_s, u"--tiers"_s, u"10x"_s, u"--view"_s,
                                  u"change"_s,         u"--sweep"_s, u"-1%"_s};
        QCOMPARE(render(m_captures, u"%d.png"_s, options).code, 0);
        const Run lacking = render(m_captures, u"l%d.png"_s, {u"--tiers"_s, u"7x"_s});
        QCOMPARE(lacking.code, 1);
        QVERIFY(lacking.err.contains("7"));
        const Run unwritable = render(m_captures, u"no/such/folder/%d.png"_s);
        QCOMPARE(unwritable.code, 1);
        QCOMPARE(unwritable.errorLines().size(), 1);
        QVERIFY(unwritable.err.contains("1.png"));
    }

    void usage()
    {
        const Run unnumbered = render(m_captures, u"frame.png"_s);
        QCOMPARE(unnumbered.code, 2);
        QVERIFY2(unnumbered.err.contains("%03d"), unnumbered.err.constData());
        QVERIFY(!QFile::exists(path("frame.png")));
        QCOMPARE(render({path("a.json"), u"-"_s}, u"%d.png"_s).code, 2);
    }

private:
    QString path(const char* name) const { return m_directory->filePath(QString::fromLatin1(name)); }

    QStringList written(const QString& pattern) const
    {
        return QDir(m_directory->path()).entryList({pattern}, QDir::Files, QDir::Name);
    }

    /// Without the reference prices in their pills, which are each capture's own and keep marks free of them.
    static QStringList sharedMarks(QStringList marks)
    {
        for (const char* price :
             {"84,000", "84,100", "84,200", "84,300", "84,400", "84,500", "84,600", "84,700"})
            marks.removeAll(QString::fromLatin1(price));
        return marks;
    }

    Run render(const QStringList& files, const QString& output, const QStringList& options = {}) const
    {
        return runBallast(QStringList{u"render"_s} + files
                          + QStringList{u"-o"_s, m_directory->filePath(output)} + options);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QStringList m_captures;
};

QTEST_GUILESS_MAIN(TestRenderSeries)
#include "tst_renderseries.moc"
