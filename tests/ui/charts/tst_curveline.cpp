// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/plot/curveline.h"

#include "uitest.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

using namespace ballast;

namespace {

/// The value of the line through `points` at `x`.
double valueAt(const QPolygonF& points, double x)
{
    for (qsizetype i = 1; i < points.size(); ++i) {
        const auto [left, right] = std::minmax({points[i - 1].x(), points[i].x()});
        if (x >= left && x <= right) {
            const double part = (x - points[i - 1].x()) / (points[i].x() - points[i - 1].x());
            return points[i - 1].y() + part * (points[i].y() - points[i - 1].y());
        }
    }
    return std::nan("");
}

double farthest(const QPolygonF& all, const QPolygonF& kept)
{
    double distance = 0;
    for (const QPointF& point : all)
        distance = std::max(distance, std::abs(valueAt(kept, point.x()) - point.y()));
    return distance;
}

} // namespace

/// The cumulative curve of thousands of columns, drawn with the points that show.
class TestCurveLine : public QObject
{
    Q_OBJECT

private slots:
    void aStraightLineNeedsItsEnds()
    {
        QPolygonF line;
        for (int x = 0; x <= 1000; ++x)
            line.append(QPointF(x, 7 - 0.125 * x));
        QCOMPARE(thinned(line, 0.01), QPolygonF({QPointF(0, 7), QPointF(1000, -118)}));
    }

    void shortLinesStay()
    {
        const QPolygonF two{{1, 5}, {2, 9}};
        QCOMPARE(thinned(two, 100), two);
        QCOMPARE(thinned({}, 1), QPolygonF());
    }

    void aSpikeStays()
    {
        QPolygonF line;
        for (int x = 0; x < 100; ++x)
            line.append(QPointF(x, x == 40 ? 30 : 0));
        QCOMPARE(thinned(line, 0.25),
                 QPolygonF({QPointF(0, 0), QPointF(39, 0), QPointF(40, 30), QPointF(41, 0), QPointF(99, 0)}));
    }

    void neverFartherThanTheTolerance_data()
    {
        QTest::addColumn<double>("direction");
        QTest::newRow("to the right") << 1.0;
        QTest::newRow("to the left, as the longs' curve runs") << -1.0;
    }

    void neverFartherThanTheTolerance()
    {
        QFETCH(const double, direction);
        QPolygonF line;
        double value = 0;
        for (int i = 0; i < 2000; ++i) {
            value += std::abs(std::sin(i * 0.37) * std::sin(i * 0.01)) * 0.4;
            line.append(QPointF(direction * i, value));
        }
        for (const double tolerance : {0.05, 0.25, 1.0}) {
            const QPolygonF kept = thinned(line, tolerance);
            QCOMPARE(kept.front(), line.front());
            QCOMPARE(kept.back(), line.back());
            QVERIFY(farthest(line, kept) <= tolerance + 1e-9);
            QVERIFY(kept.size() < line.size() / 2);
        }
        QVERIFY(thinned(line, 1).size() < line.size() / 20);
    }
};

QTEST_GUILESS_MAIN(TestCurveLine)
#include "tst_curveline.moc"
