// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

using namespace ballast;
using Warn = WarningCode;

/// Maps without leverage (F4, F7, F12): nothing is invented, exchanges take the place of tiers.
class TestImportUntiered : public QObject
{
    Q_OBJECT

private slots:
    void fixture_data();
    void fixture();
    void sides_data();
    void sides();
    void warnings_data();
    void warnings();
    void unreadable_data();
    void unreadable();
    void aggregatedCoinsAreMaps();
    void aggregatedRowsLieBelowTheirKey();
    void cancelled();

private:
    static QString exchangesOf(const Document& document);
};

/// "Binance 3000.5, OKX 700.25": the largest first.
QString TestImportUntiered::exchangesOf(const Document& document)
{
    QStringList exchanges;
    const LiquidationMap& map = document.map;
    for (std::size_t tier = 0; tier < map.tiers().size(); ++tier)
        exchanges << QString::fromStdString(map.tiers()[tier].exchange) + u' '
                + QString::number(map.sum(tier, 0, map.axis().size()).all().notional, 'g', 12);
    return exchanges.join(QStringLiteral(", "));
}

void TestImportUntiered::fixture_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("buckets");
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<QString>("exchanges");
    const auto row = [](const char* file, const char* format, int buckets, const char* symbol,
                        const char* exchanges) {
        QTest::newRow(file) << QString::fromUtf8(file) << QString::fromUtf8(format) << buckets
                            << QString::fromUtf8(symbol) << QString::fromUtf8(exchanges);
    };
    const char* const two = "Binance 3000.5, OKX 700.25";
    row("coinglass-aggregated.json", "coinglass-aggregated-map", 4, "BTC", two);
    row("coinglass-aggregated-dict.json", "coinglass-aggregated-map", 4, "", " 3700.75");
    row("coinank-aggregated.json", "coinank-aggregated-map", 10, "BTC", two);
    row("untiered-list.json", "untiered-map", 4, "BTCUSDT", two);
    row("untiered-sides.json", "untiered-map", 4, "BTCUSDT", " 3700.75");
    row("untiered-prices.json", "untiered-map", 4, "", " 3700.75");
    row("untiered.csv", "untiered-map", 4, "", two);
}

void TestImportUntiered::fixture()
{
    QFETCH(QString, file);
    QFETCH(QString, format);
    QFETCH(int, buckets);
    QFETCH(QString, symbol);
    QFETCH(QString, exchanges);
    ImportOptions options;
    // One of them has no reference price.
    options.referencePrice = 84500;
    const auto imported = importFile(BALLAST_TEST_DATA "/" + file.toStdString(), options);
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(QString::fromStdString(document.source.format), format);
    QCOMPARE(QString::fromStdString(document.source.symbol), symbol);
    QCOMPARE(document.map.axis().size(), std::size_t(buckets));
    QCOMPARE(exchangesOf(document), exchanges);
    QVERIFY(!document.map.hasMargin());
    QVERIFY(document.maps.empty() && !document.heatmap);
    const SideAmounts sums = totals(document.map);
    COMPARE_CENT(sums.longs.notional, 1300.25); // 1,000 + 300.25
    COMPARE_CENT(sums.shorts.notional, 2400.50); // 2,000.50 + 400
    COMPARE_CENT(sums.unknown.notional, 0);
    COMPARE_CENT(sums.all().margin, 0);
    // Some have a bucket of 84,400 to 84,600.
    const bool hasReferenceBucket = !warningOf(document, Warn::ReferenceBucket).isEmpty();
    QCOMPARE(document.warnings.size(), std::size_t(hasReferenceBucket ? 2 : 1));
    QCOMPARE(warningOf(document, Warn::NoLeverage), QStringLiteral("no-leverage x1 at "));
}

void TestImportUntiered::sides_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<double>("longs");
    QTest::addColumn<double>("shorts");
    QTest::addColumn<double>("unknown");
    const auto row = [](const char* name, const char* content, double longs, double shorts, double unknown) {
        QTest::newRow(name) << QByteArray(content) << longs << shorts << unknown;
    };
    row("one price a side is a map", R"({"longs":{"100":5},"shorts":{"200":"7"}})", 5, 7, 0);
    row("lists per side", R"({"data":{"long_levels":[{"price":1,"usd":5}],"short_levels":[[2,7],[3,8]]}})", 5,
        15, 0);
    row("sides of rows before that of their list's name",
        R"({"long_short_map":[{"price":1,"long":5,"short":3}]})", 5, 3, 0);
    row("an empty side", R"({"long_distribution":{},"short_distribution":{"200":7,"300":1}})", 0, 8, 0);
    row("rows that state a side",
        R"([{"price":1,"volume":2,"side":"long"},{"price":2,"volume":4,"side":"SHORT"},{"price":3,"volume":8}])",
        2, 4, 8);
    row("rows whose leverage is null",
        R"([{"price":1,"usd":2,"leverage":null,"side":"long"},{"price":2,"usd":4,"leverage":null,"side":"short"}])",
        2, 4, 0);
    row("price dict of a market", R"({"BTCUSDT":{"1":2,"2":4,"3":8}})", 0, 0, 14);
    row("clusters with amounts and strengths",
        R"({"current_price":100,"clusters":[{"price_level":90,"side":"long","total_notional":500,"strength":0.4},
        {"price_level":110,"side":"short","total_notional":700,"strength":1}]})",
        500, 700, 0);
    row("pairs", R"({"liquidations":[[1,2],["2","4"],[3,8]],"last_price":2})", 2, 12, 0);
    row("price beside the dict", R"({"referencePrice":2,"levels":{"1":2,"2":4,"3":8}})", 2, 12, 0);
    row("twice wrapped",
        R"({"success":true,"code":"0","data":{"success":true,"code":"0","data":{"longs":{"1":2}}}})", 2, 0,
        0);
    row("list of one", R"([{"longs":{"1":2},"shorts":{"2":4}}])", 2, 4, 0);
    row("arrays", R"({"prices":[1,2,3],"liquidations":[2,"-",8],"lastPrice":3})", 2, 8, 0);
    row("arrays downwards", R"({"data":{"price_levels":[3,2,1],"liquidations":[8,4,2],"lastPrice":2}})", 2,
        12, 0);
    row("arrays per side", R"({"prices":[1,2],"longs":[2,null],"short_usd":[0,4],"volume":[2,4]})", 2, 4, 0);
    row("CSV with sides", "price,usd,side\n1,2,long\n2,4,short\n", 2, 4, 0);
    row("CSV without", "price;liq usd\n1;2,5\n2;4\n", 0, 0, 6.5);
}

void TestImportUntiered::sides()
{
    QFETCH(QByteArray, content);
    QFETCH(double, longs);
    QFETCH(double, shorts);
    QFETCH(double, unknown);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->source.format, std::string("untiered-map"));
    QVERIFY(!(*imported)->map.hasMargin());
    const SideAmounts sums = totals((*imported)->map);
    COMPARE_CENT(sums.longs.notional, longs);
    COMPARE_CENT(sums.shorts.notional, shorts);
    COMPARE_CENT(sums.unknown.notional, unknown);
}

void TestImportUntiered::warnings_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<double>("notional");
    const auto row = [](const char* name, const char* content, Warn code, const char* warning,
                        double notional) {
        QTest::newRow(name) << QByteArray(content) << static_cast<int>(code) << QString::fromUtf8(warning)
                            << notional;
    };
    row("negative", R"([{"price":1,"liq_usd":5},{"price":2,"liq_usd":-9},{"price":-3,"liq_usd":2}])",
        Warn::RowDropped, "row-dropped x2 at [1]", 5);
    row("unreadable",
        R"({"map":"liquidations","levels":[{"price":1,"volume":5},{"price":2},{"price":3,"volume":6}]})",
        Warn::RowDropped, "row-dropped x1 at levels[1]", 11);
    row("negative in a dict", R"({"1":5,"2":-1,"3":6})", Warn::RowDropped, "row-dropped x1 at [\"2\"]", 11);
    row("price twice", R"({"liquidations":[[1,5],[1,7],[2,1]]})", Warn::DuplicateCounted,
        "duplicate-summed x1 at price 1", 13);
    row("price twice on one exchange",
        R"([{"liqPrice":1,"usd":5,"exchange":"A"},{"liqPrice":1,"usd":7,"exchange":"A"},{"liqPrice":1,"usd":1,"exchange":"B"}])",
        Warn::DuplicateCounted, "duplicate-summed x1 at price 1", 13);
    row("CSV, price twice", "price,liq usd\n1,5\n1,7\n", Warn::DuplicateCounted,
        "duplicate-summed x1 at price 1", 12);
    row("CSV, negative", "price,liq usd\n1,5\n2,-7\n", Warn::RowDropped, "row-dropped x1 at line 3", 5);
    row("CSV, infinite", "price,liq usd\n1,5\n2,inf\n3,1e999\n4,1\n5,1\n", Warn::RowDropped,
        "row-dropped x2 at line 3", 7);
    row("CoinGlass, row of two", R"({"100":[[99,5]],"200":[[199,6],[198,"x"],[197,7]]})", Warn::RowDropped,
        "row-dropped x1 at [\"200\"][1]", 18);
    row("CoinAnk, negative", R"({"data":{"prices":[1,2],"lastIndex":1,"Bybit":[5,-2]}})", Warn::RowDropped,
        "row-dropped x1 at data.Bybit[1]", 5);
}

void TestImportUntiered::warnings()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QFETCH(QString, warning);
    QFETCH(double, notional);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(warningOf(**imported, static_cast<Warn>(code)), warning);
    // One sentence about the whole stands for its rows.
    QVERIFY(warningOf(**imported, Warn::UnknownLeverage).isEmpty());
    COMPARE_CENT(totals((*imported)->map).all().notional, notional);
}

/// What has the look of prices with amounts and is something else.
void TestImportUntiered::unreadable_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* name, const char* content) {
        QTest::newRow(name) << QByteArray(content);
    };
    row("amounts by year", R"({"2021":5,"2022":6,"2023":7})");
    row("amounts by time", R"({"1700000000":5,"1700003600":6,"1700007200":7})");
    row("sides by time", R"({"longs":{"1700000000":5,"1700003600":6},"shorts":{"1700000000":7}})");
    row("totals by leverage", R"({"5":100,"10":200,"25":300,"100":5})");
    row("points of a series", R"({"data":[[1700000000000,5],[1700003600000,6],[1700007200000,7]]})");
    row("rows of several moments",
        R"([{"price":1,"value":5,"time":1700000000},{"price":1,"value":5,"time":1700003600}])");
    row("prices over time", R"({"timestamps":[1,2],"prices":[1,2],"volumes":[3,4]})");
    row("a market's prices", R"({"prices":[2,1,3],"volumes":[4,5,6]})");
    row("pairs of a market", R"({"prices":[[1700000000000,2],[1700003600000,3]],"volumes":[[1,2],[3,4]]})");
    row("pairs by leverage", R"({"5":[[84000,1],[84100,2]],"10":[[84000,3]]})");
    row("degrees below a key", R"({"weather":{"10":5,"20":6,"33":7}})");
    row("numbers below a wrapper", R"({"data":{"10":5,"20":6,"33":7}})");
    row("two numbers", R"({"1":5,"2":6})");
}

void TestImportUntiered::unreadable()
{
    QFETCH(QByteArray, content);
    const auto imported = importText(content.toStdString());
    QVERIFY2(!imported && imported.error().code == ImportErrorCode::NotAMap, qPrintable(explain(imported)));
}

void TestImportUntiered::aggregatedCoinsAreMaps()
{
    const std::string content =
        R"([{"instrument":{"exName":"A","baseAsset":"BTC"},"lastPrice":150,"liqMapV2":{"200":[[190,1,null]]}},
        {"instrument":{"exName":"A","baseAsset":"ETH"},"liqMapV2":{}},
        {"instrument":{"exName":"A","baseAsset":"SOL"},"liqMapV2":{"9":[[8,2]]}},
        {"instrument":{"exName":"B","baseAsset":"BTC"},"liqMapV2":{"200":[[190,4,null,null]]}}])";
    const auto imported = importText(content);
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->maps.size(), std::size_t(3));
    QCOMPARE((*imported)->mapName(), std::string("BTC"));
    QCOMPARE(exchangesOf(**imported), QStringLiteral("B 4, A 1"));
    QCOMPARE(warningOf(**imported, Warn::EmptyMap), QStringLiteral("empty-map x1 at ETH"));
    QCOMPARE((*imported)->map.referencePrice().value_or(0), 150.0);
    ImportOptions options;
    options.select = "sol";
    const auto other = importText(content, options);
    QVERIFY2(other, qPrintable(explain(other)));
    QCOMPARE(exchangesOf(**other), QStringLiteral("A 2"));
    QCOMPARE((*other)->source.exchange, std::string("A"));
}

void TestImportUntiered::aggregatedRowsLieBelowTheirKey()
{
    // Both rows lie in the bucket from 100 to 200, on either side of 150.
    const auto imported = importText(
        R"({"data":{"data":{"200":[[149,1,null],[151,2,null]],"100":[[90,4]]},"last_price":"150"}})");
    QVERIFY2(imported, qPrintable(explain(imported)));
    const SideAmounts sums = totals((*imported)->map);
    QCOMPARE(sums.longs.notional, 5.0);
    QCOMPARE(sums.shorts.notional, 2.0);
    QCOMPARE((*imported)->map.axis().low(), 0.0);
    QCOMPARE((*imported)->map.axis().high(), 200.0);
}

/// At every step of every shape that has no tiered fixture.
void TestImportUntiered::cancelled()
{
    for (const char* name : {"coinglass-aggregated.json", "coinank-aggregated.json", "untiered-list.json",
                             "untiered.csv", "coinglass-heatmap-v4.json", "grid.csv", "positions-api.json",
                             "leverage-bins.json", "echarts-several.json"}) {
        int calls = 0;
        ImportOptions options;
        options.progress = [&](double) { return ++calls > 0; };
        QVERIFY(importFile(std::string(BALLAST_TEST_DATA "/") + name, options));
        for (int steps = 0; steps < calls; ++steps) {
            int left = steps;
            options.progress = [&](double) { return left-- > 0; };
            const auto imported = importFile(std::string(BALLAST_TEST_DATA "/") + name, options);
            QVERIFY2(!imported && imported.error().code == ImportErrorCode::Cancelled,
                     qPrintable(QStringLiteral("%1, step %2").arg(QLatin1String(name)).arg(steps)));
        }
    }
}

QTEST_APPLESS_MAIN(TestImportUntiered)
#include "tst_importuntiered.moc"
