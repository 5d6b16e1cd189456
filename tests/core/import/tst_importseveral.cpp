// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

using namespace ballast;
using Code = ImportErrorCode;

/// Files of several maps: one is chosen by name, all can be had.
class TestImportSeveral : public QObject
{
    Q_OBJECT

private slots:
    void maps_data();
    void maps();
    void selected_data();
    void selected();
    void errors_data();
    void errors();
    void oneMapByItsName();
    void wrappedSeveral();
    void oneThatFailsLeavesTheOthers();
    void placesNameTheMap();

private:
    static QString namesOf(const Document& document);
};

QString TestImportSeveral::namesOf(const Document& document)
{
    QStringList names;
    for (const MapChoice& choice : document.maps)
        names << QString::fromStdString(choice.name)
                + (choice.isEmpty ? QStringLiteral(" (empty)") : QString());
    return names.join(QStringLiteral(", "));
}

void TestImportSeveral::maps_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("notionals");
    QTest::newRow("CoinGlass") << "coinglass-pairs.json"
                               << "Binance BTCUSDT, Binance ETHUSDT"
                               << "3000 90"; // 1,000 + 2,000 and 30 + 60
    QTest::newRow("ECharts") << "echarts-several.json"
                             << "Binance BTC/USDT Liquidation Map, OKX BTC/USDT Liquidation Map"
                             << "11 33";
    QTest::newRow("raw arrays") << "raw-arrays-several.json"
                                << "Binance BTCUSDT, Bybit BTCUSDT"
                                << "15 150";
    QTest::newRow("bins") << "leverage-bins.json"
                          << "BTC, ETH, XRP (empty)"
                          << "3600 30";
    QTest::newRow("positions") << "positions-api.json"
                               << "BTC, ETH"
                               << "63000 4000";
}

void TestImportSeveral::maps()
{
    QFETCH(QString, file);
    QFETCH(QString, names);
    QFETCH(QString, notionals);
    const auto maps = importMapsOf(BALLAST_TEST_DATA "/" + file.toStdString());
    QStringList found;
    for (const auto& map : maps) {
        QVERIFY2(map, qPrintable(explain(map)));
        const DocumentPtr& document = *map;
        QCOMPARE(namesOf(*document), names);
        QCOMPARE(document->maps[document->chosenMap].name, document->mapName());
        found << QString::number(totals(document->map).all().notional);
    }
    QCOMPARE(found.join(u' '), notionals);
    QCOMPARE((*maps.front())->mapName(), names.section(QStringLiteral(", "), 0, 0).toStdString());
}

void TestImportSeveral::selected_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("select");
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("notional");
    const QByteArray two = R"({"prices":[1],"5x":[2]},{"prices":[1],"5x":[4]})";
    const auto row = [](const char* name, const QByteArray& content, const char* select, const char* map,
                        double notional) {
        QTest::newRow(name) << content << QByteArray(select) << QString::fromUtf8(map) << notional;
    };
    row("first", "[" + two + "]", "", "map 1", 2);
    row("second", "[" + two + "]", "map 2", "map 2", 4);
    row("any case", "[" + two + "]", "MAP 2", "map 2", 4);
    row("under data", "{\"code\":\"0\",\"data\":[" + two + "]}", "map 2", "map 2", 4);
    row("by key", R"({"BTC":{"prices":[1],"5x":[2]},"note":"x","ETH":{"prices":[1],"10x":[4]}})", "eth",
        "ETH", 4);
    row("by key under data", R"({"data":{"BTC":{"5":[2]},"ETH":{"5":[4]}}})", "ETH", "ETH", 4);
    row("as written before any case", R"({"btc":{"5x":[2]},"BTC":{"5x":[4]}})", "BTC", "BTC", 4);
    row("equal names are numbered",
        R"([{"symbol":"BTC","5x":[2]},{"symbol":"BTC","5x":[4]},{"symbol":"BTC","5x":[8]}])", "BTC (3)",
        "BTC (3)", 8);
    row("different shapes",
        R"([{"symbol":"BTC","5x":[2]},{"symbol":"ETH","success":true,"code":"1","data":{"prices":[1],"x5":[4]}}])",
        "ETH", "ETH", 4);
    row("what is no map is passed over", "[{\"a\":1}," + two + ",7,{\"code\":\"500\",\"msg\":\"no\"}]",
        "map 2", "map 2", 4);
    row("the first is empty",
        R"([{"instrument":{"instrumentId":"A"},"liqMapV2":{}},{"instrument":{"instrumentId":"B"},"liqMapV2":{"9":[[8,4,5]]}}])",
        "", "B", 4);
}

void TestImportSeveral::selected()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, select);
    QFETCH(QString, name);
    QFETCH(double, notional);
    ImportOptions options;
    options.select = select.toStdString();
    const auto imported = importText(content.toStdString(), options);
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString((*imported)->mapName()), name);
    COMPARE_CENT(totals((*imported)->map).all().notional, notional);
}

void TestImportSeveral::errors_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("select");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* file, const char* select, Code code,
                        const char* expected) {
        QTest::newRow(name) << QByteArray(file) << QByteArray(select) << static_cast<int>(code)
                            << QString::fromUtf8(expected);
    };
    row("wrong pair", "coinglass-pairs.json", "SOLUSDT", Code::NoSuchMap, "Binance BTCUSDT, Binance ETHUSDT");
    row("wrong coin; empty ones are not offered", "leverage-bins.json", "SOL", Code::NoSuchMap, "BTC, ETH");
    row("wrong line", "raw-arrays-several.json", "OKX", Code::NoSuchMap, "Binance BTCUSDT, Bybit BTCUSDT");
    row("empty coin", "leverage-bins.json", "xrp", Code::NoTiers, "");
    row("one map of another name", "coinglass-web.json", "ETHUSDT", Code::NoSuchMap, "BTCUSDT");
}

void TestImportSeveral::errors()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, select);
    QFETCH(int, code);
    QFETCH(QString, expected);
    ImportOptions options;
    options.select = select.toStdString();
    const auto imported = importFile(BALLAST_TEST_DATA "/" + file.toStdString(), options);
    QVERIFY2(!imported && static_cast<int>(imported.error().code) == code, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString(imported.error().expected), expected);
    if (static_cast<Code>(code) == Code::NoSuchMap)
        QCOMPARE(imported.error().found, options.select);
}

void TestImportSeveral::oneMapByItsName()
{
    for (const char* name : {"BTCUSDT", "btcusdt", "Binance", "binance"}) {
        ImportOptions options;
        options.select = name;
        const auto imported = importFile(BALLAST_TEST_DATA "/coinglass-web.json", options);
        QVERIFY2(imported, qPrintable(explain(imported)));
        QVERIFY((*imported)->maps.empty());
    }
}

/// A wrapper around one export leaves the choice to what is inside.
void TestImportSeveral::wrappedSeveral()
{
    QFile file(QStringLiteral(BALLAST_TEST_DATA "/leverage-bins.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string content = "[" + file.readAll().toStdString() + "]";
    const auto maps = importMapsOf(content, "test", {});
    QCOMPARE(maps.size(), std::size_t(2));
    QVERIFY(maps[0] && maps[1]);
    ImportOptions options;
    options.select = "eth";
    const auto imported = importText(content, options);
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->mapName(), std::string("ETH"));
}

void TestImportSeveral::oneThatFailsLeavesTheOthers()
{
    const std::string content = R"([{"5x":[1]},{"prices":[1,2],"5x":[1]},{"5x":[4]}])";
    const auto maps = importMapsOf(content, "test", {});
    QCOMPARE(maps.size(), std::size_t(3));
    QVERIFY(maps[0] && !maps[1] && maps[2]);
    QCOMPARE(maps[1].error().file, std::string("test"));
    QCOMPARE(maps[1].error().place, std::string("[1][\"5x\"]"));
    QCOMPARE((*maps[2])->mapName(), std::string("map 3"));
    ImportOptions options;
    options.select = "map 2";
    const auto bad = importText(content, options);
    QVERIFY(!bad && bad.error().code == Code::LengthMismatch);
    QCOMPARE(bad.error().place, std::string("[1][\"5x\"]"));
}

void TestImportSeveral::placesNameTheMap()
{
    ImportOptions options;
    options.select = "ETH";
    const auto imported =
        importText(R"({"BTC":{"prices":[1],"5x":[2]},"ETH":{"prices":[1,2],"5x":[4,-1]}})", options);
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(warningOf(**imported, WarningCode::RowDropped),
             QStringLiteral("row-dropped x1 at ETH[\"5x\"][1]"));
}

QTEST_APPLESS_MAIN(TestImportSeveral)
#include "tst_importseveral.moc"
