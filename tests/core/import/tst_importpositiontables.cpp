// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

using namespace ballast;
using Warn = WarningCode;

/// Tables of positions: a map per coin, sides by the sign of the size.
class TestImportPositionTables : public QObject
{
    Q_OBJECT

private slots:
    void twoCoins();
    void headings_data();
    void headings();
    void priceInAComment_data();
    void priceInAComment();
    void badCells();
    void levelsOfSeveralCoins_data();
    void coinsThatAreNumbers();
    void levelsOfSeveralCoins();
    void signedSizesNameSides();
    void levelsStayLevels_data();
    void levelsStayLevels();
};

void TestImportPositionTables::twoCoins()
{
    const auto maps =
        importMapsOf("address,coin,size,entry_price,notional,liquidation_price,leverage,margin_mode\n"
                     "0xa,BTC,1.5,80000,120000,72000,10,cross\n"
                     "0xb,BTC,-1,80000,80000,88000,10,isolated\n"
                     "0xc,ETH,-10,2500,25000,2900,5,cross\n"
                     "0xd,ETH,20,2500,50000,2000,5,isolated\n"
                     "0xe,ETH,4,2500,10000,,20,cross\n",
                     "test", {});
    QCOMPARE(maps.size(), std::size_t(2));
    QVERIFY2(maps[0] && maps[1], qPrintable(explain(maps[0])));
    const Document& btc = **maps[0];
    QCOMPARE(btc.mapName(), std::string("BTC"));
    QCOMPARE(btc.source.format, std::string("positions"));
    COMPARE_CENT(totals(btc.map).all().notional, 200'000);
    COMPARE_CENT(totals(btc.map).longs.notional, 120'000);
    COMPARE_CENT(totals(btc.map).all().margin, 20'000);
    const Document& eth = **maps[1];
    QCOMPARE(eth.mapName(), std::string("ETH"));
    COMPARE_CENT(totals(eth.map).all().notional, 75'000);
    COMPARE_CENT(totals(eth.map).longs.notional, 50'000);
    COMPARE_CENT(totals(eth.map).all().margin, 15'000);
    QCOMPARE(eth.marginModes.size(), std::size_t(2));
    QCOMPARE(warningOf(eth, Warn::NoLiquidationPrice), QStringLiteral("no-liquidation-price x1 at line 6"));
}

void TestImportPositionTables::headings_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<double>("longs");
    QTest::addColumn<double>("shorts");
    QTest::addColumn<double>("margin");
    const auto row = [](const char* name, const char* table, double longs, double shorts, double margin) {
        QTest::newRow(name) << QByteArray(table) << longs << shorts << margin;
    };
    row("Hyperliquid", "coin,szi,entryPx,lev,liqPx\nBTC,0.5,80000,10,73000\nBTC,-0.25,80000,20,83000\n",
        40'000, 20'000, 5'000);
    row("liq beside lev is a price", "coin,szi,entryPx,lev,liq\nBTC,0.5,80000,10,73000\n", 40'000, 0, 4'000);
    row("levType", "address,szi,entryPx,notional,liq_price,lev,levType\n0x1,-2,100,200,120,4x,cross\n", 0,
        200, 50);
    row("with a side",
        "symbol;side;position_value;leverage;liq_price;margin\nX;Buy;100;10;91;11\nX;Sell;50;10;109;5\n", 100,
        50, 16);
    row("titles with units",
        "Symbol,Side,Position Value (USDT),Entry Price (USDT),Liq. Price (USDT),Leverage,Margin (USDT)\n"
        "X,Short,\"1,000\",100,119,5x,200\n",
        0, 1'000, 200);
    row("no leverage: from the margin",
        "coin,szi,entryPx,positionValue,liquidationPx,marginUsed\nX,1,100,100,90,20\n", 100, 0, 20);
}

void TestImportPositionTables::headings()
{
    QFETCH(QByteArray, table);
    QFETCH(double, longs);
    QFETCH(double, shorts);
    QFETCH(double, margin);
    const auto imported = importText(table.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->source.format, std::string("positions"));
    COMPARE_CENT(totals((*imported)->map).longs.notional, longs);
    COMPARE_CENT(totals((*imported)->map).shorts.notional, shorts);
    COMPARE_CENT(totals((*imported)->map).all().margin, margin);
}

void TestImportPositionTables::priceInAComment_data()
{
    QTest::addColumn<QByteArray>("comment");
    QTest::addColumn<double>("price");
    QTest::newRow("names and values in turn") << QByteArray("# ts,1764010800,px,2510.5") << 2510.5;
    QTest::newRow("without a space") << QByteArray("#ts,1764010800000,coin,ETH,px,2510.5") << 2510.5;
    QTest::newRow("a name and a colon") << QByteArray("# reference price: 2511") << 2511.0;
    QTest::newRow("none") << QByteArray("# ts,1764010800,rows,3") << 0.0;
}

void TestImportPositionTables::priceInAComment()
{
    QFETCH(QByteArray, comment);
    QFETCH(double, price);
    const auto imported = importText(
        comment.toStdString() + "\naddress,szi,entryPx,lev,liqPx\n0xa,2,2500,10,2300\n0xb,-1,2500,10,2700\n");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->map.referencePrice().value_or(0), price);
    COMPARE_CENT(totals((*imported)->map).longs.notional, 5'000);
    COMPARE_CENT(totals((*imported)->map).shorts.notional, 2'500);
}

/// A line whose value is no number is dropped and named; a word of no side is counted.
void TestImportPositionTables::badCells()
{
    const auto imported = importText("coin,side,notional,entry,leverage,liq_price\n"
                                     "X,long,100,100,10,91\n"
                                     "X,long,many,100,10,91\n"
                                     "X,up,50,100,10,91\n"
                                     "X,short,20,100,10,soon\n"
                                     "X,short,20,100,10,N/A\n");
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(totals((*imported)->map).all().notional, 150);
    QCOMPARE(warningOf(**imported, Warn::RowDropped), QStringLiteral("row-dropped x2 at line 3"));
    QCOMPARE(warningOf(**imported, Warn::SideUnknown), QStringLiteral("side-unknown x1 at line 4"));
    QCOMPARE(warningOf(**imported, Warn::NoLiquidationPrice),
             QStringLiteral("no-liquidation-price x1 at line 6"));
}

void TestImportPositionTables::levelsOfSeveralCoins_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a leverage a line") << QByteArray(
        "symbol,price,leverage,amount\nBTC,80000,10,5\nETH,2500,10,6\nBTC,81000,10,7\nETH,2600,10,1\n");
    QTest::newRow("a column a leverage")
        << QByteArray("coin,price,10x\nBTC,80000,5\nETH,2500,6\nBTC,81000,7\nETH,2600,1\n");
    QTest::newRow("a column a leverage, with sides") << QByteArray(
        "coin,price,side,10x\nBTC,80000,long,5\nETH,2500,long,6\nBTC,81000,short,7\nETH,2600,short,1\n");
    QTest::newRow("no leverage") << QByteArray(
        "pair,price,liq_usd\nBTC,80000,5\nETH,2500,6\nBTC,81000,7\nETH,2600,1\n");
    QTest::newRow("a heatmap") << QByteArray(
        "time,symbol,price,value\n2026-01-01 00:00,BTC,80000,5\n2026-01-01 "
        "00:00,ETH,2500,6\n2026-01-01 00:00,BTC,81000,7\n2026-01-01 "
        "00:00,ETH,2600,1\n");
    QTest::newRow("levels of Hyblock") << QByteArray(
        R"({"data":[{"symbol":"BTC","price":80000,"size":5,"leverage":"10","side":"long"},{"symbol":"ETH","price":2500,"size":6,"leverage":"10","side":"long"},{"symbol":"BTC","price":81000,"size":7,"leverage":"10","side":"short"},{"symbol":"ETH","price":2600,"size":1,"leverage":"10","side":"short"}]})");
}

/// Lines of nothing but numbers are read the fast way, whose coin is to be asked as well.
void TestImportPositionTables::coinsThatAreNumbers()
{
    const auto maps =
        importMapsOf("market,price,10x\n0,80000,5\n1,2500,6\n0,81000,7\n1,2600,1\n", "test", {});
    QCOMPARE(maps.size(), std::size_t(2));
    QVERIFY2(maps[0] && maps[1], qPrintable(explain(maps[0])));
    COMPARE_CENT(totals((*maps[0])->map).all().notional, 12.0);
    COMPARE_CENT(totals((*maps[1])->map).all().notional, 7.0);
}

/// Prices of two coins must not stand on one axis.
void TestImportPositionTables::levelsOfSeveralCoins()
{
    QFETCH(QByteArray, content);
    const auto maps = importMapsOf(content.toStdString(), "test", {});
    QCOMPARE(maps.size(), std::size_t(2));
    QVERIFY2(maps[0] && maps[1], qPrintable(explain(maps[0])));
    QCOMPARE((*maps[0])->mapName(), std::string("BTC"));
    QCOMPARE((*maps[0])->source.symbol, std::string("BTC"));
    COMPARE_CENT(totals((*maps[0])->map).all().notional, 12);
    QCOMPARE((*maps[0])->map.axis().low(), 80'000.0);
    QCOMPARE((*maps[1])->mapName(), std::string("ETH"));
    COMPARE_CENT(totals((*maps[1])->map).all().notional, 7);
    QVERIFY((*maps[1])->map.axis().high() < 3000);
}

/// What the user calls the side may be a size with a sign.
void TestImportPositionTables::signedSizesNameSides()
{
    ImportOptions options;
    options.columns = {{"price", "liqPx"}, {"leverage", "lev"}, {"amount", "notional"}, {"side", "szi"}};
    const auto imported =
        importText("coin,szi,notional,lev,liqPx\nX,-2,200,10,109\nX,3,300,10,91\nX,1,100,10,92\n", options);
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(totals((*imported)->map).longs.notional, 400);
    COMPARE_CENT(totals((*imported)->map).shorts.notional, 200);
}

void TestImportPositionTables::levelsStayLevels_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("liquidation prices")
        << QByteArray("liq price,leverage,notional,side\n90,10,5,long\n110,10,6,short\n");
    QTest::newRow("liq is an amount") << QByteArray("price,leverage,liq\n90,10,5\n110,10,6\n");
}

void TestImportPositionTables::levelsStayLevels()
{
    QFETCH(QByteArray, table);
    const auto imported = importText(table.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->source.format, std::string("csv-long"));
    COMPARE_CENT(totals((*imported)->map).all().notional, 11);
}

QTEST_APPLESS_MAIN(TestImportPositionTables)
#include "tst_importpositiontables.moc"
