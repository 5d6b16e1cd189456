// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/sideword.h"
#include "importhelpers.h"

using namespace ballast;
using Warn = WarningCode;

/// How what people write of sides is understood, counted and doubted.
class TestImportSides : public QObject
{
    Q_OBJECT

private slots:
    void words_data();
    void words();
    void headings_data();
    void headings();
    void tables_data();
    void tables();
    void perPrice_data();
    void perPrice();
    void totalsAreOnlyChecked();
    void columnsOfSides();
    void referenceBucket_data();
    void referenceBucket();
};

void TestImportSides::words_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("word");
    const auto row = [](const char* text, SideWord word) {
        QTest::newRow(text) << QByteArray(text) << static_cast<int>(word);
    };
    for (const char* text : {"long",
                             "LONGS",
                             " l ",
                             "1",
                             "+1",
                             "long_liquidation",
                             "Liquidated longs",
                             "longLiquidation",
                             "多",
                             "多头",
                             "做多",
                             "多单爆仓",
                             "多头清算",
                             "ロング",
                             "ロング清算",
                             "롱",
                             "лонг",
                             "ЛОНГИ",
                             "Ликвидация лонгов",
                             "uzun",
                             "Largo",
                             "largos",
                             "lungo",
                             "longue"})
        row(text, SideWord::Long);
    for (const char* text : {"short", "Shorts", "-1", "\u22121", "SHORT_LIQUIDATIONS", "空", "空头",
                             "空单爆仓", "ショート", "숏", "Шорт", "KISA", "kısa", "corto", "court"})
        row(text, SideWord::Short);
    for (const char* text :
         {"buy", "B", "Bid", "买入", "買い", "매수", "покупка", "ALIŞ", "compra", "achat", "Kauf"})
        row(text, SideWord::Buy);
    for (const char* text :
         {"SELL", "a", "ask", "卖出", "売り", "매도", "Продажа", "satış", "venta", "vente", "Verkauf"})
        row(text, SideWord::Sell);
    row("s", SideWord::ShortOrSell);
    for (const char* text : {"", "-", "NA", "null", "both", "unknown", "net"})
        row(text, SideWord::None);
    for (const char* text : {"wat", "2", "longitude", "long short", "liquidation", "shorty"})
        row(text, SideWord::Unknown);
}

void TestImportSides::words()
{
    QFETCH(QByteArray, text);
    QFETCH(int, word);
    QCOMPARE(static_cast<int>(sideWordOf(text.toStdString())), word);
}

void TestImportSides::headings_data()
{
    QTest::addColumn<int>("side");
    const auto row = [](const char* text, Side side) { QTest::newRow(text) << static_cast<int>(side); };
    for (const char* text : {"long", "Longs", "long_liq_usd", "longVolume", "longUsd",
                             "Long Liquidations (USD)", "liq_long", "longsUsd", "多头清算"})
        row(text, Side::Long);
    for (const char* text : {"short", "shortLiqUsd", "short_notional", "Short Liquidation Volume", "空单"})
        row(text, Side::Short);
    for (const char* text :
         {"longitude", "long_share", "shortfall", "long_price", "10x long", "side", "buy", "l"})
        row(text, Side::ByPrice);
}

void TestImportSides::headings()
{
    QFETCH(int, side);
    QCOMPARE(static_cast<int>(sideOfHeading(QTest::currentDataTag())), side);
}

void TestImportSides::tables_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<double>("longs");
    QTest::addColumn<double>("shorts");
    QTest::addColumn<QString>("orders");
    QTest::addColumn<QString>("unknown");
    QTest::addColumn<QString>("contradicted");
    const auto row = [](const char* name, const char* rows, double longs, double shorts,
                        const char* orders = "", const char* unknown = "", const char* contradicted = "") {
        QTest::newRow(name) << QByteArray(rows) << longs << shorts << QString::fromUtf8(orders)
                            << QString::fromUtf8(unknown) << QString::fromUtf8(contradicted);
    };
    // The reference price is 100.
    row("sell orders are the longs'", "80,10,1,sell\n90,10,2,SELL\n110,10,4,buy\n120,10,8,buy\n", 3, 12,
        "side-of-orders x4 at price 80");
    row("buyers who are long", "80,10,1,buy\n90,10,2,buy\n110,10,4,sell\n120,10,8,sell\n", 3, 12,
        "side-of-orders x4 at price 80");
    row("b and a", "80,10,1,a\n110,10,2,b\n", 1, 2, "side-of-orders x2 at price 80");
    row("b and s", "80,10,1,s\n110,10,2,b\n", 1, 2, "side-of-orders x2 at price 80");
    row("l and s", "80,10,1,l\n110,10,2,s\n", 1, 2);
    row("numbers", "80,10,1,1\n110,10,2,-1\n", 1, 2);
    row("words not known", "80,10,1,wat\n110,10,2,short\n120,10,4,?!\n", 1, 6, "",
        "side-unknown x2 at line 3");
    row("empty and NA are none", "80,10,1,\n110,10,2,NA\n120,10,4,both\n", 1, 6);
    row("most against their price", "80,10,1,long\n90,10,10,short\n110,10,20,long\n", 21, 10, "", "",
        "side-contradicted x2 at price 90");
    row("a few against their price", "80,10,10,long\n90,10,1,short\n110,10,20,short\n", 10, 21);
}

void TestImportSides::tables()
{
    QFETCH(QByteArray, rows);
    QFETCH(double, longs);
    QFETCH(double, shorts);
    QFETCH(QString, orders);
    QFETCH(QString, unknown);
    QFETCH(QString, contradicted);
    const auto imported =
        importText("# reference price: 100\nprice,leverage,amount,side\n" + rows.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const SideAmounts sums = totals((*imported)->map);
    COMPARE_CENT(sums.longs.notional, longs);
    COMPARE_CENT(sums.shorts.notional, shorts);
    QCOMPARE(warningOf(**imported, Warn::SideOfOrders), orders);
    QCOMPARE(warningOf(**imported, Warn::SideUnknown), unknown);
    QCOMPARE(warningOf(**imported, Warn::SideContradicted), contradicted);
}

void TestImportSides::perPrice_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* name, const char* content) {
        QTest::newRow(name) << QByteArray(content);
    };
    row("CSV with a total",
        "price,long_liq_usd,short_liq_usd,total\n79000,300,0,300\n79500,200,0,200\n"
        "80500,0,150,150\n81000,0,450,450\n");
    row("CSV, short names", "price;long;short\n79000;300;0\n79500;200;-\n80500;;150\n81000;0;450\n");
    row("CSV in Chinese", "价格,多头清算,空头清算\n79000,300,0\n79500,200,0\n80500,0,150\n81000,0,450\n");
    row("JSON levels", R"({"levels":[{"price_level":79000,"long_liq_usd":300,"short_liq_usd":0},
        {"price_level":79500,"long_liq_usd":"200","short_liq_usd":"0"},
        {"price_level":80500,"long_liq_usd":0,"short_liq_usd":150},
        {"price_level":81000,"long_liq_usd":null,"short_liq_usd":450}]})");
    row("JSON clusters", R"({"data":{"clusters":[{"price":79000,"longVolume":500,"shortVolume":0},
        {"price":80500,"longVolume":0,"shortVolume":600}]}})");
    row("JSON list",
        R"([{"price":79000,"longUsd":500,"shortUsd":0},{"price":80500,"longUsd":0,"shortUsd":600}])");
}

void TestImportSides::perPrice()
{
    QFETCH(QByteArray, content);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->source.format, std::string("untiered-map"));
    const SideAmounts sums = totals((*imported)->map);
    COMPARE_CENT(sums.longs.notional, 500);
    COMPARE_CENT(sums.shorts.notional, 600);
    COMPARE_CENT(sums.unknown.notional, 0);
    QVERIFY(!(*imported)->map.hasMargin());
    QVERIFY(warningOf(**imported, Warn::TotalMismatch).isEmpty());
}

void TestImportSides::totalsAreOnlyChecked()
{
    const auto imported = importText("price,long,short,total\n1,300,0,300\n2,200,50,200\n");
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(totals((*imported)->map).all().notional, 550);
    QCOMPARE(warningOf(**imported, Warn::TotalMismatch), QStringLiteral("total-mismatch x1 at line 3"));
}

void TestImportSides::columnsOfSides()
{
    ImportOptions options;
    options.columns = {{"price", "1"}, {"long", "3"}, {"short", "2"}};
    const auto imported = importText("a,b,c\n1,300,5\n2,200,50\n", options);
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(totals((*imported)->map).longs.notional, 55);
    COMPARE_CENT(totals((*imported)->map).shorts.notional, 500);
}

void TestImportSides::referenceBucket_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("warning");
    QTest::newRow("levels") << QByteArray(R"({"current_price":"2076.51","long_liquidations":[
        {"price_level":"1900","volume":"5","leverage":"5x"},{"price_level":"2000","volume":"2","leverage":"5x"}],
        "short_liquidations":[{"price_level":"2100","volume":"5","leverage":"5x"}]})")
                            << QStringLiteral("reference-bucket x1 at price 2000 to 2100");
    QTest::newRow("table") << QByteArray("# reference price: 150\nprice,10x\n100,5\n200,6\n300,1\n")
                           << QStringLiteral("reference-bucket x1 at price 100 to 200");
    QTest::newRow("on an edge") << QByteArray("# reference price: 200\nprice,10x\n100,5\n200,6\n300,1\n")
                                << QString();
    QTest::newRow("hardly anything in it")
        << QByteArray("# reference price: 150\nprice,10x\n100,5\n200,1000\n300,1\n") << QString();
    QTest::newRow("rows with a price of their own") << QByteArray(
        R"({"lastPrice":150,"liqMapV2":{"200":[[120,5,10,null],[160,6,10,null]],"300":[[290,1,10]]}})")
                                                    << QString();
}

/// A bucket with one amount that lies on both sides of the price is said.
void TestImportSides::referenceBucket()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, warning);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(warningOf(**imported, Warn::ReferenceBucket), warning);
}

QTEST_APPLESS_MAIN(TestImportSides)
#include "tst_importsides.moc"
