// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/heatmap.h"

#include <QTest>

using namespace ballast;

namespace {

/// Three columns of four prices; nothing in the middle column.
Heatmap smallHeatmap()
{
    return Heatmap({{1000, 1, 2, 3, 4}, {2000}, {3000}}, PriceAxis({10, 20, 30, 40}, PriceEdge::Lower),
                   {{2, 3, 5}, {0, 2, 1}, {2, 0, 7}, {0, 0, 0}, {2, 3, 2}});
}

} // namespace

class TestHeatmap : public QObject
{
    Q_OBJECT

private slots:
    void cellsAreSorted()
    {
        const Heatmap heatmap = smallHeatmap();
        QStringList cells;
        for (const HeatmapCell& cell : heatmap.cells())
            cells << QStringLiteral("%1/%2: %3").arg(cell.column).arg(cell.bucket).arg(cell.notional);
        QCOMPARE(cells.join(QStringLiteral(", ")), QStringLiteral("0/0: 0, 0/2: 1, 2/0: 7, 2/3: 5, 2/3: 2"));
    }

    void columns()
    {
        const Heatmap heatmap = smallHeatmap();
        QCOMPARE(heatmap.columns(), std::size_t(3));
        QCOMPARE(heatmap.column(0).size(), std::size_t(2));
        QVERIFY(heatmap.column(1).empty());
        QCOMPARE(heatmap.column(2).size(), std::size_t(3));
        QCOMPARE(heatmap.candles()[0].close, 4.0);
    }

    void amountsAreDense()
    {
        const Heatmap heatmap = smallHeatmap();
        QCOMPARE(heatmap.amounts(0), (std::vector<double>{0, 0, 1, 0}));
        QCOMPARE(heatmap.amounts(1), (std::vector<double>{0, 0, 0, 0}));
        QCOMPARE(heatmap.amounts(2), (std::vector<double>{7, 0, 0, 7})); // 5 + 2 in one cell
    }

    void empty()
    {
        const Heatmap heatmap;
        QCOMPARE(heatmap.columns(), std::size_t(0));
        QVERIFY(heatmap.cells().empty());
    }
};

QTEST_APPLESS_MAIN(TestHeatmap)
#include "tst_heatmap.moc"
