// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/alignment.h"

#include "readingmaps.h"

#include <QTest>

using namespace ballast;
using namespace ballast::readingtest;

namespace {

Cluster zone(Side side, double low, double high, std::optional<Pressure> pressure, Amounts amounts)
{
    Cluster cluster;
    cluster.side = side;
    cluster.prices = {low, high};
    cluster.pressure = pressure;
    cluster.amounts = amounts;
    return cluster;
}

constexpr auto real = Pressure::Real;
using Places = std::vector<std::size_t>;

} // namespace

class TestAlignment : public QObject
{
    Q_OBJECT

private slots:
    void ofFiveZones()
    {
        const std::vector<ClusterRun> runs = findRuns(findClusters(fiveZones(), {}), 1100);
        QCOMPARE(runs.size(), 1U);
        QCOMPARE(runs[0].side, Side::Short);
        QVERIFY(runs[0].clusters == (Places{3, 4}));
        QVERIFY(same(runs[0].prices, {1120, 1160}));
        QVERIFY(same(runs[0].amounts, {1000, 100}));
    }

    void outwardFromTheReference()
    {
        // 1.5 % of 1000 is 15. Longs: 980-990, 15 on to 960-965, then 16 to 940-944.
        const std::vector<Cluster> clusters{zone(Side::Long, 900, 920, real, {1, 0.1}),
                                            zone(Side::Long, 940, 944, real, {2, 0.2}),
                                            zone(Side::Long, 960, 965, real, {30, 3}),
                                            zone(Side::Long, 980, 990, real, {40, 4}),
                                            zone(Side::Short, 1010, 1020, real, {500, 50}),
                                            zone(Side::Short, 1021, 1022, Pressure::Amplifier, {9999, 99}),
                                            zone(Side::Short, 1035, 1040, real, {600, 60}),
                                            zone(Side::Short, 1040, 1050, real, {700, 70}),
                                            zone(Side::Short, 1066, 1070, real, {800, 80})};
        const std::vector<ClusterRun> runs = findRuns(clusters, 1000);
        QCOMPARE(runs.size(), 2U);
        QVERIFY(runs[0].clusters == (Places{3, 2}));
        QCOMPARE(runs[0].side, Side::Long);
        QVERIFY(same(runs[0].prices, {960, 990}));
        QVERIFY(same(runs[0].amounts, {70, 7}));
        QVERIFY(runs[1].clusters == (Places{4, 6, 7}));
        QVERIFY(same(runs[1].prices, {1010, 1050}));
        QVERIFY(same(runs[1].amounts, {1800, 180}));

        const std::vector<ClusterRun> wide = findRuns(clusters, 1000, 0.016);
        QCOMPARE(wide.size(), 2U);
        QVERIFY(wide[0].clusters == (Places{3, 2, 1}));
        QVERIFY(wide[1].clusters == (Places{4, 6, 7, 8}));
        QVERIFY(findRuns(clusters, 1000, 0.019)[0].clusters == Places({3, 2, 1}));
        QVERIFY(findRuns(clusters, 1000, 0.02)[0].clusters == Places({3, 2, 1, 0}));
    }

    void sidesDoNotMix()
    {
        const std::vector<Cluster> clusters{zone(Side::Long, 990, 1000, real, {1, 1}),
                                            zone(Side::Short, 1000, 1010, real, {1, 1})};
        QVERIFY(findRuns(clusters, 1000).empty());
    }

    void onlyRealPressureAligns()
    {
        const std::vector<Cluster> clusters{
            zone(Side::Short, 1010, 1020, real, {1, 1}),
            zone(Side::Short, 1020, 1030, Pressure::Mixed, {1, 1}),
            zone(Side::Short, 1030, 1040, std::nullopt, {1, 0}),
            zone(Side::ByPrice, 1020, 1030, real, {1, 1}),
        };
        QVERIFY(findRuns(clusters, 1000).empty());
    }

    void withoutAReferenceThereIsNoDistance()
    {
        const std::vector<Cluster> clusters{zone(Side::Short, 1010, 1020, real, {1, 1}),
                                            zone(Side::Short, 1020, 1030, real, {1, 1})};
        QVERIFY(findRuns(clusters, std::nullopt).empty());
        QCOMPARE(findRuns(clusters, 1000).size(), 1U);
        QVERIFY(findRuns({}, 1000).empty());
    }
};

QTEST_APPLESS_MAIN(TestAlignment)
#include "tst_alignment.moc"
