// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

using namespace ballast;
using Warn = WarningCode;

/// F10: positions as every exchange and its tools write them, in right units and in wrong ones.
class TestImportVendors : public QObject
{
    Q_OBJECT

private slots:
    void vendors_data();
    void vendors();
    void refusals_data();
    void refusals();
    void sanity_data();
    void sanity();
    void neverPrices_data();
    void neverPrices();
    void sides_data();
    void sides();

private:
    static QString figuresOf(const Document& document);
    static QString codesOf(const Document& document);
};

/// "N 130 = 40 long + 90 short, margin 8.5, 10x 20x".
QString TestImportVendors::figuresOf(const Document& document)
{
    const SideAmounts sums = totals(document.map);
    QString figures = QStringLiteral("N %1 = %2 long + %3 short, margin %4,")
                          .arg(sums.all().notional, 0, 'f', 2)
                          .arg(sums.longs.notional, 0, 'f', 2)
                          .arg(sums.shorts.notional, 0, 'f', 2)
                          .arg(sums.all().margin, 0, 'f', 2);
    for (const Tier& tier : document.map.tiers()) {
        const QString leverage =
            tier.leverage ? QString::number(tier.leverage->value()) : QStringLiteral("?");
        if (!figures.endsWith(u' ' + leverage + u'x'))
            figures += u' ' + leverage + u'x';
    }
    return figures;
}

/// The kinds of its warnings with how often, beside those that every account has.
QString TestImportVendors::codesOf(const Document& document)
{
    QStringList codes;
    for (const Warning& warning : document.warnings) {
        if (warning.code != Warn::CrossMargin && warning.code != Warn::MissingReferencePrice)
            codes << QStringLiteral("%1 x%2").arg(QLatin1String(name(warning.code))).arg(warning.count);
    }
    return codes.join(QStringLiteral(", "));
}

void TestImportVendors::vendors_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("figures");
    QTest::addColumn<QString>("warnings");
    const auto row = [](const char* name, const char* content, const char* figures,
                        const char* warnings = "") {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(figures)
                            << QString::fromUtf8(warnings);
    };
    // 40 / 10 + 90 / 20: a stated margin of 0 is none.
    row("Binance, cross",
        R"([{"symbol":"ETHUSDT","positionAmt":"0.02","entryPrice":"2000.0","markPrice":"2010.0","liquidationPrice":"1402.5","leverage":"10","marginType":"cross","isolatedMargin":"0.00000000","notional":"40.00000000","positionSide":"BOTH"},
        {"symbol":"ETHUSDT","positionAmt":"-0.045","entryPrice":"2000.0","markPrice":"2010.0","liquidationPrice":"2611.0","leverage":"20","marginType":"cross","isolatedMargin":"0.00000000","notional":"-90.00000000","positionSide":"BOTH"}])",
        "N 130.00 = 40.00 long + 90.00 short, margin 8.50, 10x 20x");
    row("Binance, isolated and topped up",
        R"([{"symbol":"BTCUSDT","positionAmt":"0.1","entryPrice":"80000","markPrice":"80000","liquidationPrice":"60000","leverage":"20","marginType":"isolated","isolatedMargin":"2000","notional":"8000","positionSide":"BOTH"}])",
        "N 8000.00 = 8000.00 long + 0.00 short, margin 2000.00, 20x", "margin-far-from-leverage x1");
    // Aster writes no notional: 0.5 x 84,000, at mark and not at entry.
    row("Aster, amount times mark price",
        R"([{"symbol":"BTCUSDT","positionAmt":"0.5","entryPrice":"80000","markPrice":"84000","liquidationPrice":"70000","leverage":"10","positionSide":"BOTH"}])",
        "N 42000.00 = 42000.00 long + 0.00 short, margin 4200.00, 10x");
    row("Binance v3, without leverage",
        R"([{"symbol":"BTCUSDT","positionSide":"BOTH","positionAmt":"0.500","entryPrice":"84000.0","markPrice":"84500.0","liquidationPrice":"76100.0","notional":"42250","initialMargin":"4225"},
        {"symbol":"BTCUSDT","positionSide":"BOTH","positionAmt":"-0.200","entryPrice":"84200.0","markPrice":"84500.0","liquidationPrice":"87300.0","notional":"-16900","initialMargin":"676"}])",
        "N 59150.00 = 42250.00 long + 16900.00 short, margin 4901.00, 10x 25x", "leverage-from-margin x2");
    // Leverage is that of the initial margin, 8,000 / 400; what was added to it is margin at risk.
    row("Binance v3, isolated",
        R"([{"symbol":"BTCUSDT","positionSide":"BOTH","positionAmt":"0.1","entryPrice":"80000","markPrice":"80000","liquidationPrice":"75500","notional":"8000","isolatedMargin":"500","positionInitialMargin":"400","initialMargin":"460"}])",
        "N 8000.00 = 8000.00 long + 0.00 short, margin 500.00, 20x", "leverage-from-margin x1");
    // 0.0125 BTC at 80,000; the margin is in coin.
    row("Binance, coin-margined",
        R"([{"symbol":"BTCUSD_PERP","positionAmt":"10","entryPrice":"80000","markPrice":"80000","liquidationPrice":"73000","leverage":"10","marginType":"isolated","isolatedMargin":"0.00125","notionalValue":"0.0125","positionSide":"BOTH"}])",
        "N 1000.00 = 1000.00 long + 0.00 short, margin 100.00, 10x",
        "margin-not-believed x1, inverse-contracts x1");
    row("Bybit, linear",
        R"({"retCode":0,"result":{"category":"linear","list":[{"symbol":"BTCUSDT","side":"Sell","size":"0.01","avgPrice":"80000","positionValue":"800","positionIM":"80.4","leverage":"10","markPrice":"80010","liqPrice":"87600","tradeMode":1}]}})",
        "N 800.00 = 0.00 long + 800.00 short, margin 80.40, 10x");
    row("Bybit, copy trading: the account's margin",
        R"({"retCode":0,"result":{"category":"linear","list":[{"symbol":"XRPUSDT","side":"Buy","size":"40","avgPrice":"2.5","positionValue":"100","leverage":"10","markPrice":"2.51","liqPrice":"1.9","isIsolated":false,"positionMargin":"77777777.7"}]}})",
        "N 100.00 = 100.00 long + 0.00 short, margin 10.00, 10x", "margin-not-believed x1");
    row("Bybit, inverse: size is USD, value and margin are coin",
        R"({"retCode":0,"result":{"category":"inverse","list":[{"symbol":"BTCUSD","side":"Sell","size":"500","avgPrice":"80000","positionValue":"0.00625","positionIM":"0.000625","leverage":"10","markPrice":"80010","liqPrice":"87600","tradeMode":1}]}})",
        "N 500.00 = 0.00 long + 500.00 short, margin 50.00, 10x",
        "margin-not-believed x1, inverse-contracts x1");
    row("Bybit, inverse, told by its figures alone",
        R"([{"symbol":"ETHUSD","side":"Buy","size":"5000","avgPrice":"2500","positionValue":"2","leverage":"5","markPrice":"2510","liqPrice":"2100"}])",
        "N 5000.00 = 5000.00 long + 0.00 short, margin 1000.00, 5x", "inverse-contracts x1");
    row("Bybit, inverse, without a category and a value",
        R"([{"symbol":"BTCUSD","side":"Sell","size":"500","avgPrice":"80000","leverage":"10","markPrice":"80000","liqPrice":"87600"}])",
        "N 500.00 = 0.00 long + 500.00 short, margin 50.00, 10x", "inverse-contracts x1");
    row("Bybit, inverse, without a category and a size",
        R"([{"symbol":"BTCUSD","side":"Sell","avgPrice":"80000","positionValue":"0.00625","leverage":"10","markPrice":"80000","liqPrice":"87600"}])",
        "N 500.00 = 0.00 long + 500.00 short, margin 50.00, 10x", "inverse-contracts x1");
    // Buy is the position, though both levels lie on the other side of the mark price.
    row("Bybit, sides that the prices contradict",
        R"([{"symbol":"BTCUSDT","side":"Buy","leverage":"10","positionValue":"42000","liqPrice":"90000","markPrice":"84500"},
        {"symbol":"BTCUSDT","side":"Sell","leverage":"25","positionValue":"16840","liqPrice":"80000","markPrice":"84500"}])",
        "N 58840.00 = 42000.00 long + 16840.00 short, margin 4873.60, 10x 25x", "side-contradicted x2");
    // 10 contracts of 0.01 BTC: only notionalUsd says what they are worth.
    row("OKX, net mode",
        R"({"code":"0","msg":"","data":[{"instId":"BTC-USDT-SWAP","pos":"-10","posSide":"net","avgPx":"80000","markPx":"80010","liqPx":"87000","lever":"10","mgnMode":"isolated","margin":"801","imr":"","notionalUsd":"8001","ccy":"USDT"}]})",
        "N 8001.00 = 0.00 long + 8001.00 short, margin 801.00, 10x");
    row("OKX, cross, long and short mode",
        R"({"code":"0","msg":"","data":[{"instId":"BTC-USDT-SWAP","pos":"10","posSide":"short","avgPx":"80000","markPx":"80000","liqPx":"95000","lever":"20","mgnMode":"cross","margin":"","imr":"400","notionalUsd":"8000","ccy":"USDT"}]})",
        "N 8000.00 = 0.00 long + 8000.00 short, margin 400.00, 20x");
    row("OKX, margin in coin",
        R"({"code":"0","msg":"","data":[{"instId":"BTC-USD-SWAP","pos":"80","posSide":"net","avgPx":"80000","markPx":"80000","liqPx":"73000","lever":"10","mgnMode":"isolated","margin":"0.01","imr":"","notionalUsd":"8000","ccy":"BTC"}]})",
        "N 8000.00 = 8000.00 long + 0.00 short, margin 800.00, 10x", "margin-not-believed x1");
    // 0.1 x 80,000
    row("Bitget",
        R"({"code":"00000","data":[{"symbol":"BTCUSDT","marginCoin":"USDT","holdSide":"short","total":"0.1","leverage":"20","marginSize":"400","openPriceAvg":"79000","marginMode":"crossed","markPrice":"80000","liquidationPrice":"95000"}]})",
        "N 8000.00 = 0.00 long + 8000.00 short, margin 400.00, 20x");
    row("Gate: value, never contracts; cross has its cap",
        R"([{"contract":"BTC_USDT","size":1000,"leverage":"10","value":"8000","margin":"800","entry_price":"80000","liq_price":"72400","mark_price":"80010","mode":"single"},
        {"contract":"BTC_USDT","size":-150,"leverage":"0","cross_leverage_limit":"20","value":"1200","margin":"0","entry_price":"80000","liq_price":"120000","mark_price":"80010","mode":"single"}])",
        "N 9200.00 = 8000.00 long + 1200.00 short, margin 860.00, 10x 20x");
    row("Gate: a price of nines is none",
        R"([{"contract":"BTC_USDT","size":1000,"leverage":"10","value":"8000","margin":"800","entry_price":"80000","liq_price":"72400","mark_price":"80010","mode":"single"},
        {"contract":"BTC_USDT","size":-150,"leverage":"0","cross_leverage_limit":"20","value":"1200","margin":"0","entry_price":"80000","liq_price":"99999999","mark_price":"80010","mode":"single"}])",
        "N 8000.00 = 8000.00 long + 0.00 short, margin 800.00, 10x", "no-liquidation-price x1");
    row("KuCoin",
        R"({"code":"200000","data":[{"symbol":"XBTUSDTM","crossMode":false,"realLeverage":5.0,"markPrice":80010,"markValue":400.05,"posMargin":80.01,"liquidationPrice":65000,"currentQty":5,"avgEntryPrice":80000,"settleCurrency":"USDT"}]})",
        "N 400.05 = 400.05 long + 0.00 short, margin 80.01, 5x");
    row("KuCoin, inverse",
        R"({"code":"200000","data":[{"symbol":"XBTUSDM","crossMode":false,"realLeverage":5.0,"markPrice":80000,"markValue":0.005,"posMargin":0.001,"liquidationPrice":67000,"currentQty":400,"avgEntryPrice":80000,"settleCurrency":"XBT"}]})",
        "N 400.00 = 400.00 long + 0.00 short, margin 80.00, 5x",
        "margin-not-believed x1, inverse-contracts x1");
    row("ccxt, list",
        R"([{"symbol":"BTC/USDT:USDT","side":"long","contracts":2,"contractSize":0.1,"notional":16000,"leverage":10,"collateral":1700,"initialMargin":1600,"marginMode":"isolated","entryPrice":79000,"markPrice":80000,"liquidationPrice":72000,"info":{"x":1}}])",
        "N 16000.00 = 16000.00 long + 0.00 short, margin 1700.00, 10x");
    row("ccxt, one position, cross: the collateral is the account's",
        R"({"symbol":"BTC/USDT:USDT","side":"short","contracts":2,"contractSize":0.1,"notional":16000,"leverage":10,"collateral":9000,"initialMargin":1600,"marginMode":"cross","entryPrice":79000,"markPrice":80000,"liquidationPrice":92000})",
        "N 16000.00 = 0.00 long + 16000.00 short, margin 1600.00, 10x");
    row("ccxt, contracts of a known size",
        R"([{"symbol":"BTC/USDT:USDT","side":"long","contracts":2,"contractSize":0.1,"notional":null,"leverage":10,"entryPrice":79000,"markPrice":80000,"liquidationPrice":72000}])",
        "N 16000.00 = 16000.00 long + 0.00 short, margin 1600.00, 10x");
    row("ccxt, contracts of no known size: margin times leverage",
        R"([{"symbol":"BTC/USDC:USDC","entryPrice":61000.0,"side":"long","contracts":0.0021,"collateral":32.03,"leverage":4.0,"liquidationPrice":46210.25},
        {"symbol":"BTC/USDC:USDC","entryPrice":62500.0,"side":"short","contracts":0.0040,"collateral":25.0,"leverage":10.0,"liquidationPrice":68020.5}])",
        "N 378.12 = 128.12 long + 250.00 short, margin 57.03, 4x 10x", "notional-from-margin x2");
    row("ccxt, inverse: contracts of 100 USD",
        R"([{"symbol":"BTC/USD:BTC","side":"long","contracts":50,"contractSize":100,"notional":0.0625,"leverage":10,"collateral":0.00625,"entryPrice":80000,"markPrice":80000,"liquidationPrice":73000}])",
        "N 5000.00 = 5000.00 long + 0.00 short, margin 500.00, 10x",
        "margin-not-believed x1, inverse-contracts x1");
    row("ccxt, no leverage",
        R"([{"symbol":"BTC/USDT:USDT","side":"long","leverage":null,"liquidationPrice":76200,"notional":15000,"initialMargin":1500,"markPrice":84500},
        {"symbol":"BTC/USDT:USDT","side":"long","leverage":null,"liquidationPrice":80000,"notional":90000,"initialMargin":3000,"markPrice":84500},
        {"symbol":"BTC/USDT:USDT","side":"short","leverage":null,"liquidationPrice":88000,"notional":10000,"initialMargin":500,"markPrice":84500}])",
        "N 115000.00 = 105000.00 long + 10000.00 short, margin 5000.00, 10x 20x 30x",
        "leverage-from-margin x3");
    row("Hyperliquid",
        R"({"assetPositions":[{"type":"oneWay","position":{"coin":"BTC","szi":"-0.5","leverage":{"type":"cross","value":20},"entryPx":"84000","positionValue":"42000","liquidationPx":"88000","marginUsed":"2100"}}]})",
        "N 42000.00 = 0.00 long + 42000.00 short, margin 2100.00, 20x");
    // 100 / 20 %; the position's size has no sign of its own.
    row("Lighter",
        R"({"accounts":[{"account_index":7,"positions":[{"symbol":"ETH","initial_margin_fraction":"20.00","sign":-1,"position":"4","avg_entry_price":"2500","position_value":"10000","liquidation_price":"2950","margin_mode":1,"allocated_margin":"2100"}]}]})",
        "N 10000.00 = 0.00 long + 10000.00 short, margin 2100.00, 5x");
    row("Coinbase",
        R"({"positions":[{"product_id":"BTC-PERP-INTX","position_side":"POSITION_SIDE_LONG","margin_type":"MARGIN_TYPE_CROSS","net_size":"0.1","leverage":"10","mark_price":{"value":"80000","currency":"USDC"},"liquidation_price":{"value":"70000","currency":"USDC"},"position_notional":{"value":"8000","currency":"USDC"},"im_notional":{"value":"810","currency":"USDC"}}]})",
        "N 8000.00 = 8000.00 long + 0.00 short, margin 810.00, 10x");
}

void TestImportVendors::vendors()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, figures);
    QFETCH(QString, warnings);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->source.format, std::string("positions"));
    QCOMPARE(figuresOf(**imported), figures);
    QCOMPARE(codesOf(**imported), warnings);
    double ofModes = 0;
    for (const MarginModeTotals& mode : (*imported)->marginModes)
        ofModes += mode.reported;
    COMPARE_CENT(ofModes, totals((*imported)->map).all().margin);
}

void TestImportVendors::refusals_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* content, ImportErrorCode code, const char* found) {
        QTest::newRow(name) << QByteArray(content) << static_cast<int>(code) << QString::fromUtf8(found);
    };
    row("only a position that is never liquidated",
        R"({"retCode":0,"result":{"category":"inverse","list":[{"symbol":"BTCUSD","side":"Sell","size":"500","avgPrice":"80000","positionValue":"0.00625","positionIM":"0.000625","leverage":"10","markPrice":"80010","liqPrice":"999999","tradeMode":0}]}})",
        ImportErrorCode::NoOpenPosition, "1 of 500");
    row("only closed positions",
        R"([{"symbol":"BTCUSDT","positionAmt":"0","notional":"0","leverage":"20","liquidationPrice":"0"}])",
        ImportErrorCode::NoOpenPosition, "0 of 0");
    row("no position", R"({"assetPositions":[],"time":1773144000000})", ImportErrorCode::NoOpenPosition,
        "0 of 0");
    row("no position in an answer", R"({"code":0,"data":{"positions":[]}})", ImportErrorCode::NoOpenPosition,
        "0 of 0");
    row("Bybit's empty account", R"({"retCode":0,"retMsg":"OK","result":{"list":[],"category":"linear"}})",
        ImportErrorCode::NoOpenPosition, "0 of 0");
    // Looking into each level from every level above would never end.
    QByteArray nested = R"({"positions":[]})";
    for (int level = 0; level < 60; ++level)
        nested = R"({"positions":[],"data":)" + nested + '}';
    row("empty in empty", nested.constData(), ImportErrorCode::NoOpenPosition, "0 of 0");
    // Contracts of which nobody knows the size.
    row("contracts alone",
        R"([{"instId":"BTC-USDT-SWAP","pos":"10","posSide":"long","avgPx":"80000","liqPx":"73000","lever":"10"}])",
        ImportErrorCode::MostRowsFailed, "no value in USD of ");
    row("Gate's contracts alone",
        R"([{"contract":"BTC_USDT","size":1000,"leverage":"10","entry_price":"80000","liq_price":"72400"}])",
        ImportErrorCode::MostRowsFailed, "no value in USD of ");
    // 100 / 0.0001 is no leverage, and none is stated.
    row("a margin that cannot be, and no leverage",
        R"([{"symbol":"X","liquidationPrice":90,"entryPrice":100,"notional":100,"margin":0.0001}])",
        ImportErrorCode::NoTiers, "margin 0.0001 of notional 100 of ");
}

void TestImportVendors::refusals()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QFETCH(QString, found);
    const auto imported = importText(content.toStdString());
    QVERIFY(!imported);
    QCOMPARE(static_cast<int>(imported.error().code), code);
    const QString expected = code == static_cast<int>(ImportErrorCode::NoOpenPosition)
        ? QString::fromStdString(imported.error().expected)
        : QString();
    QCOMPARE(QString::fromStdString(imported.error().found) + QStringLiteral(" of ") + expected, found);
}

void TestImportVendors::sanity_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<double>("margin");
    QTest::addColumn<QString>("warnings");
    const auto row = [](const char* name, const char* fields, double margin, const char* warnings) {
        QTest::newRow(name) << QByteArray(fields) << margin << QString::fromUtf8(warnings);
    };
    // Of a notional of 1,000 at 10x: 100.
    row("none", "", 100, "");
    row("0 is none", R"(,"margin":0)", 100, "");
    row("as leverage says", R"(,"margin":100)", 100, "");
    row("a little over", R"(,"margin":190)", 190, "");
    row("half of leverage", R"(,"margin":200)", 200, "");
    row("topped up", R"(,"margin":201)", 201, "margin-far-from-leverage x1");
    row("topped up to all of it", R"(,"margin":1000)", 1000, "margin-far-from-leverage x1");
    row("above the notional", R"(,"margin":1001)", 100, "margin-not-believed x1");
    row("run down", R"(,"margin":49)", 49, "margin-far-from-leverage x1");
    row("run down to a tenth", R"(,"margin":10)", 10, "margin-far-from-leverage x1");
    row("below a tenth", R"(,"margin":9.9)", 100, "margin-not-believed x1");
    row("isolated margin of a cross row", R"(,"isolatedMargin":120,"isCross":true)", 100,
        "margin-not-believed x1");
    row("isolated margin of an isolated row", R"(,"isolatedMargin":120,"isCross":false)", 120, "");
    row("used margin of a cross row", R"(,"marginUsed":120,"isCross":true)", 120, "");
    row("the second is of this row", R"(,"collateral":50000,"initialMargin":110)", 110, "");
}

void TestImportVendors::sanity()
{
    QFETCH(QByteArray, row);
    QFETCH(double, margin);
    QFETCH(QString, warnings);
    const auto imported = importText(
        (R"([{"coin":"X","side":"long","leverage":10,"liquidationPx":91,"entryPx":100,"positionValue":1000)"
         + row + "}]")
            .toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(totals((*imported)->map).all().margin, margin);
    COMPARE_CENT(notionalAt(**imported, 10), 1000);
    QCOMPARE(codesOf(**imported), warnings);
}

void TestImportVendors::neverPrices_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<bool>("isLevel");
    const auto row = [](const char* name, const char* fields, bool isLevel) {
        QTest::newRow(name) << QByteArray(fields) << isLevel;
    };
    row("0", R"("liqPx":"0","entryPx":100)", false);
    row("empty", R"("liqPx":"","entryPx":100)", false);
    row("over five times the entry", R"("liqPx":501,"entryPx":100)", false);
    row("five times the entry", R"("liqPx":500,"entryPx":100)", true);
    row("a fifth of the entry", R"("liqPx":20,"entryPx":100)", true);
    row("under a fifth of the entry", R"("liqPx":19.9,"entryPx":100)", false);
    row("far from the entry, near the mark", R"("liqPx":501,"entryPx":100,"markPx":400)", true);
    row("far from both", R"("liqPx":0.0001,"entryPx":100,"markPx":90)", false);
    row("nines", R"("liqPx":999999)", false);
    row("more nines", R"("liqPx":"99999999")", false);
    row("nines beside prices like them", R"("liqPx":999999,"entryPx":900000)", true);
    row("a price of nines", R"("liqPx":9999)", true);
    row("anything where no price is known", R"("liqPx":328770480)", true);
}

void TestImportVendors::neverPrices()
{
    QFETCH(QByteArray, row);
    QFETCH(bool, isLevel);
    const auto imported = importText(
        (R"([{"lev":5,"notional":10,"liqPx":100,"entryPx":110},{"lev":5,"notional":7,)" + row + "}]")
            .toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(totals((*imported)->map).all().notional, isLevel ? 17 : 10);
    QCOMPARE(warningOf(**imported, Warn::NoLiquidationPrice),
             isLevel ? QString() : QStringLiteral("no-liquidation-price x1 at [1]"));
    for (const Warning& warning : (*imported)->warnings) {
        if (warning.code == Warn::NoLiquidationPrice)
            QCOMPARE(warning.detail, std::string("notional 7 in all"));
    }
}

void TestImportVendors::sides_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("side");
    const auto row = [](const char* word, const char* side) {
        QTest::newRow(word) << QByteArray(word) << QString::fromUtf8(side);
    };
    for (const char* word :
         {"\"long\"", "\"Buy\"", "\"B\"", "\"L\"", "1", "\"1\"", "\"+1\"", "\"多\"", "\"做多\"", "\"ロング\"",
          "\"롱\"", "\"лонг\"", "\"uzun\"", "\"largo\"", "\"compra\"", "\"POSITION_SIDE_LONG\""})
        row(word, "long");
    for (const char* word : {"\"short\"", "\"Sell\"", "\"A\"", "\"s\"", "-1", "\"-1\"", "\"空\"",
                             "\"ショート\"", "\"매도\"", "\"шорт\"", "\"kısa\"", "\"corto\""})
        row(word, "short");
    row("\"BOTH\"", "by sign");
    row("\"sideways\"", "not understood");
}

/// Longs by their size: what the word says, or else the sign.
void TestImportVendors::sides()
{
    QFETCH(QByteArray, word);
    QFETCH(QString, side);
    const auto imported =
        importText((R"([{"coin":"X","leverage":10,"liquidationPx":"100","positionValue":"60","szi":1,"side":)"
                    + word + "}]")
                       .toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(totals((*imported)->map).longs.notional, side == u"short" ? 0.0 : 60.0);
    QCOMPARE(codesOf(**imported), side == u"not understood" ? QStringLiteral("side-unknown x1") : QString());
}

QTEST_APPLESS_MAIN(TestImportVendors)
#include "tst_importvendors.moc"
