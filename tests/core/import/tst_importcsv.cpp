// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

#include <algorithm>

using namespace ballast;
using Warn = WarningCode;

class TestImportCsv : public QObject
{
    Q_OBJECT

private slots:
    void wide_data();
    void wide();
    void warnings_data();
    void warnings();
    void longSides();
    void reportedMargin();
    void ambiguousReading();
    void comments();
};

void TestImportCsv::wide_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* name, const QByteArray& content) { QTest::newRow(name) << content; };
    row("comma", "price,5x,100x\n100,1000.5,0\n200,,2500000\n");
    row("any case", "PRICE,5X,X100\n100,1000.5,0\n200,-,2500000\n");
    row("bare numbers", "Price_Level,5,100\n100,1000.5,0\n200,0,2500000\n");
    row("semicolons and decimal comma", "price;5x;100x\n100;1000,5;0\n200;;2500000,0\n");
    row("thousands and decimal comma", "price;5x;100x\n100;1.000,5;0\n200;;2.500.000\n");
    row("tabs", "price\t5x\t100x\n100\t1000.5\t0\n200\t\t2500000\n");
    row("quoted",
        "\"price\",\"5x\",\"100x Leverage\"\n\"100\",\"1,000.5\",\"0\"\n\"200\",\"\",\"2,500,000\"\n");
    row("people's numbers", "price,5x,100x\n$100,$1.0005K,0\n$ 200,0,2.5M\n");
    row("CRLF and BOM", "\xEF\xBB\xBFprice,5x,100x\r\n100,1000.5,0\r\n200,,2500000\r\n");
    row("old Mac", "price,5x,100x\r100,1000.5,0\r200,,2500000");
    row("comments and blank lines", "# a\n\nprice,5x,100x\n# b\n100,1000.5,0\n\n200,,2500000\n");
    row("trailing delimiter", "price,5x,100x\n100,1000.5,0,\n200,,2500000,\n");
    row("unsorted", "price,5x,100x\n200,,2500000\n100,1000.5,0\n");
    row("long", "price,leverage,amount\n100,5,1000.5\n200,100x,2500000\n");
    row("long, other names", "leverage;liq_usd;price\n5x;1000,5;100\n100x;2500000;200\n");
}

void TestImportCsv::wide()
{
    QFETCH(QByteArray, content);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(document.map.axis().size(), std::size_t(2));
    QCOMPARE(document.map.axis().published(0), 100.0);
    QCOMPARE(document.map.axis().published(1), 200.0);
    COMPARE_CENT(notionalAt(document, 5), 1000.5);
    COMPARE_CENT(notionalAt(document, 100), 2500000);
    // No reference price, and in some an empty cell.
    const bool hasMissing = !warningOf(document, Warn::MissingCell).isEmpty();
    QCOMPARE(document.warnings.size(), std::size_t(hasMissing ? 2 : 1));
}

void TestImportCsv::warnings_data()
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
    row("ragged", "price,5x\n1,2\n3\n4,5\n", Warn::RowDropped, "row-dropped x1 at line 3", 7);
    row("unreadable", "# c\nprice,5x\n1,2\n3,abc\n4,5\n", Warn::RowDropped, "row-dropped x1 at line 4", 7);
    row("stray quote", "price,5x\n1,2\n\"3,4\n4,5\n", Warn::RowDropped, "row-dropped x1 at line 3", 7);
    row("negative", "price,5x\n1,2\n3,-4\n4,5\n", Warn::RowDropped, "row-dropped x1 at line 3", 7);
    row("equal prices", "price,5x\n1,2\n1,4\n", Warn::DuplicateCounted, "duplicate-summed x1 at price 1", 6);
    row("no price column", "5x,10x\n1,2\n3,4\n", Warn::MissingPrices, "missing-prices x1 at ", 10);
    row("other column", "price,5x,note\n1,2,\n", Warn::SeriesIgnored, "series-ignored x1 at column 3", 2);
    row("long, negative", "price,leverage,amount\n1,5,2\n2,5,-2\n", Warn::RowDropped,
        "row-dropped x1 at line 3", 2);
    row("long, NaN", "price,leverage,amount\n1,5,2\n2,5,nan\n", Warn::MissingCell,
        "missing-cell x1 at line 3", 2);
    row("long, no leverage", "price,leverage,amount\n1,5,2\n2,,4\n3,0,8\n4,1001,16\n", Warn::UnknownLeverage,
        "unknown-leverage x3 at line 3", 30);
    row("long, unreadable margin", "price,leverage,amount,margin\n1,5,2,1\n2,5,4,what\n3,5,8,-\n",
        Warn::RowDropped, "row-dropped x1 at line 3", 10);
    row("points before three digits", "# c\nprice;5x\n84500;0\n84.600;1.234\n", Warn::AmbiguousNumbers,
        "ambiguous-numbers x1 at line 4, column 1", 1.234);
    row("commas before three digits", "price;5x\n84;0\n85;1,234\n", Warn::AmbiguousNumbers,
        "ambiguous-numbers x1 at line 3, column 2", 1234);
    row("quoted commas", "price,5x\n84,0\n85,\"1,234\"\n", Warn::AmbiguousNumbers,
        "ambiguous-numbers x1 at line 3, column 2", 1234);
    row("long, points", "price;leverage;amount\n84.500;5;1.234\n", Warn::AmbiguousNumbers,
        "ambiguous-numbers x1 at line 2, column 1", 1.234);
    row("one number settles the mark", "price;5x\n84.500;1.234\n84.600;1,5\n", Warn::AmbiguousNumbers, "",
        1235.5);
    row("points between commas", "price,5x\n84.500,1.234\n", Warn::AmbiguousNumbers, "", 1.234);
    row("long, row twice", "price,leverage,amount\n1,5,2\n1,5,2\n", Warn::DuplicateCounted,
        "duplicate-summed x1 at price 1", 4);
}

void TestImportCsv::warnings()
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

void TestImportCsv::longSides()
{
    const auto imported = importText("price,leverage,amount,side\n1,5,2,LONG\n1,5,4,short\n2,5,8,buy\n");
    QVERIFY2(imported, qPrintable(explain(imported)));
    const SideAmounts sums = totals((*imported)->map);
    QCOMPARE(sums.longs.notional, 2.0);
    QCOMPARE(sums.shorts.notional, 12.0); // the forced buy order is a short's
    QCOMPARE(sums.unknown.notional, 0.0);
    QCOMPARE(warningOf(**imported, Warn::SideOfOrders), QStringLiteral("side-of-orders x1 at price 2"));
}

void TestImportCsv::reportedMargin()
{
    const auto imported = importText("price,leverage,notional,margin\n1,5,100,30\n2,5,100,\n");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(totals((*imported)->map).all().margin, 50.0); // 30 as reported, 100 / 5 where it is missing
}

void TestImportCsv::ambiguousReading()
{
    const auto imported = importText("price;5x\n84.500;1.234\n");
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->map.axis().published(0), 84.5);
    const auto& warnings = (*imported)->warnings;
    const auto found = std::ranges::find(warnings, Warn::AmbiguousNumbers, &Warning::code);
    QVERIFY(found != warnings.end());
    QCOMPARE(found->detail, std::string("84.500 read as 84.5"));
}

void TestImportCsv::comments()
{
    const auto imported =
        importText("# Reference Price: 84,500\n# exchange: Binance\n# symbol = BTCUSDT\n# range: 30d\n"
                   "# captured: 2026-03-10T12:00:00Z\nprice,5x\n84400,1\n84500,2\n");
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(document.map.referencePrice().value_or(0), 84500.0);
    QCOMPARE(document.source.exchange, std::string("Binance"));
    QCOMPARE(document.source.symbol, std::string("BTCUSDT"));
    QCOMPARE(document.source.range, std::string("30d"));
    QCOMPARE(document.source.capturedAt.value_or(0), std::int64_t(1773144000000));
    QCOMPARE(totals(document.map).longs.notional, 1.0);
    QVERIFY(document.warnings.empty());
}

QTEST_APPLESS_MAIN(TestImportCsv)
#include "tst_importcsv.moc"
