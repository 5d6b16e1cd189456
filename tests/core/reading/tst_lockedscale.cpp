// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/lockedscale.h"
#include "readingmaps.h"

#include <QTest>

#include <vector>

using namespace ballast;
using readingtest::same;

namespace {

/// Two captures of one market, four and five buckets of 10:
///
///     from 1000, reference 1020    10x  100    0 | 300   50
///     from 1020, reference 1040    10x   20  500 |   0    0   40
///                                  50x    0    0 | 200    0    0
std::vector<LiquidationMap> twoMaps()
{
    return {LiquidationMap(PriceAxis({1000, 1010, 1020, 1030}, PriceEdge::Lower),
                           {readingtest::tier(10, 4, {{0, 100}, {2, 300}, {3, 50}})}, 1020),
            LiquidationMap(PriceAxis({1020, 1030, 1040, 1050, 1060}, PriceEdge::Lower),
                           {readingtest::tier(10, 5, {{0, 20}, {1, 500}, {4, 40}}),
                            readingtest::tier(50, 5, {{2, 200}})},
                           1040)};
}

/// Half a bucket of air.
constexpr Range allPrices{995, 1075};

LockedScale scaleOf(const std::vector<LiquidationMap>& maps, const ViewState& state,
                    std::size_t columns = 400, const Range& prices = allPrices)
{
    ScaleFinder finder(state, prices, columns);
    for (const LiquidationMap& map : maps)
        finder.fitWidth(map);
    for (const LiquidationMap& map : maps)
        finder.fitAmounts(map);
    return finder.scale();
}

bool reach(const ValueMaxima::Heights& heights, double bars, double curve)
{
    return same(heights.bars, bars) && same(heights.curve, curve);
}

/// 1200 buckets of one dollar from `low`, 1 USD each at 10x.
LiquidationMap evenMap(double low)
{
    std::vector<double> prices(1200);
    for (std::size_t i = 0; i < prices.size(); ++i)
        prices[i] = low + static_cast<double>(i);
    std::vector<double> notional(prices.size(), 1.0);
    return LiquidationMap(PriceAxis(std::move(prices), PriceEdge::Lower),
                          {{Leverage::from(10), {{Side::ByPrice, Column(std::move(notional)), {}}}}},
                          low + 600);
}

} // namespace

class TestLockedScale : public QObject
{
    Q_OBJECT

private slots:
    void theHighestOfAllMaps()
    {
        const LockedScale scale = scaleOf(twoMaps(), {});
        QCOMPARE(scale.prices, allPrices);
        QCOMPARE(scale.bucketWidth, 0.0);
        // Bars: 500 at 10x. Curves: the second map's longs, 20 + 500.
        QVERIFY(reach(scale.maxima.notional, 500, 520));
        QVERIFY(reach(scale.maxima.margin, 50, 52));
        // 300 of the first map's 450, and 350 of them; 500 and 520 of the second's 760 are less.
        QVERIFY(reach(scale.maxima.notionalShare, 300 / 4.5, 350 / 4.5));
        // 50 and 52 of the second map's 56 + 4.
        QVERIFY(reach(scale.maxima.marginShare, 50 / 0.6, 52 / 0.6));
        QCOMPARE(scale.points, Range());
    }

    void whatIsShownCounts()
    {
        ViewState state;
        state.hiddenTiers = {10};
        QVERIFY(reach(scaleOf(twoMaps(), state).maxima.notional, 200, 200));
        QVERIFY(reach(scaleOf(twoMaps(), state).maxima.margin, 4, 4));
        state.hiddenTiers.clear();
        state.side = SideFilter::Short;
        QVERIFY(reach(scaleOf(twoMaps(), state).maxima.notional, 300, 350));
        state.side = SideFilter::Both;
        // Only the second map has buckets there; curves keep what lies before.
        state.priceWindow = Range{1042, 1075};
        const LockedScale zoomed = scaleOf(twoMaps(), state);
        QVERIFY(same(zoomed.maxima.notional.bars, 200));
        QCOMPARE(zoomed.prices, allPrices);
        // Sums of two buckets: 1020 to 1040 is 520, the first map's 1020 to 1040 is 350.
        state.priceWindow.reset();
        state.bucketWidth = {BucketMode::Chosen, 20};
        QVERIFY(reach(scaleOf(twoMaps(), state).maxima.notional, 520, 520));
        QCOMPARE(scaleOf(twoMaps(), state).bucketWidth, 0.0);
        state.bucketWidth = {};
        state.threshold.amount = 400;
        QVERIFY(same(scaleOf(twoMaps(), state).maxima.notional.bars, 500));
        state.threshold.amount = 501;
        QVERIFY(same(scaleOf(twoMaps(), state).maxima.notional.bars, 0));
    }

    /// In the first map all is 10x, so nothing changes. In the second, of 760 notional and 60 margin:
    /// 1030 has 500 and 50, 1040 has 200 and 4.
    void pointsOfWhatChanged()
    {
        ViewState state;
        state.view = ViewChoice::Change;
        const LockedScale scale = scaleOf(twoMaps(), state);
        QVERIFY(same(scale.points, Range{100 * (4.0 / 60 - 200.0 / 760), 100 * (50.0 / 60 - 500.0 / 760)}));
    }

    void axesReachAsFar()
    {
        const std::vector<LiquidationMap> maps = twoMaps();
        for (const ValueMaximum maximum :
             {ValueMaximum::Own, ValueMaximum::Shared, ValueMaximum::ShareOfTotal}) {
            ViewState state;
            state.valueMaximum = maximum;
            const LockedScale scale = scaleOf(maps, state);
            std::vector<Range> labels;
            for (const LiquidationMap& map : maps) {
                const Frame frame = makeFrame(map, lockedTo(scale, state), 400);
                QCOMPARE(frame.window, allPrices);
                const ValueAxes axes = makeValueAxes(frame, state, scale.maxima);
                for (const ValueAxis& axis :
                     {axes.notional, axes.margin, axes.notionalCurve, axes.marginCurve})
                    labels.push_back({axis.range().low / axis.unit(), axis.range().high / axis.unit()});
            }
            // In dollars, or in per cent of each map: the figures beside the axes are the same.
            for (std::size_t axis = 0; axis < 4; ++axis)
                QVERIFY(same(labels[axis], labels[axis + 4]));
            const double highest = maximum == ValueMaximum::ShareOfTotal ? 50 / 0.6 : 500;
            QVERIFY(same(labels[0].high, highest * 1.05));
        }
    }

    void aZoomOfTheReadersHolds()
    {
        ViewState state;
        state.valueWindow = ValueWindow{{0, 60}, {0, 6}};
        const LockedScale scale = scaleOf(twoMaps(), state);
        const ValueAxes axes =
            makeValueAxes(makeFrame(twoMaps()[0], lockedTo(scale, state), 400), state, scale.maxima);
        QCOMPARE(axes.notional.range(), (Range{0, 60}));
        QCOMPARE(axes.margin.range(), (Range{0, 6}));
    }

    /// Alone, 1200 buckets in 600 columns are pairs, and in a window of twice their prices each is half a
    /// column: all captures get the width that the widest has room for.
    void barsAreEquallyWide()
    {
        constexpr Range prices{999.5, 3400.5}; // 2401
        const std::vector<LiquidationMap> maps{evenMap(1000), evenMap(2200)};
        const LockedScale scale = scaleOf(maps, {}, 600, prices);
        QVERIFY(scale.bucketWidth >= prices.width() / 600);
        for (const LiquidationMap& map : maps) {
            const Frame frame = makeFrame(map, lockedTo(scale, {}), 600);
            QCOMPARE(frame.bins.width, scale.bucketWidth);
            QVERIFY(same(frame.notional.maximum, scale.bucketWidth)); // a dollar a bucket
            QVERIFY(same(scale.maxima.notional.bars, scale.bucketWidth));
        }
        // Where there is room for each bucket none is merged.
        QCOMPARE(scaleOf(maps, {}, 3000, prices).bucketWidth, 0.0);
    }

    void whatDoesNotMatter()
    {
        ViewState state;
        ViewState other = state;
        other.valueScale = ValueScale::Log;
        other.valueMaximum = ValueMaximum::Shared;
        other.valueWindow = ValueWindow{{0, 1}, {0, 1}};
        other.markedPrices = Range{1, 2};
        other.sweepPrice = 3;
        other.theme = ThemeChoice::Light;
        other.curves = false;
        QVERIFY(haveSameScale(state, other));
        other.hiddenTiers = {5};
        QVERIFY(!haveSameScale(state, other));
        other = state;
        other.priceWindow = Range{1, 2};
        QVERIFY(!haveSameScale(state, other));
        other = state;
        other.view = ViewChoice::Change;
        QVERIFY(!haveSameScale(state, other));
    }
};

QTEST_GUILESS_MAIN(TestLockedScale)
#include "tst_lockedscale.moc"
