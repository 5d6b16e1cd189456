// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/readings.h"
#include "window/viewcontroller.h"

#include "uitest.h"

#include <QSignalSpy>

using namespace ballast;

class TestViewController : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_controller = std::make_unique<ViewController>();
        m_controller->open(uitest::smallDocument(), {});
    }

    void withoutADocument()
    {
        ViewController empty;
        QVERIFY(!empty.chartModel());
        QVERIFY(!empty.canUndo());
        QCOMPARE(empty.shownSummary().amounts(), Amounts{});
        empty.toggleTier(0);
        empty.soloTier(0);
        empty.setAllTiersShown(false);
        empty.setPriceWindow({1, 2}, Gesture::Single);
        empty.undo();
        empty.redo();
        empty.setColumns(100);
        QCOMPARE(empty.state(), ViewState{});
        QCOMPARE(empty.frameCount(), 0U);
    }

    void undoAndRedo()
    {
        ViewState mirrored;
        mirrored.layout = ChartLayout::Mirrored;
        ViewState logScale = mirrored;
        logScale.valueScale = ValueScale::Log;
        m_controller->change(mirrored);
        m_controller->change(logScale);
        QVERIFY(m_controller->canUndo() && !m_controller->canRedo());
        m_controller->undo();
        QCOMPARE(m_controller->state(), mirrored);
        m_controller->undo();
        QCOMPARE(m_controller->state(), ViewState{});
        QVERIFY(!m_controller->canUndo());
        m_controller->undo();
        QCOMPARE(m_controller->state(), ViewState{});
        m_controller->redo();
        m_controller->redo();
        QCOMPARE(m_controller->state(), logScale);
        QVERIFY(!m_controller->canRedo());
        m_controller->undo();
        m_controller->toggleTier(0);
        QVERIFY(!m_controller->canRedo());
        m_controller->undo();
        QCOMPARE(m_controller->state(), mirrored);
    }

    void anEqualStateIsNoChange()
    {
        (void)m_controller->chartModel();
        const QSignalSpy changes(m_controller.get(), &ViewController::stateChanged);
        m_controller->change(m_controller->state());
        m_controller->resetWindow();
        m_controller->setAllTiersShown(true);
        m_controller->setTierShown(0, true);
        m_controller->setPriceWindow(m_controller->wholeWindow(), Gesture::Pan);
        m_controller->setTierShown(99, false);
        QCOMPARE(changes.count(), 0);
        QVERIFY(!m_controller->canUndo());
        (void)m_controller->chartModel();
        QCOMPARE(m_controller->frameCount(), 1U);
    }

    void oneFrameAChange()
    {
        const ChartModelPtr first = m_controller->chartModel();
        QCOMPARE(m_controller->chartModel(), first);
        QCOMPARE(m_controller->frameCount(), 1U);
        // Both charts, the bar below and whoever else ask when told of the change.
        for (int asker = 0; asker < 3; ++asker)
            connect(m_controller.get(), &ViewController::stateChanged, this,
                    [this] { (void)m_controller->chartModel(); });
        m_controller->toggleTier(1);
        QCOMPARE(m_controller->frameCount(), 2U);
        m_controller->undo();
        QCOMPARE(m_controller->frameCount(), 3U);
        m_controller->setColumns(321);
        QCOMPARE(m_controller->frameCount(), 4U);
        m_controller->setColumns(321);
        QCOMPARE(m_controller->frameCount(), 4U);
        m_controller->open(uitest::smallDocument(), {});
        QCOMPARE(m_controller->frameCount(), 5U);
    }

    void marksNeedNoFrame()
    {
        (void)m_controller->chartModel();
        ViewState next = m_controller->state();
        next.markedPrices = Range{90, 100};
        m_controller->change(next);
        QVERIFY(m_controller->chartModel()->state == next);
        next.sweepPrice = 95;
        m_controller->change(next);
        QVERIFY(m_controller->chartModel()->state == next);
        QCOMPARE(m_controller->frameCount(), 1U);
        m_controller->undo();
        QVERIFY(!m_controller->chartModel()->state.sweepPrice);
        QCOMPARE(m_controller->frameCount(), 1U);
        m_controller->toggleTier(0);
        QVERIFY(m_controller->chartModel()->state.markedPrices.has_value());
        QCOMPARE(m_controller->frameCount(), 2U);
    }

    void pointingIsNoStep()
    {
        QSignalSpy pointed(m_controller.get(), &ViewController::pointedAtChanged);
        QSignalSpy changed(m_controller.get(), &ViewController::stateChanged);
        m_controller->pointAt(Range{90, 100});
        m_controller->pointAt(Range{90, 100});
        QCOMPARE(pointed.size(), 1);
        QVERIFY(m_controller->pointedAt() == Range(90, 100));
        m_controller->pointAt(std::nullopt);
        QCOMPARE(pointed.size(), 2);
        QVERIFY(changed.isEmpty());
        QVERIFY(!m_controller->canUndo());
    }

    void readingsGrowOldWithTotalsOnly()
    {
        Readings readings(*m_controller);
        m_controller->open(uitest::smallDocument(), {});
        QSignalSpy old(&readings, &Readings::changed);
        m_controller->setPriceWindow({95, 110}, Gesture::Single);
        ViewState next = m_controller->state();
        next.valueScale = ValueScale::Log;
        next.sweepPrice = 95;
        m_controller->change(next);
        QVERIFY(old.isEmpty());
        m_controller->toggleTier(0);
        QCOMPARE(old.size(), 1);
        m_controller->undo();
        QCOMPARE(old.size(), 2);
        m_controller->open(uitest::smallDocument(), m_controller->state());
        QCOMPARE(old.size(), 3);
    }

    void aGestureIsOneStep_data()
    {
        QTest::addColumn<Gesture>("gesture");
        QTest::newRow("pan") << Gesture::Pan;
        QTest::newRow("wheel") << Gesture::Wheel;
        QTest::newRow("slider") << Gesture::Slider;
        QTest::newRow("typing") << Gesture::Typing;
    }

    void aGestureIsOneStep()
    {
        QFETCH(Gesture, gesture);
        for (int i = 0; i < 5; ++i)
            m_controller->setPriceWindow({100.0 + i, 125.0 + i}, gesture);
        const ViewState first = m_controller->state();
        m_controller->endGesture();
        for (int i = 0; i < 5; ++i)
            m_controller->setPriceWindow({105.0 + i, 128.0 + i}, gesture);
        m_controller->undo();
        QCOMPARE(m_controller->state(), first);
        m_controller->undo();
        QCOMPARE(m_controller->state(), ViewState{});
        QVERIFY(!m_controller->canUndo());
    }

    void differentGesturesAreDifferentSteps()
    {
        m_controller->setPriceWindow({100, 125}, Gesture::Pan);
        m_controller->setPriceWindow({101, 126}, Gesture::Wheel);
        m_controller->toggleTier(0);
        m_controller->toggleTier(1);
        for (int step = 0; step < 4; ++step) {
            QVERIFY(m_controller->canUndo());
            m_controller->undo();
        }
        QVERIFY(!m_controller->canUndo());
    }

    void aGestureAfterUndoIsAStepOfItsOwn()
    {
        m_controller->toggleTier(0);
        const ViewState before = m_controller->state();
        m_controller->setPriceWindow({100, 125}, Gesture::Pan);
        m_controller->undo();
        m_controller->setPriceWindow({101, 126}, Gesture::Pan);
        m_controller->undo();
        QCOMPARE(m_controller->state(), before);
    }

    void resetTwiceIsTheSame()
    {
        ViewState zoomed;
        zoomed.priceWindow = Range{105, 125};
        zoomed.valueWindow = ValueWindow{{0, 100}, {0, 10}};
        zoomed.valueScale = ValueScale::SquareRoot;
        m_controller->change(zoomed);
        m_controller->resetWindow();
        const ViewState once = m_controller->state();
        QVERIFY(!once.priceWindow && !once.valueWindow);
        QCOMPARE(once.valueScale, ValueScale::SquareRoot);
        QCOMPARE(m_controller->window(), m_controller->wholeWindow());
        m_controller->resetWindow();
        QCOMPARE(m_controller->state(), once);
        m_controller->undo();
        QCOMPARE(m_controller->state(), zoomed);
    }

    void windowsStayInsideTheMap()
    {
        QCOMPARE(m_controller->wholeWindow(), (Range{95, 145}));
        m_controller->setPriceWindow({50, 80}, Gesture::Single);
        QCOMPARE(m_controller->window(), (Range{95, 125}));
        m_controller->setPriceWindow({130, 170}, Gesture::Single);
        QCOMPARE(m_controller->window(), (Range{105, 145}));
        m_controller->setPriceWindow({119, 121}, Gesture::Single);
        QCOMPARE(m_controller->window(), (Range{110, 130}));
        m_controller->setPriceWindow({0, 1000}, Gesture::Single);
        QVERIFY(!m_controller->state().priceWindow);
    }

    void tiers()
    {
        m_controller->toggleTier(1);
        QCOMPARE(m_controller->state().hiddenTiers, std::vector<double>{10});
        m_controller->toggleTier(1);
        QVERIFY(m_controller->state().hiddenTiers.empty());
        m_controller->soloTier(2);
        QCOMPARE(m_controller->state().hiddenTiers, (std::vector<double>{5, 10}));
        m_controller->soloTier(0);
        QCOMPARE(m_controller->state().hiddenTiers, (std::vector<double>{10, 100}));
        m_controller->soloTier(0);
        QVERIFY(m_controller->state().hiddenTiers.empty());
        m_controller->setAllTiersShown(false);
        QCOMPARE(m_controller->state().hiddenTiers, (std::vector<double>{5, 10, 100}));
        m_controller->setAllTiersShown(true);
        QVERIFY(m_controller->state().hiddenTiers.empty());
    }

    void theThemeIsNotUndone()
    {
        m_controller->toggleTier(0);
        ViewState light = m_controller->state();
        light.theme = ThemeChoice::Light;
        light.curves = false;
        m_controller->change(light);
        m_controller->undo();
        QVERIFY(m_controller->state().curves);
        QCOMPARE(m_controller->state().theme, ThemeChoice::Light);
        m_controller->undo();
        QVERIFY(m_controller->state().hiddenTiers.empty());
        QCOMPARE(m_controller->state().theme, ThemeChoice::Light);
        m_controller->redo();
        QCOMPARE(m_controller->state().theme, ThemeChoice::Light);
    }

    void summariesFollowTiersAndSide()
    {
        QCOMPARE(m_controller->wholeSummary().amounts(), (Amounts{7000, 190}));
        QCOMPARE(m_controller->shownSummary().amounts(), (Amounts{7000, 190}));
        m_controller->toggleTier(2);
        QCOMPARE(m_controller->shownSummary().amounts(), (Amounts{1000, 130}));
        QCOMPARE(m_controller->wholeSummary().amounts(), (Amounts{7000, 190}));
        ViewState longs = m_controller->state();
        longs.side = SideFilter::Long;
        m_controller->change(longs);
        QCOMPARE(m_controller->shownSummary().amounts(), (Amounts{600, 90}));
        m_controller->setAllTiersShown(false);
        QCOMPARE(m_controller->shownSummary().amounts(), Amounts{});
        m_controller->undo();
        m_controller->undo();
        m_controller->undo();
        QCOMPARE(m_controller->shownSummary().amounts(), (Amounts{7000, 190}));
    }

    void openingStartsAnew()
    {
        m_controller->toggleTier(0);
        const QSignalSpy documents(m_controller.get(), &ViewController::documentChanged);
        const QSignalSpy states(m_controller.get(), &ViewController::stateChanged);
        m_controller->open(uitest::documentWithUnknownTier(), {});
        QCOMPARE(documents.count(), 1);
        QCOMPARE(states.count(), 1);
        QVERIFY(!m_controller->canUndo() && !m_controller->canRedo());
        QCOMPARE(m_controller->wholeSummary().unknownLeverageNotional, 75.0);
        QCOMPARE(m_controller->chartModel()->frame.tiers.size(), 4U);
    }

    void aWindowFromElsewhereIsBroughtIntoTheMap()
    {
        // A picture's window may lie beside the map when its file has changed since.
        ViewState elsewhere;
        elsewhere.priceWindow = Range{900, 950};
        m_controller->open(uitest::smallDocument(), elsewhere);
        QVERIFY(m_controller->window().low < 145 && m_controller->window().high > 95);
        QVERIFY(m_controller->chartModel()->frame.columns() > 0);
    }

private:
    std::unique_ptr<ViewController> m_controller;
};

BALLAST_UI_TEST_MAIN(TestViewController)
#include "tst_viewcontroller.moc"
