// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

using namespace ballast;
using Warn = WarningCode;

/// Edge cases of raw arrays, ECharts options and CoinGlass maps.
class TestImportJson : public QObject
{
    Q_OBJECT

private slots:
    void warnings_data();
    void warnings();
    void referencePrice_data();
    void referencePrice();
    void rawArraysOrder();
    void rawArraysKeys();
    void rawArraysMatrix();
    void rawArraysWithoutPrices();
    void echartsForms_data();
    void echartsForms();
    void echartsPairsByIndex();
    void echartsCurves();
    void coinglassEnvelopes_data();
    void coinglassEnvelopes();
    void coinglassSides();
    void keysThatRepeat();
    void statedSides_data();
    void statedSides();
    void utf16();
};

void TestImportJson::warnings_data()
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
    row("negative amount", R"({"prices":[1,2,3],"5x":[1,-2,-4]})", Warn::RowDropped,
        "row-dropped x2 at [\"5x\"][1]", 1);
    row("unreadable amount", R"({"prices":[1,2,3],"x5":[1,"bad",4]})", Warn::RowDropped,
        "row-dropped x1 at x5[1]", 5);
    row("dash and null are zero", R"({"prices":[1,2,3],"5x":["-",null,4]})", Warn::RowDropped, "", 4);
    row("amounts as text", R"({"prices":["1","2"],"5x":["1.5K","2,000.5"]})", Warn::RowDropped, "", 3500.5);
    row("tier of nulls", R"({"5":[null,null],"10":[null,2]})", Warn::RowDropped, "", 2);
    row("negative price", R"({"prices":[-1,2],"5x":[1,2]})", Warn::RowDropped, "row-dropped x1 at prices[0]",
        2);
    row("equal prices", R"({"prices":[1,2,2],"5x":[1,2,4]})", Warn::DuplicateCounted,
        "duplicate-summed x1 at price 2", 7);
    row("tier twice", R"({"prices":[1,2],"5x":[1,2],"5":[4,8]})", Warn::DuplicateCounted,
        "duplicate-summed x1 at [\"5\"]", 15);
    row("leverage over 1000", R"({"prices":[1],"5x":[1],"2000x":[2]})", Warn::UnknownLeverage,
        "unknown-leverage x1 at [\"2000x\"]", 3);
    row("unknown array", R"({"prices":[1],"5x":[1],"total":[1]})", Warn::SeriesIgnored,
        "series-ignored x1 at total", 1);
    row("no reference", R"({"prices":[1],"5x":[1]})", Warn::MissingReferencePrice,
        "missing-reference-price x1 at ", 1);
    row("chart, other bars",
        R"({"xAxis":{"data":[1]},"series":[{"name":"5x","type":"bar","data":[1]},{"name":"Volume","type":"bar","data":[9]}]})",
        Warn::SeriesIgnored, "series-ignored x1 at series[1]", 1);
    row("CoinGlass, same row twice", R"({"100":[[99,5,10],[99,5,10]]})", Warn::DuplicateCounted,
        "duplicate-summed x1 at price 99", 10);
    row("CoinGlass, own prices differ", R"({"100":[[99,5,10],[98,5,10]]})", Warn::DuplicateCounted, "", 10);
    row("CoinGlass, row of two", R"({"100":[[99,5],[98,5,10]]})", Warn::UnknownLeverage,
        "unknown-leverage x1 at [\"100\"][0]", 10);
    row("CoinGlass, leverage 0", R"({"100":[[99,5,0],[98,5,10]]})", Warn::UnknownLeverage,
        "unknown-leverage x1 at [\"100\"][0]", 10);
    row("CoinGlass, bad row", R"({"100":[[99,5,10]],"200":[[null,5,10]],"300":[[299,5,10]]})",
        Warn::RowDropped, "row-dropped x1 at [\"200\"][0]", 10);
    row("CoinGlass, first row bad", R"({"48935":[[48935,null,25,null],[48930,5,25,null]]})", Warn::RowDropped,
        "row-dropped x1 at [\"48935\"][0]", 5);
    row("CoinGlass, first row null", R"({"100":[null],"200":[[199,5,10]]})", Warn::RowDropped,
        "row-dropped x1 at [\"100\"][0]", 5);
    row("CoinGlass, first bucket null", R"({"100":null,"200":[[199,5,10]]})", Warn::RowDropped,
        "row-dropped x1 at [\"100\"]", 5);
    row("CoinGlass, negative", R"({"data":{"100":[[99,5,10],[98,-5,10]]}})", Warn::RowDropped,
        "row-dropped x1 at data[\"100\"][1]", 5);
    row("CoinAnk, negative", R"({"code":"1","data":{"prices":[1,2],"x5":[1,-2]}})", Warn::RowDropped,
        "row-dropped x1 at data.x5[1]", 1);
    row("CoinAnk, leverage 0", R"({"code":"1","data":{"prices":[1],"x5":[1],"x0":[2]}})",
        Warn::UnknownLeverage, "unknown-leverage x1 at data.x0", 3);
    row("CoinAnk, exchange beside tiers", R"([{"code":"1","data":{"prices":[1],"x5":[1],"Bybit":[2]}}])",
        Warn::SeriesIgnored, "series-ignored x1 at [0].data.Bybit", 1);
    row("CoinAnk, tier is null", R"({"data":{"code":1,"data":{"prices":[1],"x5":[1],"x10":null}}})",
        Warn::SeriesIgnored, "series-ignored x1 at data.data.x10", 1);
    row("DataMaxi+, negative", R"({"buckets":[{"price":1,"l5xUsd":1,"l10xUsd":-2}]})", Warn::RowDropped,
        "row-dropped x1 at buckets[0].l10xUsd", 1);
    row("DataMaxi+, unreadable",
        R"({"buckets":[{"price":1,"l5xUsd":1,"l10xUsd":[]},{"price":"2","l5xUsd":"2"}]})", Warn::RowDropped,
        "row-dropped x1 at buckets[0].l10xUsd", 3);
    row("DataMaxi+, leverage over 1000", R"({"buckets":[{"price":1,"l5xUsd":1,"l2000xUsd":2,"totalUsd":3}]})",
        Warn::UnknownLeverage, "unknown-leverage x1 at buckets[0].l2000xUsd", 3);
    row("rektslug, leverages that cannot be",
        R"({"long_liquidations":[{"price_level":"1","volume":"1","leverage":"5x"},{"price_level":"1","volume":"2","leverage":"0x"},
        {"price_level":"1","volume":"4","leverage":"cross"},{"price_level":"1","volume":"8","leverage":-5}]})",
        Warn::UnknownLeverage, "unknown-leverage x3 at long_liquidations[1]", 15);
    row("rektslug, level twice",
        R"({"short_liquidations":[{"price_level":"1","volume":"1","leverage":"5x"},{"price_level":"1","volume":"2","leverage":"5x"}]})",
        Warn::DuplicateCounted, "duplicate-summed x1 at price 1", 3);
    row("Hyblock, negative",
        R"({"data":[{"price":1,"size":1,"leverage":"5","side":"long"},{"price":2,"size":-2,"leverage":5,"side":"long"}]})",
        Warn::RowDropped, "row-dropped x1 at data[1]", 1);
}

void TestImportJson::warnings()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QFETCH(QString, warning);
    QFETCH(double, notional);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(warningOf(**imported, static_cast<Warn>(code)), warning);
    COMPARE_CENT(totals((*imported)->map).all().notional, notional);
}

void TestImportJson::referencePrice_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<double>("price");
    QTest::newRow("last_price") << QByteArray(R"({"prices":[1,2],"5x":[1,2],"last_price":1.5})") << 1.5;
    QTest::newRow("text") << QByteArray(R"({"prices":[1,2],"5x":[1,2],"markPrice":"1,234.5"})") << 1234.5;
    QTest::newRow("zero is none") << QByteArray(R"({"prices":[1,2],"5x":[1,2],"lastPrice":0})") << -1.0;
    QTest::newRow("CoinGlass inside")
        << QByteArray(R"({"data":{"data":{"9":[[9,1,5]]},"last_price":"8.5"}})") << 8.5;
    QTest::newRow("CoinGlass above") << QByteArray(R"({"lastPrice":7,"data":{"data":{"9":[[9,1,5]]}}})")
                                     << 7.0;
    QTest::newRow("inner wins") << QByteArray(
        R"({"lastPrice":7,"data":{"lastPrice":8,"liqMapV2":{"9":[[9,1,5]]}}})")
                                << 8.0;
    const char* chart =
        R"({"xAxis":{"data":[100,200,300]},"series":[{"name":"5x","type":"bar","data":[1,2,3]%1}%2]})";
    const auto withMark = [&](const char* mark) {
        return QString::fromUtf8(chart).arg(QLatin1String(mark), QString()).toUtf8();
    };
    const auto withSeries = [&](const char* series) {
        return QString::fromUtf8(chart).arg(QString(), QLatin1String(series)).toUtf8();
    };
    QTest::newRow("mark line") << withMark(R"(,"markLine":{"data":[{"xAxis":"250"}]})") << 250.0;
    QTest::newRow("mark at an index") << withMark(R"(,"markLine":{"data":[{"xAxis":1}]})") << 200.0;
    QTest::newRow("mark by name") << withMark(
        R"(,"markLine":{"data":[{"xAxis":110},{"name":"Current Price","xAxis":250}]})")
                                  << 250.0;
    QTest::newRow("mark segment") << withMark(
        R"(,"markLine":{"data":[[{"coord":["220",0]},{"coord":["220",9]}]]})")
                                  << 220.0;
    QTest::newRow("series point") << withSeries(
        R"(,{"name":"Current Price","type":"line","data":[["210",5]]})")
                                  << 210.0;
    QTest::newRow("series name") << withSeries(R"(,{"name":"Current Price: 84,500","type":"line","data":[]})")
                                 << 84500.0;
}

void TestImportJson::referencePrice()
{
    QFETCH(QByteArray, content);
    QFETCH(double, price);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->map.referencePrice().value_or(-1), price);
    ImportOptions options;
    options.referencePrice = 42;
    QCOMPARE((*importText(content.toStdString(), options))->map.referencePrice().value_or(-1), 42.0);
}

void TestImportJson::rawArraysOrder()
{
    for (const char* content :
         {R"({"price":[30,20,10],"5x":[4,2,1]})", R"({"price":[20,30,10],"5x":[2,4,1]})"}) {
        const auto imported = importText(content);
        QVERIFY2(imported, qPrintable(explain(imported)));
        const LiquidationMap& map = (*imported)->map;
        QCOMPARE(map.axis().published(0), 10.0);
        QCOMPARE(map.axis().step(), 10.0);
        QCOMPARE(map.sum(0, 0, 1).all().notional, 1.0);
        QCOMPARE(map.sum(0, 2, 3).all().notional, 4.0);
    }
}

void TestImportJson::rawArraysKeys()
{
    const auto imported = importText(
        R"({"xAxis":{"data":[1,2]},"5":[1,0],"10x":[2,0],"x25":[4,0],"50x Leverage":[8,0],"100X":[16,0],
        "capturedAt":1773144000,"symbol":"ETHUSDT","note":"text"})");
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(notionalAt(document, 5), 1.0);
    QCOMPARE(notionalAt(document, 10), 2.0);
    QCOMPARE(notionalAt(document, 25), 4.0);
    QCOMPARE(notionalAt(document, 50), 8.0);
    QCOMPARE(notionalAt(document, 100), 16.0);
    QCOMPARE(document.map.axis().size(), std::size_t(2));
    QCOMPARE(document.source.capturedAt.value_or(0), std::int64_t(1773144000000));
    QCOMPARE(document.source.symbol, std::string("ETHUSDT"));
}

void TestImportJson::rawArraysMatrix()
{
    const auto imported = importText(R"({"prices":[1,2],"leverages":[5,"100x"],"data":[[1,2],[4,8]]})");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(notionalAt(**imported, 5), 3.0);
    QCOMPARE(notionalAt(**imported, 100), 12.0);
    const auto mismatch = importText(R"({"prices":[1,2],"leverages":[5],"data":[[1,2],[4,8]]})");
    QVERIFY(!mismatch && mismatch.error().code == ImportErrorCode::LengthMismatch);
}

void TestImportJson::rawArraysWithoutPrices()
{
    const auto imported = importText(R"({"100x":[0,0,21377869.67,45221490.03]})");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QVERIFY(!(*imported)->map.axis().hasPrices());
    QCOMPARE(warningOf(**imported, Warn::MissingPrices), QStringLiteral("missing-prices x1 at "));
    COMPARE_CENT(notionalAt(**imported, 100), 66599359.70);
}

void TestImportJson::echartsForms_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* name, const char* content) {
        QTest::newRow(name) << QByteArray(content);
    };
    row("objects",
        R"({"xAxis":[{"data":["100","200"]}],"series":[{"name":"5x Leverage","type":"bar","data":[{"value":1},{"value":"-"}]},{"name":"25x","type":"bar","data":[2,4]}]})");
    row("pairs",
        R"({"xAxis":{"type":"value"},"series":[{"name":"5x","type":"bar","data":[[100,1],[200,null]]},{"name":"25x","type":"bar","data":[{"value":[100,2]},[200,4]]}]})");
    row("pairs and aligned",
        R"({"xAxis":{"data":["100","200"]},"series":[{"name":"5x","type":"bar","data":[["100",1],["200",0]]},{"name":"25x","type":"bar","data":[2,4]}]})");
    row("prices on y",
        R"({"yAxis":{"type":"category","data":["100","200"]},"xAxis":{"type":"value"},"series":[{"name":"5x","type":"bar","data":[1,0]},{"name":"25x","type":"bar","data":[2,4]}]})");
    row("wrapped",
        R"({"options":[{"xAxis":{"data":[100,200]},"series":[{"name":"5x","type":"bar","data":[1,0]},{"name":"25x","type":"bar","data":[2,4]}]}]})");
    row("dataset rows",
        R"({"dataset":{"source":[["price","5x","25x"],[100,1,2],[200,"-",4]]},"xAxis":{},"series":[{"type":"bar"},{"type":"bar"}]})");
    row("dataset objects",
        R"({"dataset":[{"source":[{"price":100,"5x":1,"25x":2},{"price":200,"5x":0,"25x":4}]}],"xAxis":{},"series":[]})");
    row("dataset columns",
        R"({"dataset":{"source":{"price":[100,200],"5x":[1,0],"25x":[2,4]}},"series":[]})");
    row("dataset encode",
        R"({"dataset":{"source":[["a","b","c"],[1,100,2],[0,200,4]]},"xAxis":{},"series":[{"type":"bar","name":"5x","encode":{"x":"b","y":"a"}},{"type":"bar","name":"25x","encode":{"x":1,"y":2}}]})");
}

void TestImportJson::echartsForms()
{
    QFETCH(QByteArray, content);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(document.source.format, std::string("echarts-option"));
    QCOMPARE(document.map.axis().size(), std::size_t(2));
    QCOMPARE(document.map.axis().published(1), 200.0);
    QCOMPARE(notionalAt(document, 5), 1.0);
    QCOMPARE(notionalAt(document, 25), 6.0);
    QVERIFY(warningOf(document, Warn::RowDropped).isEmpty());
}

void TestImportJson::echartsPairsByIndex()
{
    // On a category axis ECharts takes a number in a pair for the category's index.
    const auto imported = importText(
        R"({"xAxis":{"data":["100","200","300"]},"series":[{"name":"5x","type":"bar","data":[[2,4],[0,1]]}]})");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->map.sum(0, 2, 3).all().notional, 4.0);
    QCOMPARE((*imported)->map.sum(0, 0, 1).all().notional, 1.0);
}

void TestImportJson::echartsCurves()
{
    const QString chart = QStringLiteral(
        R"({"referencePrice":250,"xAxis":{"data":["100","200","300","400"]},"series":[{"name":"5x","type":"bar","data":[1,2,4,8]},
        {"name":"Cumulative Long Liquidation Leverage","type":"line","data":[3,2,null,null]},
        {"name":"Cumulative Short Liquidation Leverage","type":"line","data":["-","-",4,%1]}]})");
    const auto right = importText(chart.arg(12).toStdString());
    QVERIFY2(right, qPrintable(explain(right)));
    QCOMPARE(totals((*right)->map).all().notional, 15.0);
    QVERIFY(warningOf(**right, Warn::CurveMismatch).isEmpty());
    const auto wrong = importText(chart.arg(14).toStdString());
    QCOMPARE(warningOf(**wrong, Warn::CurveMismatch), QStringLiteral("curve-mismatch x1 at series[2]"));
}

void TestImportJson::coinglassEnvelopes_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray rows =
        R"({"200":[["150.5","2.5",25,"h1"],[160,"312480691.630001","100",null]],"100.5":[[99,1,10]],"300":[]})";
    QTest::newRow("v4") << "{\"code\":\"0\",\"data\":{\"data\":" + rows + "}}";
    QTest::newRow("web") << "{\"code\":\"0\",\"data\":{\"liqMapV2\":" + rows + "}}";
    QTest::newRow("bare") << rows;
    QTest::newRow("only data") << "{\"data\":" + rows + "}";
    QTest::newRow("list of one") << "[{\"instrument\":{},\"liqMapV2\":" + rows + "}]";
    QTest::newRow("data is a list") << "{\"data\":[{\"liqMapV2\":" + rows + "}]}";
    QTest::newRow("twice wrapped")
        << "{\"success\":true,\"code\":\"0\",\"data\":{\"success\":true,\"code\":\"0\",\"data\":{\"data\":"
            + rows + "}}}";
}

void TestImportJson::coinglassEnvelopes()
{
    QFETCH(QByteArray, content);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(document.source.format, std::string("coinglass-map"));
    QCOMPARE(document.source.provider, std::string("CoinGlass"));
    QCOMPARE(document.map.axis().size(), std::size_t(2));
    QCOMPARE(document.map.axis().high(), 200.0);
    COMPARE_CENT(notionalAt(document, 10), 1);
    COMPARE_CENT(notionalAt(document, 25), 2.5);
    COMPARE_CENT(notionalAt(document, 100), 312480691.63);
    COMPARE_CENT(totals(document.map).unknown.notional, 312480695.13);
}

void TestImportJson::coinglassSides()
{
    // Both rows lie in the bucket whose upper edge is 110, on either side of the reference price.
    const std::string content = R"({"data":{"lastPrice":105,"liqMapV2":{"110":[[104,1,10],[105,2,10]]}}})";
    const SideAmounts sums = totals((*importText(content))->map);
    QCOMPARE(sums.longs.notional, 1.0);
    QCOMPARE(sums.shorts.notional, 2.0);
    ImportOptions options;
    options.referencePrice = 104;
    QCOMPARE(totals((*importText(content, options))->map).shorts.notional, 3.0);
}

/// The parser gives the first; the other is not dropped without a word.
void TestImportJson::keysThatRepeat()
{
    const auto imported = importText(R"({"prices":[1,2],"prices":[3,4],"5x":[1,3]})");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(warningOf(**imported, Warn::KeyRepeated), QStringLiteral("key-repeated x1 at prices"));
    const auto wrapped = importText(R"({"data":[{"lastPrice":1,"prices":[1,2],"5x":[1,3],"lastPrice":2}]})");
    QVERIFY2(wrapped, qPrintable(explain(wrapped)));
    QCOMPARE(warningOf(**wrapped, Warn::KeyRepeated), QStringLiteral("key-repeated x1 at data[0].lastPrice"));
}

void TestImportJson::statedSides_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("DataMaxi+") << QByteArray(
        R"({"currentPrice":15,"generatedAt":1773144000,"buckets":[{"price":10,"side":"SHORT","l5xUsd":1},
        {"price":20,"side":"long","l5xUsd":2},{"price":30,"side":"buy","l5xUsd":4}]})");
    QTest::newRow("rektslug") << QByteArray(
        R"({"current_price":"15","short_liquidations":[{"price_level":"10","volume":"5","leverage":"5x"}],
        "long_liquidations":[{"price_level":"20","volume":"2","leverage":"5x"}]})");
    QTest::newRow("Hyblock") << QByteArray(
        R"({"lastPrice":15,"data":[{"price":10,"size":1,"leverage":"5","side":"short"},
        {"price":20,"size":2,"leverage":"5","side":"Long"},{"price":30,"size":4,"leverage":5,"side":"sell"}]})");
}

/// What a row states is its side, whatever the reference price says; other words leave it to the price.
void TestImportJson::statedSides()
{
    QFETCH(QByteArray, content);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const SideAmounts sums = totals((*imported)->map);
    QCOMPARE(sums.longs.notional, 2.0);
    QCOMPARE(sums.shorts.notional, 5.0);
    QCOMPARE((*imported)->source.capturedAt.value_or(1773144000000), std::int64_t(1773144000000));
}

void TestImportJson::utf16()
{
    const std::u16string text = u"\uFEFF{\"prices\":[1],\"5x\":[2],\"symbol\":\"\u20ac\"}";
    std::string little;
    std::string big;
    for (const char16_t unit : text) {
        little += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
        big += {static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFF)};
    }
    for (const std::string& content :
         {little, big, std::string("\xEF\xBB\xBF{\"5x\":[2],\"symbol\":\"\u20ac\"}")}) {
        const auto imported = importText(content);
        QVERIFY2(imported, qPrintable(explain(imported)));
        QCOMPARE(QString::fromStdString((*imported)->source.symbol), QStringLiteral("\u20ac"));
        QCOMPARE(notionalAt(**imported, 5), 2.0);
    }
}

QTEST_APPLESS_MAIN(TestImportJson)
#include "tst_importjson.moc"
