// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

/// `ballast buckets`, by running the real binary.
class TestBucketsVerb : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
        QVERIFY(writeFile(path("map.json"), arraysFile));
        QVERIFY(writeFile(path("map.csv"), csvFile));
        QVERIFY(writeFile(path("unknown.csv"), unknownLeverageFile));
    }

    void bucketsCsv()
    {
        const Run run = runBallast({u"buckets"_s, path("map.json")});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out,
                 QByteArray("priceLow,priceHigh,side,notional,margin,effectiveLeverage,notional_5x,margin_5x,"
                            "notional_10x,margin_10x\n"
                            "100,110,long,10,2,5,10,2,0,0\n"
                            "110,120,long,60,8,7.5,20,4,40,4\n"
                            "120,130,short,0,0,,0,0,0,0\n"
                            "130,140,short,130.75,16.125,8.108527,30.5,6.1,100.25,10.025\n"));
    }

    void unknownLeverageHasNoMarginColumn()
    {
        const Run rows = runBallast({u"buckets"_s, path("unknown.csv"), u"--price"_s, u"105"_s});
        QCOMPARE(rows.out,
                 QByteArray("priceLow,priceHigh,side,notional,margin,effectiveLeverage,notional_10x,margin_"
                            "10x,notional_unknown\n"
                            "100,110,long,50,5,10,50,5,7\n"
                            "110,120,short,60,6,10,60,6,0\n"));
    }

    void withoutPricesTheyAreEmpty()
    {
        QVERIFY(writeFile(path("bare.json"), R"({"5x":[1,2],"10x":[0,4]})"));
        const Run run = runBallast({u"buckets"_s, path("bare.json"), u"--price"_s, u"120"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out.split('\n').at(1), QByteArray(",,unknown,1,0.2,5,1,0.2,0,0"));
        QVERIFY(run.err.contains("warning"));
    }

    void bucketsJson()
    {
        const Run run =
            runBallast({u"buckets"_s, path("map.csv"), u"--format"_s, u"json"_s, u"--tiers"_s, u"5"_s});
        QCOMPARE(run.code, 0);
        const QJsonArray rows = QJsonDocument::fromJson(run.out).array();
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0]["side"].toString(), u"unknown"_s);
        QVERIFY(near(rows[3]["margin_5x"], 6.1));
        QVERIFY(near(rows[3]["notional"], 30.5));
        QVERIFY(rows[2]["effectiveLeverage"].isNull());
        QVERIFY(rows[2].toObject().contains(u"effectiveLeverage"_s));
        QVERIFY(!rows[0].toObject().contains(u"notional_10x"_s));
    }

    void bucketsAddUpToTheSummary()
    {
        const QString sample = QStringLiteral(BALLAST_SAMPLES) + u"/binance-btcusdt-30d.json"_s;
        const QList<QByteArray> lines = runBallast({u"buckets"_s, sample}).out.trimmed().split('\n');
        QCOMPARE(lines.size(), 191);
        std::array<long double, 16> sums{};
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QList<QByteArray> cells = lines[i].split(',');
            QCOMPARE(cells.size(), 16);
            for (std::size_t column = 3; column < 16; ++column)
                sums[column] += static_cast<long double>(cells[static_cast<qsizetype>(column)].toDouble());
        }
        const std::array<double, 12> expected{4323671788.36, 112841242.2592, 90739586.00,   18147917.20,
                                              184143083.00,  18414308.30,    756435264.00,  30257410.56,
                                              1309806764.56, 26196135.2912,  1982547090.80, 19825470.908};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const std::size_t column = i < 2 ? 3 + i : 4 + i; // effectiveLeverage stands between
            QVERIFY(std::abs(sums[column] - static_cast<long double>(expected[i])) < 0.001L);
        }
    }

    void bucketWidth()
    {
        const Run run = runBallast({u"buckets"_s, fixture("positions-api.json"), u"--select"_s, u"BTC"_s,
                                    u"--bucket-width"_s, u"5000"_s});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.contains("\n75000,80000,long,21000,2100,10,21000,2100,0,0\n"), run.out.constData());
        QVERIFY2(run.out.contains("\n85000,90000,short,42000,2500,16.8,0,0,42000,2500\n"),
                 run.out.constData());
    }

    /// Whatever opens: its buckets as JSON open as its buckets as CSV do.
    void bucketsOpenAgain()
    {
        int opened = 0;
        const QDir fixtures(QStringLiteral(BALLAST_TEST_DATA));
        for (const QString& name : fixtures.entryList({u"*.json"_s, u"*.csv"_s}, QDir::Files)) {
            const QString file = fixtures.filePath(name);
            const Run json = runBallast({u"buckets"_s, file, u"--format"_s, u"json"_s});
            const Run csv = runBallast({u"buckets"_s, file});
            if (json.code != 0)
                continue;
            ++opened;
            QVERIFY(writeFile(path("again.json"), json.out) && writeFile(path("again.csv"), csv.out));
            const auto again = [&](const char* copy) {
                return runBallast({u"buckets"_s, path(copy), u"--price"_s, u"84500"_s}).out;
            };
            QVERIFY2(again("again.json").contains("\n"), qPrintable(name));
            QCOMPARE(again("again.json"), again("again.csv"));
        }
        QVERIFY(opened > 15);
    }

    void bucketsWithoutLeverage()
    {
        const QString file = fixture("untiered.csv");
        QCOMPARE(
            runBallast({u"buckets"_s, file}).out,
            QByteArray("priceLow,priceHigh,side,notional,margin,effectiveLeverage,notional_Binance,notional_"
                       "OKX,marginLow,marginHigh\n"
                       "84000,84300,long,1000,,,1000,0,10,200\n"
                       "84400,84600,long,300.25,,,0,300.25,3.0025,60.05\n"
                       "84600,84900,short,2000.5,,,2000.5,0,20.005,400.1\n"
                       "84900,85200,short,400,,,0,400,4,80\n"));
        const Run one = runBallast(
            {u"buckets"_s, file, u"--exchanges"_s, u"Binance"_s, u"--leverage-range"_s, u"10-50"_s});
        QVERIFY2(one.out.contains("\n84000,84300,long,1000,,,1000,20,100\n"), one.out.constData());
        QVERIFY2(one.out.contains("\n84400,84600,long,0,,,0,0,0\n"), one.out.constData());
        QVERIFY(writeFile(path("names.csv"), "price,liq usd,exchange\n1,2,\"a,b\"\n2,3,\"a,b\"\n"));
        QVERIFY(runBallast({u"buckets"_s, path("names.csv")}).out.contains(",\"notional_a,b\",marginLow,"));
        // With leverage there is nothing to bound.
        QVERIFY(!runBallast({u"buckets"_s, fixture("wide.csv")}).out.contains("marginLow"));
    }

    void bucketsWithoutLeverageAsJson()
    {
        const Run run = runBallast({u"buckets"_s, fixture("untiered-prices.json"), u"--format"_s, u"json"_s});
        const QJsonObject row = QJsonDocument::fromJson(run.out).array()[0].toObject();
        QCOMPARE(row["side"].toString(), u"unknown"_s);
        QVERIFY(near(row["notional"], 1000));
        QVERIFY(row.contains(u"margin"_s) && row["margin"].isNull() && row["effectiveLeverage"].isNull());
        QVERIFY(near(row["notional_unknown"], 1000));
        QVERIFY(near(row["marginLow"], 10));
        QVERIFY(near(row["marginHigh"], 200));
        QVERIFY(run.out.contains("\"marginLow\":10,\"marginHigh\":200}"));
    }

private:
    QString path(const char* name) const { return m_directory->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestBucketsVerb)
#include "tst_bucketsverb.moc"
