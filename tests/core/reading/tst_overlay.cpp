// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/overlay.h"

#include <QTest>

#include <cmath>

using namespace ballast;

namespace {

Tier tier(std::optional<double> leverage, std::vector<double> notional)
{
    return {leverage ? Leverage::from(*leverage) : std::nullopt,
            {{Side::ByPrice, Column(std::move(notional)), {}}}};
}

LiquidationMap mapOf(std::vector<double> prices, std::vector<Tier> tiers)
{
    return LiquidationMap(PriceAxis(std::move(prices), PriceEdge::Lower), std::move(tiers), 120);
}

/// Buckets of 10 from 100 to 140.
LiquidationMap fine()
{
    return mapOf({100, 110, 120, 130}, {tier(5, {50, 0, 0, 50}), tier(10, {100, 200, 0, 100})});
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

bool areNear(const SharePair& shares, double one, double other)
{
    return isNear(shares[0], one) && isNear(shares[1], other);
}

} // namespace

class TestOverlay : public QObject
{
    Q_OBJECT

private slots:
    void likeness()
    {
        QCOMPARE(likenessOf({}), Likeness());
        QCOMPARE(likenessOf({{0.5, 0.5}, {0.5, 0.5}}), (Likeness{1, 1}));
        QCOMPARE(likenessOf({{1, 0}, {0, 1}}), (Likeness{0, 0}));
        // (3/4, 1/4) and (1/4, 3/4): 6/16 over 10/16; the smaller of each is 1/4.
        QCOMPARE(likenessOf({{0.75, 0.25}, {0.25, 0.75}}), (Likeness{0.6, 0.5}));
    }

    void aMapOverItself()
    {
        const auto result = overlay(fine(), fine());
        QVERIFY(result.has_value());
        QCOMPARE(result->width, 10);
        QCOMPARE(result->buckets.size(), 4U);
        for (const Likeness& likeness :
             {result->tierNotional, result->tierMargin, result->bucketNotional, result->bucketMargin}) {
            QVERIFY(isNear(likeness.cosine, 1));
            QVERIFY(isNear(likeness.overlap, 1));
        }
        QVERIFY(areNear(result->within, 1, 1));
    }

    /// Buckets of 20 to 160; 10x and 5x are common, 20x is not. Common prices 100 to 140.
    void onCommonTiersAndBuckets()
    {
        const LiquidationMap coarse =
            mapOf({100, 120, 140},
                  {tier(5, {100, 100, 0}), tier(10, {100, 100, 600}), tier(20, {9000, 9000, 9000})});
        const auto result = overlay(fine(), coarse);
        QVERIFY(result.has_value());
        QVERIFY(result->hasMargin);
        QCOMPARE(result->prices, (Range{100, 140}));
        QCOMPARE(result->width, 20);

        // 100 and 400 of 500; 200 and 800 of 1000. Margin 20 and 40 of 60; 40 and 80 of 120.
        QCOMPARE(result->tiers.size(), 2U);
        QCOMPARE(result->tiers[0].leverage.value(), 5);
        QVERIFY(areNear(result->tiers[0].notional, 0.2, 0.2));
        QVERIFY(areNear(result->tiers[1].notional, 0.8, 0.8));
        QVERIFY(areNear(result->tiers[0].margin, 1.0 / 3, 1.0 / 3));
        QVERIFY(isNear(result->tierMargin.overlap, 1));

        // 350 and 150 of 500, 200 and 200 of 400 inside; margin 40 and 20 of 60, 30 and 30.
        QCOMPARE(result->buckets.size(), 2U);
        QCOMPARE(result->buckets[0].low, 100);
        QCOMPARE(result->buckets[1].low, 120);
        QCOMPARE(result->buckets[1].high, 140);
        QVERIFY(areNear(result->buckets[0].notional, 0.7, 0.5));
        QVERIFY(areNear(result->buckets[1].notional, 0.3, 0.5));
        QVERIFY(areNear(result->buckets[0].margin, 2.0 / 3, 0.5));
        QVERIFY(isNear(result->bucketNotional.overlap, 0.8));
        QVERIFY(isNear(result->bucketMargin.overlap, 1.0 / 3 + 0.5));
        QVERIFY(isNear(result->bucketNotional.cosine, 0.5 / std::sqrt(0.58 * 0.5)));
        QVERIFY(areNear(result->within, 1, 0.4));
    }

    /// Sums over the overlay's buckets are sums over the maps' own.
    void nothingIsSplitOrLost()
    {
        std::vector<double> prices;
        std::vector<double> amounts;
        for (int i = 0; i < 97; ++i) {
            prices.push_back(1000.5 + 7 * i);
            amounts.push_back(1 + i % 13);
        }
        const LiquidationMap one = mapOf(prices, {tier(10, amounts)});
        const LiquidationMap other = mapOf({900, 1110, 1320, 1530, 1740}, {tier(10, {1, 2, 3, 4, 5})});
        const auto result = overlay(one, other);
        QVERIFY(result.has_value());
        QCOMPARE(result->width, 210);
        double sums[2] = {0, 0};
        for (const OverlaidBucket& bucket : result->buckets) {
            sums[0] += bucket.notional[0];
            sums[1] += bucket.notional[1];
        }
        QVERIFY(isNear(sums[0], 1));
        QVERIFY(isNear(sums[1], 1));
    }

    void manyBucketsBecomeWider()
    {
        std::vector<double> prices;
        for (int i = 0; i < 1000; ++i)
            prices.push_back(100 + i);
        const LiquidationMap map = mapOf(prices, {tier(10, std::vector<double>(1000, 1))});
        const auto result = overlay(map, map, 100);
        QVERIFY(result.has_value());
        QCOMPARE(result->width, 11); // 1000 / 99
        QVERIFY(result->buckets.size() <= 100);
        QVERIFY(isNear(result->bucketNotional.overlap, 1));
    }

    void neighboursTogether()
    {
        const std::vector<OverlaidBucket> buckets{{100, 110, {0.125, 0}, {0.25, 0.5}},
                                                  {110, 120, {0.25, 0.5}, {0.25, 0}},
                                                  {120, 130, {0.5, 0.25}, {0.5, 0.25}},
                                                  {130, 140, {0.125, 0.25}, {0, 0.25}},
                                                  {140, 150, {0, 0}, {0, 0}}};
        const auto merged = mergedBuckets(buckets, 3);
        QCOMPARE(merged.size(), 3U);
        QCOMPARE(merged[0].low, 100);
        QCOMPARE(merged[0].high, 120);
        QCOMPARE(merged[0].notional, (SharePair{0.375, 0.5}));
        QCOMPARE(merged[0].margin, (SharePair{0.5, 0.5}));
        QCOMPARE(merged[1].notional, (SharePair{0.625, 0.5}));
        QCOMPARE(merged[1].margin, (SharePair{0.5, 0.5}));
        QCOMPARE(merged[2].low, 140); // what is left over
        QCOMPARE(merged[2].high, 150);
        QCOMPARE(mergedBuckets(buckets, 5).size(), 5U);
        QCOMPARE(mergedBuckets(buckets, 1).front().notional, (SharePair{1, 1}));
        QVERIFY(mergedBuckets({}, 3).empty());
    }

    void withoutLeverage()
    {
        const LiquidationMap one = mapOf({100, 110}, {tier({}, {30, 10})});
        const LiquidationMap other = mapOf({100, 110}, {tier({}, {10, 30})});
        const auto result = overlay(one, other);
        QVERIFY(result.has_value());
        QVERIFY(!result->hasMargin);
        QVERIFY(result->tiers.empty());
        QVERIFY(isNear(result->bucketNotional.overlap, 0.5));
    }

    /// 100 is a bucket of the other map, and has its width; two maps of one price have a thousandth of it.
    void onePrice()
    {
        const LiquidationMap one = mapOf({100}, {tier(5, {7})});
        const auto beside = overlay(one, mapOf({90, 100, 110}, {tier(5, {10, 20, 30})}));
        QVERIFY(beside.has_value());
        QCOMPARE(beside->width, 10.0);
        QCOMPARE(beside->prices.low, 100.0);
        QCOMPARE(beside->prices.high, 110.0);
        QVERIFY(isNear(beside->within[0], 1));
        QVERIFY(isNear(beside->within[1], 20.0 / 60));
        const auto twice = overlay(one, mapOf({100}, {tier(5, {3})}));
        QVERIFY(twice.has_value());
        QVERIFY(isNear(twice->width, 0.1));
        QVERIFY(isNear(twice->bucketNotional.overlap, 1));
        QVERIFY(!overlay(one, mapOf({200}, {tier(5, {3})})).has_value());
    }

    void obstacles()
    {
        const auto obstacle = [](const LiquidationMap& one, const LiquidationMap& other) {
            const auto result = overlay(one, other);
            return result ? -1 : static_cast<int>(result.error());
        };
        const LiquidationMap numbered(PriceAxis::numbered(4), {tier(5, {1, 1, 1, 1})}, {});
        QCOMPARE(obstacle(fine(), numbered), static_cast<int>(OverlayObstacle::NoPrices));
        QCOMPARE(obstacle(fine(), mapOf({100, 110}, {tier(50, {1, 1})})),
                 static_cast<int>(OverlayObstacle::NoCommonTiers));
        QCOMPARE(obstacle(fine(), mapOf({100, 110}, {tier({}, {1, 1})})),
                 static_cast<int>(OverlayObstacle::NoCommonTiers));
        QCOMPARE(obstacle(fine(), mapOf({140, 150}, {tier(5, {1, 1})})),
                 static_cast<int>(OverlayObstacle::NoCommonPrices));
        // Prices in common, but nothing of the second lies there.
        QCOMPARE(obstacle(fine(), mapOf({120, 140, 160}, {tier(5, {0, 1, 1})})),
                 static_cast<int>(OverlayObstacle::NoCommonPrices));
    }
};

QTEST_GUILESS_MAIN(TestOverlay)
#include "tst_overlay.moc"
