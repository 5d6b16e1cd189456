// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Ten buckets of 10 from 1000, reference 1050. Notional 800, a mean of 80; margin 50, a mean of 5. Zones:
/// 1020 (5x, margin 20), 1050 and 1060 (10x, margin 10 and 20 of 100 and 200; the first over half of the
/// second, so one zone) and nothing else: 1090 has 400 at 400x, margin 1, and notional of 5 times the mean.
constexpr const char* zonesFile =
    R"({"symbol":"T","lastPrice":1050,"prices":[1000,1010,1020,1030,1040,1050,1060,1070,1080,1090],
"5x":[0,0,100,0,0,0,0,0,0,0],"10x":[0,0,0,0,0,100,200,0,0,0],"400x":[0,0,0,0,0,0,0,0,0,400]})";

} // namespace

/// `ballast clusters`, by running the real binary.
class TestClustersVerb : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"zones.json"_s);
        QVERIFY(writeFile(m_file, zonesFile));
    }

    void json()
    {
        const Run run = runBallast({u"clusters"_s, m_file, u"--format"_s, u"json"_s});
        QCOMPARE(run.code, 0);
        const QJsonObject report = QJsonDocument::fromJson(run.out).object();
        const QJsonObject boundary = report["boundary"].toObject();
        QVERIFY(near(boundary["emptyLow"], 1030));
        QVERIFY(near(boundary["emptyHigh"], 1050));
        QVERIFY(near(boundary["emptyWidth"], 20.0 / 1050));
        QVERIFY(near(boundary["long"]["notional"], 100));
        QVERIFY(near(boundary["short"]["margin"], 31));
        QVERIFY(near(boundary["notionalImbalance"], 600.0 / 800));
        const QJsonArray clusters = report["clusters"].toArray();
        QCOMPARE(clusters.size(), 3);
        QCOMPARE(clusters[0]["side"].toString(), u"long"_s);
        QCOMPARE(clusters[0]["reading"].toString(), u"real-pressure"_s);
        QVERIFY(near(clusters[0]["distance"], -20.0 / 1050));
        QVERIFY(near(clusters[1]["priceLow"], 1050));
        QVERIFY(near(clusters[1]["priceHigh"], 1070));
        QVERIFY(near(clusters[1]["notional"], 300));
        QVERIFY(near(clusters[1]["margin"], 30));
        QVERIFY(near(clusters[1]["effectiveLeverage"], 10));
        QVERIFY(near(clusters[1]["rankByNotional"], 2));
        QVERIFY(near(clusters[1]["rankByMargin"], 1));
        QCOMPARE(clusters[2]["reading"].toString(), u"volatility-amplifier"_s);
        QVERIFY(near(clusters[2]["rankByNotional"], 1));
        QVERIFY(near(clusters[2]["rankByMargin"], 3));
        QVERIFY(report["runs"].toArray().isEmpty());
    }

    void tiersAndText()
    {
        const Run run = runBallast({u"clusters"_s, m_file, u"--tiers"_s, u"5,10"_s});
        QCOMPARE(run.code, 0);
        for (const char* part : {"Empty 1,030 - 1,050, 1.90 %", "real pressure", "1,050 - 1,070",
                                 "No clusters of real pressure are in line", "10x and below"})
            QVERIFY2(run.out.contains(part), run.out.constData());
        QVERIFY(!run.out.contains("1,090"));
    }

    void csv()
    {
        const Run run = runBallast({u"clusters"_s, m_file, u"--format"_s, u"csv"_s});
        const QList<QByteArray> lines = run.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[2].startsWith("1050,1070,0,short,300,30,10,2,1,real-pressure,"), lines[2].constData());
    }

    /// 10x is high now, and a zone needs 45 % of one of both: 1020 has 100 of 800 and 20 of 50.
    void thresholds()
    {
        const Run run = runBallast({u"clusters"_s, m_file, u"--thresholds"_s, u"low=5x,high=10,least=45%"_s,
                                    u"--format"_s, u"json"_s});
        QCOMPARE(run.code, 0);
        const QJsonArray clusters = QJsonDocument::fromJson(run.out).object()["clusters"].toArray();
        QCOMPARE(clusters.size(), 2);
        QVERIFY(near(clusters[0]["priceLow"], 1050));
        QCOMPARE(clusters[0]["reading"].toString(), u"volatility-amplifier"_s);
        const Run text = runBallast({u"clusters"_s, m_file, u"--thresholds"_s, u"low=5x,high=10"_s});
        QVERIFY2(text.out.contains("5x and below"), text.out.constData());
    }

    void thresholdsThatCannotBe()
    {
        for (const QString& wrong :
             {u"low=50x"_s, u"carry=101%"_s, u"dense"_s, u"loww=1"_s, u"least=0%"_s, u"low=10%"_s, u""_s})
            QCOMPARE(runBallast({u"clusters"_s, m_file, u"--thresholds"_s, wrong}).code, 2);
        QCOMPARE(runBallast({u"summary"_s, m_file, u"--thresholds"_s, u"low=5x"_s}).code, 2);
    }

    void withoutLeverage()
    {
        const Run run =
            runBallast({u"clusters"_s, fixture("coinank-aggregated.json"), u"--format"_s, u"json"_s});
        QCOMPARE(run.code, 0);
        const QJsonArray clusters = QJsonDocument::fromJson(run.out).object()["clusters"].toArray();
        for (const QJsonValue& cluster : clusters) {
            QVERIFY(cluster["margin"].isNull() && cluster["rankByMargin"].isNull());
            QVERIFY(cluster["reading"].isNull());
        }
    }

    void usage()
    {
        QCOMPARE(runBallast({u"clusters"_s}).code, 2);
        QCOMPARE(runBallast({u"clusters"_s, m_file, m_file}).code, 2);
        const Run help = runBallast({u"help"_s, u"clusters"_s});
        QCOMPARE(help.code, 0);
        for (const QByteArray& line : help.out.split('\n'))
            QVERIFY2(line.size() <= 80, line.constData());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestClustersVerb)
#include "tst_clustersverb.moc"
