// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/isolated.h"
#include "margin/liquidationprice.h"

#include <QTest>

using namespace ballast;

class TestLiquidationPrice : public QObject
{
    Q_OBJECT

private slots:
    /// By hand, from an entry of 84,500 and a rate of 0.4 %: 84,500 x 0.99 = 83,655, / 0.996 = 83,990.96...
    void worked_data()
    {
        QTest::addColumn<Side>("side");
        QTest::addColumn<double>("leverage");
        QTest::addColumn<double>("bankruptcy");
        QTest::addColumn<double>("liquidation");
        QTest::newRow("long 100x") << Side::Long << 100.0 << 83'655.0 << 83'990.963855;
        QTest::newRow("short 100x") << Side::Short << 100.0 << 85'345.0 << 85'004.980080;
        QTest::newRow("long 5x") << Side::Long << 5.0 << 67'600.0 << 67'871.485944;
        QTest::newRow("short 5x") << Side::Short << 5.0 << 101'400.0 << 100'996.015936;
    }

    void worked()
    {
        QFETCH(Side, side);
        QFETCH(double, leverage);
        QFETCH(double, bankruptcy);
        QFETCH(double, liquidation);
        const Leverage tier = *Leverage::from(leverage);
        QVERIFY(std::abs(bankruptcyPrice(side, 84'500, tier) - bankruptcy) < 1e-6);
        QVERIFY(std::abs(isolatedLiquidationPrice(side, 84'500, tier, 0.004) - liquidation) < 1e-5);
    }

    /// What is lost is the way from the entry to the liquidation, per unit of 1 / L.
    void agreesWithLambda()
    {
        for (const double value : {5.0, 25.0, 125.0}) {
            const Leverage tier = *Leverage::from(value);
            const double down = 1 - isolatedLiquidationPrice(Side::Long, 1, tier, 0.004);
            const double up = isolatedLiquidationPrice(Side::Short, 1, tier, 0.004) - 1;
            QVERIFY(std::abs(down * value - lambdaLong(tier, 0.004)) < 1e-12);
            QVERIFY(std::abs(up * value - lambdaShort(tier, 0.004)) < 1e-12);
        }
    }

    /// 1 / 100 is less than a rate of 2 %: it is liquidated where it is opened.
    void aRateThatLeavesNoRoom()
    {
        const Leverage tier = *Leverage::from(100);
        QCOMPARE(isolatedLiquidationPrice(Side::Long, 500, tier, 0.02), 500.0);
        QCOMPARE(isolatedLiquidationPrice(Side::Short, 500, tier, 0.02), 500.0);
    }
};

QTEST_APPLESS_MAIN(TestLiquidationPrice)
#include "tst_liquidationprice.moc"
