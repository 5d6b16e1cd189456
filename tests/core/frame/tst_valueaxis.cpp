// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/valuescale.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace ballast;

namespace {

constexpr std::array<ValueScale, 3> scales{ValueScale::Linear, ValueScale::SquareRoot, ValueScale::Log};

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// One to three significant digits, the third only a 5 of 2.5 steps: what reads as round.
bool isRound(double value)
{
    if (value == 0)
        return true;
    const double scaled = value / std::pow(10, std::floor(std::log10(value) + 1e-12) - 2);
    return std::abs(scaled - std::round(scaled)) < 1e-6 && std::fmod(std::round(scaled), 5) == 0;
}

/// Columns of 40 and 100 notional at 10x, so 4 and 10 of margin; shorts 100, longs 40.
Frame smallFrame()
{
    const LiquidationMap map(PriceAxis({10, 20}, PriceEdge::Lower),
                             {{Leverage::from(10), {{Side::ByPrice, Column({40, 100}), {}}}}}, 20);
    return makeFrame(map, {}, 100);
}

} // namespace

class TestValueAxis : public QObject
{
    Q_OBJECT

private slots:
    /// Down to the least that a double holds, axes and their ticks are numbers.
    void leastAmounts()
    {
        for (const double amount : {5e-324, 1e-310, 1e-200, 1e300}) {
            const LiquidationMap map(PriceAxis({10, 20}, PriceEdge::Lower),
                                     {{Leverage::from(10), {{Side::ByPrice, Column({amount, 0}), {}}}}}, 20);
            const Frame frame = makeFrame(map, {}, 100);
            for (const ValueScale scale : scales) {
                for (const ValueMaximum maximum :
                     {ValueMaximum::Own, ValueMaximum::Shared, ValueMaximum::ShareOfTotal}) {
                    ViewState state;
                    state.valueScale = scale;
                    state.valueMaximum = maximum;
                    const ValueAxes axes = makeValueAxes(frame, state);
                    for (const ValueAxis* axis : {&axes.notional, &axes.margin}) {
                        QVERIFY(!axis->ticks(5).empty());
                        for (const double tick : axis->ticks(5))
                            QVERIFY(std::isfinite(tick) && std::isfinite(axis->fraction(tick)));
                        QVERIFY(std::isfinite(axis->fraction(amount)));
                    }
                }
            }
        }
    }

    void fractions_data()
    {
        QTest::addColumn<int>("scale");
        QTest::addColumn<double>("amount");
        QTest::addColumn<double>("fraction");
        QTest::newRow("linear, low") << 0 << 0.0 << 0.0;
        QTest::newRow("linear, quarter") << 0 << 25.0 << 0.25;
        QTest::newRow("linear, high") << 0 << 100.0 << 1.0;
        QTest::newRow("linear, beyond") << 0 << 150.0 << 1.5;
        QTest::newRow("root, quarter") << 1 << 25.0 << 0.5;
        QTest::newRow("root, high") << 1 << 100.0 << 1.0;
        QTest::newRow("log, five decades") << 2 << 0.001 << 0.0;
        QTest::newRow("log, one decade down") << 2 << 10.0 << 0.8;
        QTest::newRow("log, high") << 2 << 100.0 << 1.0;
    }

    void fractions()
    {
        QFETCH(int, scale);
        QFETCH(double, amount);
        QFETCH(double, fraction);
        const ValueAxis axis(scales[static_cast<std::size_t>(scale)], {0, 100});
        QVERIFY(near(axis.fraction(amount), fraction));
        QVERIFY(near(axis.amount(fraction), amount));
    }

    void inverse()
    {
        for (const ValueScale scale : scales) {
            for (const Range& range : {Range{0, 1}, Range{0, 4.3e9}, Range{2e6, 3e6}, Range{0.5, 7e8}}) {
                const ValueAxis axis(scale, range);
                for (double fraction = 0; fraction <= 1.25; fraction += 0.05)
                    QVERIFY(near(axis.fraction(axis.amount(fraction)), fraction));
            }
        }
    }

    void logHasAPlaceForNothing()
    {
        const ValueAxis axis(ValueScale::Log, {0, 100});
        QVERIFY(std::isfinite(axis.fraction(0)));
        QVERIFY(axis.fraction(0) < -1000);
        QVERIFY(axis.fraction(-5) < -1000);
        QVERIFY(axis.fraction(1e-9) < 0);
    }

    void emptyRangesAreMendedToo()
    {
        for (const ValueScale scale : scales) {
            const ValueAxis axis(scale, {0, 0}, 3);
            QVERIFY(axis.range().low < axis.range().high);
            QVERIFY(std::isfinite(axis.fraction(1)));
            QVERIFY(!axis.ticks(5).empty());
        }
    }

    void ticksAreRoundAndWithin()
    {
        for (const ValueScale scale : scales) {
            for (const double unit : {1.0, 1'128'412.422592}) {
                for (double high = 3e-4; high < 1e13; high *= 3.7) {
                    for (const std::size_t count : {2, 4, 5, 8}) {
                        const ValueAxis axis(scale, {0, high}, unit);
                        const std::vector<double> ticks = axis.ticks(count);
                        QVERIFY(!ticks.empty());
                        QVERIFY(ticks.size() <= count * 2 + 2);
                        double last = -1;
                        for (const double tick : ticks) {
                            QVERIFY(tick > last);
                            last = tick;
                            QVERIFY(tick >= axis.range().low * (1 - 1e-6));
                            QVERIFY(tick <= axis.range().high * (1 + 1e-6));
                            QVERIFY2(isRound(tick / unit), qPrintable(QString::number(tick / unit, 'g', 15)));
                        }
                    }
                }
            }
        }
    }

    void ticksOfAZoomedRange()
    {
        QCOMPARE(ValueAxis(ValueScale::Linear, {2e6, 3e6}).ticks(5),
                 (std::vector<double>{2e6, 2.2e6, 2.4e6, 2.6e6, 2.8e6, 3e6}));
        QCOMPARE(ValueAxis(ValueScale::Log, {1, 1000}).ticks(5), (std::vector<double>{1, 10, 100, 1000}));
        // Many decades are thinned, and far too large numbers for the range come to an end.
        QVERIFY(ValueAxis(ValueScale::Log, {1e-9, 1e12}).ticks(5).size() <= 6);
        QVERIFY(ValueAxis(ValueScale::Linear, {1e17, 1e17 + 64}).ticks(5).size() < 50);
    }

    void ownMaximaHaveTheirOwnRange()
    {
        const ValueAxes axes = makeValueAxes(smallFrame(), {});
        QVERIFY(axes.notional.range().high >= 100);
        QVERIFY(axes.notional.range().high < 130);
        QVERIFY(axes.margin.range().high >= 10);
        QVERIFY(axes.margin.range().high < 13);
        QVERIFY(axes.notionalCurve.range().high >= 100);
        QCOMPARE(&axes.bars(Weighting::Margin), &axes.margin);
        QCOMPARE(&axes.curve(Weighting::Notional), &axes.notionalCurve);
    }

    void sharedMaximumIsOneRange()
    {
        ViewState state;
        state.valueMaximum = ValueMaximum::Shared;
        const ValueAxes axes = makeValueAxes(smallFrame(), state);
        QCOMPARE(axes.margin.range(), axes.notional.range());
        QCOMPARE(axes.marginCurve.range(), axes.notionalCurve.range());
        QVERIFY(axes.margin.range().high >= 100);
    }

    void shareOfTotalIsPercentOfEachView()
    {
        ViewState state;
        state.valueMaximum = ValueMaximum::ShareOfTotal;
        const ValueAxes axes = makeValueAxes(smallFrame(), state);
        QVERIFY(near(axes.notional.unit(), 1.4)); // 1 % of 140
        QVERIFY(near(axes.margin.unit(), 0.14));
        QVERIFY(near(axes.notional.range().high / axes.notional.unit(),
                     axes.margin.range().high / axes.margin.unit()));
        QVERIFY(near(axes.notional.fraction(14), axes.margin.fraction(1.4)));
    }

    void zoomedWindowWins()
    {
        ViewState state;
        state.valueWindow = ValueWindow{{1, 5}, {0.5, 2}};
        const ValueAxes axes = makeValueAxes(smallFrame(), state);
        QCOMPARE(axes.notional.range(), (Range{1, 5}));
        QCOMPARE(axes.margin.range(), (Range{0.5, 2}));
    }
};

QTEST_APPLESS_MAIN(TestValueAxis)
#include "tst_valueaxis.moc"
