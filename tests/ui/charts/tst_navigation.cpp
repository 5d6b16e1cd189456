// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/navigation.h"

#include <QTest>

using namespace ballast;

class TestNavigation : public QObject
{
    Q_OBJECT

private slots:
    void zoom_data()
    {
        QTest::addColumn<Range>("range");
        QTest::addColumn<double>("anchor");
        QTest::addColumn<double>("factor");
        QTest::addColumn<Range>("expected");
        QTest::newRow("in at the middle") << Range{0, 100} << 50.0 << 0.5 << Range{25, 75};
        QTest::newRow("in at a quarter") << Range{0, 100} << 25.0 << 0.5 << Range{12.5, 62.5};
        QTest::newRow("in at the low end") << Range{10, 20} << 10.0 << 0.25 << Range{10, 12.5};
        QTest::newRow("in at the high end") << Range{10, 20} << 20.0 << 0.25 << Range{17.5, 20};
        QTest::newRow("out at the middle") << Range{25, 75} << 50.0 << 2.0 << Range{0, 100};
        QTest::newRow("by one") << Range{-3, 4} << 1.0 << 1.0 << Range{-3, 4};
        QTest::newRow("anchor outside") << Range{10, 20} << 0.0 << 0.5 << Range{5, 10};
    }

    void zoom()
    {
        QFETCH(Range, range);
        QFETCH(double, anchor);
        QFETCH(double, factor);
        QFETCH(Range, expected);
        const Range result = zoomed(range, anchor, factor);
        QCOMPARE(result.low, expected.low);
        QCOMPARE(result.high, expected.high);
    }

    void zoomKeepsTheAnchorInItsPlace()
    {
        const Range range{84'000, 92'000};
        for (const double part : {0.0, 0.1, 0.37, 0.5, 0.99, 1.0}) {
            const double anchor = range.low + part * range.width();
            const Range result = zoomed(range, anchor, 0.8);
            QVERIFY(qAbs((anchor - result.low) / result.width() - part) < 1e-9);
        }
    }

    void shift()
    {
        QCOMPARE(shifted({10, 20}, 5), (Range{15, 25}));
        QCOMPARE(shifted({10, 20}, -15), (Range{-5, 5}));
        QCOMPARE(shifted({10, 20}, 0), (Range{10, 20}));
    }

    void clamp_data()
    {
        QTest::addColumn<Range>("window");
        QTest::addColumn<double>("step");
        QTest::addColumn<Range>("expected");
        QTest::newRow("inside") << Range{40, 60} << 1.0 << Range{40, 60};
        QTest::newRow("the whole") << Range{0, 100} << 1.0 << Range{0, 100};
        QTest::newRow("wider") << Range{-50, 300} << 1.0 << Range{0, 100};
        QTest::newRow("past the low end") << Range{-10, 20} << 1.0 << Range{0, 30};
        QTest::newRow("past the high end") << Range{90, 130} << 1.0 << Range{60, 100};
        QTest::newRow("far outside") << Range{1000, 1010} << 1.0 << Range{90, 100};
        QTest::newRow("narrower than two steps") << Range{49.5, 50.5} << 5.0 << Range{45, 55};
        QTest::newRow("empty at the end") << Range{100, 100} << 5.0 << Range{90, 100};
        QTest::newRow("two steps are the whole") << Range{10, 11} << 80.0 << Range{0, 100};
        QTest::newRow("no step") << Range{50, 50} << 0.0 << Range{49.99995, 50.00005};
        QTest::newRow("turned round") << Range{60, 40} << 5.0 << Range{45, 55};
    }

    void clamp()
    {
        QFETCH(Range, window);
        QFETCH(double, step);
        QFETCH(Range, expected);
        const Range result = clampedTo({0, 100}, window, step);
        QCOMPARE(result.low, expected.low);
        QCOMPARE(result.high, expected.high);
        QCOMPARE(clampedTo({0, 100}, result, step), result);
    }

    void wheel_data()
    {
        QTest::addColumn<double>("angle");
        QTest::addColumn<double>("factor");
        QTest::newRow("nothing") << 0.0 << 1.0;
        QTest::newRow("a notch in") << 120.0 << 0.8;
        QTest::newRow("a notch out") << -120.0 << 1.25;
        QTest::newRow("two notches") << 240.0 << 0.64;
        QTest::newRow("half a notch, of a touch pad") << 60.0 << 0.894427190999916;
        QTest::newRow("a spin is limited") << 12'000.0 << 0.32768;
        QTest::newRow("and back") << -12'000.0 << 3.0517578125;
    }

    void wheel()
    {
        QFETCH(double, angle);
        QTEST(wheelFactor(angle), "factor");
        QVERIFY(qAbs(wheelFactor(angle) * wheelFactor(-angle) - 1) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(TestNavigation)
#include "tst_navigation.moc"
