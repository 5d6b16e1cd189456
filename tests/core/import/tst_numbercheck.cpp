// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importhelpers.h"

#include <algorithm>

using namespace ballast;
using Code = ImportErrorCode;

/// Numbers at the edges of what a double holds: refused by name, or drawn.
class TestNumberCheck : public QObject
{
    Q_OBJECT

private slots:
    void refused_data();
    void refused();
    void opened_data();
    void opened();
    void extremeReferencePriceIsNone();
    void extremeAnswers_data();
    void extremeAnswers();
    void leverageBelowItsDigitsIsUnknown();
};

void TestNumberCheck::refused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const QByteArray& content, Code code, const char* found,
                        const char* place = "") {
        QTest::newRow(name) << content << static_cast<int>(code) << place << found;
    };
    row("one tier", R"({"prices":[1,2],"5x":[1e308,1e308]})", Code::TotalTooLarge, "amounts");
    row("two tiers", R"({"prices":[1],"5x":[9e249],"10x":[9e249]})", Code::TotalTooLarge, "amounts");
    row("two sides", "price,leverage,amount,side\n1,5,9e249,long\n1,5,9e249,short\n", Code::TotalTooLarge,
        "amounts");
    row("positions a sky apart",
        R"([{"coin":"BTC","side":"long","leverage":5,"liquidationPrice":1,"positionUsd":5},
            {"coin":"BTC","side":"long","leverage":5,"liquidationPrice":1e300,"positionUsd":5}])",
        Code::PriceTooExtreme, "buckets of 1.00e+298");
    row("wide table", "price,5x,10x\n1,1.7e308,1.7e308\n2,1.7e308,1.7e308\n", Code::TotalTooLarge, "amounts");
    row("long table", "price,leverage,amount\n1,5,1e308\n2,5,1e308\n", Code::TotalTooLarge, "amounts");
    row("the same row twice", "price,leverage,amount\n1,5,1e308\n1,5,1e308\n", Code::TotalTooLarge,
        "amounts");
    row("exchanges", "price,exchange,liq_usd\n1,A,1e308\n2,B,1e308\n", Code::TotalTooLarge, "amounts");
    row("margin of a leverage below 1", "price,leverage,amount\n1,0.001,1e249\n2,0.001,1e249\n",
        Code::TotalTooLarge, "margin");
    row("positions",
        R"([{"coin":"BTC","side":"long","leverage":5,"liquidationPrice":1,"positionUsd":1e308},
            {"coin":"BTC","side":"long","leverage":5,"liquidationPrice":2,"positionUsd":1e308}])",
        Code::TotalTooLarge, "amounts");
    row("a column of a heatmap that is not the newest",
        R"({"y":[1,2],"liq":[[0,0,1e308],[0,1,1e308],[1,0,5]],
            "prices":[[1773144000,1,1,1,1],[1773147600,1,1,1,1]]})",
        Code::TotalTooLarge, "amounts", "column 1");
    row("price too high", R"({"prices":[1,1e308],"5x":[1,2]})", Code::PriceTooExtreme,
        "a price of 1.00e+308");
    row("prices a last digit apart",
        R"({"prices":[1e15,1000000000000000.125,1000000000000000.25],"5x":[1,2,3]})", Code::PriceTooExtreme,
        "buckets of 1.25e-01 at a price of 1.00e+15");
    row("prices too low", R"({"prices":[5e-324,1e-323],"5x":[1,2]})", Code::PriceTooExtreme,
        "a price of 9.88e-324");
}

void TestNumberCheck::refused()
{
    QFETCH(QByteArray, content);
    const auto imported = importText(content.toStdString());
    QVERIFY2(!imported, qPrintable(explain(imported)));
    QTEST(static_cast<int>(imported.error().code), "code");
    QTEST(QString::fromStdString(imported.error().place), "place");
    QTEST(QString::fromStdString(imported.error().found), "found");
}

void TestNumberCheck::opened_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<double>("notional");
    QTest::newRow("much") << QByteArray(R"({"prices":[1,2],"5x":[1e247,2e247]})") << 3e247;
    QTest::newRow("little") << QByteArray(R"({"prices":[1,2],"5x":[5e-324,0]})") << 5e-324;
    QTest::newRow("an odd price far away")
        << QByteArray(R"({"prices":[1,1.001,1.002,1.003,1e15],"5x":[1,2,3,4,5]})") << 15.0;
    QTest::newRow("prices as near as their digits show")
        << QByteArray(R"({"prices":[1e15,1000000000000030,1000000000000060],"5x":[1,2,3]})") << 6.0;
    QTest::newRow("upper edges far away")
        << QByteArray(R"({"y":[1,1.001,1.002,1.003,1e15],"liq":[[0,4,5]],"prices":[[1773144000,1,1,1,1]]})")
        << 5.0;
}

/// Whatever opens has buckets with a width, and finite ones.
void TestNumberCheck::opened()
{
    QFETCH(QByteArray, content);
    QFETCH(double, notional);
    const auto imported = importText(content.toStdString());
    QVERIFY2(imported, qPrintable(explain(imported)));
    const LiquidationMap& map = (*imported)->map;
    QCOMPARE(totals(map).all().notional, notional);
    for (std::size_t i = 0; i < map.axis().size(); ++i) {
        QVERIFY(map.axis().low(i) < map.axis().high(i));
        QVERIFY(map.axis().low(i) <= map.axis().middle(i) && map.axis().middle(i) <= map.axis().high(i));
        QVERIFY(std::isfinite(map.axis().high(i)));
    }
}

void TestNumberCheck::extremeReferencePriceIsNone()
{
    for (const char* price : {"5e-324", "1e-25", "1e31", "1.7e308", "0", "-1"}) {
        const auto imported =
            importText(std::string(R"({"prices":[1,2],"5x":[1,2],"referencePrice":)") + price + "}");
        QVERIFY2(imported, qPrintable(explain(imported)));
        QVERIFY2(!(*imported)->map.referencePrice(), price);
        QVERIFY(!warningOf(**imported, WarningCode::MissingReferencePrice).isEmpty());
    }
    ImportOptions options;
    options.referencePrice = 1e308; // as a file of views may say it
    QVERIFY(!(*importText(R"({"prices":[1,2],"5x":[1,2]})", options))->map.referencePrice());
}

void TestNumberCheck::extremeAnswers_data()
{
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("step");
    QTest::addColumn<bool>("opens");
    QTest::newRow("usual") << 84000.0 << 10.0 << true;
    QTest::newRow("step below the last digit") << 1e15 << 0.001 << false;
    QTest::newRow("step at the last digit") << 1e15 << 0.125 << false;
    QTest::newRow("step as fine as digits show") << 1e15 << 30.0 << true;
    QTest::newRow("step beyond") << 1.0 << 1e308 << false;
    QTest::newRow("first beyond") << 1e308 << 1.0 << false;
    QTest::newRow("from zero") << 0.0 << 1e-20 << true;
    QTest::newRow("from zero, too fine") << 0.0 << 5e-324 << false;
}

/// Of buckets that the file only numbers.
void TestNumberCheck::extremeAnswers()
{
    QFETCH(double, first);
    QFETCH(double, step);
    QFETCH(bool, opens);
    ImportOptions options;
    options.prices = GivenPrices{first, step};
    const auto imported = importText(R"({"5x":[1,2,3],"10x":[1,2,3]})", options);
    QVERIFY2(imported.has_value() == opens, qPrintable(explain(imported)));
    if (!opens)
        QCOMPARE(static_cast<int>(imported.error().code), static_cast<int>(Code::PriceTooExtreme));
    else
        QCOMPARE((*imported)->map.axis().step(), step);

    // And the width of positions' buckets.
    ImportOptions width;
    width.bucketWidth = step;
    const std::string price = std::to_string(first + 1);
    const auto positions =
        importText(R"([{"coin":"BTC","side":"long","leverage":5,"liquidationPrice":)" + price
                       + R"(,"positionUsd":5},{"coin":"BTC","side":"long","leverage":5,"liquidationPrice":)"
                       + price + R"(1,"positionUsd":7}])",
                   width);
    if (!positions)
        QCOMPARE(static_cast<int>(positions.error().code), static_cast<int>(Code::PriceTooExtreme));
    else
        for (std::size_t i = 0; i < (*positions)->map.axis().size(); ++i)
            QVERIFY((*positions)->map.axis().low(i) < (*positions)->map.axis().high(i));
}

void TestNumberCheck::leverageBelowItsDigitsIsUnknown()
{
    QVERIFY(!Leverage::from(5e-324));
    QVERIFY(!Leverage::from(9e-7));
    QCOMPARE(Leverage::from(1e-6)->digits(), std::string("0.000001"));
}

QTEST_GUILESS_MAIN(TestNumberCheck)
#include "tst_numbercheck.moc"
