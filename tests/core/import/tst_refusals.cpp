// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

using namespace ballast;
using Code = ImportErrorCode;

/// What people take for a map and is none (FORMATS, N): each is refused by its own name, and no map is.
class TestRefusals : public QObject
{
    Q_OBJECT

private slots:
    void fixture_data();
    void fixture();
    void kinds_data();
    void kinds();
    void lookalikes_data();
    void lookalikes();
    void asked_data();
    void asked();
};

void TestRefusals::fixture_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* file, Code code, const char* found) {
        QTest::newRow(file) << static_cast<int>(code) << QString::fromUtf8(found);
    };
    row("executed.json", Code::NotThisKind, "executed-liquidations");
    row("executed.csv", Code::NotThisKind, "executed-liquidations");
    row("order-book.json", Code::NotThisKind, "order-book");
    row("max-pain.json", Code::NotThisKind, "max-pain");
    row("strengths.json", Code::NotThisKind, "strengths");
    row("encrypted.json", Code::Encrypted, "encrypted text");
    row("error.json", Code::ProviderError, "code 40001: Not a real error");
}

void TestRefusals::fixture()
{
    QFETCH(int, code);
    QFETCH(QString, found);
    const auto imported = importFile(std::string(BALLAST_TEST_DATA "/") + QTest::currentDataTag());
    QVERIFY2(!imported && static_cast<int>(imported.error().code) == code, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString(imported.error().found), found);
}

void TestRefusals::kinds_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* name, const char* content, const char* kind) {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(kind);
    };
    const char* const executed = "executed-liquidations";
    row("Binance stream", R"({"e":"forceOrder","E":1,"o":{"s":"BTCUSDT","S":"SELL","q":"0.014","p":"9910"}})",
        executed);
    row("Bybit",
        R"({"topic":"allLiquidation","data":[{"T":1,"s":"BTCUSDT","S":"Sell","v":"0.003","p":"84000"}]})",
        executed);
    row("OKX",
        R"({"code":"0","data":[{"instId":"BTC","details":[{"bkPx":"1","sz":"2","posSide":"long","ts":"1"}]}]})",
        executed);
    row("Gate", R"([{"time":1,"contract":"BTC_USDT","size":5,"order_price":"1","fill_price":"2","left":0}])",
        executed);
    row("CoinGlass orders",
        R"({"code":"0","data":[{"exchange_name":"OKX","symbol":"BTC","price":1,"usd_value":2,"side":1,"time":3}]})",
        executed);
    row("CoinGlass history",
        R"({"code":"0","data":[{"time":1,"long_liquidation_usd":"2","short_liquidation_usd":"3"}]})",
        executed);
    row("aggregated history",
        R"([{"time":1,"aggregated_long_liquidation_usd":2,"aggregated_short_liquidation_usd":3}])", executed);
    row("table of trades", "time,symbol,side,price,qty\n1,BTC,SELL,2,3\n", executed);
    row("table of liquidated USD", "timestamp;side;price;amount\n1773144000;SELL;2;3\n", executed);
    row("table of sums", "date,longLiquidations,shortLiquidations\n2026-03-10,2,3\n", executed);
    row("Gate, with leverage and levels",
        R"([{"time":1,"contract":"BTC_USDT","leverage":"50","size":300,"margin":"0.005","entry_price":"80100",
        "liq_price":"79000","mark_price":"79010","order_price":"78900","fill_price":"78950","left":0}])",
        executed);
    row("sums over time", R"([{"time":1,"longUsd":2,"shortUsd":3},{"time":2,"longUsd":2,"shortUsd":3}])",
        executed);
    row("a forced order of an account",
        R"([{"orderId":7,"clientOrderId":"autoclose-1","price":"1","origQty":"2","side":"SELL","time":3}])",
        executed);
    row("table of Gate's", "time,contract,size,order_price,fill_price,left\n1,BTC_USDT,5,1,2,0\n", executed);
    row("Gate's orders",
        R"([{"id":1,"contract":"ETH_USDT","size":-6024,"price":"2765","left":-6024,"tif":"gtc","status":"open"}])",
        "orders");
    row("OKX orders", R"({"code":"0","data":[{"ordId":"1","px":"2","sz":"3","side":"buy","state":"live"}]})",
        "orders");
    row("Binance's open orders",
        R"([{"orderId":1,"symbol":"BTCUSDT","price":"1","origQty":"2","timeInForce":"GTC","side":"BUY","time":3}])",
        "orders");
    row("table of orders", "order_id,price,amount,side,status\n1,2,3,long,open\n2,3,4,short,open\n",
        "orders");
    row("Deribit's trades",
        R"({"params":{"channel":"trades.BTC-PERPETUAL","data":[{"trade_seq":1,"trade_id":"1","timestamp":1,
        "price":80000.5,"direction":"sell","amount":760}]}})",
        "trades");
    row("Binance's aggregated trades", R"([{"a":1,"p":"1","q":"2","f":1,"l":2,"T":3,"m":true}])", "trades");
    row("fills",
        R"({"result":{"list":[{"execId":"1","symbol":"BTCUSDT","price":"1","size":"2","side":"Buy"}]}})",
        "trades");
    row("table of an account's trades", "price,amount,fee,role,trade_id\n1,2,0,maker,7\n", "trades");
    row("levels of bids and asks", R"([{"price":1,"size":5,"side":"bid"},{"price":2,"size":7,"side":"ask"}])",
        "order-book");
    row("walls", R"({"symbol":"BTC","walls":[{"price":1,"usd":500},{"price":2,"usd":700}]})", "order-book");
    row("table of walls", "price,side,amount\n1,bid,500\n2,ask,700\n", "order-book");
    row("book update", R"({"u":1,"b":[["1","2"]],"a":[]})", "order-book");
    row("book in an answer", R"({"result":{"bids":[[1,2]],"asks":[[3,4]]}})", "order-book");
    row("heatmap of the book",
        R"({"code":"0","data":[[1773144000,[[1,2],[3,4]],[[5,6]]],[1773147600,[],[]]]})", "order-book");
    row("sums of the book",
        R"({"data":[{"time":1,"bids_usd":2,"bids_quantity":3,"asks_usd":4,"asks_quantity":5}]})",
        "order-book");
    row("table of the book", "bid_price,bid_size,ask_price,ask_size\n1,2,3,4\n", "order-book");
    row("max pain", R"({"data":[{"symbol":"BTC","long_max_pain_liq_price":1,"short_max_pain_liq_price":2}]})",
        "max-pain");
    row("intensities", R"([{"price":1,"intensity":40},{"price":2,"intensity":100}])", "strengths");
    row("shares as amounts", R"({"longs":{"1":0.2,"2":0.1},"shorts":{"3":"1.0","4":0.05}})", "strengths");
    row("shares as pairs", R"([[100,0.5],[200,1],[300,0]])", "strengths");
}

void TestRefusals::kinds()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, kind);
    const auto imported = importText(content.toStdString());
    QVERIFY2(!imported && imported.error().code == Code::NotThisKind, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString(imported.error().found), kind);
}

/// Maps that share words with those kinds.
void TestRefusals::lookalikes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("format");
    const auto row = [](const char* name, const char* content, const char* format) {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(format);
    };
    row("Hyblock with times",
        R"({"data":[{"price":1,"size":2,"leverage":"50","side":"long","timestamp":1773144000}]})",
        "hyblock-levels");
    row("positions with times",
        R"([{"time":1,"price":5,"size":2,"side":"long","leverage":5,"liqPrice":4,"entryPrice":5}])",
        "positions");
    row("raw arrays beside shares per side",
        R"({"prices":[100,200],"5x":[1,2],"long_share":{"1":0.5,"2":0.2,"3":0.1}})", "raw-arrays");
    row("raw arrays of small amounts", R"({"levels":[100,200,300],"5x":[0.1,0.5,1]})", "raw-arrays");
    row("a tiny map of two prices", R"([{"liqPrice":1,"volume":0.5},{"liqPrice":2,"volume":1}])",
        "untiered-map");
    row("zeros are amounts", R"({"liquidations":[[1,0],[2,0],[3,0]]})", "untiered-map");
    row("chart in a list with data",
        R"([{"xAxis":{"data":[1,2]},"series":[{"name":"5x","type":"bar","data":[1,2]}]}])", "echarts-option");
    row("chart in an answer",
        R"({"code":"0","data":{"xAxis":{"data":[1,2]},"series":[{"name":"5x","type":"bar","data":[1,2]}]}})",
        "echarts-option");
    row("CoinAnk's exchange that counts",
        R"({"success":true,"code":"1","data":{"prices":[1],"lastIndex":0.5,"Bybit":[2]}})",
        "coinank-aggregated-map");
    row("long table with times and sides", "time,side,price,leverage,amount\n1,long,2,5,3\n", "csv-long");
    row("DataMaxi+ in a list", R"([{"data":{"buckets":[{"price":1,"side":"long","l5xUsd":3}]}}])",
        "datamaxi-map");
    row("long_liquidations with leverage",
        R"({"long_liquidations":[{"price_level":"1","volume":"2","leverage":"5x"}],"short_liquidations":[]})",
        "rektslug-levels");
    row("long_liquidations without",
        R"({"long_liquidations":[{"price_level":"1","volume":"2"}],"short_liquidations":[]})",
        "untiered-map");
}

void TestRefusals::lookalikes()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, format);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString((*imported)->source.format), format);
}

/// Prices with amounts of which nothing says what they are: the user is asked, and then they open.
void TestRefusals::asked_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("price");
    QTest::addColumn<QString>("amount");
    const auto row = [](const char* name, const char* content, const char* price = "1",
                        const char* amount = "2") {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(price) << QString::fromUtf8(amount);
    };
    row("rows", R"([{"price":1,"volume":2},{"price":2,"volume":4},{"price":3,"volume":8}])");
    row("rows by name", R"([{"volume":2,"price":1},{"volume":4,"price":2},{"volume":8,"price":3}])", "price",
        "volume");
    row("rows below a market", R"({"symbol":"BTC","lastPrice":2,"levels":[{"price":1,"size":14}]})");
    row("liquidity is none", R"({"liquidity":1,"levels":[{"price":1,"size":14}]})");
    row("buyers and sellers", R"([{"price":1,"size":6,"side":"buy"},{"price":2,"size":8,"side":"sell"}])");
    row("pairs", R"({"data":[[1,2],[2,4],[3,8]]})");
    row("arrays", R"({"prices":[1,2],"volumes":[6,8]})");
    row("table", "price,volume\n1,6\n2,8\n");
    row("a price a moment", "price,amount,time\n1,2,1764010800\n2,4,1764010801\n1,8,1764010802\n");
}

void TestRefusals::asked()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, price);
    QFETCH(QString, amount);
    const auto asked = importText(content.toStdString());
    QVERIFY2(!asked && asked.error().code == Code::MeaningUnknown, qPrintable(explain(asked)));
    QVERIFY(asked.error().table && asked.error().table->isMeaningUnknown);
    ImportOptions options;
    options.columns = {{"price", price.toStdString()}, {"amount", amount.toStdString()}};
    const auto imported = importText(content.toStdString(), options);
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(totals((*imported)->map).all().notional, 14);
}

QTEST_APPLESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
