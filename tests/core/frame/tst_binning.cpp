// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/binning.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace ballast;

namespace {

std::vector<double> regularPrices(std::size_t count, double first, double step)
{
    std::vector<double> prices;
    for (std::size_t i = 0; i < count; ++i)
        prices.push_back(first + step * static_cast<double>(i));
    return prices;
}

/// Multiples of `step` with random gaps, as exports that skip empty buckets have.
std::vector<double> gappedPrices(std::size_t count, double first, double step)
{
    std::mt19937 random(11);
    std::uniform_int_distribution<int> gap(1, 6);
    std::vector<double> prices;
    double price = first;
    for (std::size_t i = 0; i < count; ++i) {
        prices.push_back(price);
        price += step * gap(random);
    }
    return prices;
}

std::vector<double> unevenPrices(std::size_t count)
{
    std::mt19937 random(12);
    std::uniform_real_distribution<double> gap(0.3, 9);
    std::vector<double> prices{1000};
    while (prices.size() < count)
        prices.push_back(prices.back() + gap(random));
    return prices;
}

/// The whole map with air, as the view has it by default.
Range whole(const PriceAxis& axis)
{
    return {axis.low() - axis.step() / 2, axis.high() + axis.step() / 2};
}

/// Every bucket of [first, last) is in exactly one bin, and that bin covers its middle.
void checkPartition(const PriceAxis& axis, const Bins& bins, std::size_t first, std::size_t last)
{
    QCOMPARE(bins.firstBucket.size(), bins.size() + 1);
    QCOMPARE(bins.high.size(), bins.size());
    QVERIFY(bins.firstBucket.front() <= first);
    QVERIFY(bins.firstBucket.back() >= last);
    for (std::size_t bin = 0; bin < bins.size(); ++bin) {
        QVERIFY(bins.low[bin] <= bins.high[bin]);
        QVERIFY(bins.firstBucket[bin] <= bins.firstBucket[bin + 1]);
        if (bin > 0)
            QVERIFY(bins.low[bin] > bins.low[bin - 1]);
        const double tolerance = 1e-9 * axis.high();
        for (std::size_t bucket = bins.firstBucket[bin]; bucket < bins.firstBucket[bin + 1]; ++bucket) {
            QVERIFY(axis.middle(bucket) >= bins.low[bin] - tolerance);
            QVERIFY(axis.middle(bucket) <= bins.high[bin] + tolerance);
        }
    }
}

} // namespace

class TestBinning : public QObject
{
    Q_OBJECT

private slots:
    void everyBucketInOneBin_data()
    {
        QTest::addColumn<std::vector<double>>("prices");
        QTest::addColumn<bool>("upper");
        for (const bool upper : {false, true}) {
            const char* edge = upper ? "upper" : "lower";
            QTest::addRow("regular, %s", edge) << regularPrices(190, 78'020, 180) << upper;
            QTest::addRow("decimal steps, %s", edge) << regularPrices(500, 0.0731, 0.0001) << upper;
            QTest::addRow("gaps, %s", edge) << gappedPrices(300, 74'333, 58) << upper;
            QTest::addRow("uneven, %s", edge) << unevenPrices(250) << upper;
            QTest::addRow("odd key, %s", edge) << std::vector<double>{100, 110, 110.01, 200} << upper;
            QTest::addRow("two, %s", edge) << regularPrices(2, 10, 1) << upper;
            QTest::addRow("one, %s", edge) << regularPrices(1, 10, 1) << upper;
        }
    }

    void everyBucketInOneBin()
    {
        QFETCH(std::vector<double>, prices);
        QFETCH(bool, upper);
        const PriceAxis axis(prices, upper ? PriceEdge::Upper : PriceEdge::Lower);
        const double step = axis.step() > 0 ? axis.step() : 1;
        for (const std::size_t columns : {1, 2, 7, 50, 189, 190, 191, 1000, 5000}) {
            checkPartition(axis, makeBins(axis, whole(axis), {}, columns), 0, axis.size());
            checkPartition(axis, makeBins(axis, whole(axis), {BucketMode::Automatic, 0}, columns), 0,
                           axis.size());
            for (const double width : {0.1, 0.5, 1.0, 1.5, 2.0, 3.0, 7.0, 10.0, 33.3, 1000.0, 1e9})
                checkPartition(axis, makeBins(axis, whole(axis), {BucketMode::Chosen, width * step}, columns),
                               0, axis.size());
        }
    }

    void asExportedIsOneBucketAColumn()
    {
        const PriceAxis axis(regularPrices(190, 78'020, 180), PriceEdge::Lower);
        const Bins bins = makeBins(axis, whole(axis), {}, 190);
        QVERIFY(bins.asExported);
        QVERIFY(!bins.coarsened);
        QCOMPARE(bins.size(), std::size_t(190));
        QCOMPARE(bins.width, 180.0);
        QCOMPARE(bins.low[3], 78'560.0);
        QCOMPARE(bins.high[3], 78'740.0);
    }

    void tooManyBucketsAreCoarsened()
    {
        const PriceAxis axis(regularPrices(100'000, 1000, 0.5), PriceEdge::Lower);
        for (const std::size_t columns : {10, 333, 800, 1920}) {
            const Bins bins = makeBins(axis, whole(axis), {}, columns);
            QVERIFY(bins.coarsened);
            QVERIFY(!bins.asExported);
            QVERIFY(bins.size() <= columns + 2);
            QVERIFY(bins.size() * 3 >= columns);
            // Whole buckets: every bin but the last holds equally many.
            const std::size_t perBin = bins.firstBucket[1] - bins.firstBucket[0];
            QCOMPARE(bins.width, 0.5 * static_cast<double>(perBin));
            for (std::size_t bin = 0; bin + 1 < bins.size(); ++bin)
                QCOMPARE(bins.firstBucket[bin + 1] - bins.firstBucket[bin], perBin);
        }
    }

    void automaticBarsAreSomePixelsWide()
    {
        const PriceAxis axis(regularPrices(10'000, 0, 1), PriceEdge::Lower);
        const Bins bins = makeBins(axis, whole(axis), {BucketMode::Automatic, 0}, 1000);
        QVERIFY(bins.size() <= 252);
        QVERIFY(!bins.coarsened);
        QCOMPARE(bins.width, 50.0); // 10,000 buckets on 250 bars are 40; the next round number is 50.
        const PriceAxis few(regularPrices(50, 0, 1), PriceEdge::Lower);
        QVERIFY(makeBins(few, whole(few), {BucketMode::Automatic, 0}, 1000).asExported);
    }

    void chosenWidthsBeginAtTheirMultiples()
    {
        const PriceAxis axis(regularPrices(190, 78'020, 180), PriceEdge::Lower);
        const Bins bins = makeBins(axis, whole(axis), {BucketMode::Chosen, 1000}, 500);
        QVERIFY(!bins.coarsened);
        QCOMPARE(bins.low.front(), 78'000.0);
        QCOMPARE(bins.width, 1000.0);
        for (const double low : bins.low)
            QCOMPARE(std::fmod(low, 1000), 0.0);
        QCOMPARE(bins.high.back(), 113'000.0);
    }

    void windowTakesTheBucketsItTouches()
    {
        const PriceAxis axis(regularPrices(10, 100, 10), PriceEdge::Lower);
        const Bins inside = makeBins(axis, {123, 147}, {}, 100);
        QCOMPARE(inside.low.front(), 120.0);
        QCOMPARE(inside.high.back(), 150.0);
        QCOMPARE(inside.firstBucket, (std::vector<std::size_t>{2, 3, 4, 5}));
        const Bins edges = makeBins(axis, {120, 140}, {}, 100);
        QCOMPARE(edges.firstBucket, (std::vector<std::size_t>{2, 3, 4}));
    }

    void windowOutsideIsEmpty()
    {
        const PriceAxis axis(regularPrices(10, 100, 10), PriceEdge::Lower);
        for (const Range& window : {Range{0, 50}, Range{500, 600}}) {
            for (const BucketMode mode :
                 {BucketMode::AsExported, BucketMode::Automatic, BucketMode::Chosen}) {
                const Bins bins = makeBins(axis, window, {mode, 25}, 100);
                QCOMPARE(bins.size(), std::size_t(0));
                QCOMPARE(bins.firstBucket.size(), std::size_t(1));
            }
        }
        QCOMPARE(makeBins(PriceAxis(), {0, 1}, {}, 10).size(), std::size_t(0));
    }

    void onePriceIsDrawnAsABar()
    {
        const PriceAxis axis(std::vector<double>{80'000}, PriceEdge::Lower);
        for (const BucketMode mode : {BucketMode::AsExported, BucketMode::Automatic, BucketMode::Chosen}) {
            const Bins bins = makeBins(axis, {79'950, 80'150}, {mode, 25}, 100);
            QCOMPARE(bins.firstBucket, (std::vector<std::size_t>{0, 1}));
            QCOMPARE(bins.low.front(), 79'998.0); // a fiftieth of the window, around its price
            QCOMPARE(bins.high.front(), 80'002.0);
            QCOMPARE(bins.width, 0.0); // which it does not claim
        }
    }

    void absurdWidthsEnd()
    {
        // The bins' numbers are beyond what a double can count one by one.
        const PriceAxis axis(regularPrices(4, 1e6, 1), PriceEdge::Lower);
        const Bins bins = makeBins(axis, {1e6 + 0.1, 1e6 + 0.1 + 1e-9}, {BucketMode::Chosen, 1e-12}, 2000);
        QVERIFY(bins.size() <= 2002);
        QCOMPARE(makeBins(axis, whole(axis), {BucketMode::Chosen, 1e300}, 10).size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestBinning)
#include "tst_binning.moc"
