// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every export shape through the real binary: summary, buckets, render and inspect.
class TestExports : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(m_directory->isValid());
    }

    void opens_data();
    void opens();
    void refused_data();
    void refused();
    void oneOfSeveral();
    void columnsAndPrices();
    void inspectText();
    void inspectJson();

private:
    QString path(const char* name) const { return m_directory->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestExports::opens_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("format");
    QTest::addColumn<double>("notional");
    QTest::addColumn<double>("margin");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    const auto bounded = [](const char* file, const char* format, double notional, double margin, double low,
                            double high, const QStringList& options = {}) {
        QTest::newRow(file) << options << QString::fromLatin1(format) << notional << margin << low << high;
    };
    const auto tiered = [&](const char* file, const char* format) {
        bounded(file, format, 11312.22, 170.2348, -1, -1); // as in tst_importfixtures
    };
    const auto untiered = [&](const char* file, const char* format) {
        bounded(file, format, 3700.75, -1, 37.0075, 740.15); // / 100 and / 5
    };
    tiered("raw-arrays.json", "raw-arrays");
    tiered("echarts-option.json", "echarts-option");
    tiered("coinglass-v4.json", "coinglass-map");
    tiered("coinglass-web.json", "coinglass-map");
    tiered("coinank-map.json", "coinank-map");
    tiered("datamaxi-map.json", "datamaxi-map");
    tiered("rektslug-levels.json", "rektslug-levels");
    tiered("hyblock-levels.json", "hyblock-levels");
    tiered("wide.csv", "csv-wide");
    tiered("long.csv", "csv-long");
    untiered("coinglass-aggregated.json", "coinglass-aggregated-map");
    untiered("coinglass-aggregated-dict.json", "coinglass-aggregated-map");
    untiered("coinank-aggregated.json", "coinank-aggregated-map");
    untiered("untiered-list.json", "untiered-map");
    untiered("untiered-sides.json", "untiered-map");
    untiered("untiered-prices.json", "untiered-map");
    untiered("untiered.csv", "untiered-map");
    bounded("coinglass-heatmap-v4.json", "coinglass-heatmap", 30.75, -1, 0.3075, 6.15);
    bounded("coinank-heatmap.json", "coinank-heatmap", 30.75, -1, 0.3075, 6.15);
    bounded("coinglass-heatmap-web.json", "coinglass-heatmap", 30.75, -1, 0.3075, 6.15);
    bounded("grid.csv", "csv-grid", 30.75, -1, 0.3075, 6.15);
    const auto select = [](const char* name) {
        return QStringList{u"--select"_s, QString::fromLatin1(name)};
    };
    bounded("positions-api.json", "positions", 63000, 4600, -1, -1, select("BTC"));
    bounded("positions-flat.json", "positions", 20000, 4000, -1, -1, select("eth"));
    bounded("leverage-bins.json", "leverage-bins", 3500, 100, 100, 1500. / 11 + 2000. / 26, select("BTC"));
    bounded("coinglass-pairs.json", "coinglass-map", 90, 5.4, -1, -1, select("binance ethusdt"));
    bounded("echarts-several.json", "echarts-option", 33, 3.3, -1, -1,
            select("OKX BTC/USDT Liquidation Map"));
    bounded("raw-arrays-several.json", "raw-arrays", 150, 30, -1, -1, select("Bybit BTCUSDT"));
    const QStringList columns{u"--columns"_s, u"price=1,5x=2,10x=3"_s};
    bounded("headerless.csv", "csv-wide", 660.5, 72.1, -1, -1, columns); // 60.5 / 5 + 600 / 10
    bounded("bare-arrays.json", "raw-arrays", 660.5, 72.1, -1, -1, columns);
}

void TestExports::opens()
{
    QFETCH(QStringList, options);
    QFETCH(QString, format);
    QFETCH(double, notional);
    QFETCH(double, margin);
    QFETCH(double, low);
    QFETCH(double, high);
    const QString file = fixture(QTest::currentDataTag());
    const QJsonArray maps = summaryOf(QStringList{file} + options);
    QCOMPARE(maps.size(), 1);
    const QJsonObject map = maps[0].toObject();
    QCOMPARE(map["format"].toString(), format);
    QVERIFY(near(map["notional"], notional));
    const auto isFigure = [&](const char* key, double expected) {
        const QJsonValue value = map[QLatin1StringView(key)];
        return expected < 0 ? value.isNull() : near(value, expected);
    };
    QVERIFY(isFigure("margin", margin));
    QVERIFY(isFigure("ratio", margin < 0 ? -1 : std::round(margin / notional * 1e9) / 1e9));
    QVERIFY(isFigure("marginLow", low));
    QVERIFY(isFigure("marginHigh", high));
    QVERIFY(margin >= 0 || map["tiers"].toArray().isEmpty());

    const Run buckets = runBallast(QStringList{u"buckets"_s, file, u"--format"_s, u"json"_s} + options);
    QCOMPARE(buckets.code, 0);
    double sum = 0;
    for (const QJsonValue& row : QJsonDocument::fromJson(buckets.out).array())
        sum += row["notional"].toDouble();
    QVERIFY(std::abs(sum - notional) < 1e-6);

    const Run render = runBallast(
        QStringList{u"render"_s, file, u"-o"_s, path("map.png"), u"--size"_s, u"640x360"_s} + options);
    QVERIFY2(render.code == 0, render.err.constData());
    QCOMPARE(QImage(path("map.png")).size(), QSize(640, 360));
}

void TestExports::refused_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("executed.json") << QByteArray("These are executed liquidations");
    QTest::newRow("executed.csv") << QByteArray("line 1: These are executed liquidations");
    QTest::newRow("order-book.json") << QByteArray("This is an order book");
    QTest::newRow("max-pain.json") << QByteArray("This is a max pain list");
    QTest::newRow("strengths.json") << QByteArray("These are strengths between 0 and 1");
    QTest::newRow("encrypted.json") << QByteArray("CoinGlass's encrypted web response");
    QTest::newRow("error.json") << QByteArray("code 40001: Not a real error");
    QTest::newRow("headerless.csv") << QByteArray("with --columns price=1");
    QTest::newRow("bare-arrays.json") << QByteArray("with --columns price=1");
}

void TestExports::refused()
{
    QFETCH(QByteArray, reason);
    const QString file = fixture(QTest::currentDataTag());
    for (const QStringList& verb : {QStringList{u"summary"_s, file}, QStringList{u"buckets"_s, file},
                                    QStringList{u"render"_s, file, u"-o"_s, path("map.png")}}) {
        const Run run = runBallast(verb);
        QCOMPARE(run.code, 1);
        QVERIFY(run.out.isEmpty());
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.err.contains(reason), run.err.constData());
    }
    QVERIFY(!QFile::exists(path("map.png")));
}

void TestExports::oneOfSeveral()
{
    const QString file = fixture("coinglass-pairs.json");
    for (const QStringList& verb :
         {QStringList{u"buckets"_s, file}, QStringList{u"render"_s, file, u"-o"_s, path("map.png")}}) {
        const Run run = runBallast(verb);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("--select NAME: Binance BTCUSDT, Binance ETHUSDT."), run.err.constData());
    }
    const Run wrong = runBallast({u"summary"_s, file, u"--select"_s, u"SOL"_s});
    QCOMPARE(wrong.code, 1);
    QVERIFY2(wrong.err.contains("no map \"SOL\"") && wrong.err.contains("--select")
                 && wrong.err.contains("Binance BTCUSDT, Binance ETHUSDT"),
             wrong.err.constData());
    const Run csv = runBallast({u"summary"_s, file, u"--format"_s, u"csv"_s});
    QVERIFY(csv.out.contains(",total,3000,180,") && csv.out.contains(",total,90,5.4,"));
    QCOMPARE(csv.out.count(QByteArray(",Binance ETHUSDT,,\n")), 3); // two tiers and the total
}

void TestExports::columnsAndPrices()
{
    QVERIFY(writeFile(path("bare.json"), R"({"5x":[1,2,4]})"));
    const Run numbered = runBallast({u"buckets"_s, path("bare.json")});
    QCOMPARE(numbered.code, 0);
    QVERIFY2(numbered.err.contains("--first-price and --step"), numbered.err.constData());
    const Run priced = runBallast({u"buckets"_s, path("bare.json"), u"--first-price"_s, u"84k"_s, u"--step"_s,
                                   u"50"_s, u"--price"_s, u"84050"_s});
    QVERIFY2(priced.err.isEmpty(), priced.err.constData());
    QVERIFY(priced.out.contains("\n84000,84050,long,1,0.2,"));
    QVERIFY(priced.out.contains("\n84100,84150,short,4,0.8,"));

    const Run wrong =
        runBallast({u"summary"_s, fixture("headerless.csv"), u"--columns"_s, u"price=1,5x=9"_s});
    QCOMPARE(wrong.code, 1);
    QVERIFY2(wrong.err.contains("no column \"9\"") && wrong.err.contains("--columns")
                 && wrong.err.contains("column 1, column 2, column 3"),
             wrong.err.constData());
    const Run noReference = runBallast({u"summary"_s, fixture("untiered-prices.json")});
    QVERIFY2(noReference.out.contains("with --price"), noReference.out.constData());
}

void TestExports::inspectText()
{
    const Run run = runBallast({u"inspect"_s, fixture("leverage-bins.json"), fixture("order-book.json")});
    QCOMPARE(run.code, 1);
    QVERIFY(run.err.isEmpty());
    for (const char* part :
         {"leverage-bins", "leverageBuckets beside longLiquidations", "Maps in this file", "XRP", "empty",
          "bin from 26x to 50x, USD", "Not used", "data.BTC.longLiquidations[].cumulative",
          "Not a map that opens", "This is an order book"})
        QVERIFY2(run.out.contains(part), part);
}

void TestExports::inspectJson()
{
    const Run run = runBallast({u"inspect"_s, u"--format"_s, u"json"_s, fixture("coinank-aggregated.json"),
                                fixture("max-pain.json"), fixture("positions-api.json")});
    QCOMPARE(run.code, 1);
    const QJsonArray list = QJsonDocument::fromJson(run.out).array();
    QCOMPARE(list.size(), 4);
    const QJsonObject map = list[0].toObject();
    QCOMPARE(map["file"].toString(), fixture("coinank-aggregated.json"));
    QCOMPARE(map["format"].toString(), u"coinank-aggregated-map"_s);
    QVERIFY(!map["reason"].toString().isEmpty());
    QCOMPARE(map["fields"][0]["field"].toString(), u"data.prices"_s);
    QCOMPARE(map["fields"][0]["use"].toString(), u"prices, lower edges"_s);
    QCOMPARE(map["fields"].toArray().size(), 3);
    QCOMPARE(map["warnings"].toArray().size(), 1);
    const QJsonObject error = list[1].toObject();
    QCOMPARE(error["place"].toString(), u"data"_s);
    QVERIFY(error["cause"].toString().contains(u"max pain"_s));
    QVERIFY(!error["remedy"].toString().isEmpty());
    QCOMPARE(list[3]["map"].toString(), u"ETH"_s);
}

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
