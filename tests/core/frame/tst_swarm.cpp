// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/swarm.h"

#include <QTest>

#include <algorithm>

using namespace ballast;

class TestSwarm : public QObject
{
    Q_OBJECT

private slots:
    /// Places of 1 from 0 to 10: 2.5, 2.2 and 2.9 share one.
    void valuesOfOnePlaceGiveWay()
    {
        const auto dots = swarm({7, 2.5, 2.2, 2.9}, {0, 10}, 10, 5);
        QCOMPARE(dots, (std::vector<SwarmDot>{{2.2, 0}, {2.5, 0.5}, {2.9, -0.5}, {7, 0}}));
    }

    void lanes()
    {
        const std::vector<double> same(9, 4);
        const auto offsets = [&](std::size_t number) {
            std::vector<double> list;
            for (const SwarmDot& dot : swarm(same, {0, 10}, 10, number))
                list.push_back(dot.offset);
            return list;
        };
        QCOMPARE(offsets(1), (std::vector<double>{0}));
        QCOMPARE(offsets(2), (std::vector<double>{0, 1}));
        QCOMPARE(offsets(3), (std::vector<double>{0, 1, -1}));
        QCOMPARE(offsets(5), (std::vector<double>{0, 0.5, -0.5, 1, -1}));
        QVERIFY(offsets(0).empty());
    }

    void edges()
    {
        const auto dots = swarm({-1, 0, 10, 11}, {0, 10}, 4, 3);
        QCOMPARE(dots, (std::vector<SwarmDot>{{0, 0}, {10, 0}}));
        QVERIFY(swarm({1}, {1, 1}, 4, 3).empty());
        QVERIFY(swarm({1}, {0, 2}, 0, 3).empty());
        QVERIFY(swarm({}, {0, 2}, 4, 3).empty());
    }

    /// Ten thousand values are at most places x lanes dots, and every place keeps its first.
    void boundedNumber()
    {
        std::vector<double> values;
        values.reserve(10'000);
        for (int i = 0; i < 10'000; ++i)
            values.push_back(i);
        const auto dots = swarm(values, {0, 9'999}, 100, 3);
        QCOMPARE(dots.size(), 300U);
        QCOMPARE(std::ranges::count(dots, 0.0, &SwarmDot::offset), 100);
        QVERIFY(std::ranges::is_sorted(dots, {}, &SwarmDot::value));
    }
};

QTEST_GUILESS_MAIN(TestSwarm)
#include "tst_swarm.moc"
