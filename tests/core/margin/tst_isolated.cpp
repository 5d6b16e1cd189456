// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/isolated.h"

#include <QTest>

using namespace ballast;

namespace {

/// Two brackets: small positions at 0.4 % up to 100x, large ones at 2 % up to 25x.
BracketTable twoBrackets()
{
    return {"Binance",
            "BTCUSDT",
            "2024-10",
            {{50'000, 0.004, *Leverage::from(100), 0}, {1'000'000, 0.02, *Leverage::from(25), 800}}};
}

Summary summaryOf(std::vector<TierSummary> tiers)
{
    Summary summary;
    summary.basis = MarginBasis::Computed;
    summary.tiers = std::move(tiers);
    return summary;
}

TierSummary tier(double leverage, double longMargin, double shortMargin)
{
    return {*Leverage::from(leverage),
            {{longMargin * leverage, longMargin}, {shortMargin * leverage, shortMargin}, {}}};
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

} // namespace

class TestIsolated : public QObject
{
    Q_OBJECT

private slots:
    /// The published values for a maintenance-margin rate of 0.4 %.
    void lambdaOfLongs_data()
    {
        QTest::addColumn<double>("leverage");
        QTest::addColumn<double>("percent");
        QTest::newRow("5x") << 5.0 << 98.4;
        QTest::newRow("10x") << 10.0 << 96.4;
        QTest::newRow("25x") << 25.0 << 90.4;
        QTest::newRow("50x") << 50.0 << 80.3;
        QTest::newRow("100x") << 100.0 << 60.2;
        QTest::newRow("125x") << 125.0 << 50.2;
    }

    void lambdaOfLongs()
    {
        QFETCH(double, leverage);
        QFETCH(double, percent);
        const double lambda = lambdaLong(*Leverage::from(leverage), 0.004);
        QCOMPARE(std::round(lambda * 1000) / 10, percent);
    }

    /// A position worked through: 1 coin at 100, 10x, m = 1 %. A long's margin of 10 ends at the price P
    /// where 10 + (P - 100) = 0.01 P, so P = 90 / 0.99; a short's at 110 / 1.01.
    void lambdaFollowsFromTheLiquidationPrice()
    {
        const Leverage ten = *Leverage::from(10);
        QVERIFY(isNear(lambdaLong(ten, 0.01), (100 - 90 / 0.99) / 10));
        QVERIFY(isNear(lambdaShort(ten, 0.01), (110 / 1.01 - 100) / 10));
    }

    void extremes()
    {
        QCOMPARE(lambdaLong(*Leverage::from(20), 0), 1.0);
        QCOMPARE(lambdaShort(*Leverage::from(20), 0), 1.0);
        // 2 % of maintenance margin eats a fiftieth.
        QCOMPARE(lambdaLong(*Leverage::from(50), 0.02), 0.0);
        QCOMPARE(lambdaShort(*Leverage::from(100), 0.02), 0.0);
    }

    void intervalOfTiersAndSides()
    {
        // 10x: the large bracket's rate is 2 %; 50x may only stand in the small one, at 0.4 %.
        const IsolatedInterval interval =
            isolatedInterval(summaryOf({tier(10, 100, 200), tier(50, 40, 0)}), twoBrackets());
        QCOMPARE(interval.tiers.size(), std::size_t(2));
        const TierLost& ten = interval.tiers[0];
        QVERIFY(ten.isAllowed);
        QVERIFY(isNear(ten.longs.least, 100 * 0.8 / 0.98));
        QVERIFY(isNear(ten.longs.small, 100 * 0.96 / 0.996));
        QCOMPARE(ten.longs.most, 100.0);
        QVERIFY(isNear(ten.shorts.least, 200 * 0.8 / 1.02));
        QVERIFY(isNear(ten.shorts.small, 200 * 0.96 / 1.004));
        const TierLost& fifty = interval.tiers[1];
        QVERIFY(isNear(fifty.longs.least, 40 * 0.8 / 0.996));
        QCOMPARE(fifty.longs.least, fifty.longs.small);
        QCOMPARE(fifty.shorts, MarginLost{});
        QVERIFY(isNear(interval.all.least, 80 / 0.98 + 160 / 1.02 + 32 / 0.996));
        QCOMPARE(interval.all.most, 340.0);
        QVERIFY(isNear(interval.longs.least, 80 / 0.98 + 32 / 0.996));
        QVERIFY(isNear(interval.shorts.small, 192 / 1.004));
    }

    void tiersAboveTheTable()
    {
        const IsolatedInterval interval =
            isolatedInterval(summaryOf({tier(125, 10, 0), tier(400, 10, 0)}), twoBrackets());
        QVERIFY(!interval.tiers[0].isAllowed);
        QVERIFY(isNear(interval.tiers[0].all.least, 10 * 0.5 / 0.996));
        QCOMPARE(interval.tiers[1].all, (MarginLost{0, 0, 10}));
    }

    /// Of two sides that cannot be told the lower bound holds for both.
    void unknownSidesLoseAsShorts()
    {
        TierSummary unknown = tier(10, 0, 0);
        unknown.sides.unknown = {1000, 100};
        const IsolatedInterval interval = isolatedInterval(summaryOf({unknown}), twoBrackets());
        QVERIFY(isNear(interval.all.least, 80 / 1.02));
        QCOMPARE(interval.all.most, 100.0);
    }
};

QTEST_APPLESS_MAIN(TestIsolated)
#include "tst_isolated.moc"
