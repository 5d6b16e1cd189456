// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

using namespace ballast;
using Code = ImportErrorCode;

/// Files that are no map and say what they are: by their first bytes, and by what an answer lacks. And shapes
/// that open as their better known kin do.
class TestImportShapes : public QObject
{
    Q_OBJECT

private slots:
    void bytes_data();
    void bytes();
    void answers_data();
    void answers();
    void bareHyblock();
    void ownBuckets();
    void har();
    void groupedBins();
    void nearest_data();
    void nearest();
};

void TestImportShapes::bytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* kind, const QByteArray& bytes) {
        QTest::newRow(kind) << bytes + QByteArray(40, '\0');
    };
    row("jpeg", "\xFF\xD8\xFF\xE0");
    row("webp", QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16));
    row("gif", "GIF89a");
    row("pdf", "%PDF-1.7\n");
    row("zip", "PK\x03\x04 notes.txt");
    row("xlsx", "PK\x03\x04 [Content_Types].xml");
    row("ods", "PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    row("xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    row("parquet", "PAR1");
    row("sqlite", QByteArray("SQLite format 3\0", 16));
    row("7z", "7z\xBC\xAF\x27\x1C");
    row("rar", "Rar!\x1A\x07");
    row("zstd", "\x28\xB5\x2F\xFD");
    row("xz",
        QByteArray("\xFD"
                   "7zXZ\0",
                   6));
    row("bzip2", "BZh91AY&SY");
    QTest::newRow("html") << QByteArray("\n<!DOCTYPE html>\n<html><body>{}</body></html>");
}

void TestImportShapes::bytes()
{
    QFETCH(QByteArray, bytes);
    const auto imported = importText(bytes.toStdString());
    QVERIFY2(!imported && imported.error().code == Code::NotText, qPrintable(explain(imported)));
    QCOMPARE(imported.error().found, std::string(QTest::currentDataTag()));
}

void TestImportShapes::answers_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* name, const char* content, const char* kind) {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(kind);
    };
    row("nothing in it", R"({"code":"0","msg":"success","data":null})", "no-data");
    row("an empty list", R"({"code":"0","msg":"success","data":[]})", "no-data");
    row("success alone", R"({"success":true,"code":"1"})", "no-data");
    row("KuCoin's success", R"({"code":"200000","data":[]})", "no-data");
    row("Binance's brackets",
        R"([{"symbol":"BTCUSDT","brackets":[{"bracket":1,"initialLeverage":125,"notionalCap":50000,
        "notionalFloor":0,"maintMarginRatio":0.004,"cum":0}]}])",
        "bracket-table");
    row("freqtrade's tiers",
        R"({"BTC/USDT:USDT":[{"minNotional":0,"maxNotional":50000,"maintenanceMarginRate":0.004,"maxLeverage":125}]})",
        "bracket-table");
    row("OKX's tiers",
        R"({"code":"0","data":[{"instFamily":"BTC-USDT","tier":"1","minSz":"0","maxSz":"10","mmr":"0.004","imr":"0.01",
        "maxLever":"100"}]})",
        "bracket-table");
}

void TestImportShapes::answers()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, kind);
    const auto imported = importText(content.toStdString());
    QVERIFY2(!imported && imported.error().code == Code::NotThisKind, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString(imported.error().found), kind);
}

void TestImportShapes::bareHyblock()
{
    const auto imported = importText(R"([{"price":90,"size":1,"leverage":"5","side":"long"},
        {"price":110,"size":2,"leverage":"10","side":"short"}])");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->source.format, std::string("hyblock-levels"));
    COMPARE_CENT(totals((*imported)->map).longs.notional, 1);
    COMPARE_CENT(totals((*imported)->map).shorts.notional, 2);
}

/// What `ballast buckets --format json` writes, with and without leverage.
void TestImportShapes::ownBuckets()
{
    const auto tiered = importText(R"([
{"priceLow":90,"priceHigh":100,"side":"long","notional":3,"margin":0.4,"effectiveLeverage":7.5,"notional_5x":1,
"margin_5x":0.2,"notional_10x":2,"margin_10x":0.2},
{"priceLow":100,"priceHigh":110,"side":"short","notional":4,"margin":0.4,"effectiveLeverage":10,"notional_5x":0,
"margin_5x":0,"notional_10x":4,"margin_10x":0.4}])");
    QVERIFY2(tiered, qPrintable(explain(tiered)));
    COMPARE_CENT(notionalAt(**tiered, 5), 1);
    COMPARE_CENT(notionalAt(**tiered, 10), 6);
    COMPARE_CENT(totals((*tiered)->map).longs.notional, 3);
    COMPARE_CENT(totals((*tiered)->map).shorts.notional, 4);
    const auto plain = importText(R"([{"priceLow":90,"priceHigh":100,"side":"long","notional":3,"margin":null,
"effectiveLeverage":null,"notional_unknown":3,"marginLow":0.03,"marginHigh":3}])");
    QVERIFY2(plain, qPrintable(explain(plain)));
    COMPARE_CENT(totals((*plain)->map).longs.notional, 3);
}

/// The answers that are maps, by their address; one of them packed as base64.
void TestImportShapes::har()
{
    const QByteArray map = R"({\"prices\":[1,2],\"5x\":[3,4]})";
    const QByteArray packed = QByteArray(R"({"prices":[1,2],"5x":[30,40]})").toBase64();
    const auto entry = [](const char* url, const QByteArray& content) {
        return R"({"startedDateTime":"2026-03-10T12:00:00Z","request":{"url":")" + QByteArray(url)
            + R"("},"response":{"content":{)" + content + "}}}";
    };
    const QByteArray har = R"({"log":{"version":"1.2","entries":[)"
        + entry("https://a.example/page", R"("text":"<p>")") + ','
        + entry("https://a.example/liq?symbol=BTC", R"("text":")" + map + '"') + ','
        + entry("https://a.example/liq?symbol=ETH", R"("encoding":"base64","text":")" + packed + '"') + "]}}";
    const auto maps = importMapsOf(har.toStdString(), "test", {});
    QCOMPARE(maps.size(), std::size_t(2));
    QVERIFY2(maps[0] && maps[1], qPrintable(explain(maps[0])));
    QCOMPARE((*maps[0])->mapName(), std::string("/liq?symbol=BTC"));
    COMPARE_CENT(notionalAt(**maps[0], 5), 7);
    COMPARE_CENT(notionalAt(**maps[1], 5), 70);
    const auto none = importText(R"({"log":{"entries":[]}})");
    QVERIFY2(!none && none.error().found == "har", qPrintable(explain(none)));
}

/// Groups of coins, none of which states the bins of its columns.
void TestImportShapes::groupedBins()
{
    const std::string content = R"({"majors":{"coins":["BTC"],"data":{"BTC":{"currentPrice":100,
"longLiquidations":[{"price":90,"value":7,"cumulative":7,"10x":3,"25x":4}],"shortLiquidations":[]}}},
"others":{"coins":["XRP"],"data":{"XRP":{"currentPrice":1,"longLiquidations":[],
"shortLiquidations":[{"price":2,"value":5,"cumulative":5,"10x":0,"25x":5}]}}}})";
    const auto maps = importMapsOf(content, "test", {});
    QCOMPARE(maps.size(), std::size_t(2));
    QVERIFY2(maps[0] && maps[1], qPrintable(explain(maps[0])));
    QCOMPARE((*maps[0])->mapName(), std::string("majors"));
    QCOMPARE((*maps[0])->source.symbol, std::string("BTC"));
    COMPARE_CENT(notionalAt(**maps[0], 10), 3);
    COMPARE_CENT(totals((*maps[0])->map).all().margin, 0.46); // 3 / 10 + 4 / 25, at least
    COMPARE_CENT(totals((*maps[1])->map).shorts.notional, 5);
    QVERIFY(!warningOf(**maps[0], WarningCode::BinsFromKeys).isEmpty());
    QVERIFY(!warningOf(**maps[0], WarningCode::LeverageBins).isEmpty());
}

void TestImportShapes::nearest_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("nearest");
    const auto row = [](const char* name, const char* content, const char* nearest) {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(nearest);
    };
    row("chart", R"({"series":[{"name":"Volume","data":[1]}]})",
        "a chart option, but no series is named by a leverage such as 25x");
    row("arrays", R"({"prices":[1,2],"data":[[1,2]]})",
        "arrays per leverage, but none is named by a leverage such as 25x");
    row("rows", R"([{"price":1,"leverage":5}])",
        "a list of levels, but its rows have no field named as an amount in USD");
    row("something else", R"({"a":1})", "arrays per leverage with a list of prices, but there is neither");
}

void TestImportShapes::nearest()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, nearest);
    const auto imported = importText(content.toStdString());
    QVERIFY2(!imported && imported.error().code == Code::NotAMap, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString(imported.error().expected), nearest);
}

QTEST_APPLESS_MAIN(TestImportShapes)
#include "tst_importshapes.moc"
