// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/boundary.h"

#include "readingmaps.h"

#include <QTest>

using namespace ballast;
using namespace ballast::readingtest;

class TestBoundary : public QObject
{
    Q_OBJECT

private slots:
    void byHand()
    {
        const Boundary boundary = findBoundary(fiveZones(), {});
        QVERIFY(same(boundary.gap.value(), {1090, 1100}));
        QVERIFY(same(*boundary.gapWidth, 10.0 / 1100));
        QVERIFY(same(boundary.longs, {2200, 60}));
        QVERIFY(same(boundary.shorts, {1500, 120}));
        QVERIFY(same(*boundary.notionalImbalance(), -700.0 / 3700));
        QVERIFY(same(*boundary.marginImbalance(), 60.0 / 180));
    }

    void tiersOpenTheGapAndSidesDoNot()
    {
        ViewState state;
        state.side = SideFilter::Short;
        QVERIFY(same(findBoundary(fiveZones(), state).longs, {2200, 60}));
        state.setShown(Leverage::from(100), false);
        state.setShown(Leverage::from(25), false);
        const Boundary boundary = findBoundary(fiveZones(), state);
        QVERIFY(same(boundary.gap.value(), {1040, 1120}));
        QVERIFY(same(*boundary.gapWidth, 80.0 / 1100));
        QVERIFY(same(boundary.longs, {200, 40}));
        state.setShown(Leverage::from(5), false);
        QVERIFY(!findBoundary(fiveZones(), state).gap);
        QVERIFY(same(*findBoundary(fiveZones(), state).notionalImbalance(), 1));
        state.setShown(Leverage::from(10), false);
        QVERIFY(!findBoundary(fiveZones(), state).notionalImbalance());
    }

    void touchingSidesLeaveNoWidth()
    {
        const LiquidationMap map(tens(10), {tier(10, 10, {{4, 100}, {5, 100}})}, 1050);
        QVERIFY(same(findBoundary(map, {}).gap.value(), {1050, 1050}));
        QVERIFY(same(*findBoundary(map, {}).gapWidth, 0));
        // The reference lies in the long bucket, which covers it.
        const LiquidationMap inside(tens(10), {tier(10, 10, {{4, 100}, {5, 100}})}, 1045);
        QVERIFY(same(findBoundary(inside, {}).gap.value(), {1050, 1050}));
    }

    void sidesNamedByTheExport()
    {
        // A long above the reference, as positions in profit have, is no edge of the gap; it is in the total.
        const Tier both{Leverage::from(10),
                        {{Side::Long, column(10, {{2, 100}, {8, 50}}), {}},
                         {Side::Short, column(10, {{1, 10}, {7, 300}}), {}}}};
        const Boundary boundary = findBoundary(LiquidationMap(tens(10), {both}, 1050), {});
        QVERIFY(same(boundary.gap.value(), {1030, 1070}));
        QVERIFY(same(boundary.longs, {150, 15}));
        QVERIFY(same(boundary.shorts, {310, 31}));
    }

    void unknownLeverageFillsTheGapOnly()
    {
        const LiquidationMap map(tens(10), {tier(10, 10, {{2, 100}, {8, 100}}), tier(0, 10, {{3, 7}})}, 1050);
        QVERIFY(same(findBoundary(map, {}).gap.value(), {1040, 1080}));
        QVERIFY(same(findBoundary(map, {}).longs, {100, 10}));
    }

    void withoutLeverageNotionalHasAnImbalance()
    {
        const Tier exchange{std::nullopt, {{Side::ByPrice, column(10, {{2, 100}, {8, 300}}), {}}}, "OKX", {}};
        const Boundary boundary = findBoundary(LiquidationMap(tens(10), {exchange}, 1050), {});
        QVERIFY(same(*boundary.notionalImbalance(), 0.5));
        QVERIFY(!boundary.marginImbalance());
        QVERIFY(same(boundary.gap.value(), {1030, 1080}));
    }

    void whatIsUnknownIsNothing()
    {
        const Boundary noReference = findBoundary(fiveZones(std::nullopt), {});
        QVERIFY(!noReference.sidesKnown && !noReference.gap && !noReference.gapWidth);
        QVERIFY(!noReference.notionalImbalance());
        QVERIFY(!findBoundary(LiquidationMap(), {}).gap);
        const LiquidationMap numbered(PriceAxis::numbered(10), {tier(10, 10, {{4, 100}})}, 5);
        QVERIFY(!findBoundary(numbered, {}).gap);
    }
};

QTEST_APPLESS_MAIN(TestBoundary)
#include "tst_boundary.moc"
