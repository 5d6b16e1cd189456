// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/timestamp.h"
#include "importhelpers.h"

using namespace ballast;
using Warn = WarningCode;

/// What stands above and in the headings of tables, and in cells that hold nothing.
class TestImportTitles : public QObject
{
    Q_OBJECT

private slots:
    void skipped_data();
    void skipped();
    void headings_data();
    void headings();
    void missing_data();
    void missing();
    void times_data();
    void times();
    void unreadTimes_data();
    void unreadTimes();
};

void TestImportTitles::skipped_data()
{
    QTest::addColumn<QByteArray>("above");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char* name, const char* above, const char* warning) {
        QTest::newRow(name) << QByteArray(above) << QString::fromUtf8(warning);
    };
    row("nothing", "", "");
    row("a title", "Liquidation map BTCUSDT\n\n", "lines-skipped x1 at line 1");
    row("two notes", "Exported by a tool v3, 2026-05-01 10:00\nSymbol: BTCUSDT; Exchange: Binance\n\n",
        "lines-skipped x2 at line 1");
    row("separator", "sep=;\n", "lines-skipped x1 at line 1");
    row("quoted separator", "\"sep=;\"\n", "lines-skipped x1 at line 1");
    row("as wide as the table", "Binance;perp;5m\n", "lines-skipped x1 at line 1");
    row("with numbers", "Report;2026;7\nprice of today;80000;1\n", "lines-skipped x2 at line 1");
    row("blank and comments between", "\n# note\nTitle\n# exchange: OKX\n\n", "lines-skipped x1 at line 3");
    row("a title that names a price", "Liquidation price\n", "lines-skipped x1 at line 1");
}

void TestImportTitles::skipped()
{
    QFETCH(QByteArray, above);
    QFETCH(QString, warning);
    const auto imported =
        importText(above.toStdString() + "price;10x;25x\n80000;1;2\n80100;5;4\n80200;1;7\n");
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(notionalAt(**imported, 10), 7);
    COMPARE_CENT(notionalAt(**imported, 25), 13);
    QCOMPARE((*imported)->map.axis().published(0), 80000.0);
    QCOMPARE(warningOf(**imported, Warn::LinesSkipped), warning);
    QVERIFY(warningOf(**imported, Warn::RowDropped).isEmpty());
    QVERIFY((*imported)->source.symbol.empty()); // nothing is guessed
}

void TestImportTitles::headings_data()
{
    QTest::addColumn<QByteArray>("heading");
    for (const char* heading : {"Price, USD",
                                "Price (USDT)",
                                "price_usd",
                                "Px",
                                "liqPrice",
                                "Liq. Price",
                                "liquidation_price",
                                "Preis",
                                "Kurs",
                                "prix",
                                "Precio",
                                "Precio de liquidación",
                                "Preço",
                                "prezzo",
                                "价格",
                                "價格",
                                "清算价格",
                                "价格(USDT)",
                                "価格",
                                "清算価格",
                                "가격",
                                "청산가격",
                                "цена",
                                "ЦЕНА",
                                "Цена, USD",
                                "Цена ликвидации",
                                "Fiyat"})
        QTest::newRow(heading) << QByteArray(heading);
}

void TestImportTitles::headings()
{
    QFETCH(QByteArray, heading);
    const auto imported = importText(heading.toStdString() + ";10x;25x\n80000;1;2\n80100;3;4\n");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QVERIFY((*imported)->map.axis().hasPrices());
    QCOMPARE((*imported)->map.axis().published(1), 80100.0);
    COMPARE_CENT(notionalAt(**imported, 10), 4);
}

void TestImportTitles::missing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("warning");
    const auto row = [](const char* name, const char* content, const char* warning) {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(warning);
    };
    row("NA", "price,10x,25x\n80000,1,NA\n80100,NA,11\n80200,1,NA\n", "missing-cell x3 at line 2");
    row("other words", "price,10x,25x\n80000,1,NaN\n80100,null,11\n80200,1,n/a\n",
        "missing-cell x3 at line 2");
    row("more words", "price,10x,25x\n80000,1,#N/A\n80100,None,11\n80200,1,nil\n",
        "missing-cell x3 at line 2");
    row("dashes and nothing", "price,10x,25x\n80000,1,-\n80100,,11\n80200,1,\xE2\x80\x94\n",
        "missing-cell x3 at line 2");
    row("with sides", "price,side,10x,25x\n80000,long,1,NA\n80100,short,NA,11\n80200,short,1,\n",
        "missing-cell x3 at line 2");
    row("long", "price,leverage,amount\n80000,10,1\n80000,25,NA\n80100,25,11\n80200,10,1\n80200,25,-\n",
        "missing-cell x2 at line 3");
    row("JSON", R"({"prices":[1,2,3],"10":[1,NaN,1],"25":[Infinity,11,-Infinity]})",
        "missing-cell x3 at [\"10\"][1]");
    row("JSON texts", R"({"prices":[1,2,3],"10":[1,"NA",1],"25":["nan",11,"N/A"]})",
        "missing-cell x3 at [\"10\"][1]");
    row("JSON lines", "{\"prices\":[1,2,3],\"10\":[1,NaN,1],\"25\":[0,11,0]}",
        "missing-cell x1 at [\"10\"][1]");
    row("JSON rows", R"({"currentPrice":15,"buckets":[{"price":10,"l10xUsd":2,"l25xUsd":NaN},
        {"price":20,"l10xUsd":NaN,"l25xUsd":11}]})",
        "missing-cell x2 at buckets[0].l25xUsd");
}

/// The cell alone is missing, whatever the rest of its row.
void TestImportTitles::missing()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, warning);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(notionalAt(**imported, 10), 2);
    COMPARE_CENT(notionalAt(**imported, 25), 11);
    QCOMPARE(warningOf(**imported, Warn::MissingCell), warning);
    QVERIFY(warningOf(**imported, Warn::RowDropped).isEmpty());
}

void TestImportTitles::times_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"1764010800", "1764010800000", "1764010800000000", "1764010800000000000", "2025-11-24T19:00:00Z",
          "2025-11-24 19:00", "20251124T190000Z", "20251124T1900Z", "20251124190000",
          "2025-11-24T20:00:00+01:00", "Mon, 24 Nov 2025 19:00:00 GMT", "24 Nov 2025 19:00:00 GMT",
          "Monday, 24-Nov-2025 19:00:00 UTC", "24.11.2025 19:00", "2025/11/24 19:00:00"})
        QTest::newRow(text) << QByteArray(text);
}

void TestImportTitles::times()
{
    QFETCH(QByteArray, text);
    QCOMPARE(parseTimestamp(text.toStdString()).value_or(0), std::int64_t(1764010800000));
}

void TestImportTitles::unreadTimes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isRead");
    const auto row = [](const char* name, const char* content, bool isRead) {
        QTest::newRow(name) << QByteArray(content) << isRead;
    };
    row("microseconds", R"({"timestamp":1764010800000000,"prices":[1,2],"5x":[1,2]})", true);
    row("nanoseconds as text", R"({"timestamp":"1764010800000000000","prices":[1,2],"5x":[1,2]})", true);
    row("a word", R"({"timestamp":"yesterday","prices":[1,2],"5x":[1,2]})", false);
    row("a number of something", R"({"time":12345,"prices":[1,2],"5x":[1,2]})", false);
    row("day or month", "# captured: 03/04/2026\nprice,5x\n1,2\n2,3\n", false);
    row("none", R"({"prices":[1,2],"5x":[1,2]})", true);
    row("another that can be read", R"({"date":"soon","capturedAt":1764010800,"prices":[1,2],"5x":[1,2]})",
        true);
}

void TestImportTitles::unreadTimes()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isRead);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(warningOf(**imported, Warn::TimeUnreadable).isEmpty(), isRead);
    if (isRead && (*imported)->source.capturedAt)
        QCOMPARE(*(*imported)->source.capturedAt, std::int64_t(1764010800000));
}

QTEST_APPLESS_MAIN(TestImportTitles)
#include "tst_importtitles.moc"
