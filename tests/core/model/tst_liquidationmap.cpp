// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/liquidationmap.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace ballast;

namespace {

PriceAxis fourPrices()
{
    return PriceAxis({90, 100, 110, 120}, PriceEdge::Lower);
}

SideColumn column(Side side, std::vector<double> notional, std::vector<double> margin = {})
{
    return {side, Column(std::move(notional)), Column(std::move(margin))};
}

Tier tier(double leverage, std::vector<SideColumn> columns)
{
    return {Leverage::from(leverage), std::move(columns)};
}

bool same(const Amounts& a, const Amounts& b)
{
    return std::abs(a.notional - b.notional) < 1e-9 && std::abs(a.margin - b.margin) < 1e-9;
}

} // namespace

class TestLiquidationMap : public QObject
{
    Q_OBJECT

private slots:
    void leverageIsBounded()
    {
        QVERIFY(Leverage::from(1000));
        QVERIFY(Leverage::from(0.5));
        for (const double none : {0.0, -5.0, 1000.5, std::numeric_limits<double>::infinity(),
                                  std::numeric_limits<double>::quiet_NaN()})
            QVERIFY(!Leverage::from(none));
        QCOMPARE(Leverage::from(12.5)->digits(), std::string("12.5"));
        QCOMPARE(Leverage::from(100)->digits(), std::string("100"));
        QCOMPARE(Leverage::from(50)->marginRate(), 0.02);
    }

    void marginBasis()
    {
        const auto basis = [](std::vector<Tier> tiers) {
            return LiquidationMap(fourPrices(), std::move(tiers), {}).marginBasis();
        };
        const std::vector notional{column(Side::Long, {1, 1, 1, 1})};
        const std::vector reported{column(Side::Long, {1, 1, 1, 1}, {1, 1, 1, 1})};
        const Tier bin{Leverage::from(10), notional, {}, Leverage::from(1)};
        QCOMPARE(basis({}), MarginBasis::Unknown);
        QCOMPARE(basis({{std::nullopt, notional, "OKX", {}}, {std::nullopt, reported}}),
                 MarginBasis::Unknown);
        QCOMPARE(basis({{std::nullopt, reported}, tier(5, notional)}), MarginBasis::Computed);
        QCOMPARE(basis({tier(5, reported), tier(10, notional)}), MarginBasis::Reported);
        QCOMPARE(basis({tier(5, notional), bin}), MarginBasis::LowerBound);
    }

    void unknownLeverageHasNoMarginEvenWhereOneIsReported()
    {
        const LiquidationMap map(fourPrices(),
                                 {{std::nullopt, {column(Side::Long, {8, 0, 0, 0}, {4, 0, 0, 0})}},
                                  tier(5, {column(Side::Long, {10, 0, 0, 0}, {3, 0, 0, 0})})},
                                 {});
        QVERIFY(same(map.sum(0, 0, 4).longs, {10, 3}));
        QVERIFY(same(map.sum(1, 0, 4).longs, {8, 0}));
    }

    void exchangesStandByTheirSize()
    {
        const auto exchange = [](const char* name, double notional) {
            return Tier{std::nullopt, {column(Side::ByPrice, {notional, 0, 0, 0})}, name, {}};
        };
        const LiquidationMap map(fourPrices(), {exchange("A", 1), exchange("B", 3), exchange("C", 2)}, {});
        QCOMPARE(map.tiers()[0].exchange, std::string("B"));
        QCOMPARE(map.tiers()[1].exchange, std::string("C"));
        QCOMPARE(map.tiers()[2].exchange, std::string("A"));
        QVERIFY(!map.hasMargin());
    }

    void tiersAscendWithUnknownLast()
    {
        const auto amounts = [] { return std::vector{column(Side::ByPrice, {1, 1, 1, 1})}; };
        const LiquidationMap map(fourPrices(),
                                 {tier(100, amounts()), {std::nullopt, amounts()}, tier(5, amounts())}, {});
        QCOMPARE(map.tiers()[0].leverage->value(), 5.0);
        QCOMPARE(map.tiers()[1].leverage->value(), 100.0);
        QVERIFY(!map.tiers()[2].leverage);
    }

    void referencePriceParts_data()
    {
        QTest::addColumn<double>("reference");
        QTest::addColumn<double>("longs");
        QTest::addColumn<double>("shorts");
        QTest::newRow("below all") << 50.0 << 0.0 << 1111.0;
        QTest::newRow("between") << 105.0 << 11.0 << 1100.0;
        QTest::newRow("at a price: short") << 110.0 << 11.0 << 1100.0;
        QTest::newRow("above all") << 500.0 << 1111.0 << 0.0;
    }

    void referencePriceParts()
    {
        QFETCH(double, reference);
        QFETCH(double, longs);
        QFETCH(double, shorts);
        const LiquidationMap map(fourPrices(), {tier(10, {column(Side::ByPrice, {1, 10, 100, 1000})})},
                                 reference);
        QVERIFY(map.sidesKnown());
        const SideAmounts sum = map.sum(0, 0, 4);
        QVERIFY(same(sum.longs, Amounts{longs, longs / 10}));
        QVERIFY(same(sum.shorts, Amounts{shorts, shorts / 10}));
        QCOMPARE(sum.unknown, Amounts{});
    }

    void partialRanges()
    {
        const LiquidationMap map(fourPrices(), {tier(10, {column(Side::ByPrice, {1, 10, 100, 1000})})}, 105);
        QCOMPARE(map.longBuckets(), std::size_t(2));
        QCOMPARE(map.sum(0, 1, 3).longs.notional, 10.0);
        QCOMPARE(map.sum(0, 1, 3).shorts.notional, 100.0);
        QCOMPARE(map.sum(0, 3, 4).longs.notional, 0.0);
        QCOMPARE(map.sum(0, 0, 1).shorts.notional, 0.0);
        QCOMPARE(map.sum(0, 3, 2).all(), Amounts{});
    }

    void withoutReferencePriceSidesAreUnknown()
    {
        const LiquidationMap map(fourPrices(), {tier(10, {column(Side::ByPrice, {1, 10, 100, 1000})})}, {});
        QVERIFY(!map.sidesKnown());
        const SideAmounts sum = map.sum(0, 0, 4);
        QVERIFY(same(sum.unknown, Amounts{1111, 111.1}));
        QCOMPARE(sum.longs, Amounts{});
        QCOMPARE(sum.shorts, Amounts{});
    }

    void numberedBucketsHaveNoSide()
    {
        const LiquidationMap map(PriceAxis::numbered(3), {tier(10, {column(Side::ByPrice, {1, 2, 4})})},
                                 84'500);
        QVERIFY(!map.sidesKnown());
        QCOMPARE(map.sum(0, 0, 3).unknown.notional, 7.0);
        QCOMPARE(map.longBuckets(), std::size_t(0));
    }

    void namedSidesNeedNoReferencePrice()
    {
        const LiquidationMap map(
            fourPrices(), {tier(20, {column(Side::Long, {1, 2, 3, 4}), column(Side::Short, {0, 0, 10, 20})})},
            {});
        QVERIFY(map.sidesKnown());
        QVERIFY(same(map.sum(0, 0, 4).longs, Amounts{10, 0.5}));
        QVERIFY(same(map.sum(0, 0, 4).shorts, Amounts{30, 1.5}));
        QVERIFY(same(map.sum(0, 0, 4).all(), Amounts{40, 2}));
    }

    void reportedMarginIsTaken()
    {
        const LiquidationMap map(fourPrices(),
                                 {tier(10, {column(Side::Long, {100, 200, 0, 0}, {7, 30, 0, 0})})}, {});
        QVERIFY(same(map.sum(0, 0, 2).longs, Amounts{300, 37}));
        QVERIFY(same(map.sum(0, 0, 1).longs, Amounts{100, 7}));
    }

    void unknownLeverageHasNoMargin()
    {
        const LiquidationMap map(fourPrices(), {{std::nullopt, {column(Side::ByPrice, {1, 2, 3, 4})}}}, 105);
        QVERIFY(same(map.sum(0, 0, 4).longs, Amounts{3, 0}));
        QVERIFY(same(map.sum(0, 0, 4).shorts, Amounts{7, 0}));
    }
};

QTEST_APPLESS_MAIN(TestLiquidationMap)
#include "tst_liquidationmap.moc"
