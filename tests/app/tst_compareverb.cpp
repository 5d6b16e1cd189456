// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `ballast compare`, by running the real binary.
class TestCompareVerb : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(writeFile(m_folder->filePath(u"a.json"_s), arraysFile));
        QVERIFY(writeFile(m_folder->filePath(u"b.csv"_s), csvFile));
    }

    /// Both are the same map: 60.5 at 5x and 140.25 at 10x, 12.1 + 14.025 of 200.75.
    void twoMaps()
    {
        const Run run = compare({u"--format"_s, u"json"_s});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.err.isEmpty(), run.err.constData());
        const QJsonObject report = QJsonDocument::fromJson(run.out).object();
        QCOMPARE(report["maps"].toArray().size(), 2);
        QVERIFY(near(report["maps"][0]["ratio"], 26.125 / 200.75));
        QVERIFY(near(report["maps"][0]["tiers"][0]["notionalShare"], 60.5 / 200.75));
        QVERIFY(near(report["ratio"]["median"], 26.125 / 200.75));
        QCOMPARE(report["article"]["place"].toString(), u"below"_s);
        QVERIFY(near(report["overlay"]["commonBuckets"], 4));
        QVERIFY(near(report["overlay"]["bucketMargin"]["overlap"], 1));
        QCOMPARE(report["groups"]["exchange"].toArray().size(), 2);
    }

    void text()
    {
        const Run run = compare({});
        for (const char* part : {"Over 2 maps the ratio runs from 13.01 % to 13.01 %", "2.6 % lies below all",
                                 "notional cosine 1.000, overlap 100.0 %", "Totals are not added up"})
            QVERIFY2(run.out.contains(part), run.out.constData());
    }

    /// Nobody reads a thousand rows in a terminal: the verdict stays in sight, the rows are for programs.
    void aLargeFolder()
    {
        for (int i = 0; i < 500; ++i) // with a.json and b.csv two more
            QVERIFY(
                writeFile(m_folder->filePath(u"more-%1.json"_s.arg(i)), arraysFile + QByteArray(i + 1, ' ')));
        const Run text = compare({});
        QVERIFY(text.out.startsWith("A row for each of the 502 maps is in --format csv and json."));
        QVERIFY(text.out.contains("Over 502 maps the ratio runs from 13.01 % to 13.01 %"));
        QVERIFY(!text.out.contains("more-7.json"));
        const Run csv = compare({u"--format=csv"_s});
        QCOMPARE(csv.out.count("\n"), 503);
        QVERIFY(csv.out.contains("more-499.json"));
    }

    void csvAndAFileThatFails()
    {
        QVERIFY(writeFile(m_folder->filePath(u"c.json"_s), "{"));
        const Run run = compare({u"--format=csv"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.errorLines().size(), 1);
        const QList<QByteArray> lines = run.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].endsWith("notionalShare_10x,marginShare_10x,error"));
        QVERIFY(lines[3].contains("JSON"));
    }

    void nothingToCompare()
    {
        const QTemporaryDir empty;
        QCOMPARE(runBallast({u"compare"_s, u"--no-cache"_s, empty.path()}).code, 1);
        QCOMPARE(runBallast({u"compare"_s, u"-"_s}).code, 2);
        QCOMPARE(runBallast({u"compare"_s}).code, 2);
    }

private:
    Run compare(const QStringList& options) const
    {
        return runBallast(QStringList{u"compare"_s, u"--no-cache"_s, m_folder->path()} + options);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCompareVerb)
#include "tst_compareverb.moc"
