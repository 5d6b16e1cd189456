// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/comparison.h"

#include <QTest>

using namespace ballast;

namespace {

ComparedMap mapOf(double ratio, const char* exchange = "", const char* range = "")
{
    ComparedMap map;
    map.basis = MarginBasis::Computed;
    map.ratio = ratio;
    map.exchange = exchange;
    map.range = range;
    return map;
}

std::vector<ComparedMap> mapsOf(std::initializer_list<double> ratios)
{
    std::vector<ComparedMap> maps;
    maps.reserve(ratios.size());
    for (const double ratio : ratios)
        maps.push_back(mapOf(ratio));
    return maps;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    /// 5x 200 + 100 notional, 10x 0 + 300: margin 60 + 30 of 600.
    void oneMap()
    {
        Source source;
        source.file = "/maps/a.json";
        source.exchange = "Binance";
        source.hash = "ab";
        source.capturedAt = 1;
        LiquidationMap map(PriceAxis({100, 110}, PriceEdge::Lower),
                           {{Leverage::from(5), {{Side::ByPrice, Column({200, 100}), {}}}},
                            {Leverage::from(10), {{Side::ByPrice, Column({0, 300}), {}}}}},
                           110);
        Document document{source, std::move(map), {}};
        document.maps = {{"BTC", false}, {"ETH", false}};
        document.chosenMap = 1;
        const ComparedMap compared = comparedMap(document);
        QVERIFY(compared.isMap());
        QCOMPARE(compared.file, source.file);
        QCOMPARE(compared.map, "ETH");
        QCOMPARE(compared.exchange, "Binance");
        QCOMPARE(compared.notional, 600);
        QCOMPARE(*compared.margin, 90);
        QVERIFY(isNear(*compared.ratio, 0.15));
        QVERIFY(isNear(*compared.effectiveLeverage, 600.0 / 90));
        QCOMPARE(compared.tiers.size(), 2U);
        QVERIFY(isNear(compared.tiers[0].notional, 0.5));
        QVERIFY(isNear(compared.tiers[0].margin, 60.0 / 90));
        QVERIFY(isNear(compared.tiers[1].margin, 30.0 / 90));
    }

    void withoutLeverage()
    {
        LiquidationMap map(PriceAxis({100, 110}, PriceEdge::Lower),
                           {{std::nullopt, {{Side::ByPrice, Column({200, 100}), {}}}}}, 110);
        const ComparedMap compared = comparedMap({{}, std::move(map), {}});
        QVERIFY(compared.isMap());
        QVERIFY(!compared.ratio && !compared.margin && !compared.effectiveLeverage);
        QCOMPARE(compared.notional, 300);
        QVERIFY(compared.tiers.empty());
    }

    void spreads()
    {
        QCOMPARE(spreadOf({}), Spread());
        QCOMPARE(spreadOf({7}), (Spread{1, 7, 7, 7, 7, 7}));
        // Places 0.75, 1.5 and 2.25 between the four.
        QCOMPARE(spreadOf({40, 10, 30, 20}), (Spread{4, 10, 17.5, 25, 32.5, 40}));
        QCOMPARE(spreadOf({5, 1, 3, 2, 4}), (Spread{5, 1, 2, 3, 4, 5}));
    }

    void verdict_data()
    {
        QTest::addColumn<std::vector<ComparedMap>>("maps");
        QTest::addColumn<ClaimPlace>("place");
        QTest::addColumn<int>("agreeing");
        QTest::addColumn<double>("below");
        QTest::newRow("among them") << mapsOf({0.019, 0.021, 0.0308, 0.0264}) << ClaimPlace::Within << 1
                                    << 0.5;
        QTest::newRow("under all") << mapsOf({0.079, 0.087}) << ClaimPlace::Below << 0 << 0.0;
        QTest::newRow("over all") << mapsOf({0.019, 0.0254}) << ClaimPlace::Above << 0 << 1.0;
        // The article's own map has 2.6098 %, which is what it means.
        QTest::newRow("its own map") << mapsOf({0.026098}) << ClaimPlace::Within << 1 << 0.0;
        QTest::newRow("rounds to it from below") << mapsOf({0.0256}) << ClaimPlace::Within << 1 << 1.0;
    }

    void verdict()
    {
        QFETCH(std::vector<ComparedMap>, maps);
        QFETCH(ClaimPlace, place);
        QFETCH(int, agreeing);
        QFETCH(double, below);
        const Comparison comparison = compare(maps);
        QCOMPARE(comparison.ratio.count, maps.size());
        QCOMPARE(comparison.verdict->place, place);
        QCOMPARE(static_cast<int>(comparison.verdict->agreeing), agreeing);
        QCOMPARE(comparison.verdict->below, below);
    }

    void whatDoesNotCount()
    {
        std::vector<ComparedMap> maps = mapsOf({0.02, 0.02, 0.02, 0.09, 0.03});
        maps[0].hash = maps[1].hash = maps[2].hash = "same";
        maps[2].map = "another map of that file";
        maps[3].basis = MarginBasis::LowerBound;
        maps.push_back({}); // no leverage
        maps.push_back({});
        maps.back().error = "damaged";
        const Comparison comparison = compare(maps);
        QCOMPARE(comparison.maps, 6U);
        QCOMPARE(comparison.failed, 1U);
        QCOMPARE(comparison.withoutRatio, 1U);
        QCOMPARE(comparison.lowerBounds, 1U);
        QCOMPARE(comparison.repeated, 1U);
        QCOMPARE(comparison.counted, (std::vector<std::size_t>{0, 2, 4}));
        QCOMPARE(comparison.ratio, (Spread{3, 0.02, 0.02, 0.02, 0.025, 0.03}));
    }

    void nothingToSay()
    {
        const Comparison comparison = compare({});
        QCOMPARE(comparison.ratio.count, 0U);
        QVERIFY(!comparison.verdict);
    }

    void groups()
    {
        std::vector<ComparedMap> maps{mapOf(0.02, "OKX", "1d"), mapOf(0.04, "Binance", "1d"),
                                      mapOf(0.03, "", "7d"), mapOf(0.02, "Binance", "7d")};
        maps[0].capturedAt = 1'773'187'199'999; // 2026-03-10 23:59:59.999
        maps[1].capturedAt = 1'773'187'200'000; // 2026-03-11
        maps[2].capturedAt = -1; // 1969-12-31
        const Comparison comparison = compare(maps);
        const auto names = [&](Grouping grouping) {
            QStringList list;
            for (const SpreadGroup& group : groupedRatios(maps, comparison, grouping))
                list << QString::fromStdString(group.name) + QStringLiteral("=%1").arg(group.ratio.count);
            return list.join(u' ');
        };
        QCOMPARE(names(Grouping::Exchange), QStringLiteral("Binance=2 OKX=1 =1"));
        QCOMPARE(names(Grouping::Range), QStringLiteral("1d=2 7d=2"));
        QCOMPARE(names(Grouping::Provider), QStringLiteral("=4"));
        QCOMPARE(names(Grouping::Day), QStringLiteral("1969-12-31=1 2026-03-10=1 2026-03-11=1 =1"));
        const auto groups = groupedRatios(maps, comparison, Grouping::Exchange);
        QCOMPARE(groups.front().ratio.least, 0.02);
        QVERIFY(isNear(groups.front().ratio.median, 0.03));
    }

    void whichMapsAreWhere()
    {
        std::vector<ComparedMap> maps{mapOf(0.02, "OKX", "1d"),
                                      mapOf(0.04, "Binance", "1d"),
                                      {},
                                      mapOf(0.03, "", "1d"),
                                      mapOf(0.05, "Binance", "1d")};
        const Comparison comparison = compare(maps);
        const std::vector<MapGroup> expected{{"Binance", {1, 4}}, {"OKX", {0}}, {"", {3}}};
        QCOMPARE(groupsOf(maps, comparison, Grouping::Exchange), expected);
        QCOMPARE(ratiosOf(maps, {4, 0}), (std::vector<double>{0.05, 0.02}));
        QCOMPARE(partingGrouping(maps, comparison), Grouping::Exchange);
    }

    void whatParts()
    {
        std::vector<ComparedMap> maps{mapOf(0.02, "Binance", "1d"), mapOf(0.04, "Binance", "7d")};
        QCOMPARE(partingGrouping(maps, compare(maps)), Grouping::Range);
        maps[0].provider = "one of two";
        QCOMPARE(partingGrouping(maps, compare(maps)), Grouping::Provider);
        QCOMPARE(partingGrouping({}, compare({})), Grouping::Provider);
        maps = mapsOf({0.02, 0.03});
        QCOMPARE(partingGrouping(maps, compare(maps)), Grouping::Provider);
    }

    void largest()
    {
        const std::vector<MapGroup> groups{
            {"a", {0}}, {"b", {1, 2}}, {"c", {3}}, {"d", {4, 5, 6}}, {"e", {7}}};
        const auto names = [&](std::size_t most) {
            std::string text;
            for (const MapGroup& group : largestGroups(groups, most))
                text += group.name;
            return text;
        };
        QCOMPARE(names(9), "abcde");
        QCOMPARE(names(4), "bcde"); // of those with one map the first goes
        QCOMPARE(names(2), "bd");
        QCOMPARE(names(1), "d");
        QCOMPARE(names(0), "");
    }

    /// 10x: (0.25 + 0) / 2 and so on; what one of them lacks is 0 there.
    void means()
    {
        std::vector<ComparedMap> maps(3);
        maps[0].tiers = {{*Leverage::from(10), {}, 0.25, 0.5}, {*Leverage::from(100), {}, 0.75, 0.5}};
        maps[2].tiers = {{*Leverage::from(5), {}, 0.5, 0.75}, {*Leverage::from(100), {}, 0.5, 0.25}};
        const auto shares = meanShares(maps, {0, 2});
        QCOMPARE(shares.size(), 3U);
        QCOMPARE(shares[0], (TierShare{*Leverage::from(5), {}, 0.25, 0.375}));
        QCOMPARE(shares[1], (TierShare{*Leverage::from(10), {}, 0.125, 0.25}));
        QCOMPARE(shares[2], (TierShare{*Leverage::from(100), {}, 0.625, 0.375}));
        QVERIFY(meanShares(maps, {}).empty());
    }

    void leverages()
    {
        std::vector<ComparedMap> maps(2);
        maps[0].tiers = {{*Leverage::from(10), {}, 0.25, 0.5}, {*Leverage::from(100), {}, 0.75, 0.5}};
        maps[1].tiers = {{*Leverage::from(5), {}, 1, 1}};
        const auto all = leveragesOf(maps);
        QCOMPARE(all.size(), 3U);
        QCOMPARE(all.front().value(), 5);
        QCOMPARE(all.back().value(), 100);
        QCOMPARE(tierOf(maps[0], all.back())->notional, 0.75);
        QVERIFY(!tierOf(maps[1], all.back()));
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
