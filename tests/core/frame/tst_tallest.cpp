// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/tallest.h"

#include "frame/frame.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace ballast;

namespace {

/// One column of rows that the tests read themselves.
struct Rows
{
    double leverage = 0; ///< 0: unknown.
    Side side = Side::ByPrice;
    std::vector<double> notional;
    std::vector<double> reportedMargin = {};
};

struct TestMap
{
    std::size_t buckets = 0;
    std::vector<Rows> columns;
    std::size_t longBuckets = 0; ///< Of ByPrice rows.

    LiquidationMap map() const
    {
        std::vector<double> prices(buckets);
        for (std::size_t bucket = 0; bucket < buckets; ++bucket)
            prices[bucket] = 1000 + static_cast<double>(bucket);
        std::vector<Tier> tiers;
        for (const Rows& rows : columns) {
            const auto leverage = rows.leverage > 0 ? Leverage::from(rows.leverage) : std::nullopt;
            const auto same = std::ranges::find(tiers, leverage, &Tier::leverage);
            Tier& tier = same == tiers.end() ? tiers.emplace_back(Tier{leverage, {}}) : *same;
            tier.columns.push_back({rows.side, Column(rows.notional), Column(rows.reportedMargin)});
        }
        return {PriceAxis(std::move(prices), PriceEdge::Lower), std::move(tiers),
                1000 + static_cast<double>(longBuckets) - 0.5};
    }

    bool counts(const Rows& rows, std::size_t bucket, const ViewState& state) const
    {
        const bool isLong = rows.side == Side::ByPrice ? bucket < longBuckets : rows.side == Side::Long;
        const bool isHidden = std::ranges::count(state.hiddenTiers, rows.leverage) > 0;
        return !isHidden && (state.side == SideFilter::Both || (state.side == SideFilter::Long) == isLong);
    }

    static double amount(const Rows& rows, std::size_t bucket, Weighting weighting)
    {
        if (weighting == Weighting::Notional)
            return rows.notional[bucket];
        if (rows.leverage == 0)
            return 0;
        return rows.reportedMargin.empty() ? rows.notional[bucket] / rows.leverage
                                           : rows.reportedMargin[bucket];
    }

    double total(std::size_t bucket, const ViewState& state, Weighting weighting) const
    {
        double sum = 0;
        for (const Rows& rows : columns)
            if (counts(rows, bucket, state))
                sum += amount(rows, bucket, weighting);
        return sum;
    }

    double highest(std::size_t first, std::size_t last, const ViewState& state, Weighting weighting) const
    {
        double highest = 0;
        for (std::size_t bucket = first; bucket < last; ++bucket)
            highest = std::max(highest, total(bucket, state, weighting));
        return highest;
    }
};

std::vector<double> randomAmounts(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::lognormal_distribution<double> amount(10, 1.5);
    std::vector<double> amounts(count);
    for (double& usd : amounts)
        usd = random() % 4 == 0 ? 0 : std::round(amount(random) * 100) / 100;
    return amounts;
}

/// Seven tiers, more than one group of bounds: sides by price, sides named, margin reported, and unknown
/// leverage.
TestMap mixedMap(std::size_t buckets)
{
    TestMap mixed{buckets, {}, buckets * 3 / 7};
    unsigned seed = 1;
    for (const double leverage : {5.0, 10.0, 20.0, 25.0, 50.0, 100.0, 0.0})
        mixed.columns.push_back({leverage, Side::ByPrice, randomAmounts(buckets, ++seed)});
    mixed.columns.push_back({10, Side::Long, randomAmounts(buckets, 91), randomAmounts(buckets, 92)});
    mixed.columns.push_back({10, Side::Short, randomAmounts(buckets, 93), randomAmounts(buckets, 94)});
    mixed.columns.push_back({0, Side::Short, randomAmounts(buckets, 95)});
    return mixed;
}

constexpr std::array weightings{Weighting::Notional, Weighting::Margin};
constexpr std::array sides{SideFilter::Both, SideFilter::Long, SideFilter::Short};

ViewState tallestState()
{
    ViewState state;
    state.mergedBuckets = MergedBuckets::Tallest;
    return state;
}

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

} // namespace

class TestTallest : public QObject
{
    Q_OBJECT

private slots:
    void everyRangeOfAShortMap()
    {
        const TestMap mixed = mixedMap(150);
        const LiquidationMap map = mixed.map();
        for (const Weighting weighting : weightings) {
            TallestBuckets tallest(map, {}, weighting);
            for (std::size_t first = 0; first < 150; ++first)
                for (std::size_t last = first + 1; last <= 150; ++last) {
                    const std::size_t bucket = tallest.in(first, last);
                    QVERIFY(bucket >= first && bucket < last);
                    QVERIFY(
                        near(mixed.total(bucket, {}, weighting), mixed.highest(first, last, {}, weighting)));
                }
            QCOMPARE(tallest.in(7, 7), std::size_t(7));
        }
    }

    void everySubsetAndSide()
    {
        const TestMap mixed = mixedMap(1111);
        const LiquidationMap map = mixed.map();
        std::mt19937 random(3);
        for (unsigned hidden = 0; hidden < 128; ++hidden) {
            ViewState state;
            for (std::size_t tier = 0; tier < 7; ++tier)
                if ((hidden & (1U << tier)) != 0)
                    state.setShown(Leverage::from(mixed.columns[tier].leverage), false);
            state.side = sides[hidden % sides.size()];
            for (const Weighting weighting : weightings) {
                TallestBuckets tallest(map, state, weighting);
                for (int i = 0; i < 12; ++i) {
                    const auto [first, last] = std::minmax({random() % 1112UL, random() % 1112UL});
                    if (first == last)
                        continue;
                    const std::size_t bucket = tallest.in(first, last);
                    QVERIFY(bucket >= first && bucket < last);
                    QVERIFY(near(mixed.total(bucket, state, weighting),
                                 mixed.highest(first, last, state, weighting)));
                }
            }
        }
    }

    void theLowestOfEquals()
    {
        std::vector<double> notional(1000, 1);
        for (const std::size_t bucket : {300, 301, 640, 900})
            notional[bucket] = 7;
        const LiquidationMap map = TestMap{1000, {{10, Side::ByPrice, notional}}, 500}.map();
        TallestBuckets tallest(map, {}, Weighting::Margin);
        QCOMPARE(tallest.in(0, 1000), std::size_t(300));
        QCOMPARE(tallest.in(301, 1000), std::size_t(301));
        QCOMPARE(tallest.in(400, 900), std::size_t(640));
        QCOMPARE(tallest.in(700, 900), std::size_t(700));
    }

    void nothingIsShown()
    {
        const LiquidationMap map = mixedMap(300).map();
        ViewState state;
        for (const Tier& tier : map.tiers())
            state.setShown(tier.key(), false);
        QCOMPARE(TallestBuckets(map, state, Weighting::Notional).in(20, 300), std::size_t(20));
        QCOMPARE(TallestBuckets({}, {}, Weighting::Notional).in(0, 0), std::size_t(0));
    }

    void withoutReferenceNothingIsLong()
    {
        const LiquidationMap map(PriceAxis({1, 2, 3}, PriceEdge::Lower),
                                 {{Leverage::from(5), {{Side::ByPrice, Column({1, 9, 2}), {}}}}},
                                 std::nullopt);
        ViewState state;
        QCOMPARE(TallestBuckets(map, state, Weighting::Notional).in(0, 3), std::size_t(1));
        state.side = SideFilter::Long;
        QCOMPARE(TallestBuckets(map, state, Weighting::Notional).in(0, 3), std::size_t(0));
    }

    /// In random amounts every block can hold the tallest as far as its tiers' own maxima tell; still few are
    /// read, whatever is shown.
    void readsFewOfManyAmounts()
    {
        TestMap many{1'000'000, {}, 400'000};
        std::mt19937 random(8);
        for (const double leverage : {5.0, 10.0, 25.0, 50.0, 100.0}) {
            many.columns.push_back({leverage, Side::ByPrice, std::vector<double>(many.buckets)});
            for (double& usd : many.columns.back().notional)
                usd = static_cast<double>(random() % 1'000'000) / 100;
        }
        const LiquidationMap map = many.map();
        for (const double hidden : {1.0, 5.0, 50.0}) { // 1x: there is none
            ViewState state;
            state.setShown(Leverage::from(hidden), false);
            for (const Weighting weighting : weightings) {
                TallestBuckets tallest(map, state, weighting);
                for (std::size_t column = 0; column < 100; ++column)
                    tallest.in(column * 10'000, (column + 1) * 10'000);
                QVERIFY(tallest.amountsRead() < many.buckets * 5 / 50);
            }
        }
    }

    /// Exact, tier by tier, in both weightings; sums where they are sums.
    void frameShowsTheTallestBucketsOwnTiers()
    {
        const TestMap mixed = mixedMap(5000);
        const LiquidationMap map = mixed.map();
        for (const SideFilter side : sides) {
            ViewState state = tallestState();
            state.side = side;
            state.priceWindow = Range{1777.3, 4321.9}; // cuts blocks at both ends
            state.setShown(Leverage::from(25), false);
            const Frame frame = makeFrame(map, state, 90);
            for (const Weighting weighting : weightings) {
                const FrameStack& stack = frame.stack(weighting);
                double maximum = 0;
                for (std::size_t c = 0; c < frame.columns(); ++c) {
                    const double highest = mixed.highest(frame.bins.firstBucket[c],
                                                         frame.bins.firstBucket[c + 1], state, weighting);
                    maximum = std::max(maximum, highest);
                    QVERIFY(near(stack.totals[c], highest));
                    checkTiers(mixed, state, frame, weighting, c);
                }
                QVERIFY(near(stack.maximum, maximum));
            }
        }
    }

    void curvesStaySums()
    {
        const LiquidationMap map = mixedMap(5000).map();
        ViewState state = tallestState();
        const Frame tallest = makeFrame(map, state, 100);
        state.mergedBuckets = MergedBuckets::Sum;
        const Frame sum = makeFrame(map, state, 100);
        QVERIFY(sum.margin.shownBucket.empty());
        QVERIFY(near(tallest.margin.cumulativeMaximum, sum.margin.cumulativeMaximum));
        QVERIFY(near(tallest.notional.cumulativeLong.front(), sum.notional.cumulativeLong.front()));
        QVERIFY(near(tallest.notional.mapTotal, sum.notional.mapTotal));
        const double notional = std::accumulate(sum.notional.totals.begin(), sum.notional.totals.end(), 0.0);
        double expected = 0;
        for (std::size_t tier = 0; tier < map.tiers().size(); ++tier)
            expected += map.sum(tier, 0, 5000).all().notional;
        QVERIFY(near(notional, expected));
    }

    void oneBucketAColumnChangesNothing()
    {
        const LiquidationMap map = mixedMap(150).map();
        const Frame tallest = makeFrame(map, tallestState(), 500);
        const Frame sum = makeFrame(map, {}, 500);
        QCOMPARE(tallest.notional.totals, sum.notional.totals);
        QCOMPARE(tallest.margin.totals, sum.margin.totals);
        QCOMPARE(tallest.tiers[1].margin, sum.tiers[1].margin);
        QVERIFY(tallest.bins.asExported);
    }

    void aLoneSpikeAmongAMillion()
    {
        TestMap spike{1'000'000, {{50, Side::ByPrice, std::vector<double>(1'000'000, 100)}}, 400'000};
        spike.columns.front().notional[777'777] = 4321;
        const LiquidationMap map = spike.map();
        for (const BucketMode mode : {BucketMode::AsExported, BucketMode::Automatic}) {
            ViewState state = tallestState();
            state.bucketWidth.mode = mode;
            const Frame frame = makeFrame(map, state, 800);
            QCOMPARE(frame.notional.maximum, 4321.0);
            const auto column = frame.columnAt(1000 + 777'777.5);
            QVERIFY(column);
            QCOMPARE(frame.notional.shownBucket[*column], std::size_t(777'777));
            QVERIFY(near(frame.margin.totals[*column], 86.42));
            QCOMPARE(frame.bins.width, 1250.0); // a column a pixel
            QCOMPARE(std::ranges::count(frame.notional.totals, 100.0), std::ptrdiff_t(799));
        }
    }

    void thresholdComparesWhatIsShown()
    {
        std::vector<double> notional(1000, 60);
        notional[5] = 100;
        ViewState state = tallestState();
        state.bucketWidth = {BucketMode::Chosen, 10};
        state.threshold = {90, Weighting::Notional};
        const LiquidationMap map = TestMap{1000, {{10, Side::ByPrice, notional}}, 500}.map();
        const Frame frame = makeFrame(map, state, 500);
        QCOMPARE(frame.columns(), std::size_t(100));
        QCOMPARE(frame.hiddenByThreshold, std::size_t(99)); // as sums all are over 90
        QVERIFY(!frame.belowThreshold[0]);
    }

    /// Margin between bounds: its tallest bucket is that of notional.
    void withoutLeverage()
    {
        const TestMap unknown{2000, {{0, Side::ByPrice, randomAmounts(2000, 5)}}, 900};
        const Frame frame = makeFrame(unknown.map(), tallestState(), 100);
        QVERIFY(frame.marginFloor);
        QCOMPARE(frame.margin.shownBucket, frame.notional.shownBucket);
        for (std::size_t c = 0; c < frame.columns(); ++c)
            QVERIFY(near(frame.margin.totals[c], frame.notional.totals[c] / 5));
    }

private:
    static void checkTiers(const TestMap& mixed, const ViewState& state, const Frame& frame,
                           Weighting weighting, std::size_t column)
    {
        const std::size_t bucket = frame.stack(weighting).shownBucket[column];
        for (const FrameTier& tier : frame.tiers) {
            if (!tier.shown)
                continue;
            double expected = 0;
            for (const Rows& rows : mixed.columns)
                if (rows.leverage == (tier.leverage ? tier.leverage->value() : 0)
                    && mixed.counts(rows, bucket, state))
                    expected += TestMap::amount(rows, bucket, weighting);
            QVERIFY(near(tier.amounts(weighting)[column], expected));
        }
    }
};

QTEST_APPLESS_MAIN(TestTallest)
#include "tst_tallest.moc"
