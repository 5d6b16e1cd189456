// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/change.h"

#include "margin/summary.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace ballast;

namespace {

Tier tier(std::optional<double> leverage, std::vector<double> notional)
{
    return {leverage ? Leverage::from(*leverage) : std::nullopt,
            {{Side::ByPrice, Column(std::move(notional)), {}}}};
}

/// Four buckets of 10 from 100, reference price 120:
///
///          100    110  |  120    130      notional  margin
///     5x   100    200  |    0      0           300      60
///    10x     0    300  |    0    400           700      70
///   100x  1000      0  |    0   5000          6000      60
///         1100    500       0   5400          7000
///  margin   30     70       0     90                   190
std::vector<Tier> smallTiers()
{
    return {tier(5, {100, 200, 0, 0}), tier(10, {0, 300, 0, 400}), tier(100, {1000, 0, 0, 5000})};
}

LiquidationMap smallMap(std::vector<Tier> tiers = smallTiers())
{
    return {PriceAxis({100, 110, 120, 130}, PriceEdge::Lower), std::move(tiers), 120};
}

ViewState changeState(ViewState state = {})
{
    state.view = ViewChoice::Change;
    return state;
}

Change changeOf(const LiquidationMap& map, const ViewState& state, std::size_t columns = 1000)
{
    return whatChanged(makeFrame(map, state, columns), summarize(map, state).amounts());
}

bool near(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance;
}

bool near(const std::vector<double>& a, const std::vector<double>& b)
{
    bool same = a.size() == b.size();
    for (std::size_t i = 0; same && i < a.size(); ++i)
        same = near(a[i], b[i]);
    return same;
}

/// Raw rows that a plain loop adds up, and the map made of them.
struct Rows
{
    static constexpr std::size_t count = 1900;
    std::vector<double> five;
    std::vector<double> hundred;
    std::vector<double> unknown;

    Rows()
    {
        std::mt19937_64 random(7);
        std::uniform_int_distribution<int> cents(0, 1'000'000'000);
        for (std::size_t i = 0; i < count; ++i) {
            five.push_back(i % 3 == 0 ? 0 : cents(random) / 100.0);
            hundred.push_back(i % 5 == 0 ? 0 : cents(random) / 100.0);
            unknown.push_back(i % 7 == 0 ? cents(random) / 100.0 : 0);
        }
    }

    LiquidationMap map() const
    {
        std::vector<double> prices;
        for (std::size_t i = 0; i < count; ++i)
            prices.push_back(1000 + 10 * static_cast<double>(i));
        return {PriceAxis(std::move(prices), PriceEdge::Lower),
                {tier(5, five), tier(100, hundred), tier({}, unknown)},
                6000};
    }

    /// Share of margin minus share of notional of buckets [first, last), in points.
    double points(std::size_t first, std::size_t last) const
    {
        long double notional = 0;
        long double margin = 0;
        long double allNotional = 0;
        long double allMargin = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const long double bucket = static_cast<long double>(five[i]) + hundred[i];
            const long double bucketMargin = five[i] / 5.0L + hundred[i] / 100.0L;
            allNotional += bucket;
            allMargin += bucketMargin;
            notional += i >= first && i < last ? bucket : 0;
            margin += i >= first && i < last ? bucketMargin : 0;
        }
        return static_cast<double>(100 * (margin / allMargin - notional / allNotional));
    }
};

} // namespace

class TestChange : public QObject
{
    Q_OBJECT

private slots:
    void workedByHand()
    {
        const Change change = changeOf(smallMap(), changeState());
        QVERIFY(change.isKnown());
        QCOMPARE(change.whole, (Amounts{7000, 190}));
        // 30/190 - 1100/7000 = 1000/1330000, and so on
        QVERIFY(near(change.points, {100 / 1330.0, 39500 / 1330.0, 0, -39600 / 1330.0}));
        QVERIFY(near(change.marginShare(1), 70 / 190.0));
        QVERIFY(near(change.notionalShare(1), 5 / 70.0));
        QCOMPARE(change.largestRise, std::optional<std::size_t>(1));
        QCOMPARE(change.largestFall, std::optional<std::size_t>(3));
        QVERIFY(near(*effectiveLeverage(change.columns[0]), 1100 / 30.0));
        QVERIFY(near(*effectiveLeverage(change.columns[3]), 60));
        QVERIFY(!effectiveLeverage(change.columns[2]));
    }

    void sharesAreOfTheTiersAndTheSideThatAreOn()
    {
        ViewState longs = changeState();
        longs.side = SideFilter::Long;
        QVERIFY(near(changeOf(smallMap(), longs).points, {30 - 68.75, 70 - 31.25, 0, 0}));
        ViewState low = changeState();
        low.setShown({Leverage::from(100), {}}, false);
        // Notional 100, 500, 0, 400; margin 20, 70, 0, 40.
        QVERIFY(near(changeOf(smallMap(), low).points,
                     {2000 / 130.0 - 10, 7000 / 130.0 - 50, 0, 4000 / 130.0 - 40}));
    }

    void aPartInViewKeepsTheWholesShares()
    {
        ViewState state = changeState();
        state.priceWindow = Range{110, 130};
        QVERIFY(near(changeOf(smallMap(), state).points, {39500 / 1330.0, 0}));
        QVERIFY(!changeOf(smallMap(), state).largestFall);
    }

    void oneLeverageChangesNothing()
    {
        ViewState state = changeState();
        state.setShown({Leverage::from(5), {}}, false);
        state.setShown({Leverage::from(10), {}}, false);
        const Change change = changeOf(smallMap(), state);
        QVERIFY(change.isKnown());
        QVERIFY(near(change.points, {0, 0, 0, 0}));
        QVERIFY(near(*effectiveLeverage(change.columns[0]), 100));
    }

    void unknownLeverageIsInNeitherShare()
    {
        std::vector<Tier> tiers = smallTiers();
        tiers.push_back(tier({}, {50, 0, 900, 25}));
        const Change change = changeOf(smallMap(std::move(tiers)), changeState());
        QVERIFY(near(change.points, {100 / 1330.0, 39500 / 1330.0, 0, -39600 / 1330.0}));
        QCOMPARE(change.columns[2], Amounts());
    }

    void reportedMarginCounts()
    {
        const LiquidationMap map(
            PriceAxis({10, 20}, PriceEdge::Lower),
            {{Leverage::from(10), {{Side::Long, Column({100.0, 100.0}), Column({30.0, 10.0})}}}}, 35);
        QVERIFY(near(changeOf(map, changeState()).points, {25, -25}));
    }

    void nothingToWeighIsNotKnown()
    {
        std::vector<Tier> tiers;
        tiers.push_back(tier({}, {50, 0, 900, 25}));
        const Change untiered = changeOf(smallMap(std::move(tiers)), changeState());
        QVERIFY(!untiered.isKnown());
        QVERIFY(near(untiered.points, {0, 0, 0, 0}));
        QVERIFY(!untiered.largestRise && !untiered.largestFall);
        ViewState none = changeState();
        none.hiddenTiers = {5, 10, 100};
        QVERIFY(!changeOf(smallMap(), none).isKnown());
        QVERIFY(!changeOf(LiquidationMap(), changeState()).isKnown());
    }

    /// At every width, and whatever merged buckets show in the other views.
    void agreesWithAPlainLoopAndAddsUpToNothing()
    {
        const Rows rows;
        const LiquidationMap map = rows.map();
        for (const std::size_t columns : {100U, 700U, 2000U}) {
            for (const auto merged : {MergedBuckets::Sum, MergedBuckets::Tallest}) {
                ViewState state = changeState();
                state.mergedBuckets = merged;
                const Frame frame = makeFrame(map, state, columns);
                const Change change = whatChanged(frame, summarize(map, state).amounts());
                QVERIFY(frame.notional.shownBucket.empty());
                double sum = 0;
                for (std::size_t c = 0; c < frame.columns(); ++c) {
                    sum += change.points[c];
                    if (c % 50 == 0)
                        QVERIFY(near(change.points[c],
                                     rows.points(frame.bins.firstBucket[c], frame.bins.firstBucket[c + 1])));
                }
                QVERIFY(near(sum, 0));
            }
        }
    }

    void theThresholdChangesNoShare()
    {
        ViewState state = changeState();
        state.threshold = {600, Weighting::Notional};
        const Change change = changeOf(smallMap(), state);
        QVERIFY(near(change.points, {100 / 1330.0, 39500 / 1330.0, 0, -39600 / 1330.0}));
    }

    void otherViewsKeepTheirTallest()
    {
        ViewState state;
        state.mergedBuckets = MergedBuckets::Tallest;
        QCOMPARE(drawnBuckets(state), MergedBuckets::Tallest);
        QCOMPARE(drawnBuckets(changeState(state)), MergedBuckets::Sum);
        state.layout = ChartLayout::Mirrored;
        QCOMPARE(drawnLayout(state), ChartLayout::Mirrored);
        QCOMPARE(drawnLayout(changeState(state)), ChartLayout::SideBySide);
    }
};

QTEST_APPLESS_MAIN(TestChange)
#include "tst_change.moc"
