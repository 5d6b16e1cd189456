// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/summary.h"
#include "reading/sweep.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace ballast;

namespace {

Tier byPrice(std::optional<double> leverage, std::vector<double> notional)
{
    return {leverage ? Leverage::from(*leverage) : std::nullopt,
            {{Side::ByPrice, Column(std::move(notional)), {}}}};
}

/// Four buckets of 10 from 100 to 140, reference price 120; rows of unknown leverage at both ends.
LiquidationMap smallMap(PriceEdge edge = PriceEdge::Lower)
{
    return LiquidationMap(PriceAxis({100, 110, 120, 130}, edge),
                          {byPrice(5, {100, 200, 0, 0}), byPrice(10, {0, 300, 0, 400}),
                           byPrice(100, {1000, 0, 0, 5000}), byPrice({}, {50, 0, 0, 25})},
                          120);
}

/// Longs above the reference and shorts below it, as exports that name the sides may have them.
LiquidationMap namedMap()
{
    const auto named = [](double leverage, std::vector<double> longs, std::vector<double> shorts) {
        return Tier{
            Leverage::from(leverage),
            {{Side::Long, Column(std::move(longs)), {}}, {Side::Short, Column(std::move(shorts)), {}}}};
    };
    return LiquidationMap(
        PriceAxis({100, 110, 120, 130}, PriceEdge::Lower),
        {named(10, {1, 2, 0, 4}, {0, 10, 20, 40}), named(50, {100, 200, 400, 0}, {0, 0, 0, 1000})}, 115);
}

Sweep swept(const LiquidationMap& map, double price, const ViewState& shown = {})
{
    const SweepResult result = sweepTo(map, shown, price);
    return result ? *result : throw std::runtime_error("no sweep");
}

bool sameCents(double a, double b)
{
    return std::abs(a - b) < 0.005;
}

bool sameCents(const Amounts& a, const Amounts& b)
{
    return sameCents(a.notional, b.notional) && sameCents(a.margin, b.margin);
}

} // namespace

class TestSweep : public QObject
{
    Q_OBJECT

private slots:
    void aFallByHand()
    {
        const Sweep sweep = swept(smallMap(), 110);
        QCOMPARE(sweep.direction, SweepDirection::Fall);
        QCOMPARE(sweep.from, 120.0);
        QVERIFY(std::abs(sweep.move() + 1.0 / 12) < 1e-12);
        QCOMPARE(sweep.buckets, 1U);
        QCOMPARE(sweep.tiers.size(), 4U);
        QCOMPARE(sweep.tiers[0].swept, (Amounts{200, 40}));
        QCOMPARE(sweep.tiers[0].side, (Amounts{300, 60}));
        QCOMPARE(sweep.tiers[1].swept, (Amounts{300, 30}));
        QCOMPARE(sweep.tiers[2].swept, Amounts{});
        QCOMPARE(sweep.tiers[2].side, (Amounts{1000, 10}));
        QCOMPARE(sweep.total, (Amounts{500, 70}));
        QCOMPARE(sweep.side, (Amounts{1600, 100}));
        QCOMPARE(*sweep.lowLeverage, (Amounts{500, 70}));
        QCOMPARE(sweep.unknownLeverageNotional, 0.0);
        QCOMPARE(sweep.shareOfSide(), 500.0 / 1600);
        QVERIFY(!sweep.marginBounds && !sweep.leavesTiersOut);
    }

    void aRiseByHand()
    {
        const Sweep sweep = swept(smallMap(), 135);
        QCOMPARE(sweep.direction, SweepDirection::Rise);
        QCOMPARE(sweep.buckets, 2U);
        QCOMPARE(sweep.total, (Amounts{5400, 90}));
        QCOMPARE(*sweep.lowLeverage, (Amounts{400, 40}));
        QCOMPARE(sweep.unknownLeverageNotional, 25.0);
        QCOMPARE(sweep.shareOfSide(), 1.0);
    }

    void thePublishedPriceDecides_data()
    {
        QTest::addColumn<double>("price");
        QTest::addColumn<double>("notional");
        QTest::newRow("a bucket's price") << 110.0 << 500.0;
        QTest::newRow("just above it") << 110.01 << 0.0;
        QTest::newRow("just below it") << 109.99 << 500.0;
        QTest::newRow("the lowest") << 100.0 << 1600.0;
        QTest::newRow("far below") << 1.0 << 1600.0;
        QTest::newRow("nowhere") << 120.0 << 0.0;
        QTest::newRow("the reference's bucket has none") << 129.99 << 0.0;
        QTest::newRow("the highest") << 130.0 << 5400.0;
        QTest::newRow("far above") << 1e9 << 5400.0;
    }

    void thePublishedPriceDecides()
    {
        QFETCH(double, price);
        QFETCH(double, notional);
        for (const PriceEdge edge : {PriceEdge::Lower, PriceEdge::Upper})
            QCOMPARE(swept(smallMap(edge), price).total.notional, notional);
    }

    void noMoveForcesNothing()
    {
        for (const LiquidationMap& map : {smallMap(), namedMap()}) {
            const Sweep sweep = swept(map, *map.referencePrice());
            QCOMPARE(sweep.direction, SweepDirection::None);
            QCOMPARE(sweep.total, Amounts{});
            QCOMPARE(sweep.buckets, 0U);
            QCOMPARE(sweep.shareOfSide(), 0.0);
        }
    }

    void namedSidesAreTaken()
    {
        // Longs at 110 and above: 2 + 4 at 10x, 200 + 400 at 50x; those above the reference stand in any
        // fall.
        const Sweep fall = swept(namedMap(), 110);
        QCOMPARE(fall.tiers[0].swept.notional, 6.0);
        QCOMPARE(fall.tiers[1].swept.notional, 600.0);
        QCOMPARE(fall.buckets, 1U);
        QCOMPARE(swept(namedMap(), 114).total.notional, 404.0);
        QCOMPARE(swept(namedMap(), 114).buckets, 0U);
        // Shorts at 120 and below: 10 + 20 at 10x.
        const Sweep rise = swept(namedMap(), 120);
        QCOMPARE(rise.total, (Amounts{30, 3}));
        QCOMPARE(rise.side.notional, 1070.0);
        QCOMPARE(swept(namedMap(), 100).total.notional, 707.0);
        QCOMPARE(swept(namedMap(), 130).total.notional, 1070.0);
    }

    void hiddenTiersAreLeftOutAndTheSideFilterIsNot()
    {
        ViewState shown;
        shown.setShown(Leverage::from(5), false);
        shown.setShown(std::nullopt, false);
        shown.side = SideFilter::Short;
        const Sweep sweep = swept(smallMap(), 100, shown);
        QVERIFY(sweep.leavesTiersOut);
        QCOMPARE(sweep.tiers.size(), 2U);
        QCOMPARE(sweep.tiers[0].place, 1U);
        QCOMPARE(sweep.total, (Amounts{1300, 40}));
        QCOMPARE(*sweep.lowLeverage, (Amounts{300, 30}));
        QCOMPARE(sweep.unknownLeverageNotional, 0.0);
    }

    void withoutLeverageMarginIsBounded()
    {
        const auto exchange = [](const char* name, std::vector<double> notional) {
            return Tier{std::nullopt, {{Side::ByPrice, Column(std::move(notional)), {}}}, name, {}};
        };
        const LiquidationMap map(PriceAxis({10, 20, 30}, PriceEdge::Lower),
                                 {exchange("A", {1000, 200, 7}), exchange("B", {500, 300, 9})}, 30);
        ViewState shown;
        shown.leverageRange = {10, 50};
        const Sweep sweep = swept(map, 15, shown);
        QCOMPARE(sweep.basis, MarginBasis::Unknown);
        QCOMPARE(sweep.total, (Amounts{500, 0}));
        QCOMPARE(sweep.side.notional, 2000.0);
        QVERIFY(sweep.marginBounds == (Range{10, 50}));
        QVERIFY(!sweep.lowLeverage);
        QCOMPARE(sweep.unknownLeverageNotional, 0.0);
        QCOMPARE(sweep.tiers[1].key.exchange, std::string("B"));
    }

    void binsAreALowerBound()
    {
        const auto bin = [](double highest, double lowest, std::vector<double> notional) {
            return Tier{Leverage::from(highest),
                        {{Side::ByPrice, Column(std::move(notional)), {}}},
                        {},
                        Leverage::from(lowest)};
        };
        const LiquidationMap map(PriceAxis({10, 20}, PriceEdge::Lower),
                                 {bin(10, 1, {40, 100}), bin(50, 25, {500, 1000})}, 21);
        const Sweep sweep = swept(map, 20);
        QCOMPARE(sweep.basis, MarginBasis::LowerBound);
        QCOMPARE(sweep.total, (Amounts{1100, 30})); // 100 / 10 + 1000 / 50
        QVERIFY(sameCents(sweep.marginBounds->low, 30) && sameCents(sweep.marginBounds->high, 140));
        QCOMPARE(*sweep.lowLeverage, (Amounts{100, 10}));
    }

    void reportedMarginIsTaken()
    {
        const LiquidationMap map(
            PriceAxis({10, 20}, PriceEdge::Lower),
            {{Leverage::from(10), {{Side::Long, Column({100.0, 50.0}), Column({25.0, 6.0})}}}}, 25);
        QCOMPARE(swept(map, 20).total, (Amounts{50, 6}));
        QCOMPARE(swept(map, 10).total, (Amounts{150, 31}));
    }

    void errors()
    {
        const auto error = [](const LiquidationMap& map, double price) {
            const SweepResult result = sweepTo(map, {}, price);
            return result ? -1 : static_cast<int>(result.error());
        };
        const LiquidationMap numbered(PriceAxis::numbered(2), {byPrice(10, {1, 2})}, 1);
        const LiquidationMap noReference(PriceAxis({1, 2}, PriceEdge::Lower), {byPrice(10, {1, 2})}, {});
        QCOMPARE(error(LiquidationMap(), 1), static_cast<int>(SweepError::NoPrices));
        QCOMPARE(error(numbered, 1), static_cast<int>(SweepError::NoPrices));
        QCOMPARE(error(noReference, 1), static_cast<int>(SweepError::NoReferencePrice));
        for (const double price : {0.0, -1.0, std::numeric_limits<double>::infinity(), std::nan("")})
            QCOMPARE(error(smallMap(), price), static_cast<int>(SweepError::NotAPrice));
    }

    /// Against a loop over rows, and the far ends against the summary.
    void randomMaps_data()
    {
        QTest::addColumn<bool>("named");
        QTest::newRow("sides by price") << false;
        QTest::newRow("named sides") << true;
    }

    void randomMaps()
    {
        QFETCH(bool, named);
        std::mt19937 random(named ? 7 : 11);
        for (int round = 0; round < 60; ++round)
            compareRandomMap(random, named);
    }

    void whereItBegins()
    {
        QCOMPARE(*firstSweepPrice(smallMap()), 114.0);
        const auto map = [](std::vector<double> prices, double reference) {
            std::vector<double> notional(prices.size(), 1);
            return LiquidationMap(PriceAxis(std::move(prices), PriceEdge::Lower),
                                  {byPrice(10, std::move(notional))}, reference);
        };
        QCOMPARE(*firstSweepPrice(map({118, 119, 120}, 120)), 118.0); // the map's edge
        QCOMPARE(*firstSweepPrice(map({120, 130}, 120)), 126.0); // nothing below
        QCOMPARE(*firstSweepPrice(map({120, 121}, 120)), 121.0);
        QCOMPARE(*firstSweepPrice(map({30'000, 90'000}, 64'663.7)), 61'430.0);
        QVERIFY(!firstSweepPrice(LiquidationMap()));
    }

    void tidyPrices()
    {
        QCOMPARE(tidyPrice(61'937.283, 85), 61'940.0);
        QCOMPARE(tidyPrice(61'937.283, 1), 61'937.0);
        QCOMPARE(tidyPrice(61'937.283, 0.3), 61'937.3);
        QCOMPARE(tidyPrice(0.072'549, 0.0002), 0.0725);
    }

private:
    struct Rows
    {
        double leverage;
        std::vector<double> longs;
        std::vector<double> shorts;
    };

    static Amounts plainSum(const std::vector<double>& prices, const Rows& rows, double reference, double to)
    {
        long double notional = 0;
        for (std::size_t i = 0; i < prices.size(); ++i) {
            if (to < reference && prices[i] >= to)
                notional += rows.longs[i];
            if (to > reference && prices[i] <= to)
                notional += rows.shorts[i];
        }
        return {static_cast<double>(notional), static_cast<double>(notional / rows.leverage)};
    }

    /// Amounts of whole cents at growing prices; by price, one side of each bucket is empty.
    static std::vector<Rows> randomRows(std::mt19937& random, const std::vector<double>& prices,
                                        double reference, bool named)
    {
        std::uniform_int_distribution<std::int64_t> cents(0, 5'000'000'000);
        std::vector<Rows> tiers;
        for (const double leverage : {3.0, 10.0, 25.0, 125.0}) {
            Rows rows{leverage, {}, {}};
            for (const double price : prices) {
                const bool isLong = price < reference;
                rows.longs.push_back(named || isLong ? static_cast<double>(cents(random)) / 100 : 0);
                rows.shorts.push_back(named || !isLong ? static_cast<double>(cents(random)) / 100 : 0);
            }
            tiers.push_back(std::move(rows));
        }
        return tiers;
    }

    static LiquidationMap mapOf(const std::vector<double>& prices, const std::vector<Rows>& tiers,
                                double reference, bool named)
    {
        std::vector<Tier> columns;
        for (const Rows& rows : tiers) {
            if (named) {
                columns.push_back(
                    {Leverage::from(rows.leverage),
                     {{Side::Long, Column(rows.longs), {}}, {Side::Short, Column(rows.shorts), {}}}});
                continue;
            }
            std::vector<double> both(prices.size());
            for (std::size_t i = 0; i < both.size(); ++i)
                both[i] = rows.longs[i] + rows.shorts[i];
            columns.push_back(byPrice(rows.leverage, std::move(both)));
        }
        return LiquidationMap(PriceAxis(prices, PriceEdge::Lower), std::move(columns), reference);
    }

    static void compareRandomMap(std::mt19937& random, bool named)
    {
        std::uniform_int_distribution<std::size_t> counts(1, 400);
        std::uniform_int_distribution<int> gaps(1, 3);
        std::vector<double> prices{1000};
        for (std::size_t i = counts(random); i > 0; --i)
            prices.push_back(prices.back() + 2.5 * gaps(random));
        std::uniform_int_distribution<std::size_t> places(0, prices.size() - 1);
        const double reference = prices[places(random)] + (gaps(random) > 1 ? 1.25 : 0);
        const auto tiers = randomRows(random, prices, reference, named);
        const LiquidationMap map = mapOf(prices, tiers, reference, named);
        for (int move = 0; move < 20; ++move) {
            const double to = prices[places(random)] + (move % 3 - 1) * 0.5;
            const Sweep sweep = swept(map, to);
            Amounts total;
            Amounts low;
            for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
                const Amounts expected = plainSum(prices, tiers[tier], reference, to);
                QVERIFY(sameCents(sweep.tiers[tier].swept, expected));
                total += expected;
                if (tiers[tier].leverage <= 10)
                    low += expected;
            }
            QVERIFY(sameCents(sweep.total, total));
            QVERIFY(sameCents(*sweep.lowLeverage, low));
        }
        const Summary summary = summarize(map);
        if (reference > prices.front()) {
            QVERIFY(sameCents(swept(map, prices.front()).total, summary.sides.longs));
            QVERIFY(sameCents(swept(map, prices.front() / 2).total, summary.sides.longs));
        }
        if (reference < prices.back())
            QVERIFY(sameCents(swept(map, prices.back()).total, summary.sides.shorts));
    }
};

QTEST_APPLESS_MAIN(TestSweep)
#include "tst_sweep.moc"
