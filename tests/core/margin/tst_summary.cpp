// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/summary.h"

#include <QTest>

#include <array>

using namespace ballast;

namespace {

/// The published article's table.
struct ArticleTier
{
    double leverage;
    double notional;
    double margin;
    double notionalShare;
    double marginShare;
};
constexpr std::array<ArticleTier, 5> articleTiers{{
    {5, 90'739'586.00, 18'147'917.20, 0.0209867, 0.1608270},
    {10, 184'143'083.00, 18'414'308.30, 0.0425895, 0.1631877},
    {25, 756'435'264.00, 30'257'410.56, 0.1749521, 0.2681414},
    {50, 1'309'806'764.56, 26'196'135.2912, 0.3029385, 0.2321504},
    {100, 1'982'547'090.80, 19'825'470.908, 0.4585332, 0.1756935},
}};

/// 190 buckets whose tiers add up to the article's; a tenth of each tier is below the reference.
LiquidationMap articleMap()
{
    constexpr std::size_t buckets = 190;
    std::vector<double> prices;
    for (std::size_t i = 0; i < buckets; ++i)
        prices.push_back(78'000 + 180.0 * static_cast<double>(i));
    std::vector<Tier> tiers;
    for (const ArticleTier& tier : articleTiers) {
        std::vector<double> notional(buckets);
        const double cents = std::round(tier.notional * 10) / 100;
        notional[10] = cents;
        notional[100] = 21'377'869.67;
        notional[101] = 45'221'490.03;
        notional[150] = tier.notional - cents - 21'377'869.67 - 45'221'490.03;
        tiers.push_back({Leverage::from(tier.leverage), {{Side::ByPrice, Column(std::move(notional)), {}}}});
    }
    return LiquidationMap(PriceAxis(std::move(prices), PriceEdge::Lower), std::move(tiers), 84'500);
}

bool sameCents(double a, double b)
{
    return std::abs(a - b) < 0.00005;
}

LiquidationMap smallMap()
{
    const auto column = [](Side side, std::vector<double> notional) {
        return SideColumn{side, Column(std::move(notional)), {}};
    };
    return LiquidationMap(
        PriceAxis({10, 20}, PriceEdge::Lower),
        {{Leverage::from(10), {column(Side::Long, {100, 0}), column(Side::Short, {0, 300})}},
         {Leverage::from(50), {column(Side::Long, {500, 0}), column(Side::Short, {0, 100})}},
         {std::nullopt, {column(Side::Long, {7, 0}), column(Side::Short, {0, 8})}}},
        15);
}

/// Two exchanges and rows that name none; nothing carries a leverage.
LiquidationMap exchangeMap()
{
    const auto exchange = [](const char* name, double longs, double shorts) {
        return Tier{std::nullopt,
                    {{Side::Long, Column({longs, 0}), {}}, {Side::Short, Column({0, shorts}), {}}},
                    name,
                    {}};
    };
    return LiquidationMap(PriceAxis({10, 20}, PriceEdge::Lower),
                          {exchange("A", 100, 0), exchange("B", 200, 600), exchange("", 50, 50)}, 15);
}

} // namespace

class TestSummary : public QObject
{
    Q_OBJECT

private slots:
    void articleTable()
    {
        const Summary summary = summarize(articleMap());
        QCOMPARE(summary.tiers.size(), articleTiers.size());
        for (std::size_t i = 0; i < articleTiers.size(); ++i) {
            const TierSummary& tier = summary.tiers[i];
            QCOMPARE(tier.leverage.value(), articleTiers[i].leverage);
            QVERIFY(sameCents(tier.amounts().notional, articleTiers[i].notional));
            QVERIFY(sameCents(tier.amounts().margin, articleTiers[i].margin));
            QVERIFY(std::abs(tier.notionalShare - articleTiers[i].notionalShare) < 1e-7);
            QVERIFY(std::abs(tier.marginShare - articleTiers[i].marginShare) < 1e-7);
        }
        QVERIFY(sameCents(summary.amounts().notional, 4'323'671'788.36));
        QVERIFY(sameCents(summary.amounts().margin, 112'841'242.2592));
        QVERIFY(std::abs(*ratio(summary.amounts()) - 0.026098) < 5e-7);
        QVERIFY(std::abs(*effectiveLeverage(summary.amounts()) - 38.32) < 0.005);
        QVERIFY(sameCents(summary.sides.longs.notional, 432'367'178.84));
        QVERIFY(sameCents(summary.sides.shorts.notional, 3'891'304'609.52));
        QCOMPARE(summary.unknownLeverageNotional, 0.0);
    }

    void fortyMillionAtAHundredIsFourHundredThousand()
    {
        const LiquidationMap map(PriceAxis({1}, PriceEdge::Lower),
                                 {{Leverage::from(100), {{Side::ByPrice, Column({40e6}), {}}}}}, {});
        QCOMPARE(summarize(map).amounts(), (Amounts{40e6, 400e3}));
    }

    void unknownLeverageStaysOutside()
    {
        const Summary summary = summarize(smallMap());
        QCOMPARE(summary.amounts(), (Amounts{1000, 52}));
        QCOMPARE(summary.unknownLeverageNotional, 15.0);
        QCOMPARE(summary.tiers.size(), std::size_t(2));
        QCOMPARE(summary.sides.longs, (Amounts{600, 20}));
        QCOMPARE(summary.sides.shorts, (Amounts{400, 32}));
    }

    void hiddenTiersAndSidesAreLeftOut()
    {
        ViewState state;
        state.setShown(Leverage::from(50), false);
        state.setShown(std::nullopt, false);
        Summary summary = summarize(smallMap(), state);
        QCOMPARE(summary.amounts(), (Amounts{400, 40}));
        QCOMPARE(summary.unknownLeverageNotional, 0.0);
        QCOMPARE(summary.tiers.front().notionalShare, 1.0);

        state = {};
        state.side = SideFilter::Long;
        summary = summarize(smallMap(), state);
        QCOMPARE(summary.amounts(), (Amounts{600, 20}));
        QCOMPARE(summary.sides.shorts, Amounts{});
        QCOMPARE(summary.unknownLeverageNotional, 7.0);
        QCOMPARE(summary.tiers[0].notionalShare, 100.0 / 600);
        QCOMPARE(summary.tiers[1].marginShare, 0.5);
    }

    void withoutLeverageMarginHasBounds()
    {
        const Summary summary = summarize(exchangeMap());
        QCOMPARE(summary.basis, MarginBasis::Unknown);
        QVERIFY(!summary.margin() && !summary.ratio() && !summary.effectiveLeverage());
        QVERIFY(summary.tiers.empty());
        QCOMPARE(summary.exchanges.size(), std::size_t(3));
        QCOMPARE(summary.exchanges[0].exchange, std::string("B"));
        QCOMPARE(summary.exchanges[0].sides.all().notional, 800.0);
        QCOMPARE(summary.exchanges[0].notionalShare, 0.8);
        QCOMPARE(summary.exchanges[2].notionalShare, 0.1);
        QCOMPARE(summary.amounts(), (Amounts{1000, 0}));
        QCOMPARE(summary.sides.longs.notional, 350.0);
        QCOMPARE(summary.unknownLeverageNotional, 0.0);
        QVERIFY(summary.marginBounds == (Range{10, 200})); // 1000 / 100 and 1000 / 5
    }

    void exchangesAndRangeAreTheStates()
    {
        ViewState state;
        state.setShown({std::nullopt, "B"}, false);
        state.setShown(std::nullopt, false);
        state.leverageRange = {10, 50};
        const Summary summary = summarize(exchangeMap(), state);
        QCOMPARE(summary.exchanges.size(), std::size_t(1));
        QCOMPARE(summary.exchanges[0].notionalShare, 1.0);
        QVERIFY(summary.marginBounds == (Range{2, 10}));
        state.side = SideFilter::Short;
        QVERIFY(summarize(exchangeMap(), state).marginBounds == (Range{0, 0}));
    }

    void binsAreALowerBound()
    {
        const auto bin = [](double highest, double lowest, double notional) {
            return Tier{
                Leverage::from(highest), {{Side::Long, Column({notional}), {}}}, {}, Leverage::from(lowest)};
        };
        const LiquidationMap map(
            PriceAxis({10}, PriceEdge::Lower),
            {bin(10, 1, 100), bin(50, 26, 1300), {std::nullopt, {{Side::Long, Column({7.0}), {}}}}}, 15);
        const Summary summary = summarize(map);
        QCOMPARE(summary.basis, MarginBasis::LowerBound);
        QCOMPARE(*summary.margin(), 36.0); // 100 / 10 + 1300 / 50
        QVERIFY(sameCents(*summary.ratio(), 36.0 / 1400));
        QCOMPARE(summary.unknownLeverageNotional, 7.0);
        QCOMPARE(summary.tiers[1].lowestLeverage->value(), 26.0);
        QVERIFY(summary.exchanges.empty());
        QCOMPARE(summary.marginBounds->low, 36.0);
        QVERIFY(sameCents(summary.marginBounds->high, 150)); // 100 / 1 + 1300 / 26
    }

    void reportedMarginIsTaken()
    {
        const LiquidationMap map(PriceAxis({10}, PriceEdge::Lower),
                                 {{Leverage::from(10), {{Side::Long, Column({100.0}), Column({25.0})}}}}, 15);
        const Summary summary = summarize(map);
        QCOMPARE(summary.basis, MarginBasis::Reported);
        QCOMPARE(*summary.margin(), 25.0);
        QCOMPARE(*summary.effectiveLeverage(), 4.0);
        QVERIFY(!summary.marginBounds);
    }

    void windowsAndThresholdDoNotCount()
    {
        ViewState state;
        state.priceWindow = Range{0, 1};
        state.threshold.amount = 1e9;
        QCOMPARE(summarize(smallMap(), state).amounts(), (Amounts{1000, 52}));
    }

    void nothingHasNoRatio()
    {
        const Summary summary = summarize(LiquidationMap());
        QVERIFY(!ratio(summary.amounts()));
        QVERIFY(!effectiveLeverage(summary.amounts()));
        QVERIFY(!ratio(Amounts{}));
        // As good as nothing: what it would divide to is no figure.
        QVERIFY(!ratio(Amounts{5e-324, 1e240}));
        QVERIFY(!effectiveLeverage(Amounts{1e240, 5e-324}));
        QCOMPARE(*ratio(Amounts{200, 5}), 0.025);
        QCOMPARE(*effectiveLeverage(Amounts{200, 5}), 40.0);
    }

    void manySmallRowsKeepTheirCents()
    {
        constexpr std::size_t rows = 200'000;
        std::vector<double> notional(rows, 0.07);
        notional[0] = 5e9;
        std::vector<double> prices(rows);
        for (std::size_t i = 0; i < rows; ++i)
            prices[i] = static_cast<double>(i + 1);
        const LiquidationMap map(PriceAxis(std::move(prices), PriceEdge::Lower),
                                 {{Leverage::from(10), {{Side::ByPrice, Column(std::move(notional)), {}}}}},
                                 1.0);
        QVERIFY(std::abs(summarize(map).amounts().notional - 5'000'013'999.93) < 0.001);
    }
};

QTEST_APPLESS_MAIN(TestSummary)
#include "tst_summary.moc"
