// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/ratios.h"

#include <QTest>

#include <array>
#include <random>

using namespace ballast;

namespace {

constexpr double reference = 1000;
constexpr std::array<double, 3> leverages{5, 20, 100};

/// Rows as a plain list, to add up by plain loops.
struct Row
{
    double low;
    double leverage; ///< 0: unknown.
    double notional;
};

std::vector<Row> randomRows()
{
    std::mt19937 random(11); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same map every time
    std::uniform_int_distribution<int> cents(0, 2'000'000'000);
    std::vector<Row> rows;
    for (double low = 800; low < 1200; low += 1)
        for (const double leverage : {5.0, 20.0, 100.0, 0.0})
            rows.push_back({low, leverage, cents(random) / 100.0});
    return rows;
}

LiquidationMap mapOf(const std::vector<Row>& rows, std::optional<double> referencePrice = reference)
{
    std::vector<double> prices;
    for (double low = 800; low < 1200; low += 1)
        prices.push_back(low);
    std::vector<Tier> tiers;
    for (const double leverage : {5.0, 20.0, 100.0, 0.0}) {
        std::vector<double> notional;
        for (const Row& row : rows)
            if (row.leverage == leverage)
                notional.push_back(row.notional);
        tiers.push_back({Leverage::from(leverage), {{Side::ByPrice, Column(std::move(notional)), {}}}});
    }
    return LiquidationMap(PriceAxis(std::move(prices), PriceEdge::Lower), std::move(tiers), referencePrice);
}

template <typename Wanted> Amounts plainSum(const std::vector<Row>& rows, Wanted&& wanted)
{
    long double notional = 0;
    long double margin = 0;
    for (const Row& row : rows) {
        if (row.leverage == 0 || !wanted(row))
            continue;
        notional += row.notional;
        margin += static_cast<long double>(row.notional) / row.leverage;
    }
    return {static_cast<double>(notional), static_cast<double>(margin)};
}

bool sameCents(const Amounts& a, const Amounts& b)
{
    return std::abs(a.notional - b.notional) < 0.005 && std::abs(a.margin - b.margin) < 0.005;
}

double distance(const Row& row)
{
    return std::abs((row.low + 0.5) / reference - 1);
}

} // namespace

class TestRatios : public QObject
{
    Q_OBJECT

private slots:
    void wholeAndSides()
    {
        const std::vector<Row> rows = randomRows();
        const Ratios ratios = readRatios(mapOf(rows), {});
        QCOMPARE(ratios.basis, MarginBasis::Computed);
        QVERIFY(ratios.sidesKnown);
        QVERIFY(sameCents(ratios.whole(), plainSum(rows, [](const Row&) { return true; })));
        QVERIFY(sameCents(ratios.sides.longs, plainSum(rows, [](const Row& r) { return r.low < 1000; })));
        QVERIFY(sameCents(ratios.sides.shorts, plainSum(rows, [](const Row& r) { return r.low >= 1000; })));
    }

    void bands()
    {
        const std::vector<Row> rows = randomRows();
        const Ratios ratios = readRatios(mapOf(rows), {});
        constexpr std::array<double, 6> edges{0, 0.01, 0.02, 0.05, 0.1, 9};
        QCOMPARE(ratios.bands.size(), std::size_t(5));
        for (std::size_t i = 0; i < 5; ++i) {
            const DistanceBand& band = ratios.bands[i];
            QCOMPARE(band.from, edges[i]);
            QVERIFY(sameCents(band.amounts, plainSum(rows, [&](const Row& row) {
                                  return distance(row) >= edges[i] && distance(row) < edges[i + 1];
                              })));
        }
        QVERIFY(std::isinf(ratios.bands.back().to));
        QVERIFY(readRatios(mapOf(rows, std::nullopt), {}).bands.empty());
    }

    /// A middle on an edge between bands belongs to one of them, and none is counted twice.
    void bandsAddUp()
    {
        const LiquidationMap map(PriceAxis({985, 995, 1005}, PriceEdge::Lower, 10),
                                 {{Leverage::from(10), {{Side::ByPrice, Column({100, 20, 3}), {}}}}}, 1000);
        const Ratios ratios = readRatios(map, {}); // middles 990, 1000 and 1010
        QCOMPARE(ratios.bands[0].amounts, (Amounts{120, 12}));
        QCOMPARE(ratios.bands[1].amounts.notional, 3.0);
        Amounts all;
        for (const DistanceBand& band : ratios.bands)
            all += band.amounts;
        QCOMPARE(all, ratios.whole());
    }

    void tiersAndSideOfTheState()
    {
        const std::vector<Row> rows = randomRows();
        const LiquidationMap map = mapOf(rows);
        ViewState state;
        state.side = SideFilter::Short;
        state.setShown(Leverage::from(20), false);
        const Ratios ratios = readRatios(map, state);
        const auto counts = [](const Row& row) { return row.low >= 1000 && row.leverage != 20; };
        QVERIFY(sameCents(ratios.whole(), plainSum(rows, counts)));
        QCOMPARE(ratios.sides.longs, Amounts{});
        QVERIFY(sameCents(ratios.bands[2].amounts, plainSum(rows, [&](const Row& row) {
                              return counts(row) && distance(row) >= 0.02 && distance(row) < 0.05;
                          })));
        QVERIFY(sameCents(amountsBetween(map, state, 1010, 1030), plainSum(rows, [&](const Row& row) {
                              return counts(row) && row.low >= 1010 && row.low < 1030;
                          })));
    }

    void windows()
    {
        const std::vector<Row> rows = randomRows();
        const LiquidationMap map = mapOf(rows);
        for (const auto& [from, to] : {std::pair{0.0, 5000.0}, {950.25, 1033.75}, {1000.0, 1001.0}}) {
            const auto inside = [low = from, high = to](const Row& row) {
                return row.low + 0.5 >= low && row.low + 0.5 < high;
            };
            QVERIFY(sameCents(amountsBetween(map, {}, from, to), plainSum(rows, inside)));
        }
        QCOMPARE(amountsBetween(map, {}, 5000, 6000), Amounts{});
        QCOMPARE(amountsBetween(map, {}, 1000, 900), Amounts{});
    }

    void withoutLeverage()
    {
        const LiquidationMap map(PriceAxis({990, 1000}, PriceEdge::Lower),
                                 {{std::nullopt, {{Side::ByPrice, Column({40, 60}), {}}}}}, 1000);
        const Ratios ratios = readRatios(map, {});
        QCOMPARE(ratios.basis, MarginBasis::Unknown);
        QCOMPARE(ratios.whole(), (Amounts{100, 0}));
        QCOMPARE(ratios.bands[0].amounts, (Amounts{100, 0}));
        QCOMPARE(amountsBetween(map, {}, 990, 1000), (Amounts{40, 0}));
    }
};

QTEST_APPLESS_MAIN(TestRatios)
#include "tst_ratios.moc"
