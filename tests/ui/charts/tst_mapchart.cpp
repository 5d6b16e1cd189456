// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/mapcharttest.h"

#include <cmath>

using namespace ballast;

class TestMapChart : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_shown = std::make_unique<uitest::ShownChart>();
        QVERIFY(m_shown->plot);
        QCOMPARE(m_shown->plot->geometry(), m_shown->chart->rect());
    }

    void cleanup() { m_shown.reset(); }

    void plotsStandInTheWidget_data() { uitest::ShownChart::layouts(); }
    void plotsStandInTheWidget()
    {
        const Weighting weighting = m_shown->arrange();
        const QRect plot = m_shown->chart->plotRect(weighting);
        QVERIFY(m_shown->chart->rect().contains(plot));
        QVERIFY(plot.width() > 300 && plot.height() > 300);
        QVERIFY(!m_shown->chart->plotRect(Weighting::Notional)
                     .intersects(m_shown->chart->plotRect(Weighting::Margin)));
        // The whole map fills the plot area: 95 to 145, low at the left or at the foot.
        const bool mirrored = m_shown->layout() == ChartLayout::Mirrored;
        const QPointF low(m_shown->chart->pixelOfPrice(weighting, 95),
                          m_shown->chart->pixelOfPrice(weighting, 95));
        QVERIFY(std::abs(uitest::alongPrices(m_shown->layout(), low)
                         - (mirrored ? plot.bottom() + 1 : plot.left()))
                <= 1);
        const double high = m_shown->chart->pixelOfPrice(weighting, 145);
        QVERIFY(std::abs(high - (mirrored ? plot.top() : plot.right() + 1)) <= 1);
    }

    void wheelZoomsAtTheCursor_data() { uitest::ShownChart::layouts(); }
    void wheelZoomsAtTheCursor()
    {
        const Weighting weighting = m_shown->arrange();
        uitest::Mouse mouse(*m_shown->plot);
        const QPointF pos = uitest::within(m_shown->chart->plotRect(weighting), m_shown->layout(), 0.3, 0.5);
        const double price = m_shown->priceAt(weighting, pos);
        for (int turn = 1; turn <= 2; ++turn) {
            mouse.wheel(pos, 1);
            uitest::settle();
            QVERIFY(std::abs(m_shown->chart->pixelOfPrice(weighting, price)
                             - uitest::alongPrices(m_shown->layout(), pos))
                    < 1);
            QVERIFY(std::abs(m_shown->controller->window().width() - 50 * std::pow(0.8, turn)) < 1e-9);
            QVERIFY(!m_shown->controller->state().valueWindow);
        }
        mouse.wheel(pos, -4);
        QVERIFY(!m_shown->controller->state().priceWindow);
        m_shown->controller->undo();
        QVERIFY(!m_shown->controller->canUndo());
    }

    void wheelOverThePriceAxisKeepsTheAmounts_data() { uitest::ShownChart::layouts(); }
    void wheelOverThePriceAxisKeepsTheAmounts()
    {
        const Weighting weighting = m_shown->arrange();
        const QRect plot = m_shown->chart->plotRect(weighting);
        const bool left = weighting == Weighting::Notional;
        const QPointF pos = m_shown->layout() == ChartLayout::Mirrored
            ? QPointF(left ? plot.right() + 6 : plot.left() - 6, plot.center().y())
            : QPointF(plot.center().x(), plot.bottom() + 10);
        if (m_shown->layout() == ChartLayout::Mirrored && !left)
            return; // the shared price axis belongs to the left pane
        const ValueAxes axes = m_shown->controller->chartModel()->axes;
        uitest::Mouse(*m_shown->plot).wheel(pos, 1);
        QVERIFY(m_shown->controller->state().priceWindow);
        QVERIFY(std::abs(m_shown->controller->window().width() - 40) < 1e-9);
        QVERIFY(m_shown->controller->state().valueWindow);
        QCOMPARE(m_shown->controller->chartModel()->axes.notional.range(), axes.notional.range());
        QCOMPARE(m_shown->controller->chartModel()->axes.margin.range(), axes.margin.range());
    }

    void wheelOverTheValueAxisChangesOnlyAmounts_data() { uitest::ShownChart::layouts(); }
    void wheelOverTheValueAxisChangesOnlyAmounts()
    {
        const Weighting weighting = m_shown->arrange();
        const QRect plot = m_shown->chart->plotRect(weighting);
        const QPointF pos = m_shown->layout() == ChartLayout::Mirrored
            ? QPointF(plot.center().x(), plot.bottom() + 10)
            : QPointF(plot.left() - 10, plot.bottom());
        const ValueAxes before = m_shown->controller->chartModel()->axes;
        uitest::Mouse(*m_shown->plot).wheel(pos, 1);
        QVERIFY(!m_shown->controller->state().priceWindow);
        QVERIFY(m_shown->controller->state().valueWindow);
        const ValueAxes after = m_shown->controller->chartModel()->axes;
        for (const auto side : {Weighting::Notional, Weighting::Margin})
            QVERIFY(after.bars(side).range().width() < before.bars(side).range().width());
    }

    void dragPans_data() { uitest::ShownChart::layouts(); }
    void dragPans()
    {
        const Weighting weighting = m_shown->arrange();
        m_shown->controller->setPriceWindow({110, 130}, Gesture::Single);
        uitest::settle();
        const QRect plot = m_shown->chart->plotRect(weighting);
        // Beside the reference line, which would give a handle.
        const QPointF from = uitest::within(plot, m_shown->layout(), 0.4, 0.5);
        const QPointF to = uitest::within(plot, m_shown->layout(), 0.7, 0.5);
        const double price = m_shown->priceAt(weighting, from);
        uitest::Mouse(*m_shown->plot).drag(from, to);
        uitest::settle();
        // What was taken hold of is under the hand still; the labels may have made the plot area narrower.
        const QPointF hand = uitest::within(m_shown->chart->plotRect(weighting), m_shown->layout(), 0.7, 0.5);
        QVERIFY(std::abs(m_shown->chart->pixelOfPrice(weighting, price)
                         - uitest::alongPrices(m_shown->layout(), hand))
                < 1);
        QVERIFY(std::abs(m_shown->controller->window().width() - 20) < 1e-9);
        m_shown->controller->undo();
        QCOMPARE(m_shown->controller->window(), (Range{110, 130}));
        uitest::Mouse(*m_shown->plot).drag(from, from + QPointF(1, 1));
        QCOMPARE(m_shown->controller->window(), (Range{110, 130}));
    }

    void panEndsAtTheMap()
    {
        m_shown->controller->setPriceWindow({110, 130}, Gesture::Single);
        uitest::settle();
        const QRect plot = m_shown->chart->plotRect(Weighting::Notional);
        uitest::Mouse(*m_shown->plot).drag(plot.center() + QPointF(40, 0), plot.center() + QPointF(5000, 0));
        QCOMPARE(m_shown->controller->window(), (Range{95, 115}));
    }

    void rectangleZoomsBoth_data() { uitest::ShownChart::layouts(); }
    void rectangleZoomsBoth()
    {
        const Weighting weighting = m_shown->arrange();
        const QRect plot = m_shown->chart->plotRect(weighting);
        const QPointF from = uitest::within(plot, m_shown->layout(), 0.2, 0.2);
        const QPointF to = uitest::within(plot, m_shown->layout(), 0.8, 0.6);
        const auto [low, high] =
            std::minmax({m_shown->priceAt(weighting, from), m_shown->priceAt(weighting, to)});
        const ValueAxes before = m_shown->controller->chartModel()->axes;
        uitest::Mouse mouse(*m_shown->plot);
        mouse.drag(from, to, Qt::LeftButton, Qt::ShiftModifier);
        QVERIFY(m_shown->controller->state().priceWindow && m_shown->controller->state().valueWindow);
        QVERIFY(std::abs(m_shown->controller->window().low - low) < 0.2);
        QVERIFY(std::abs(m_shown->controller->window().high - high) < 0.2);
        // The same part of both axes, from zero to where the rectangle ended: amounts run up, or away from
        // the middle.
        const bool rightHalf = m_shown->layout() == ChartLayout::Mirrored && weighting == Weighting::Margin;
        const double top = rightHalf ? 0.6 : 0.8;
        const ValueWindow values = *m_shown->controller->state().valueWindow;
        QVERIFY(std::abs(values.notional.width() / before.notional.range().width() - top) < 0.01);
        QVERIFY(std::abs(values.margin.width() / before.margin.range().width() - top) < 0.01);
        QCOMPARE(values.notional.low, 0.0);
        QCOMPARE(values.margin.low, 0.0);
        const ViewState shifted = m_shown->controller->state();
        m_shown->controller->undo();
        QVERIFY(!m_shown->controller->canUndo() || m_shown->controller->state().layout == m_shown->layout());
        uitest::settle();
        mouse.drag(from, to, Qt::RightButton);
        QCOMPARE(m_shown->controller->state(), shifted);
    }

    void doubleClickShowsTheWholeMap_data() { uitest::ShownChart::layouts(); }
    void doubleClickShowsTheWholeMap()
    {
        const Weighting weighting = m_shown->arrange();
        ViewState zoomed = m_shown->controller->state();
        zoomed.priceWindow = Range{110, 130};
        zoomed.valueWindow = ValueWindow{{0, 3000}, {0, 50}};
        m_shown->controller->change(zoomed);
        uitest::settle();
        uitest::Mouse mouse(*m_shown->plot);
        const QPointF pos = uitest::within(m_shown->chart->plotRect(weighting), m_shown->layout(), 0.4, 0.4);
        mouse.doubleClick(pos);
        const ViewState once = m_shown->controller->state();
        QVERIFY(!once.priceWindow && !once.valueWindow);
        uitest::settle();
        mouse.doubleClick(pos);
        QCOMPARE(m_shown->controller->state(), once);
        m_shown->controller->undo();
        QCOMPARE(m_shown->controller->state(), zoomed);
    }

    void aDragSurvivesAChangeOfLayout()
    {
        const QPointF pos = m_shown->chart->plotRect(Weighting::Margin).center();
        uitest::Mouse mouse(*m_shown->plot);
        mouse.press(pos);
        mouse.move(pos + QPointF(40, 0));
        ViewState alone = m_shown->controller->state();
        alone.view = ViewChoice::Notional; // the pane under the hand goes away
        m_shown->controller->change(alone);
        mouse.move(pos + QPointF(80, 0));
        mouse.release(pos + QPointF(80, 0));
        uitest::settle();
        QCOMPARE(m_shown->controller->state().view, ViewChoice::Notional);
    }

    void keysPanAndZoom()
    {
        m_shown->controller->setPriceWindow({110, 130}, Gesture::Single);
        QTest::keyClick(m_shown->chart.get(), Qt::Key_Right);
        QCOMPARE(m_shown->controller->window(), (Range{112, 132}));
        QTest::keyClick(m_shown->chart.get(), Qt::Key_Left);
        QCOMPARE(m_shown->controller->window(), (Range{110, 130}));
        QTest::keyClick(m_shown->chart.get(), Qt::Key_Minus);
        QVERIFY(std::abs(m_shown->controller->window().width() - 25) < 1e-9);
        QTest::keyClick(m_shown->chart.get(), Qt::Key_Plus);
        QVERIFY(std::abs(m_shown->controller->window().width() - 20) < 1e-9);
    }

private:
    std::unique_ptr<uitest::ShownChart> m_shown;
};

BALLAST_UI_TEST_MAIN(TestMapChart)
#include "tst_mapchart.moc"
