// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

using namespace ballast;
using Warn = WarningCode;

/// F10: many positions together: of many wallets, closed ones between open ones, far ones beside near ones.
class TestImportAccounts : public QObject
{
    Q_OBJECT

private slots:
    void wallets_data();
    void wallets();
    void closedPositionsAreNone();
    void widthsThatNoNumberCounts();
    void bulkMakesBuckets();

private:
    static QString figuresOf(const Document& document);
};

/// "N 130 = 40 long + 90 short, margin 8.5".
QString TestImportAccounts::figuresOf(const Document& document)
{
    const SideAmounts sums = totals(document.map);
    return QStringLiteral("N %1 = %2 long + %3 short, margin %4")
        .arg(sums.all().notional)
        .arg(sums.longs.notional)
        .arg(sums.shorts.notional)
        .arg(sums.all().margin);
}

void TestImportAccounts::wallets_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* name, const QByteArray& content) { QTest::newRow(name) << content; };
    const QByteArray btc =
        R"({"coin":"BTC","direction":"LONG","size":1.5,"entryPx":80000,"leverage":10,"positionValue":120000,"liquidationPx":72000})";
    const QByteArray ethShort =
        R"({"coin":"ETH","direction":"SHORT","size":10,"entryPx":2500,"leverage":5,"positionValue":25000,"liquidationPx":2900})";
    const QByteArray ethLong =
        R"({"coin":"ETH","direction":"LONG","size":20,"entryPx":2500,"leverage":5,"positionValue":50000,"liquidationPx":2000})";
    const QByteArray first = "[" + btc + "," + ethShort + "]";
    const QByteArray second = "[" + ethLong + "]";
    row("under a word for wallets",
        R"({"whales":[{"accountValue":1,"positions":)" + first + R"(},{"accountValue":2,"positions":)"
            + second + "}]}");
    row("a bare list",
        R"([{"address":"0xa","positions":)" + first + R"(},{"address":"0xb","positions":)" + second + "}]");
    row("below data",
        R"({"data":[{"user":"0xa","positions":)" + first + R"(},{"user":"0xb","positions":)" + second
            + "}]}");
    row("under any name",
        R"({"summary":{"coins":2},"top":[{"address":"0xa","positions":)" + first
            + R"(},{"address":"0xb","positions":)" + second + "}]}");
    row("by address", R"({"0xa1":{"positions":)" + first + R"(},"0xb2":{"positions":)" + second + "}}");
    row("lists by address", R"({"0xa1":)" + first + R"(,"0xb2":)" + second + "}");
    row("pairs", R"([["0xa1",{"positions":)" + first + R"(}],["0xb2",{"positions":)" + second + "}]]");
    row("first without any",
        R"({"wallets":[{"address":"0x1","positions":[]},{"address":"0xa","positions":)" + first
            + R"(},{"address":"0xb","positions":)" + second + "}]}");
    row("packed",
        R"({"columns":["address","coin","szi","entryPx","leverage","positionValue","liquidationPx"],"rows":[
            ["0xa","BTC",1.5,80000,10,120000,72000],["0xa","ETH",-10,2500,5,25000,2900],["0xb","ETH",20,2500,5,50000,2000]]})");
}

void TestImportAccounts::wallets()
{
    QFETCH(QByteArray, content);
    const auto maps = importMapsOf(content.toStdString(), "test", {});
    QCOMPARE(maps.size(), std::size_t(2));
    QVERIFY2(maps[0] && maps[1], qPrintable(explain(maps[0])));
    QCOMPARE((*maps[0])->mapName(), std::string("BTC"));
    QCOMPARE(figuresOf(**maps[0]), QStringLiteral("N 120000 = 120000 long + 0 short, margin 12000"));
    QCOMPARE((*maps[1])->mapName(), std::string("ETH"));
    QCOMPARE(figuresOf(**maps[1]), QStringLiteral("N 75000 = 50000 long + 25000 short, margin 15000"));
}

/// Exchanges list every symbol, most with nothing in it.
void TestImportAccounts::closedPositionsAreNone()
{
    std::string rows;
    for (int i = 0; i < 1500; ++i)
        rows += R"({"symbol":"C)" + std::to_string(i)
            + R"(USDT","positionAmt":"0.0","entryPrice":"0.0","markPrice":"0","liquidationPrice":"0","leverage":"20","notional":"0","isolatedMargin":"0"},)";
    const auto imported = importText(
        "[" + rows
        + R"({"symbol":"BTCUSDT","positionAmt":"-1","entryPrice":"100","markPrice":"100","liquidationPrice":"110","leverage":"10","notional":"-100","isolatedMargin":"0"}])");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QVERIFY((*imported)->maps.empty());
    QCOMPARE((*imported)->source.symbol, std::string("BTCUSDT"));
    QVERIFY((*imported)->warnings.empty());
}

/// What no bucket holds is in no margin mode either.
void TestImportAccounts::widthsThatNoNumberCounts()
{
    const std::string rows =
        R"([{"leverage":5,"notional":10,"liq_price":1e300},{"leverage":5,"notional":20,"liq_price":50}])";
    ImportOptions options;
    options.bucketWidth = 1e-10;
    const auto imported = importText(rows, options);
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(totals((*imported)->map).all().notional, 20);
    QCOMPARE((*imported)->marginModes.size(), std::size_t(1));
    COMPARE_CENT((*imported)->marginModes[0].notional, 20);
    QCOMPARE((*imported)->marginModes[0].positions, std::size_t(1));
    QCOMPARE(warningOf(**imported, Warn::RowDropped), QStringLiteral("row-dropped x1 at [0]"));
}

/// 120 positions of 10,000 between 2,262 and 2,740; one of 5,000, 0.4 %, at 9,500.
void TestImportAccounts::bulkMakesBuckets()
{
    std::string rows;
    for (int i = 0; i < 120; ++i) {
        const int price = i % 2 == 0 ? 2498 - 2 * i : 2502 + 2 * i;
        rows += R"({"coin":"ETH","positionValue":10000,"leverage":10,"entryPx":2500,"liquidationPx":)"
            + std::to_string(price) + "},";
    }
    const std::string bulk = "[" + rows.substr(0, rows.size() - 1) + "]";
    const std::string wide = "[" + rows
        + R"({"coin":"ETH","positionValue":5000,"leverage":5,"entryPx":2500,"liquidationPx":9500}])";
    const auto without = importText(bulk);
    const auto with = importText(wide);
    QVERIFY(without && with);
    QCOMPARE((*with)->map.axis().step(), (*without)->map.axis().step());
    QVERIFY(!(*without)->firstView);
    QVERIFY((*with)->firstView);
    QVERIFY((*with)->firstView->low < 2262 && (*with)->firstView->low > 2150);
    QVERIFY((*with)->firstView->high > 2740 && (*with)->firstView->high < 2850);
    COMPARE_CENT(totals((*with)->map).all().notional, 1'205'000);
}

QTEST_APPLESS_MAIN(TestImportAccounts)
#include "tst_importaccounts.moc"
