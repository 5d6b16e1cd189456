// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/clusters.h"

#include "readingmaps.h"

#include <QTest>

#include <array>
#include <random>

using namespace ballast;
using namespace ballast::readingtest;

namespace {

struct Expected5
{
    Range prices;
    Side side;
    Amounts amounts;
    Pressure pressure;
    bool inNotional;
    bool inMargin;
    std::size_t rankByNotional;
    std::size_t rankByMargin;
    double distance;
};
// Found on paper. The bucket at 1130 is the valley: its 10 of margin are less than half of the 30 at 1140.
const std::array<Expected5, 5> fiveExpected{{
    {{1020, 1040}, Side::Long, {200, 40}, Pressure::Real, false, true, 5, 2, -60.0 / 1100},
    {{1070, 1090}, Side::Long, {2000, 20}, Pressure::Amplifier, true, true, 1, 4, -10.0 / 1100},
    {{1100, 1110}, Side::Short, {500, 20}, Pressure::Mixed, true, true, 3, 5, 0},
    {{1120, 1130}, Side::Short, {400, 40}, Pressure::Real, true, true, 4, 3, 20.0 / 1100},
    {{1130, 1160}, Side::Short, {600, 60}, Pressure::Real, true, true, 2, 1, 30.0 / 1100},
}};

/// A hump of 10 % of the map around its middle over a floor, every bucket between half and one and a half
/// times what it should be.
std::vector<double> noisyHump(std::size_t count)
{
    std::mt19937 random(7);
    std::vector<double> notional(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double at = static_cast<double>(i) / static_cast<double>(count);
        const double height = std::abs(at - 0.25) < 0.05 ? 10.0 : 0.1;
        notional[i] = height * (0.5 + static_cast<double>(random() % 1000) / 1000);
    }
    return notional;
}

PriceAxis ascending(std::size_t count)
{
    std::vector<double> prices(count);
    for (std::size_t i = 0; i < count; ++i)
        prices[i] = static_cast<double>(i + 1);
    return PriceAxis(std::move(prices), PriceEdge::Lower);
}

} // namespace

class TestClusters : public QObject
{
    Q_OBJECT

private slots:
    void fiveZonesByHand()
    {
        const std::vector<Cluster> clusters = findClusters(fiveZones(), {});
        QCOMPARE(clusters.size(), fiveExpected.size());
        for (std::size_t i = 0; i < clusters.size(); ++i) {
            const Cluster& cluster = clusters[i];
            const Expected5& expected = fiveExpected[i];
            QVERIFY(same(cluster.prices, expected.prices));
            QCOMPARE(cluster.side, expected.side);
            QVERIFY(same(cluster.amounts, expected.amounts));
            QVERIFY(cluster.pressure == expected.pressure);
            QCOMPARE(cluster.foundInNotional, expected.inNotional);
            QCOMPARE(cluster.foundInMargin, expected.inMargin);
            QCOMPARE(cluster.rankByNotional, expected.rankByNotional);
            QCOMPARE(cluster.rankByMargin, expected.rankByMargin);
            QVERIFY(same(cluster.distance(1100), expected.distance));
            QVERIFY(same(cluster.notionalShare, expected.amounts.notional / 3700));
            QVERIFY(same(cluster.marginShare, expected.amounts.margin / 180));
        }
        QCOMPARE(clusters[0].rankChange(), 3L);
        QCOMPARE(clusters[1].rankChange(), -3L);
        QCOMPARE(clusters[4].rankChange(), 1L);
        QVERIFY(clusters[4].buckets == (BucketRange{13, 16}));
        // 60 of 180 on 30 of 200: a third over 0.15.
        QVERIFY(same(clusters[4].marginDensity, (60.0 / 180) / (30.0 / 200)));
        QVERIFY(same(clusters[1].notionalDensity, (2000.0 / 3700) / 0.1));
        QVERIFY(same(clusters[1].tiers[3], {2000, 20}));
        QVERIFY(same(clusters[1].tiers[0], {}));
    }

    void thresholdsDecideTheReading()
    {
        ClusterOptions options;
        // 20 of 180 of the margin on 10 of 200 of the prices is 2.22 times the mean.
        QVERIFY(findClusters(fiveZones(), {}, options)[2].dense);
        options.denseTimes = 2.3;
        QVERIFY(!findClusters(fiveZones(), {}, options)[2].dense);
        options.lowLeverage = 25;
        QVERIFY(findClusters(fiveZones(), {}, options)[2].pressure == Pressure::Real);
        options.lowLeverage = 4;
        options.highLeverage = 25;
        QVERIFY(findClusters(fiveZones(), {}, options)[2].pressure == Pressure::Amplifier);
        QVERIFY(findClusters(fiveZones(), {}, options)[0].pressure == Pressure::Mixed);
        // 200 of 3700 is 5.4 %, its 40 of margin 22 %: in neither view over a quarter.
        options.leastShare = 0.25;
        const std::vector<Cluster> large = findClusters(fiveZones(), {}, options);
        QCOMPARE(large.size(), 2U);
        QVERIFY(same(large[0].amounts, {2000, 20}));
        QVERIFY(same(large[1].amounts, {600, 60}));
        QCOMPARE(large[1].rankByMargin, 1U);
    }

    void theCarryingShare()
    {
        // One dense bucket of ten: 5x carries 12 of 20, 100x carries 8.
        const LiquidationMap map(tens(10), {tier(5, 10, {{4, 60}}), tier(100, 10, {{4, 800}})}, 1200);
        ClusterOptions options;
        QVERIFY(findClusters(map, {}, options).at(0).pressure == Pressure::Real);
        options.carryingShare = 0.6;
        QVERIFY(findClusters(map, {}, options).at(0).pressure == Pressure::Real);
        options.carryingShare = 0.61;
        QVERIFY(findClusters(map, {}, options).at(0).pressure == Pressure::Mixed);
        options.carryingShare = 0.4; // both carry; the money is real
        QVERIFY(findClusters(map, {}, options).at(0).pressure == Pressure::Real);
    }

    void onlyTiersAndSideCount()
    {
        ViewState zoomed;
        zoomed.priceWindow = Range{1000, 1050};
        zoomed.threshold.amount = 1e9;
        zoomed.bucketWidth = {BucketMode::Chosen, 100};
        QCOMPARE(findClusters(fiveZones(), zoomed).size(), 5U);

        ViewState shorts;
        shorts.side = SideFilter::Short;
        // Now the mean is of the shorts: 1500 and 120 over 20 columns.
        const std::vector<Cluster> onlyShorts = findClusters(fiveZones(), shorts);
        QCOMPARE(onlyShorts.size(), 3U);
        QVERIFY(same(onlyShorts[0].notionalShare, 500.0 / 1500));
        QVERIFY(same(onlyShorts[0].prices, {1100, 1110}));

        ViewState noHundred;
        noHundred.setShown(Leverage::from(100), false);
        const std::vector<Cluster> without = findClusters(fiveZones(), noHundred);
        QCOMPARE(without.size(), 4U);
        QCOMPARE(without[0].rankByNotional, 4U);
        QVERIFY(same(without[0].tiers[3], {}));
        ViewState nothing;
        for (const double leverage : {5, 10, 25, 100})
            nothing.setShown(Leverage::from(leverage), false);
        QVERIFY(findClusters(fiveZones(), nothing).empty());
    }

    void shallowValleysPartNothing()
    {
        // 60 is over half of 100: one zone. 49 is not: two, and the valley goes with the higher prices.
        const auto zones = [](double valley) {
            return findClusters(
                LiquidationMap(tens(10), {tier(10, 10, {{3, 120}, {4, valley}, {5, 100}})}, 2000), {});
        };
        QCOMPARE(zones(60).size(), 1U);
        QVERIFY(same(zones(60)[0].prices, {1030, 1060}));
        const std::vector<Cluster> two = zones(49);
        QCOMPARE(two.size(), 2U);
        QVERIFY(same(two[0].prices, {1030, 1040}));
        QVERIFY(same(two[1].prices, {1040, 1060}));
    }

    void noZoneSpansTheReference()
    {
        const LiquidationMap map(tens(10), {tier(10, 10, {{4, 100}, {5, 100}})}, 1050);
        const std::vector<Cluster> clusters = findClusters(map, {});
        QCOMPARE(clusters.size(), 2U);
        QCOMPARE(clusters[0].side, Side::Long);
        QVERIFY(same(clusters[0].prices, {1040, 1050}));
        QCOMPARE(clusters[1].side, Side::Short);
    }

    void sidesNamedByTheExportMayOverlap()
    {
        const Tier both{
            Leverage::from(10),
            {{Side::Long, column(10, {{4, 100}, {5, 100}}), {}}, {Side::Short, column(10, {{5, 300}}), {}}}};
        const std::vector<Cluster> clusters = findClusters(LiquidationMap(tens(10), {both}, {}), {});
        QCOMPARE(clusters.size(), 2U);
        QCOMPARE(clusters[0].side, Side::Long);
        QVERIFY(same(clusters[0].prices, {1040, 1060}));
        QVERIFY(same(clusters[0].amounts, {200, 20}));
        QCOMPARE(clusters[1].side, Side::Short);
        QVERIFY(same(clusters[1].amounts, {300, 30}));
    }

    void withoutAReferenceThereAreZonesOfUnknownSide()
    {
        const std::vector<Cluster> clusters = findClusters(fiveZones(std::nullopt), {});
        QCOMPARE(clusters.size(), 5U);
        for (const Cluster& cluster : clusters)
            QCOMPARE(cluster.side, Side::ByPrice);
        ViewState longs;
        longs.side = SideFilter::Long;
        QVERIFY(findClusters(fiveZones(std::nullopt), longs).empty());
    }

    void withoutPricesBucketsAreTheirNumbers()
    {
        const LiquidationMap map(PriceAxis::numbered(10), {tier(10, 10, {{4, 100}, {5, 100}})}, {});
        const std::vector<Cluster> clusters = findClusters(map, {});
        QCOMPARE(clusters.size(), 1U);
        QVERIFY(same(clusters[0].prices, {4, 6}));
    }

    void withoutLeverageThereIsNoReading()
    {
        const Tier exchange{std::nullopt, {{Side::ByPrice, column(10, {{4, 100}}), {}}}, "OKX", {}};
        const std::vector<Cluster> clusters = findClusters(LiquidationMap(tens(10), {exchange}, 1000), {});
        QCOMPARE(clusters.size(), 1U);
        QVERIFY(same(clusters[0].amounts, {100, 0}));
        QVERIFY(!clusters[0].pressure);
        QVERIFY(clusters[0].foundInNotional && !clusters[0].foundInMargin);
        QCOMPARE(clusters[0].rankByNotional, 1U);
        QCOMPARE(clusters[0].rankByMargin, 0U);
    }

    void unknownLeverageStaysOutside()
    {
        // 900 of unknown leverage at 1070 make no zone; 30 of it lie in the one of 10x.
        const LiquidationMap map(tens(10), {tier(10, 10, {{4, 100}}), tier(0, 10, {{4, 30}, {7, 900}})},
                                 1200);
        const std::vector<Cluster> clusters = findClusters(map, {});
        QCOMPARE(clusters.size(), 1U);
        QVERIFY(same(clusters[0].amounts, {100, 10}));
        QVERIFY(same(clusters[0].unknownLeverageNotional, 30));
        QVERIFY(same(clusters[0].notionalShare, 1));
        ViewState knownOnly;
        knownOnly.setShown(std::nullopt, false);
        QVERIFY(same(findClusters(map, knownOnly).at(0).unknownLeverageNotional, 0));
    }

    void reportedMarginIsTaken()
    {
        const Tier positions{Leverage::from(100),
                             {{Side::ByPrice, column(10, {{4, 100}}), column(10, {{4, 25}})}}};
        const std::vector<Cluster> clusters = findClusters(LiquidationMap(tens(10), {positions}, 1200), {});
        QVERIFY(same(clusters.at(0).amounts, {100, 25}));
    }

    void nothingStandsOut()
    {
        QVERIFY(findClusters(LiquidationMap(), {}).empty());
        const LiquidationMap one(PriceAxis({5}, PriceEdge::Lower),
                                 {{Leverage::from(10), {{Side::ByPrice, Column({7.0}), {}}}}}, 5);
        QVERIFY(findClusters(one, {}).empty());
        std::vector<double> even(313, 0.1);
        const LiquidationMap flat(ascending(313),
                                  {{Leverage::from(3), {{Side::ByPrice, Column(std::move(even)), {}}}}}, 500);
        QVERIFY(findClusters(flat, {}).empty());
        QVERIFY(findClusters(LiquidationMap(tens(10), {tier(10, 10, {})}, 1050), {}).empty());
    }

    void gapsOfTheExportCountAsEmptyPrices()
    {
        // 1000 to 1100 in tens, but most buckets are left out; the mean is 400 / 10 all the same.
        const LiquidationMap map(
            PriceAxis({1000, 1010, 1050, 1090}, PriceEdge::Lower),
            {{Leverage::from(10), {{Side::ByPrice, Column({60.0, 30.0, 270.0, 40.0}), {}}}}}, 2000);
        const std::vector<Cluster> clusters = findClusters(map, {});
        QCOMPARE(clusters.size(), 2U);
        QVERIFY(same(clusters[0].prices, {1000, 1010}));
        QVERIFY(same(clusters[1].prices, {1050, 1060}));
    }

    void noiseDoesNotCutAZoneToPieces()
    {
        for (const std::size_t count : {2'000U, 100'000U, 1'000'000U}) {
            const std::vector<double> notional = noisyHump(count);
            const LiquidationMap map(
                ascending(count),
                {{Leverage::from(10), {{Side::ByPrice, Column(std::vector<double>(notional)), {}}}}},
                static_cast<double>(count) * 2);
            const std::vector<Cluster> clusters = findClusters(map, {});
            QCOMPARE(clusters.size(), 1U);
            const auto whole = static_cast<double>(count);
            QVERIFY(std::abs(clusters[0].prices.low - 0.2 * whole) < 0.011 * whole);
            QVERIFY(std::abs(clusters[0].prices.high - 0.3 * whole) < 0.011 * whole);
            long double sum = 0;
            for (std::size_t i = clusters[0].buckets.first; i < clusters[0].buckets.last; ++i)
                sum += static_cast<long double>(notional[i]);
            QVERIFY(std::abs(static_cast<double>(sum) - clusters[0].amounts.notional) < 0.005);
        }
    }

    /// What holds of any map, checked on many with plain loops.
    void randomMaps()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 60; ++round) {
            const std::size_t count = 20 + random() % 400;
            std::array<std::vector<double>, 2> cents;
            for (auto& tier : cents) {
                tier.resize(count);
                for (double& amount : tier)
                    amount = random() % 3 == 0 ? static_cast<double>(random() % 100'000'000) / 100 : 0;
            }
            const double reference = 1000 + 10 * static_cast<double>(random() % count);
            const LiquidationMap map(
                tens(count),
                {{Leverage::from(10), {{Side::ByPrice, Column(std::vector<double>(cents[0])), {}}}},
                 {Leverage::from(50), {{Side::ByPrice, Column(std::vector<double>(cents[1])), {}}}}},
                reference);
            checkZones(map, cents, reference);
        }
    }

private:
    static void checkZones(const LiquidationMap& map, const std::array<std::vector<double>, 2>& cents,
                           double reference)
    {
        std::size_t end = 0;
        std::vector<bool> seen;
        const std::vector<Cluster> clusters = findClusters(map, {});
        seen.resize(clusters.size());
        for (const Cluster& cluster : clusters) {
            QVERIFY(cluster.buckets.first >= end && !cluster.buckets.isEmpty());
            end = cluster.buckets.last;
            long double low = 0;
            long double high = 0;
            for (std::size_t i = cluster.buckets.first; i < cluster.buckets.last; ++i) {
                low += static_cast<long double>(cents[0][i]);
                high += static_cast<long double>(cents[1][i]);
            }
            QVERIFY(std::abs(static_cast<double>(low + high) - cluster.amounts.notional) < 0.005);
            QVERIFY(std::abs(static_cast<double>(low / 10 + high / 50) - cluster.amounts.margin) < 0.005);
            QCOMPARE(cluster.side, cluster.prices.low < reference ? Side::Long : Side::Short);
            QVERIFY(cluster.side == Side::Short || cluster.prices.high <= reference);
            QVERIFY(cents[0][cluster.buckets.first] + cents[1][cluster.buckets.first] > 0);
            QVERIFY(cents[0][cluster.buckets.last - 1] + cents[1][cluster.buckets.last - 1] > 0);
            QVERIFY(cluster.foundInNotional || cluster.foundInMargin);
            QVERIFY(cluster.rankByNotional >= 1 && cluster.rankByNotional <= clusters.size());
            QVERIFY(!seen[cluster.rankByNotional - 1]);
            seen[cluster.rankByNotional - 1] = true;
            for (const Cluster& other : clusters)
                QVERIFY(other.amounts.margin <= cluster.amounts.margin
                        || other.rankByMargin < cluster.rankByMargin);
        }
    }
};

QTEST_APPLESS_MAIN(TestClusters)
#include "tst_clusters.moc"
