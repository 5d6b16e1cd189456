// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

using namespace ballast;
using Warn = WarningCode;
using Code = ImportErrorCode;

/// Time by price (F5 and the grid of F11): a sparse grid whose newest column is the document's map.
class TestImportHeatmap : public QObject
{
    Q_OBJECT

private slots:
    void fixture_data();
    void fixture();
    void edges_data();
    void edges();
    void grid();
    void times_data();
    void times();
    void axisInAnyOrder();
    void newestFirst();
    void warnings_data();
    void warnings();
    void sparseIsSmall();
    void errors_data();
    void errors();
    void limits();

private:
    static QString cellsOf(const Heatmap& heatmap);
};

/// "1@84200 5, 1@84500 2.5": column, price and amount.
QString TestImportHeatmap::cellsOf(const Heatmap& heatmap)
{
    QStringList cells;
    for (const HeatmapCell& cell : heatmap.cells())
        cells << QStringLiteral("%1@%2 %3")
                     .arg(cell.column)
                     .arg(heatmap.axis().published(cell.bucket))
                     .arg(cell.notional);
    return cells.join(QStringLiteral(", "));
}

void TestImportHeatmap::fixture_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("v4") << "coinglass-heatmap-v4.json";
    QTest::newRow("web") << "coinglass-heatmap-web.json";
}

void TestImportHeatmap::fixture()
{
    QFETCH(QString, file);
    const auto imported = importFile(BALLAST_TEST_DATA "/" + file.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(document.source.format, std::string("coinglass-heatmap"));
    QCOMPARE(document.source.provider, std::string("CoinGlass"));
    // Candles are in seconds, the update in milliseconds: 1.5 seconds after the last candle began.
    QCOMPARE(document.source.capturedAt.value_or(0), std::int64_t(1773154801500));
    QVERIFY(document.heatmap);
    const Heatmap& heatmap = *document.heatmap;
    QCOMPARE(heatmap.columns(), std::size_t(4));
    QCOMPARE(heatmap.candles()[0].time, std::int64_t(1773144000000));
    QCOMPARE(heatmap.candles()[3].time, std::int64_t(1773154800000));
    QCOMPARE(heatmap.candles()[0].open, 84460.0);
    QCOMPARE(heatmap.candles()[0].high, 84600.0);
    QCOMPARE(heatmap.candles()[0].low, 84400.5);
    QCOMPARE(heatmap.candles()[0].close, 84470.0);
    QCOMPARE(heatmap.axis().size(), std::size_t(5));
    QVERIFY(heatmap.column(0).empty());
    QCOMPARE(cellsOf(heatmap),
             QStringLiteral("1@84200 5, 1@84500 2.5, 2@84200 5, 2@84600 8, 3@84200 10.5, "
                            "3@84400 0, 3@84600 20.25"));
    // The map is the newest column; the last close, 84,500, stands in for a reference price.
    QCOMPARE(document.map.referencePrice().value_or(0), 84500.0);
    COMPARE_CENT(totals(document.map).longs.notional, 10.5);
    COMPARE_CENT(totals(document.map).shorts.notional, 20.25);
    QVERIFY(!document.map.hasMargin());
    QCOMPARE(warningOf(document, Warn::NewestColumn), QStringLiteral("newest-column x1 at column 4 of 4"));
    QCOMPARE(document.warnings.size(), std::size_t(2));
}

/// A row of CoinGlass's is named by its upper edge: 84,200 is 84,100 to 84,200. Other grids' are lower edges.
void TestImportHeatmap::edges_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("low"); // of the lowest row, named 84,200
    QTest::newRow("CoinGlass v4") << "coinglass-heatmap-v4.json" << 84'100.0;
    QTest::newRow("CoinGlass web") << "coinglass-heatmap-web.json" << 84'100.0;
    QTest::newRow("CoinAnk") << "coinank-heatmap.json" << 84'200.0;
    QTest::newRow("table") << "grid.csv" << 84'200.0;
}

void TestImportHeatmap::edges()
{
    QFETCH(QString, file);
    QFETCH(double, low);
    const auto imported = importFile(BALLAST_TEST_DATA "/" + file.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    for (const PriceAxis* axis : {&document.map.axis(), &document.heatmap->axis()}) {
        QCOMPARE(axis->published(0), 84'200.0);
        QCOMPARE(axis->low(0), low);
        QCOMPARE(axis->high(0), low + 100);
        QCOMPARE(axis->middle(0), low + 50);
        QCOMPARE(axis->high(), low + 500); // the highest is named 84,600
    }
}

void TestImportHeatmap::grid()
{
    const auto imported = importFile(BALLAST_TEST_DATA "/grid.csv");
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(document.source.format, std::string("csv-grid"));
    QVERIFY(document.heatmap);
    // What holds no line is no column: three times and four prices occur.
    QCOMPARE(cellsOf(*document.heatmap),
             QStringLiteral(
                 "0@84200 5, 0@84500 2.5, 1@84200 5, 1@84600 8, 2@84200 10.5, 2@84400 0, 2@84600 20.25"));
    QCOMPARE(document.heatmap->candles()[0].time, std::int64_t(1773147600000));
    COMPARE_CENT(totals(document.map).unknown.notional, 30.75);
    QVERIFY(!document.map.referencePrice());
}

void TestImportHeatmap::times_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray milliseconds =
        R"({"y":[1],"liq":[[0,0,5]],"prices":[["1773144000000","1","2","0.5","1.5","9"]]})";
    QTest::newRow("milliseconds") << milliseconds;
    QTest::newRow("no volume") << QByteArray(
        R"({"data":{"y":["1"],"liq":[["0","0","5"]],"prices":[[1773144000,1,2,0.5,1.5]]}})");
    QTest::newRow("list of one") << "[" + milliseconds + "]";
    QTest::newRow("twice wrapped") << "{\"success\":true,\"code\":\"0\",\"data\":{\"code\":\"0\",\"data\":"
            + milliseconds + "}}";
    QTest::newRow("ISO in a table") << QByteArray("time,price,usd\n2026-03-10T12:00:00Z,1,5\n");
    QTest::newRow("milliseconds in a table") << QByteArray("price;usd;timestamp\n1;5;1773144000000\n");
}

void TestImportHeatmap::times()
{
    QFETCH(QByteArray, content);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->heatmap->candles()[0].time, std::int64_t(1773144000000));
    COMPARE_CENT(totals((*imported)->map).all().notional, 5);
}

void TestImportHeatmap::axisInAnyOrder()
{
    const auto imported = importText(
        R"({"y":[300,100,200,100],"liq":[[0,0,1],[0,1,2],[0,2,4],[0,3,8]],"prices":[[1773144000,1,1,1,150]]})");
    QVERIFY2(imported, qPrintable(explain(imported)));
    const Document& document = **imported;
    QCOMPARE(document.map.axis().size(), std::size_t(3));
    COMPARE_CENT(document.map.sum(0, 0, 1).all().notional, 10); // 100 stands twice
    COMPARE_CENT(document.map.sum(0, 1, 2).all().notional, 4);
    COMPARE_CENT(document.map.sum(0, 2, 3).all().notional, 1);
    QCOMPARE(warningOf(document, Warn::DuplicateCounted),
             QStringLiteral("duplicate-summed x1 at column 1, price 100"));
}

void TestImportHeatmap::newestFirst()
{
    const auto imported = importText(
        R"({"y":[100],"liq":[[0,0,7],[1,0,5]],"prices":[[1773147600,1,1,1,150],[1773144000,1,1,1,90]]})");
    QVERIFY2(imported, qPrintable(explain(imported)));
    COMPARE_CENT(totals((*imported)->map).all().notional, 7);
    QCOMPARE((*imported)->map.referencePrice().value_or(0), 150.0);
    QCOMPARE((*imported)->heatmap->candles()[0].close, 90.0);
    QCOMPARE(cellsOf(*(*imported)->heatmap), QStringLiteral("0@100 5, 1@100 7"));
}

void TestImportHeatmap::warnings_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<double>("notional");
    const auto row = [](const char* name, const char* cells, Warn code, const char* warning,
                        double notional) {
        QTest::newRow(name) << QByteArray(cells) << static_cast<int>(code) << QString::fromUtf8(warning)
                            << notional;
    };
    row("negative amount", "[0,1,-5]", Warn::RowDropped, "row-dropped x1 at liq[1]", 3);
    row("outside the grid", "[1,0,5],[0,3,5],[-1,0,5],[0,0.5,5],[0,0,1],[0,1,1],[0,1,1]", Warn::RowDropped,
        "row-dropped x4 at liq[1]", 6);
    row("no numbers", "[0,1],[0,1,2]", Warn::RowDropped, "row-dropped x1 at liq[1]", 5);
    row("negative price", "[0,2,5]", Warn::RowDropped, "row-dropped x1 at liq[1]", 3);
    row("cell twice", "[0,0,5]", Warn::DuplicateCounted, "duplicate-summed x1 at column 1, price 100", 8);
    row("zero is a cell", "[0,1,0]", Warn::RowDropped, "", 3);
}

void TestImportHeatmap::warnings()
{
    QFETCH(QByteArray, cells);
    QFETCH(int, code);
    QFETCH(QString, warning);
    QFETCH(double, notional);
    const auto imported = importText(
        (R"({"y":[100,200,-300],"liq":[[0,0,3],)" + cells + R"(],"prices":[[1773144000,1,1,1,150]]})")
            .toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE(warningOf(**imported, static_cast<Warn>(code)), warning);
    COMPARE_CENT(totals((*imported)->map).all().notional, notional);
    QCOMPARE((*imported)->map.axis().published(0), 100.0);
}

/// A cell far from all others takes no more room than one beside them.
void TestImportHeatmap::sparseIsSmall()
{
    std::string table = "time,price,value\n";
    for (int i = 0; i < 5000; ++i)
        table += std::to_string(1773144000 + 60 * i) + "," + std::to_string(1000 + i) + ",1\n";
    const auto imported = importText(table);
    QVERIFY2(imported, qPrintable(explain(imported)));
    QCOMPARE((*imported)->heatmap->columns(), std::size_t(5000));
    QCOMPARE((*imported)->heatmap->axis().size(), std::size_t(5000));
    QCOMPARE((*imported)->heatmap->cells().size(), std::size_t(5000));
    COMPARE_CENT(totals((*imported)->map).all().notional, 1);
}

void TestImportHeatmap::errors_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const char* content, Code code, const char* place) {
        QTest::newRow(name) << QByteArray(content) << static_cast<int>(code) << QString::fromUtf8(place);
    };
    row("no cell", R"({"y":[1],"liq":[],"prices":[[1773144000,1,1,1,1]]})", Code::NoTiers, "");
    row("no candle", R"({"data":{"y":[1],"liq":[[0,0,1]],"prices":[]}})", Code::NoTiers, "");
    row("no price", R"({"y":[],"liq":[[0,0,1]],"prices":[[1773144000,1,1,1,1]]})", Code::NoTiers, "");
    row("candle cut", R"({"data":{"y":[1],"liq":[[0,0,1]],"prices":[[1773144000,1,1,1,1],[1773147600,1]]}})",
        Code::WrongType, "data.prices[1]");
    row("candle without time", R"({"y":[1],"liq":[[0,0,1]],"prices":[[7,1,1,1,1]]})", Code::WrongType,
        "prices[0]");
    row("price a text", R"({"y":[1,"x"],"liq":[[0,0,1]],"prices":[[1773144000,1,1,1,1]]})", Code::WrongType,
        "y[1]");
    row("most cells bad", R"({"y":[1],"liq":[[0,0,1],[0],7],"prices":[[1773144000,1,1,1,1]]})",
        Code::MostRowsFailed, "liq[1]");
    row("table, most times bad", "time,price,usd\n1,2,3\nx,2,3\n1773144000,2,3\n", Code::MostRowsFailed,
        "line 2");
    row("table, header only", "time,price,usd\n", Code::NoTiers, "");
}

void TestImportHeatmap::errors()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QFETCH(QString, place);
    const auto imported = importText(content.toStdString());
    QVERIFY2(!imported, qPrintable(explain(imported)));
    QVERIFY2(static_cast<int>(imported.error().code) == code, qPrintable(explain(imported)));
    QCOMPARE(QString::fromStdString(imported.error().place), place);
}

void TestImportHeatmap::limits()
{
    ImportOptions options;
    options.limits.buckets = 1;
    const auto imported =
        importText(R"({"y":[1,2],"liq":[[0,0,1]],"prices":[[1773144000,1,1,1,1]]})", options);
    QVERIFY(!imported && imported.error().code == Code::TooLarge);
    QCOMPARE(imported.error().found, std::string("2 buckets"));
    // 20,001 columns of 20,000 prices would be over 400 million amounts.
    std::string prices = "1";
    std::string candles = "[1773144000,1,1,1,1]";
    for (int i = 2; i <= 20'000; ++i)
        prices += "," + std::to_string(i);
    for (int i = 1; i <= 20'000; ++i)
        candles += ",[" + std::to_string(1773144000 + i) + ",1,1,1,1]";
    const auto grid = importText("{\"y\":[" + prices + "],\"liq\":[[0,0,1]],\"prices\":[" + candles + "]}");
    QVERIFY(!grid && grid.error().code == Code::TooLarge);
    QCOMPARE(grid.error().found, std::string("20001 columns of 20000 prices"));
}

QTEST_APPLESS_MAIN(TestImportHeatmap)
#include "tst_importheatmap.moc"
