// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

using namespace ballast;
using Warn = WarningCode;

/// F10: positions with their real margin, and bins of leverage.
class TestImportPositions : public QObject
{
    Q_OBJECT

private slots:
    void answerOfTheApi();
    void flatRows();
    void marginModes();
    void sides_data();
    void sides();
    void warnings_data();
    void warnings();
    void bucketWidth();
    void chosenWidth();
    void onlyCoinWithoutLiquidationPrice();
    void bins();
    void binsLeaveARest();
    void binsBeyondAreUnknown();

private:
    static QString modesOf(const Document& document);
};

/// "cross 1: 42000, 2500 reported, 2100 computed; .."
QString TestImportPositions::modesOf(const Document& document)
{
    QStringList modes;
    for (const MarginModeTotals& mode : document.marginModes)
        modes << QStringLiteral("%1 %2: %3, %4 reported, %5 computed")
                     .arg(QString::fromStdString(mode.mode))
                     .arg(mode.positions)
                     .arg(mode.notional)
                     .arg(mode.reported)
                     .arg(mode.computed);
    return modes.join(QStringLiteral("; "));
}

void TestImportPositions::answerOfTheApi()
{
    const auto imported = importFile(BALLAST_TEST_DATA "/positions-api.json");
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(document.source.format, std::string("positions"));
    QCOMPARE(document.source.symbol, std::string("BTC"));
    QCOMPARE(document.source.capturedAt.value_or(0), std::int64_t(1773144000000));
    QCOMPARE(document.maps.size(), std::size_t(2));
    QCOMPARE(document.maps[1].name, std::string("ETH"));
    QCOMPARE(document.map.marginBasis(), MarginBasis::Reported);
    COMPARE_CENT(notionalAt(document, 20), 42000);
    COMPARE_CENT(notionalAt(document, 10), 21000);
    const SideAmounts sums = totals(document.map);
    COMPARE_CENT(sums.shorts.notional, 42000); // szi is negative
    COMPARE_CENT(sums.longs.notional, 21000);
    COMPARE_CENT(sums.shorts.margin, 2500);
    COMPARE_CENT(sums.longs.margin, 2100);
    // 42,000 / 20 and 21,000 / 10; the third position of BTC has no liquidation price.
    QCOMPARE(modesOf(document),
             QStringLiteral("cross 1: 42000, 2500 reported, 2100 computed; isolated 1: 21000, 2100 reported, "
                            "2100 computed"));
    QCOMPARE(warningOf(document, Warn::CrossMargin), QStringLiteral("cross-margin x1 at assetPositions[0]"));
    QCOMPARE(warningOf(document, Warn::NoLiquidationPrice),
             QStringLiteral("no-liquidation-price x1 at assetPositions[2]"));
    QCOMPARE(warningOf(document, Warn::MissingReferencePrice),
             QStringLiteral("missing-reference-price x1 at "));
    QVERIFY(document.map.sidesKnown());
}

void TestImportPositions::flatRows()
{
    ImportOptions options;
    options.select = "eth";
    const auto imported = importFile(BALLAST_TEST_DATA "/positions-flat.json", options);
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(document.mapName(), std::string("ETH"));
    COMPARE_CENT(notionalAt(document, 5), 20000); // size 10 times entry 2,000
    COMPARE_CENT(totals(document.map).longs.margin, 4000);
    QCOMPARE(document.map.referencePrice().value_or(0), 2010.0); // its own mark price
    QCOMPARE(modesOf(document), QStringLiteral("isolated 1: 20000, 4000 reported, 4000 computed"));
    QVERIFY(document.warnings.empty());
}

void TestImportPositions::marginModes()
{
    // The second reports no margin, the fourth no mode; the third's leverage cannot be, so it is in no
    // margin.
    const auto imported = importText(R"({"positions":[
        {"symbol":"BTC","side":"long","leverage":"10x","liq_price":90,"position_value_usd":1000,"margin":150,"margin_mode":"ISOLATED"},
        {"symbol":"BTC","side":"long","leverage":20,"liq_price":91,"position_value_usd":"2000","is_cross":true},
        {"symbol":"BTC","side":"long","leverage":0,"liq_price":91,"position_value_usd":500,"margin":99,"is_cross":false},
        {"symbol":"BTC","side":"short","leverage":5,"liq_price":120,"position_value_usd":300,"margin":70}]})");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(modesOf(**imported),
             QStringLiteral("isolated 1: 1000, 150 reported, 100 computed; cross 1: 2000, 100 reported, 100 "
                            "computed; not stated 1: 300, 70 reported, 60 computed"));
    COMPARE_CENT(totals((*imported)->map).all().margin, 320); // the modes' 150 + 100 + 70
    COMPARE_CENT(notionalAt(**imported, 0), 500);
    QCOMPARE(warningOf(**imported, Warn::UnknownLeverage),
             QStringLiteral("unknown-leverage x1 at positions[2]"));
}

void TestImportPositions::sides_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("side");
    const auto row = [](const char* name, const char* fields, const char* side) {
        QTest::newRow(name) << QByteArray(fields) << QString::fromUtf8(side);
    };
    row("stated", R"("side":"LONG","szi":"-1")", "long");
    row("stated as position", R"("position":"short","entryPx":200)", "short");
    row("sign", R"("szi":"-1","entryPx":200)", "short");
    row("negative size", R"("size":-1,"entryPx":200)", "short");
    // Margin was drawn out of a cross position that had gained: its price lies above the entry.
    row("sign before entry", R"("szi":"1","entryPx":50)", "long");
    row("entry above", R"("size":1,"entry_price":"200")", "long");
    row("entry below", R"("size":1,"entry_price":"50")", "short");
    row("nothing", R"("size":1)", "unknown");
    row("word of another kind", R"("side":"B","szi":"1")", "long");
}

void TestImportPositions::sides()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, side);
    const auto imported =
        importText((R"([{"coin":"X","leverage":10,"liquidationPx":"100","positionValue":"60",)" + row + "}]")
                       .toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const SideAmounts sums = totals((*imported)->map);
    QCOMPARE(sums.longs.notional, side == u"long" ? 60.0 : 0.0);
    QCOMPARE(sums.shorts.notional, side == u"short" ? 60.0 : 0.0);
    QCOMPARE(sums.unknown.notional, side == u"unknown" ? 60.0 : 0.0);
}

void TestImportPositions::warnings_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<double>("notional");
    const auto row = [](const char* name, const char* rows, Warn code, const char* warning, double notional) {
        QTest::newRow(name) << QByteArray(rows) << static_cast<int>(code) << QString::fromUtf8(warning)
                            << notional;
    };
    row("null and blank and 0 are no price",
        R"({"liq_price":null,"leverage":5,"notional":1},{"liq_price":"-","leverage":5,"notional":2},{"liq_price":0,"leverage":5,"notional":4})",
        Warn::NoLiquidationPrice, "no-liquidation-price x3 at [1]", 100);
    row("negative price", R"({"liq_price":-7,"leverage":5,"notional":1})", Warn::NoLiquidationPrice,
        "no-liquidation-price x1 at [1]", 100);
    row("price of another type",
        R"({"liq_price":[],"leverage":5,"notional":1},{"liq_price":50,"leverage":5,"notional":2})",
        Warn::RowDropped, "row-dropped x1 at [1]", 102);
    row("negative margin", R"({"liq_price":50,"leverage":5,"notional":1,"margin":-1})", Warn::RowDropped,
        "row-dropped x1 at [1]", 100);
    row("no value", R"({"liq_price":50,"leverage":5})", Warn::RowDropped, "row-dropped x1 at [1]", 100);
    row("negative value is a short's", R"({"liq_price":50,"leverage":5,"notional":-7})", Warn::RowDropped, "",
        107);
    row("equal positions are no duplicates", R"({"liq_price":90,"leverage":10,"notional":100})",
        Warn::DuplicateCounted, "", 200);
    row("leverages that cannot be",
        R"({"liq_price":50,"leverage":0,"notional":1},{"liq_price":50,"leverage":-5,"notional":1},{"liq_price":50,"leverage":1001,"notional":1},{"liq_price":50,"leverage":null,"notional":1})",
        Warn::UnknownLeverage, "unknown-leverage x4 at [1]", 104);
    row("no reference", R"({"liq_price":50,"leverage":5,"notional":1})", Warn::MissingReferencePrice,
        "missing-reference-price x1 at ", 101);
}

void TestImportPositions::warnings()
{
    QFETCH(QByteArray, rows);
    QFETCH(int, code);
    QFETCH(QString, warning);
    QFETCH(double, notional);
    const auto imported =
        importText((R"([{"liq_price":90,"leverage":10,"notional":100},)" + rows + "]").toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(warningOf(**imported, static_cast<Warn>(code)), warning);
    COMPARE_CENT(totals((*imported)->map).all().notional, notional);
    // What is dropped is in no margin mode either.
    double ofModes = notionalAt(**imported, 0) > 0 ? notionalAt(**imported, 0) : 0;
    for (const MarginModeTotals& mode : (*imported)->marginModes)
        ofModes += mode.notional;
    COMPARE_CENT(ofModes, notional);
}

void TestImportPositions::bucketWidth()
{
    // 100 prices from 1,000 to 1,990: the middle 96 of them span 950, so 150 buckets would be 6.3 wide.
    std::string rows;
    for (int i = 0; i < 100; ++i)
        rows += (i > 0 ? "," : "")
            + (R"({"leverage":5,"notional":10,"liq_price":)" + std::to_string(1000 + 10 * i)) + "}";
    const auto imported = importText("[" + rows + "]");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->map.axis().step(), 10.0);
    QCOMPARE((*imported)->map.axis().size(), std::size_t(100));
}

void TestImportPositions::chosenWidth()
{
    const std::string content =
        R"([{"leverage":5,"notional":1,"liq_price":99.99},{"leverage":5,"notional":2,"liq_price":100},
        {"leverage":5,"notional":4,"liq_price":149},{"leverage":5,"notional":8,"liq_price":150}])";
    ImportOptions options;
    options.bucketWidth = 50;
    const auto imported = importText(content, options);
    QVERIFY2(imported, qPrintable(explain(imported)));
    const LiquidationMap& map = (*imported)->map;
    QCOMPARE(map.axis().size(), std::size_t(3));
    QCOMPARE(map.axis().low(), 50.0);
    QCOMPARE(map.axis().high(), 200.0);
    QCOMPARE(map.sum(0, 0, 1).all().notional, 1.0);
    QCOMPARE(map.sum(0, 1, 2).all().notional, 6.0);
    // 0.07 divided by 0.01 is 7.000000000000001, and 0.29 by 0.01 28.999999999999996.
    options.bucketWidth = 0.01;
    const auto fine = importText(
        R"([{"leverage":5,"notional":1,"liq_price":0.07},{"leverage":5,"notional":2,"liq_price":0.29}])",
        options);
    QVERIFY2(fine, qPrintable(explain(fine)));
    COMPARE_CENT((*fine)->map.axis().published(0), 0.07);
    COMPARE_CENT((*fine)->map.axis().published(1), 0.29);
}

void TestImportPositions::onlyCoinWithoutLiquidationPrice()
{
    const std::string content = R"([{"coin":"A","leverage":5,"notional":1,"liq_price":null},
        {"coin":"B","leverage":5,"notional":2,"liq_price":7}])";
    const auto imported = importText(content);
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->mapName(), std::string("B"));
    ImportOptions options;
    options.select = "A";
    const auto empty = importText(content, options);
    QVERIFY(!empty && empty.error().code == ImportErrorCode::NoTiers);
}

void TestImportPositions::bins()
{
    const auto imported = importFile(BALLAST_TEST_DATA "/leverage-bins.json");
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(document.source.format, std::string("leverage-bins"));
    QCOMPARE(document.source.symbol, std::string("BTC"));
    QCOMPARE(document.maps.size(), std::size_t(3));
    QVERIFY(document.maps[2].isEmpty && !document.maps[1].isEmpty);
    QCOMPARE(warningOf(document, Warn::EmptyMap), QStringLiteral("empty-map x1 at XRP"));
    QCOMPARE(warningOf(document, Warn::LeverageBins), QStringLiteral("leverage-bins x1 at "));
    QCOMPARE(document.map.marginBasis(), MarginBasis::LowerBound);
    COMPARE_CENT(notionalAt(document, 25), 1500);
    COMPARE_CENT(notionalAt(document, 50), 2000);
    QCOMPARE(document.map.tiers()[0].lowestLeverage->value(), 11.0);
    COMPARE_CENT(notionalAt(document, 0), 100); // 1,600 less 1,500 in bins
    COMPARE_CENT(totals(document.map).all().margin, 100); // 1,500 / 25 + 2,000 / 50
    COMPARE_CENT(totals(document.map).longs.notional, 1600);
    QCOMPARE(document.map.referencePrice().value_or(0), 84500.0);
}

void TestImportPositions::binsLeaveARest()
{
    // A bin without a highest leverage is none; a negative amount is dropped and takes nothing from the rest.
    const auto imported = importText(
        R"({"leverageBuckets":[{"min":1,"max":10,"label":"10x"},{"min":11,"max":null,"label":"more"}],
        "longLiquidations":[{"price":1,"value":100,"10x":60,"more":40},{"price":2,"value":50,"10x":-5}],
        "shortLiquidations":[{"price":3,"value":7,"10x":"7"}]})");
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(notionalAt(**imported, 10), 67);
    COMPARE_CENT(notionalAt(**imported, 0), 90); // 40 + 50
    QCOMPARE(warningOf(**imported, Warn::RowDropped),
             QStringLiteral("row-dropped x1 at longLiquidations[1][\"10x\"]"));
}

void TestImportPositions::binsBeyondAreUnknown()
{
    const auto imported = importText(
        R"({"leverageBuckets":[{"min":1,"max":2000,"label":"all"}],"longLiquidations":[{"price":1,"value":5,"all":5}]})");
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(notionalAt(**imported, 0), 5);
    QVERIFY(!(*imported)->map.hasMargin());
}

QTEST_APPLESS_MAIN(TestImportPositions)
#include "tst_importpositions.moc"
