// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `ballast render`, by running the real binary without a display.
class TestRenderVerb : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(writeFile(path("map.json"), arraysFile));
    }

    void sizeIsExact_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QSize>("size");
        QTest::newRow("default") << QStringList() << QSize(1920, 1080);
        QTest::newRow("given") << QStringList{u"--size"_s, u"641x403"_s} << QSize(641, 403);
        QTest::newRow("scale is not size")
            << QStringList{u"--size=1000x800"_s, u"--scale"_s, u"2"_s} << QSize(1000, 800);
        QTest::newRow("one view") << QStringList{u"--size=800x600"_s, u"--view"_s, u"margin"_s}
                                  << QSize(800, 600);
        QTest::newRow("what changed")
            << QStringList{u"--size=800x600"_s, u"--view"_s, u"change"_s} << QSize(800, 600);
        QTest::newRow("mirrored") << QStringList{u"--size=800x600"_s, u"--layout"_s, u"mirror"_s}
                                  << QSize(800, 600);
    }

    void sizeIsExact()
    {
        QFETCH(QStringList, options);
        QFETCH(QSize, size);
        const Run run = render(u"out.png"_s, options);
        QCOMPARE(run.code, 0);
        QVERIFY2(run.err.isEmpty(), run.err.constData());
        QVERIFY(run.out.isEmpty());
        QCOMPARE(QImage(path("out.png")).size(), size);
    }

    void sameCommandGivesTheSameBytes()
    {
        QCOMPARE(render(u"a.png"_s, {u"--size=900x600"_s}).code, 0);
        QCOMPARE(render(u"b.png"_s, {u"--size=900x600"_s}).code, 0);
        QVERIFY(!contents(path("a.png")).isEmpty());
        QCOMPARE(contents(path("a.png")), contents(path("b.png")));
    }

    void optionsChangeThePicture()
    {
        QCOMPARE(render(u"a.png"_s, {u"--size=900x600"_s}).code, 0);
        const QImage plain(path("a.png"));
        for (const QStringList& options :
             {QStringList{u"--theme"_s, u"light"_s}, QStringList{u"--view"_s, u"notional"_s},
              QStringList{u"--view"_s, u"change"_s}, QStringList{u"--tiers"_s, u"5x"_s},
              QStringList{u"--from"_s, u"110"_s}, QStringList{u"--layout"_s, u"mirror"_s},
              QStringList{u"--title"_s, u"Other"_s}, QStringList{u"--price"_s, u"105"_s},
              QStringList{u"--scale"_s, u"1.5"_s}}) {
            QCOMPARE(render(u"b.png"_s, QStringList{u"--size=900x600"_s} + options).code, 0);
            QVERIFY2(QImage(path("b.png")) != plain, qPrintable(options.join(u' ')));
        }
    }

    /// More buckets than pixels: the lone spike is lost in the sums.
    void mergedBuckets()
    {
        QByteArray many("price,10x\n");
        for (int bucket = 0; bucket < 20'000; ++bucket)
            many += QByteArray::number(1000 + bucket) + (bucket == 7777 ? ",900\n" : ",10\n");
        QVERIFY(writeFile(path("map.json"), many.constData()));
        QCOMPARE(render(u"sum.png"_s, {u"--size=900x600"_s}).code, 0);
        const QStringList sum{u"--size=900x600"_s, u"--merged-buckets=sum"_s};
        QCOMPARE(render(u"given.png"_s, sum).code, 0);
        const QStringList tallest{u"--size=900x600"_s, u"--merged-buckets"_s, u"tallest"_s};
        QCOMPARE(render(u"tallest.png"_s, tallest).code, 0);
        QCOMPARE(contents(path("given.png")), contents(path("sum.png")));
        QVERIFY(QImage(path("tallest.png")) != QImage(path("sum.png")));
        QVERIFY(contents(path("tallest.png")).contains("mergedBuckets"));
    }

    void themesAndTransparency()
    {
        QCOMPARE(render(u"dark.png"_s, {u"--size=400x300"_s}).code, 0);
        QCOMPARE(render(u"light.png"_s, {u"--size=400x300"_s, u"--theme=light"_s}).code, 0);
        QCOMPARE(render(u"clear.png"_s, {u"--size=400x300"_s, u"--transparent"_s}).code, 0);
        QVERIFY(qGray(QImage(path("dark.png")).pixel(1, 1)) < 60);
        QVERIFY(qGray(QImage(path("light.png")).pixel(1, 1)) > 200);
        QCOMPARE(qAlpha(QImage(path("clear.png")).pixel(1, 1)), 0);
    }

    void vectorFormats()
    {
        QCOMPARE(render(u"out.svg"_s, {}).code, 0);
        QVERIFY(contents(path("out.svg")).contains("<svg"));
        QCOMPARE(render(u"out.pdf"_s, {}).code, 0);
        QVERIFY(contents(path("out.pdf")).startsWith("%PDF"));
    }

    void failuresLeaveNothing()
    {
        const Run missing = runBallast({u"render"_s, path("none.json"), u"-o"_s, path("out.png")});
        QCOMPARE(missing.code, 1);
        QCOMPARE(missing.errorLines().size(), 1);
        QVERIFY(!QFile::exists(path("out.png")));

        const Run noFolder = render(u"no/such/folder/out.png"_s, {});
        QCOMPARE(noFolder.code, 1);
        QCOMPARE(noFolder.errorLines().size(), 1);
        QVERIFY(noFolder.err.contains("out.png"));

        const Run outside = render(u"out.png"_s, {u"--from"_s, u"500"_s, u"--to"_s, u"600"_s});
        QCOMPARE(outside.code, 1);
        QVERIFY(outside.err.contains("100"));
        QVERIFY(!QFile::exists(path("out.png")));
    }

    void usageErrors()
    {
        QCOMPARE(render(u"out.png"_s, {u"--size"_s, u"big"_s}).code, 2);
        QCOMPARE(render(u"out.png"_s, {u"--from"_s, u"120"_s, u"--to"_s, u"110"_s}).code, 2);
        QCOMPARE(render(u"out.bmp"_s, {}).code, 2);
        QVERIFY(!QFile::exists(path("out.png")));
    }

private:
    QString path(const char* name) const { return m_directory->filePath(QString::fromLatin1(name)); }
    Run render(const QString& output, const QStringList& options) const
    {
        return runBallast(QStringList{u"render"_s, path("map.json"), u"-o"_s, m_directory->filePath(output)}
                          + options);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestRenderVerb)
#include "tst_renderverb.moc"
