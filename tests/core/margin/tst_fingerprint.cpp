// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "margin/fingerprint.h"

#include <QTest>

#include <map>
#include <random>

using namespace ballast;

namespace {

constexpr double reference = 84'000;
constexpr double step = 10;
constexpr double lowest = 60'000;
constexpr std::size_t buckets = 5'000; // to 110,000

/// Amounts by leverage, one per bucket.
using Grid = std::map<double, std::vector<double>>;

void put(Grid& grid, double leverage, double price, double notional)
{
    auto& column = grid[leverage];
    column.resize(buckets);
    column[static_cast<std::size_t>((price - lowest) / step)] += std::round(notional * 100) / 100;
}

LiquidationMap mapOf(const Grid& grid, std::optional<double> referencePrice = reference)
{
    std::vector<double> prices;
    for (std::size_t i = 0; i < buckets; ++i)
        prices.push_back(lowest + step * static_cast<double>(i));
    std::vector<Tier> tiers;
    for (const auto& [leverage, column] : grid)
        tiers.push_back({Leverage::from(leverage), {{Side::ByPrice, Column(column), {}}}});
    return LiquidationMap(PriceAxis(std::move(prices), PriceEdge::Lower), std::move(tiers), referencePrice);
}

/// What equal margins make of one entry: a row of each tier on both sides, where the reference price has not
/// swept it.
std::size_t model(Grid& grid, double entry, double margin)
{
    std::size_t rows = 0;
    for (const double leverage : {10.0, 25.0, 50.0, 100.0}) {
        const double longPrice = entry - entry / leverage;
        const double shortPrice = entry + entry / leverage;
        if (longPrice < reference - step) {
            put(grid, leverage, longPrice, margin * leverage);
            ++rows;
        }
        if (shortPrice > reference + step) {
            put(grid, leverage, shortPrice, margin * leverage);
            ++rows;
        }
    }
    return rows;
}

/// Entries far enough apart for no two of their rows to share a bucket.
Grid modelledGrid(std::size_t& rows, std::size_t& entries)
{
    Grid grid;
    rows = 0;
    for (double entry = 82'003; entry < 86'000; entry += 131) {
        rows += model(grid, entry, 1'000 + entry / 7);
        ++entries;
    }
    return grid;
}

Grid randomGrid(std::size_t rows, double from = lowest)
{
    std::mt19937 random(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same map every time
    std::uniform_real_distribution<double> notional(50'000, 5'000'000);
    std::uniform_real_distribution<double> price(from, lowest + step * buckets - 1);
    Grid grid;
    for (std::size_t i = 0; i < rows; ++i)
        for (const double leverage : {10.0, 25.0, 50.0, 100.0})
            put(grid, leverage, price(random), notional(random));
    return grid;
}

std::size_t rowsIn(const Grid& grid)
{
    std::size_t rows = 0;
    for (const auto& [leverage, column] : grid)
        rows += static_cast<std::size_t>(std::ranges::count_if(column, [](double n) { return n > 0; }));
    return rows;
}

} // namespace

class TestFingerprint : public QObject
{
    Q_OBJECT

private slots:
    void modelledMapLinksWhole()
    {
        std::size_t rows = 0;
        std::size_t entries = 0;
        const Grid grid = modelledGrid(rows, entries);
        QCOMPARE(rowsIn(grid), rows); // no two rows met
        const Fingerprint found = findFingerprint(mapOf(grid));
        QCOMPARE(found.rows, rows);
        QCOMPARE(found.rowsLookedAt, rows);
        QCOMPARE(found.linkedRows, rows);
        QCOMPARE(found.entries.size(), entries);
        QCOMPARE(found.linkedShare(), 1.0);
        QVERIFY(std::abs(*found.equalMarginRatio - 4.0 / 185) < 1e-12);
    }

    /// The rows of an entry of 82,188 on both sides of a reference price of 82,861, each with a margin of
    /// 27,854.70: what a real export shows.
    void oneEntry()
    {
        Grid grid;
        for (const auto& [leverage, price] : {std::pair{25.0, 78'900.48},
                                              {50.0, 80'544.24},
                                              {100.0, 81'366.12},
                                              {50.0, 83'831.76},
                                              {25.0, 85'475.52},
                                              {10.0, 90'406.8}})
            put(grid, leverage, price, 27'854.7 * leverage);
        const Fingerprint found = findFingerprint(mapOf(grid, 82'861));
        QCOMPARE(found.entries.size(), std::size_t(1));
        const FingerprintEntry& entry = found.entries[0];
        QCOMPARE(entry.rows.size(), std::size_t(6));
        QVERIFY(std::abs(entry.price - 82'188) < step);
        QVERIFY(std::abs(entry.margin - 27'854.7) < 0.01);
        QCOMPARE(entry.rows.front().price, 78'900.0);
        QCOMPARE(entry.rows.front().leverage.value(), 25.0);
        QCOMPARE(entry.rows.front().side, Side::Long);
        QCOMPARE(entry.rows.back().price, 90'400.0);
        QCOMPARE(entry.rows.back().side, Side::Short);
    }

    void randomMapLinksNextToNothing()
    {
        const Grid grid = randomGrid(1000);
        const Fingerprint found = findFingerprint(mapOf(grid));
        QCOMPARE(found.rows, rowsIn(grid));
        QVERIFY(found.linkedShare() < 0.02);
    }

    /// Equal margins alone are no entry: the prices have to fit, and to be of different tiers.
    void pricesAndTiersHaveToFit()
    {
        Grid grid;
        put(grid, 10, 70'000, 10 * 5'000); // E = 77,778
        put(grid, 25, 70'000, 25 * 5'000); // E = 72,917
        QCOMPARE(findFingerprint(mapOf(grid)).linkedRows, std::size_t(0));
        Grid oneTier;
        put(oneTier, 10, 72'000, 10 * 5'000); // a long and a short of E = 80,000
        put(oneTier, 10, 88'000, 10 * 5'000);
        QCOMPARE(findFingerprint(mapOf(oneTier)).linkedRows, std::size_t(0));
    }

    void marginsHaveToAgreeToTheCent()
    {
        const auto linked = [](double difference) {
            Grid grid;
            put(grid, 10, 72'000, 10 * 5'000); // both of E = 80,000
            put(grid, 50, 78'400, 50 * (5'000 + difference));
            return findFingerprint(mapOf(grid)).linkedRows;
        };
        QCOMPARE(linked(0), std::size_t(2));
        QCOMPARE(linked(0.008), std::size_t(2));
        QCOMPARE(linked(0.02), std::size_t(0));
    }

    void smallRowsAreNotLinked()
    {
        Grid grid;
        put(grid, 10, 72'000, 10 * 99);
        put(grid, 50, 78'400, 50 * 99);
        const Fingerprint found = findFingerprint(mapOf(grid));
        QCOMPARE(found.rowsLookedAt, std::size_t(2));
        QCOMPARE(found.linkedRows, std::size_t(0));
    }

    /// The largest count, and the count says so.
    void tooManyRows()
    {
        Grid grid = randomGrid(500, 95'000); // where no row of the model lies
        const std::size_t other = rowsIn(grid);
        std::size_t modelled = 0;
        for (double entry = 82'503; entry < 84'000; entry += 131)
            modelled += model(grid, entry, 1e7 + entry);
        // All modelled rows are over 100 M, all others at most 5 M, or a few of these in one bucket.
        const Fingerprint found = findFingerprint(mapOf(grid), modelled);
        QCOMPARE(found.rows, modelled + other);
        QCOMPARE(found.rowsLookedAt, modelled);
        QCOMPARE(found.linkedRows, modelled);
        QCOMPARE(findFingerprint(mapOf(grid), modelled / 2).rowsLookedAt, modelled / 2);
    }

    void whereItCannotBeTold()
    {
        Grid grid;
        model(grid, 80'000, 5'000);
        const Fingerprint noSides = findFingerprint(mapOf(grid, std::nullopt));
        QCOMPARE(noSides.rows, std::size_t(0));
        QVERIFY(noSides.equalMarginRatio);
        const Fingerprint none = findFingerprint(LiquidationMap());
        QCOMPARE(none.linkedShare(), 0.0);
        QVERIFY(!none.equalMarginRatio);
    }

    void ratioOfTheArticlesTiers()
    {
        Grid grid;
        for (const double leverage : {5.0, 10.0, 25.0, 50.0, 100.0})
            put(grid, leverage, 70'000, 1);
        QVERIFY(std::abs(*findFingerprint(mapOf(grid)).equalMarginRatio - 0.0263158) < 1e-7); // 5 / 190
    }
};

QTEST_APPLESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
