// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

using namespace ballast;

/// Every format's fixture holds the same invented map (tests/data/make_fixtures.py). A new format adds a row.
class TestImportFixtures : public QObject
{
    Q_OBJECT

private slots:
    void fixture_data();
    void fixture();
    void sample_data();
    void sample();
    void articleTable();
};

void TestImportFixtures::fixture_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("buckets");
    QTest::addColumn<QString>("exchange");
    QTest::addColumn<QString>("symbol");

    QTest::newRow("F1 raw arrays") << "raw-arrays.json"
                                   << "raw-arrays" << 10 << "Binance"
                                   << "BTCUSDT";
    QTest::newRow("F2 ECharts") << "echarts-option.json"
                                << "echarts-option" << 10 << "Binance"
                                << "BTC/USDT";
    QTest::newRow("F3 CoinGlass API") << "coinglass-v4.json"
                                      << "coinglass-map" << 7 << ""
                                      << "";
    QTest::newRow("F3 CoinGlass web") << "coinglass-web.json"
                                      << "coinglass-map" << 7 << "Binance"
                                      << "BTCUSDT";
    QTest::newRow("F6 CoinAnk") << "coinank-map.json"
                                << "coinank-map" << 10 << ""
                                << "BTCUSDT";
    QTest::newRow("F8 DataMaxi+") << "datamaxi-map.json"
                                  << "datamaxi-map" << 7 << "Binance"
                                  << "BTCUSDT";
    QTest::newRow("F9 rektslug") << "rektslug-levels.json"
                                 << "rektslug-levels" << 7 << ""
                                 << "BTCUSDT";
    QTest::newRow("F9 Hyblock") << "hyblock-levels.json"
                                << "hyblock-levels" << 7 << "Binance"
                                << "BTCUSDT";
    QTest::newRow("F11 wide") << "wide.csv"
                              << "csv-wide" << 10 << "Binance"
                              << "BTCUSDT";
    QTest::newRow("F11 long") << "long.csv"
                              << "csv-long" << 7 << "Binance"
                              << "BTCUSDT";
}

void TestImportFixtures::fixture()
{
    QFETCH(QString, file);
    QFETCH(QString, format);
    QFETCH(int, buckets);
    QFETCH(QString, exchange);
    QFETCH(QString, symbol);
    const auto imported = importFile(BALLAST_TEST_DATA "/" + file.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(QString::fromStdString(document.source.format), format);
    QCOMPARE(QString::fromStdString(document.source.exchange), exchange);
    QCOMPARE(QString::fromStdString(document.source.symbol), symbol);
    QCOMPARE(document.source.hash.size(), std::size_t(32));
    QCOMPARE(document.map.axis().size(), std::size_t(buckets));
    QCOMPARE(document.map.axis().low(), 84000.0);
    QCOMPARE(document.map.axis().high(), 85000.0);
    QCOMPARE(document.map.referencePrice().value_or(0), 84500.0);
    QCOMPARE(document.map.tiers().size(), std::size_t(3));
    QVERIFY(document.warnings.empty());
    COMPARE_CENT(notionalAt(document, 5), 111.10);
    COMPARE_CENT(notionalAt(document, 25), 1200.12);
    COMPARE_CENT(notionalAt(document, 100), 10001.00);
    const SideAmounts all = totals(document.map);
    COMPARE_CENT(all.longs.notional, 3550.85);
    COMPARE_CENT(all.shorts.notional, 7761.37);
    COMPARE_CENT(all.all().margin, 170.2348);
    COMPARE_CENT(all.unknown.notional, 0);
}

void TestImportFixtures::sample_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("binance-btcusdt-30d.json") << "raw-arrays";
    QTest::newRow("echarts-option.json") << "echarts-option";
    QTest::newRow("coinglass-map.json") << "coinglass-map";
    QTest::newRow("coinglass-web.json") << "coinglass-map";
    QTest::newRow("wide.csv") << "csv-wide";
    QTest::newRow("long.csv") << "csv-long";
}

void TestImportFixtures::sample()
{
    QFETCH(QString, format);
    const auto imported = importFile(std::string(BALLAST_SAMPLES "/") + QTest::currentDataTag());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString((*imported)->source.format), format);
    QVERIFY((*imported)->warnings.empty());
    QVERIFY((*imported)->map.referencePrice());
}

void TestImportFixtures::articleTable()
{
    const auto imported = importFile(BALLAST_SAMPLES "/binance-btcusdt-30d.json");
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(document.map.axis().size(), std::size_t(190));
    COMPARE_CENT(notionalAt(document, 100), 1982547090.80);
    COMPARE_CENT(notionalAt(document, 50), 1309806764.56);
    COMPARE_CENT(notionalAt(document, 25), 756435264.00);
    COMPARE_CENT(notionalAt(document, 10), 184143083.00);
    COMPARE_CENT(notionalAt(document, 5), 90739586.00);
    COMPARE_CENT(totals(document.map).all().notional, 4323671788.36);
    COMPARE_CENT(totals(document.map).all().margin, 112841242.2592);
}

QTEST_APPLESS_MAIN(TestImportFixtures)
#include "tst_importfixtures.moc"
