// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/priceaxis.h"

#include <QTest>

#include <cmath>

using namespace ballast;

class TestPriceAxis : public QObject
{
    Q_OBJECT

private slots:
    void lowerEdges()
    {
        const PriceAxis axis({100, 110, 120}, PriceEdge::Lower);
        QCOMPARE(axis.step(), 10.0);
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
        QCOMPARE(axis.high(1), 110.0);
        QCOMPARE(axis.high(), 205.0);
    }

    void steps_data()
    {
        QTest::addColumn<std::vector<double>>("prices");
        QTest::addColumn<double>("step");
        using Prices = std::vector<double>;
        QTest::newRow("one gap") << Prices{100, 130} << 130.0 - 100;
        QTest::newRow("whole numbers of the smallest") << Prices{100, 110, 130, 160} << 10.0;
        // Decimal steps are not exact in binary and are regular all the same.
        QTest::newRow("decimals") << Prices{0.1, 0.2, 0.3, 0.4, 0.7} << 0.1;
        // Gaps 10, 0.01, 89.99.
        QTest::newRow("odd key, median") << Prices{100, 110, 110.01, 200} << 10.0;
        // Gaps 4, 6: of two the lower.
        QTest::newRow("median of two") << Prices{100, 104, 110} << 4.0;
        // Gaps 10, 10, 3, 7, 10.
        QTest::newRow("odd key, most common") << Prices{100, 110, 120, 123, 130, 140} << 10.0;
        // Gaps 1 and 9 once, 10 seven times; all are whole numbers of 1.
        QTest::newRow("odd key at a whole number")
            << Prices{100, 110, 120, 130, 140, 141, 150, 160, 170, 180} << 10.0;
        // Gaps 11, 12, 11, 12, 30.
        QTest::newRow("ties to the smaller") << Prices{100, 111, 123, 134, 146, 176} << 11.0;
        // Gaps 0.01, 0.03, 0.02, 0.01, 0.016, 0.004 at prices that hold them to 1.5e-11 only.
        QTest::newRow("most common despite rounding")
            << Prices{84500.01, 84500.02, 84500.05, 84500.07, 84500.08, 84500.096, 84500.1} << 0.01;
    }

    void steps()
    {
        QFETCH(std::vector<double>, prices);
        QFETCH(double, step);
        for (const PriceEdge edge : {PriceEdge::Lower, PriceEdge::Upper}) {
            const PriceAxis axis(prices, edge);
            QVERIFY2(std::abs(axis.step() - step) < 1e-9, qPrintable(QString::number(axis.step(), 'g', 17)));
            for (std::size_t i = 1; i < axis.size(); ++i) {
                QVERIFY(axis.high(i - 1) <= axis.low(i));
                QVERIFY(axis.middle(i - 1) < axis.middle(i));
                QCOMPARE(axis.firstMiddleAtOrAbove(axis.middle(i)), i);
                QVERIFY(axis.high(i) - axis.low(i) <= axis.step() * (1 + 1e-9));
            }
        }
    }

    /// Computed on a grid, and searched for where that does not fit: always the first one.
    void middlesAreFoundWhateverTheGrid()
    {
        std::vector<double> even;
        std::vector<double> gaps;
        for (int i = 0; i < 400; ++i) {
            even.push_back(84'500.1 + 0.1 * i);
            gaps.push_back(84'500.1 + 0.1 * (i + i / 50 * 7));
        }
        for (const auto& prices : {even, gaps}) {
            const PriceAxis axis(prices, PriceEdge::Lower);
            for (double price = axis.low() - 1; price < axis.high() + 1; price += 0.0125) {
                std::size_t first = 0;
                while (first < axis.size() && axis.middle(first) < price)
                    ++first;
                QCOMPARE(axis.firstMiddleAtOrAbove(price), first);
            }
            for (std::size_t i = 0; i < axis.size(); ++i) {
                const double middle = axis.middle(i);
                QCOMPARE(axis.firstMiddleAtOrAbove(middle), i);
                QCOMPARE(axis.firstMiddleAtOrAbove(std::nextafter(middle, 1e9)), i + 1);
                QCOMPARE(axis.firstMiddleAtOrAbove(std::nextafter(middle, 0)), i);
            }
        }
    }

    void aNearNeighbourCutsABucketShort()
    {
        // Step 10. As lower edges [100, 110) [110, 110.01) [110.01, 120.01) [200, 210).
        const std::vector<double> prices{100, 110, 110.01, 200};
        const PriceAxis lower(prices, PriceEdge::Lower);
        QCOMPARE(lower.high(0), 110.0);
        QCOMPARE(lower.high(1), 110.01);
        QCOMPARE(lower.high(2), 120.01);
        QCOMPARE(lower.high(), 210.0);
        QCOMPARE(lower.middle(1), 110.005);
        QCOMPARE(lower.firstMiddleAtOrAbove(110.006), std::size_t(2));
        QCOMPARE(lower.firstMiddleAtOrAbove(115.02), std::size_t(3));
        // As upper edges [90, 100) [100, 110) [110, 110.01) [190, 200).
        const PriceAxis upper(prices, PriceEdge::Upper);
        QCOMPARE(upper.low(), 90.0);
        QCOMPARE(upper.low(1), 100.0);
        QCOMPARE(upper.low(2), 110.0);
        QCOMPARE(upper.low(3), 190.0);
        QCOMPARE(upper.firstMiddleAtOrAbove(105.5), std::size_t(2));
        QCOMPARE(upper.firstMiddleAtOrAbove(110.006), std::size_t(3));
    }

    void manyPrices()
    {
        // A million prices 0.5 apart, and one odd one in the middle.
        std::vector<double> prices;
        for (int i = 0; i < 1'000'000; ++i)
            prices.push_back(1000 + 0.5 * i);
        QCOMPARE(PriceAxis(prices, PriceEdge::Lower).step(), 0.5);
        prices.insert(prices.begin() + 500'000, prices[499'999] + 0.0625);
        const PriceAxis axis(std::move(prices), PriceEdge::Lower);
        QCOMPARE(axis.step(), 0.5);
        QCOMPARE(axis.high(499'999), axis.published(500'000));
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
