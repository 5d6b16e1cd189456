// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

using namespace ballast;
using Warn = WarningCode;
using Code = ImportErrorCode;

/// What the user says of a file: which column is what, and the prices it lacks.
class TestImportColumns : public QObject
{
    Q_OBJECT

private slots:
    void named_data();
    void named();
    void unknown_data();
    void unknown();
    void preview();
    void noSuchColumn_data();
    void noSuchColumn();
    void givenPrices_data();
    void givenPrices();
    void givenPricesDoNotReplace();

private:
    static ImportOptions withColumns(const QString& list);
};

/// "price=1,5x=2" as the command line has it.
ImportOptions TestImportColumns::withColumns(const QString& list)
{
    ImportOptions options;
    for (const QString& part : list.split(u',', Qt::SkipEmptyParts))
        options.columns.push_back(
            {part.section(u'=', 0, 0).toStdString(), part.section(u'=', 1).toStdString()});
    return options;
}

void TestImportColumns::named_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("format");
    QTest::addColumn<double>("notional5");
    QTest::addColumn<double>("whole");
    const auto row = [](const char* name, const char* content, const char* columns, const char* format,
                        double notional5, double whole) {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(columns) << QString::fromUtf8(format)
                            << notional5 << whole;
    };
    const char* const bare = "100,1,20\n200,2,40\n";
    row("tiers by number", bare, "price=1,5x=2,10x=3", "csv-wide", 3, 63);
    row("in another order", bare, "10x=3,5x=2,price=1", "csv-wide", 3, 63);
    row("by the name shown", bare, "price=column 1,5x=column 3", "csv-wide", 60, 60);
    row("amounts alone", bare, "price=1,amount=3", "untiered-map", -1, 60);
    row("leverage and amount", "100,5,20\n200,10x,40\n", "price=1,leverage=2,amount=3", "csv-long", 20, 60);
    row("with sides and margin", "100,5,20,long,3\n200,5,40,short,7\n",
        "price=1,leverage=2,amount=3,side=4,margin=5", "csv-long", 60, 60);
    row("times", "1773144000;1;5\n1773147600;1;7\n", "time=1,price=2,amount=3", "csv-grid", -1, 7);
    row("exchanges", "Binance,1,5\nOKX,1,7\n", "exchange=1,price=2,amount=3", "untiered-map", -1, 12);
    row("by header", "Px;low;high\n100;1,5;20\n200;2;40\n", "price=Px,5x=low,10x=high", "csv-wide", 3.5,
        63.5);
    row("header in another spelling", "Some_Price,lev 5\n100,1\n", "price=some price,5x=LEV-5", "csv-wide", 1,
        1);
    row("header against its words", "price,leverage,amount\n100,1,20\n", "price=price,5x=leverage",
        "csv-wide", 1, 1);
    row("a header's number before a column's", "Px,1\n100,3\n200,4\n", "price=Px,5x=1", "csv-wide", 7, 7);
    row("header left in place", "coin,5\n100,3\n200,4\n", "price=1,5x=2", "csv-wide", 7, 7);
    row("comments stay", "# last price: 150\n100,1\n200,2\n", "price=1,5x=2", "csv-wide", 3, 3);
    row("arrays", "[[100,200,300],[1,2,4],[10,20,40]]", "price=1,5x=2,10x=3", "raw-arrays", 7, 77);
    row("arrays as rows", "[[100,5,1],[200,5,2],[300,10,4],[400,10,8]]", "price=1,leverage=2,amount=3",
        "raw-arrays", 3, 15);
    row("pairs that look like a map", "[[1,100],[2,200],[4,300]]", "5x=1,price=2", "raw-arrays", 7, 7);
    row("one array", "[1,2,\"-\",4]", "5x=1", "raw-arrays", 7, 7);
}

void TestImportColumns::named()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, columns);
    QFETCH(QString, format);
    QFETCH(double, notional5);
    QFETCH(double, whole);
    const auto imported = importText(content.toStdString(), withColumns(columns));
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(QString::fromStdString(document.source.format), format);
    COMPARE_CENT(notionalAt(document, 5), notional5);
    COMPARE_CENT(totals(document.map).all().notional, whole);
    QVERIFY(warningOf(document, Warn::RowDropped).isEmpty());
}

void TestImportColumns::unknown_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* content, const char* columns, const char* found) {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(columns) << QString::fromUtf8(found);
    };
    row("no header", "100,1,20\n200,2,40\n", "", "column 1, column 2, column 3");
    row("other words", "Px,low\n100,1\n200,2\n", "", "Px, low");
    row("price alone", "100,1\n200,2\n", "price=1", "price, column 2");
    row("arrays", "[[100,200,300],[1,2,4]]", "", "column 1, column 2");
    row("one array", "[1,2,3]", "", "column 1");
    row("points of a series", "[[1700000000000,5],[1700003600000,6],[1700007200000,7]]", "",
        "column 1, column 2");
}

void TestImportColumns::unknown()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, columns);
    QFETCH(QString, found);
    const auto imported = importText(content.toStdString(), withColumns(columns));
    QVERIFY2(!imported && imported.error().code == Code::ColumnsUnknown, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString(imported.error().found), found);
    QVERIFY(imported.error().table);
}

void TestImportColumns::preview()
{
    const auto imported = importFile(BALLAST_TEST_DATA "/headerless.csv");
    QVERIFY(!imported && imported.error().table);
    const TablePreview& table = *imported.error().table;
    QCOMPARE(table.columns, (std::vector<std::string>{"column 1", "column 2", "column 3"}));
    QCOMPARE(table.rows.size(), std::size_t(3));
    QCOMPARE(table.rows[1], (std::vector<std::string>{"84400", "20", "200"}));
    QCOMPARE(table.roles, (std::vector<std::string>{"price", "", ""})); // the first that ascends
    const auto arrays = importFile(BALLAST_TEST_DATA "/bare-arrays.json");
    QVERIFY(!arrays && arrays.error().table);
    QCOMPARE(arrays.error().table->rows, table.rows);
}

void TestImportColumns::noSuchColumn_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* content, const char* columns, const char* found,
                        const char* expected) {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(columns) << QString::fromUtf8(found)
                            << QString::fromUtf8(expected);
    };
    row("number", "100,1\n200,2\n", "price=1,5x=3", "3", "column 1, column 2");
    row("zero", "100,1\n200,2\n", "price=0,5x=1", "0", "column 1, column 2");
    row("name", "Px,low\n100,1\n", "price=Px,5x=high", "high", "Px, low");
    row("arrays", "[[100,200,300],[1,2,4]]", "price=1,5x=3", "3", "column 1, column 2");
    row("far too large", "100,1\n200,2\n", "price=99999999999999999999", "99999999999999999999",
        "column 1, column 2");
}

void TestImportColumns::noSuchColumn()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, columns);
    QFETCH(QString, found);
    QFETCH(QString, expected);
    const auto imported = importText(content.toStdString(), withColumns(columns));
    QVERIFY2(!imported && imported.error().code == Code::NoSuchColumn, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString(imported.error().found), found);
    QCOMPARE(QString::fromStdString(imported.error().expected), expected);
    QVERIFY(imported.error().table);
}

void TestImportColumns::givenPrices_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("arrays by tier") << QByteArray(R"({"5x":[1,2,4],"x10":[0,0,8]})");
    QTest::newRow("table") << QByteArray("5x;10x\n1;0\n2;0\n4;8\n");
    QTest::newRow("ECharts without axis") << QByteArray(
        R"({"series":[{"name":"5x","type":"bar","data":[1,2,4]},{"name":"10x","type":"bar","data":[0,0,8]}]})");
}

void TestImportColumns::givenPrices()
{
    QFETCH(QByteArray, content);
    const auto numbered = importText(content.toStdString());
    QVERIFY2(numbered, qPrintable(explain(numbered)));
    QVERIFY(!(*numbered)->map.axis().hasPrices());
    QCOMPARE(warningOf(**numbered, Warn::MissingPrices), QStringLiteral("missing-prices x1 at "));
    ImportOptions options;
    options.prices = GivenPrices{84000.5, 50};
    options.referencePrice = 84060;
    const auto priced = importText(content.toStdString(), options);
    QVERIFY2(priced, qPrintable(explain(priced)));
    const LiquidationMap& map = (*priced)->map;
    QVERIFY(warningOf(**priced, Warn::MissingPrices).isEmpty());
    QCOMPARE(map.axis().published(0), 84000.5);
    QCOMPARE(map.axis().published(2), 84100.5);
    QCOMPARE(map.axis().high(), 84150.5);
    QCOMPARE(totals(map).longs.notional, 3.0); // buckets from 84,000.5 and 84,050.5
    QCOMPARE(totals(map).shorts.notional, 12.0);
}

void TestImportColumns::givenPricesDoNotReplace()
{
    ImportOptions options;
    options.prices = GivenPrices{1, 1};
    const auto imported = importText(R"({"prices":[100,200],"5x":[1,2]})", options);
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->map.axis().low(), 100.0);
}

QTEST_APPLESS_MAIN(TestImportColumns)
#include "tst_importcolumns.moc"
