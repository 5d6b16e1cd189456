// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/frame.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace ballast;

namespace {

constexpr double rate10 = 0.1;
constexpr double rate50 = 0.02;

/// Raw rows that the tests add up themselves, and the map made of them.
struct Rows
{
    std::vector<double> prices;
    std::vector<double> ten;
    std::vector<double> fifty;
    std::vector<double> unknown;
    double reference = 0;

    LiquidationMap map(bool withReference = true) const
    {
        const auto tier = [](std::optional<Leverage> leverage, const std::vector<double>& notional) {
            return Tier{leverage, {{Side::ByPrice, Column(notional), {}}}};
        };
        return LiquidationMap(
            PriceAxis(prices, PriceEdge::Lower),
            {tier(Leverage::from(50), fifty), tier({}, unknown), tier(Leverage::from(10), ten)},
            withReference ? std::optional(reference) : std::nullopt);
    }
    double notional(std::size_t bucket) const { return ten[bucket] + fifty[bucket] + unknown[bucket]; }
    double margin(std::size_t bucket) const { return ten[bucket] * rate10 + fifty[bucket] * rate50; }
};

Rows randomRows(std::size_t count)
{
    std::mt19937_64 random(count);
    std::uniform_int_distribution<int> cents(0, 1'000'000'000);
    Rows rows;
    for (std::size_t i = 0; i < count; ++i) {
        rows.prices.push_back(1000 + 10 * static_cast<double>(i));
        rows.ten.push_back(i % 3 == 0 ? 0 : cents(random) / 100.0);
        rows.fifty.push_back(cents(random) / 100.0);
        rows.unknown.push_back(i % 7 == 0 ? cents(random) / 100.0 : 0);
    }
    rows.reference = 1000 + 10 * std::floor(static_cast<double>(count) / 3) + 4;
    return rows;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 0.001;
}

double sum(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Buckets whose published price is below the reference are longs.
bool isLong(const Rows& rows, std::size_t bucket)
{
    return rows.prices[bucket] < rows.reference;
}

ViewState withWidth(double width)
{
    ViewState state;
    state.bucketWidth = {BucketMode::Chosen, width};
    return state;
}

} // namespace

class TestFrame : public QObject
{
    Q_OBJECT

private slots:
    void perTierAmounts()
    {
        const Rows rows = randomRows(190);
        const Frame frame = makeFrame(rows.map(), {}, 500);
        QCOMPARE(frame.columns(), std::size_t(190));
        QCOMPARE(frame.tiers.size(), std::size_t(3));
        QVERIFY(!frame.tiers[2].leverage);
        for (std::size_t c = 0; c < 190; ++c) {
            QVERIFY(near(frame.tiers[0].notional[c], rows.ten[c]));
            QVERIFY(near(frame.tiers[0].margin[c], rows.ten[c] * rate10));
            QVERIFY(near(frame.tiers[1].notional[c], rows.fifty[c]));
            QVERIFY(near(frame.tiers[1].margin[c], rows.fifty[c] * rate50));
            QVERIFY(near(frame.tiers[2].notional[c], rows.unknown[c]));
            QCOMPARE(frame.tiers[2].margin[c], 0.0);
            QVERIFY(near(frame.notional.totals[c], rows.notional(c)));
            QVERIFY(near(frame.margin.totals[c], rows.margin(c)));
        }
        QCOMPARE(&frame.stack(Weighting::Margin), &frame.margin);
        QCOMPARE(&frame.tiers[0].amounts(Weighting::Notional), &frame.tiers[0].notional);
    }

    void cumulativeCurves()
    {
        const Rows rows = randomRows(190);
        for (const double width : {10.0, 25.0, 90.0, 400.0}) {
            const Frame frame = makeFrame(rows.map(), withWidth(width), 500);
            for (std::size_t c = 0; c < frame.columns(); ++c) {
                double longs = 0;
                double shorts = 0;
                for (std::size_t bucket = 0; bucket < 190; ++bucket) {
                    if (isLong(rows, bucket) && bucket >= frame.bins.firstBucket[c])
                        longs += rows.margin(bucket);
                    if (!isLong(rows, bucket) && bucket < frame.bins.firstBucket[c + 1])
                        shorts += rows.margin(bucket);
                }
                QVERIFY(near(frame.margin.cumulativeLong[c], longs));
                QVERIFY(near(frame.margin.cumulativeShort[c], shorts));
            }
            QVERIFY(near(frame.margin.cumulativeMaximum,
                         std::max(frame.margin.cumulativeLong.front(), frame.margin.cumulativeShort.back())));
        }
    }

    void rebinningConservesTotals()
    {
        const Rows rows = randomRows(190);
        double notional = 0;
        double margin = 0;
        double known = 0;
        for (std::size_t bucket = 0; bucket < 190; ++bucket) {
            notional += rows.notional(bucket);
            margin += rows.margin(bucket);
            known += rows.notional(bucket) - rows.unknown[bucket];
        }
        for (double width = 1; width < 1e7; width *= 1.37) {
            const Frame frame = makeFrame(rows.map(), withWidth(width), 4000);
            QVERIFY(near(sum(frame.notional.totals), notional));
            QVERIFY(near(sum(frame.margin.totals), margin));
            QVERIFY(near(frame.notional.mapTotal, known));
            QVERIFY(near(frame.margin.mapTotal, margin));
        }
    }

    void windowKeepsCurvesOfTheWholeMap()
    {
        const Rows rows = randomRows(60);
        ViewState state;
        state.priceWindow = Range{1095, 1305};
        const Frame frame = makeFrame(rows.map(), state, 500);
        QCOMPARE(frame.window, (Range{1095, 1305}));
        QCOMPARE(frame.bins.firstBucket.front(), std::size_t(9));
        QCOMPARE(frame.bins.firstBucket.back(), std::size_t(31));
        double before = 0;
        for (std::size_t bucket = 9; bucket < 60; ++bucket)
            before += isLong(rows, bucket) ? rows.notional(bucket) : 0;
        double after = 0;
        for (std::size_t bucket = 0; bucket < 31; ++bucket)
            after += isLong(rows, bucket) ? 0 : rows.notional(bucket);
        QVERIFY(near(frame.notional.cumulativeLong.front(), before));
        QVERIFY(near(frame.notional.cumulativeShort.back(), after));
    }

    void sideFilter()
    {
        const Rows rows = randomRows(40);
        ViewState state;
        state.side = SideFilter::Long;
        const Frame longs = makeFrame(rows.map(), state, 500);
        state.side = SideFilter::Short;
        const Frame shorts = makeFrame(rows.map(), state, 500);
        QVERIFY(longs.notional.cumulativeShort.empty());
        QVERIFY(shorts.margin.cumulativeLong.empty());
        for (std::size_t c = 0; c < 40; ++c) {
            QVERIFY(near(longs.notional.totals[c], isLong(rows, c) ? rows.notional(c) : 0));
            QVERIFY(near(shorts.notional.totals[c], isLong(rows, c) ? 0 : rows.notional(c)));
            QVERIFY(near(longs.tiers[0].margin[c], isLong(rows, c) ? rows.ten[c] * rate10 : 0));
        }
    }

    void hiddenTiersKeepTheirPlace()
    {
        const Rows rows = randomRows(40);
        ViewState state;
        state.setShown(Leverage::from(50), false);
        const Frame frame = makeFrame(rows.map(), state, 500);
        QVERIFY(!frame.tiers[1].shown);
        QVERIFY(frame.tiers[1].notional.empty());
        double known = 0;
        for (std::size_t c = 0; c < 40; ++c) {
            QVERIFY(near(frame.notional.totals[c], rows.ten[c] + rows.unknown[c]));
            known += rows.notional(c) - rows.unknown[c];
        }
        QVERIFY(near(frame.notional.mapTotal, known));
    }

    /// Half a percent of air, or a quarter of the way to the reference.
    void onePriceIsSeenWithTheReference()
    {
        Rows rows{{80'000}, {5}, {0}, {0}, 80'050};
        QVERIFY(near(priceWindow(rows.map(), {}).low, 79'600));
        QVERIFY(near(priceWindow(rows.map(), {}).high, 80'450));
        rows.reference = 90'000;
        QVERIFY(near(priceWindow(rows.map(), {}).low, 77'500));
        QVERIFY(near(priceWindow(rows.map(), {}).high, 92'500));
        QVERIFY(near(priceWindow(rows.map(false), {}).high, 80'400));
    }

    void thresholdHidesBarsAndNotCurves()
    {
        const Rows rows = randomRows(90);
        ViewState state;
        state.threshold = {500'000, Weighting::Margin};
        const Frame frame = makeFrame(rows.map(), state, 500);
        const Frame all = makeFrame(rows.map(), {}, 500);
        std::size_t hidden = 0;
        double maximum = 0;
        for (std::size_t c = 0; c < 90; ++c) {
            const bool below = rows.margin(c) < 500'000;
            QCOMPARE(bool(frame.belowThreshold[c]), below);
            hidden += below && rows.notional(c) > 0;
            maximum = below ? maximum : std::max(maximum, rows.notional(c));
        }
        QVERIFY(hidden > 0 && hidden < 90);
        QCOMPARE(frame.hiddenByThreshold, hidden);
        QVERIFY(near(frame.notional.maximum, maximum));
        QCOMPARE(frame.margin.cumulativeShort, all.margin.cumulativeShort);
        QCOMPARE(all.hiddenByThreshold, std::size_t(0));
    }

    void withoutReferencePriceThereAreNoCurves()
    {
        const Rows rows = randomRows(40);
        const Frame frame = makeFrame(rows.map(false), {}, 500);
        QVERIFY(!frame.referencePrice);
        QVERIFY(frame.notional.cumulativeLong.empty());
        QVERIFY(frame.notional.cumulativeShort.empty());
        QCOMPARE(frame.notional.cumulativeMaximum, 0.0);
        for (std::size_t c = 0; c < 40; ++c)
            QVERIFY(near(frame.notional.totals[c], rows.notional(c)));
    }

    void hundredThousandBucketsFitTheColumns()
    {
        const Rows rows = randomRows(100'000);
        const LiquidationMap map = rows.map();
        long double notional = 0; // a plain sum of doubles would be cents off
        for (std::size_t bucket = 0; bucket < 100'000; ++bucket)
            notional +=
                static_cast<long double>(rows.ten[bucket]) + rows.fifty[bucket] + rows.unknown[bucket];
        for (const std::size_t columns : {1, 100, 960, 1920}) {
            const Frame frame = makeFrame(map, {}, columns);
            QVERIFY(frame.columns() <= columns + 2);
            QVERIFY(frame.bins.coarsened);
            long double total = 0;
            for (const double column : frame.notional.totals)
                total += column;
            QVERIFY(std::abs(total - notional) < 0.005L);
        }
    }

    void columnAt()
    {
        const Rows rows{{100, 110, 140}, {1, 2, 3}, {0, 0, 0}, {0, 0, 0}, 120};
        const Frame frame = makeFrame(rows.map(), {}, 100);
        QVERIFY(!frame.columnAt(99.9));
        QCOMPARE(*frame.columnAt(100), std::size_t(0));
        QCOMPARE(*frame.columnAt(110), std::size_t(1));
        QCOMPARE(*frame.columnAt(119.9), std::size_t(1));
        QVERIFY(!frame.columnAt(125)); // a gap in the export
        QCOMPARE(*frame.columnAt(149), std::size_t(2));
        QVERIFY(!frame.columnAt(150));
        QCOMPARE(frame.window, (Range{95, 155}));
    }

    /// Two exchanges, 4 buckets, reference between the second and the third.
    void withoutLeverageMarginIsTheUpperBound()
    {
        const auto exchange = [](const char* name, std::vector<double> notional) {
            return Tier{std::nullopt, {{Side::ByPrice, Column(std::move(notional)), {}}}, name, {}};
        };
        const LiquidationMap map(PriceAxis({10, 20, 30, 40}, PriceEdge::Lower),
                                 {exchange("A", {100, 0, 50, 0}), exchange("B", {0, 200, 50, 400})}, 25);
        ViewState state;
        Frame frame = makeFrame(map, state, 100);
        QCOMPARE(frame.columns(), std::size_t(4));
        QCOMPARE(*frame.marginFloor, 0.05); // 5 / 100
        QCOMPARE(frame.margin.mapTotal, 160.0); // 800 / 5
        QCOMPARE(frame.notional.mapTotal, 800.0);
        QCOMPARE(frame.margin.totals, (std::vector<double>{20, 40, 20, 80}));
        QCOMPARE(frame.margin.cumulativeLong, (std::vector<double>{60, 40, 0, 0}));
        QCOMPARE(frame.margin.cumulativeShort, (std::vector<double>{0, 0, 20, 100}));
        QCOMPARE(frame.tiers[0].exchange, std::string("B"));
        QCOMPARE(frame.tiers[0].margin, (std::vector<double>(4)));
        QVERIFY(!frame.tiers[0].mapHasMargin);

        state.leverageRange = {10, 40};
        state.setShown({std::nullopt, "B"}, false);
        state.threshold = {6, Weighting::Margin};
        frame = makeFrame(map, state, 100);
        QCOMPARE(*frame.marginFloor, 0.25);
        QCOMPARE(frame.margin.mapTotal, 80.0); // of the whole map, hidden exchanges too
        QCOMPARE(frame.margin.totals, (std::vector<double>{10, 0, 5, 0}));
        QCOMPARE(frame.hiddenByThreshold, std::size_t(1));
        QCOMPARE(frame.margin.maximum, 10.0);
    }

    void withLeverageThereIsNoFloor() { QVERIFY(!makeFrame(randomRows(10).map(), {}, 100).marginFloor); }

    /// Rows of unknown leverage add nothing to margin, even where the export reports one.
    void reportedMarginOfUnknownLeverageIsInNoStack()
    {
        const LiquidationMap map(PriceAxis({10, 20}, PriceEdge::Lower),
                                 {{Leverage::from(10), {{Side::Long, Column({100, 0}), Column({20, 0})}}},
                                  {std::nullopt, {{Side::Long, Column({50, 0}), Column({9, 0})}}}},
                                 25);
        const Frame frame = makeFrame(map, {}, 100);
        QCOMPARE(frame.margin.totals, (std::vector<double>{20, 0}));
        QCOMPARE(frame.margin.mapTotal, 20.0);
        QCOMPARE(frame.notional.totals, (std::vector<double>{150, 0}));
    }

    void emptyAndSingle()
    {
        const Frame empty = makeFrame(LiquidationMap(), {}, 100);
        QCOMPARE(empty.columns(), std::size_t(0));
        const Rows one{{100}, {7}, {0}, {0}, 100};
        const Frame frame = makeFrame(one.map(), {}, 100);
        QCOMPARE(frame.columns(), std::size_t(1));
        QCOMPARE(frame.notional.totals[0], 7.0);
        QCOMPARE(frame.notional.cumulativeShort[0], 7.0);
        QVERIFY(frame.window.contains(100));
    }
};

QTEST_APPLESS_MAIN(TestFrame)
#include "tst_frame.moc"
