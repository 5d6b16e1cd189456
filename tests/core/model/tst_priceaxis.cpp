// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/priceaxis.h"

#include <QTest>

using namespace ballast;

class TestPriceAxis : public QObject
{
    Q_OBJECT

private slots:
    void lowerEdges()
    {
        const PriceAxis axis({100, 110, 120}, PriceEdge::Lower);
        QCOMPARE(axis.step(), 10.0);
        QVERIFY(axis.isRegular());
        QVERIFY(axis.hasPrices());
        QCOMPARE(axis.low(0), 100.0);
        QCOMPARE(axis.high(0), 110.0);
        QCOMPARE(axis.middle(2), 125.0);
        QCOMPARE(axis.low(), 100.0);
        QCOMPARE(axis.high(), 130.0);
    }

    void upperEdges()
    {
        const PriceAxis axis({100, 110, 120}, PriceEdge::Upper);
        QCOMPARE(axis.low(0), 90.0);
        QCOMPARE(axis.high(0), 100.0);
        QCOMPARE(axis.middle(2), 115.0);
        QCOMPARE(axis.low(), 90.0);
        QCOMPARE(axis.high(), 120.0);
        QCOMPARE(axis.published(1), 110.0);
    }

    void aGapIsNotAWideBucket()
    {
        const PriceAxis axis({100, 105, 120, 200}, PriceEdge::Lower);
        QCOMPARE(axis.step(), 5.0);
        QVERIFY(axis.isRegular());
        QCOMPARE(axis.high(1), 110.0);
        QCOMPARE(axis.high(), 205.0);
    }

    void irregularGaps()
    {
        QVERIFY(!PriceAxis({100, 104, 110}, PriceEdge::Lower).isRegular());
        // Decimal steps are not exact in binary and are regular all the same.
        QVERIFY(PriceAxis({0.1, 0.2, 0.3, 0.4, 0.7}, PriceEdge::Lower).isRegular());
    }

    void singleAndEmpty()
    {
        const PriceAxis single({42}, PriceEdge::Upper);
        QCOMPARE(single.step(), 0.0);
        QCOMPARE(single.low(), 42.0);
        QCOMPARE(single.high(), 42.0);
        const PriceAxis empty({}, PriceEdge::Lower);
        QVERIFY(empty.isEmpty());
        QCOMPARE(empty.low(), 0.0);
        QCOMPARE(empty.high(), 0.0);
        QCOMPARE(empty.firstPublishedAtOrAbove(5), std::size_t(0));
    }

    void numbered()
    {
        const PriceAxis axis = PriceAxis::numbered(3);
        QVERIFY(!axis.hasPrices());
        QCOMPARE(axis.size(), std::size_t(3));
        QCOMPARE(axis.low(2), 2.0);
        QCOMPARE(axis.high(), 3.0);
        QCOMPARE(PriceAxis::numbered(1).step(), 1.0);
    }

    void findsBuckets_data()
    {
        QTest::addColumn<double>("price");
        QTest::addColumn<std::size_t>("published");
        QTest::addColumn<std::size_t>("lowerMiddle");
        QTest::addColumn<std::size_t>("upperMiddle");
        // Published 100, 110, 120: middles 105, 115, 125 as lower edges and 95, 105, 115 as upper ones.
        QTest::newRow("below all") << 0.0 << std::size_t(0) << std::size_t(0) << std::size_t(0);
        QTest::newRow("first price") << 100.0 << std::size_t(0) << std::size_t(0) << std::size_t(1);
        QTest::newRow("just above") << 100.5 << std::size_t(1) << std::size_t(0) << std::size_t(1);
        QTest::newRow("a middle") << 105.0 << std::size_t(1) << std::size_t(0) << std::size_t(1);
        QTest::newRow("past a middle") << 105.5 << std::size_t(1) << std::size_t(1) << std::size_t(2);
        QTest::newRow("last price") << 120.0 << std::size_t(2) << std::size_t(2) << std::size_t(3);
        QTest::newRow("above all") << 200.0 << std::size_t(3) << std::size_t(3) << std::size_t(3);
    }

    void findsBuckets()
    {
        QFETCH(double, price);
        const std::vector<double> prices{100, 110, 120};
        const PriceAxis lower(prices, PriceEdge::Lower);
        const PriceAxis upper(prices, PriceEdge::Upper);
        QTEST(lower.firstPublishedAtOrAbove(price), "published");
        QTEST(lower.firstMiddleAtOrAbove(price), "lowerMiddle");
        QTEST(upper.firstMiddleAtOrAbove(price), "upperMiddle");
    }
};

QTEST_APPLESS_MAIN(TestPriceAxis)
#include "tst_priceaxis.moc"
