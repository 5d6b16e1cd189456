// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/tierspanel.h"
#include "theme/theme.h"
#include "window/panelset.h"
#include "window/rangeslider.h"
#include "window/windowtest.h"

#include "mouse.h"

#include <QAbstractButton>
#include <QAction>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace ballast;
using namespace Qt::StringLiterals;

class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
        m_window = uitest::shownWindow();
        QVERIFY(m_window->isActiveWindow());
    }

    void cleanup()
    {
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void startsEmpty()
    {
        QVERIFY(!controller().document());
        QCOMPARE(m_window->windowTitle(), u"Ballast"_s);
        QVERIFY(!m_window->chart()->isVisible());
        QVERIFY(m_window->messageBar()->message().isEmpty());
        // Keys that need a document do no harm without one.
        for (const auto key : {Qt::Key_1, Qt::Key_0, Qt::Key_Home, Qt::Key_C, Qt::Key_H, Qt::Key_V})
            QTest::keyClick(m_window.get(), key);
        QCOMPARE(controller().state(), ViewState{});
    }

    void theSampleOpens()
    {
        m_window->openSample();
        QTRY_VERIFY(controller().document());
        QCOMPARE(controller().document()->map.axis().size(), 190U);
        QVERIFY(m_window->chart()->isVisible());
    }

    void opensAFile()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QCOMPARE(m_window->windowTitle(), u"binance-btcusdt-30d.json \u2014 Ballast"_s);
        QVERIFY(m_window->chart()->isVisible() && m_window->rangeSlider()->isVisible());
        QCOMPARE(rows().size(), 6);
        QCOMPARE(rows().first(), u"5×"_s);
        QCOMPARE(rows().last(), u"Shown"_s);
        QVERIFY(m_window->messageBar()->message().isEmpty());
        const auto figures = m_window->findChildren<QLabel*>(u"marginFigure"_s);
        QCOMPARE(figures.size(), 1);
        QCOMPARE(figures[0]->text(), u"112.84\u202FM"_s);
        QVERIFY(controller().frameCount() <= 3); // laying out may change the room for columns, no more
    }

    void keysToggleTiers()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QTest::keyClick(m_window.get(), Qt::Key_1);
        QCOMPARE(controller().state().hiddenTiers, std::vector<double>{5});
        QTest::keyClick(m_window.get(), Qt::Key_5);
        QCOMPARE(controller().state().hiddenTiers, (std::vector<double>{5, 100}));
        QTest::keyClick(m_window.get(), Qt::Key_1);
        QCOMPARE(controller().state().hiddenTiers, std::vector<double>{100});
        QTest::keyClick(m_window.get(), Qt::Key_9); // there is no ninth
        QCOMPARE(controller().state().hiddenTiers, std::vector<double>{100});
        QTest::keyClick(m_window.get(), Qt::Key_0);
        QVERIFY(controller().state().hiddenTiers.empty());
    }

    void oneFrameAndOneReplotAKey()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        const std::size_t frames = controller().frameCount();
        const std::size_t replots = m_window->chart()->replotCount();
        QTest::keyClick(m_window.get(), Qt::Key_3);
        uitest::settle();
        QCOMPARE(controller().frameCount(), frames + 1);
        QCOMPARE(m_window->chart()->replotCount(), replots + 1);
    }

    void rowsToggleAndIsolate()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        clickRow(1);
        QCOMPARE(controller().state().hiddenTiers, std::vector<double>{10});
        clickRow(1);
        QVERIFY(controller().state().hiddenTiers.empty());
        clickRow(4, Qt::AltModifier);
        QCOMPARE(controller().state().hiddenTiers, (std::vector<double>{5, 10, 25, 50}));
        const auto figures = m_window->findChildren<QLabel*>(u"marginFigure"_s);
        QCOMPARE(figures[0]->text(), u"19.83\u202FM"_s);
        clickRow(4, Qt::AltModifier);
        QVERIFY(controller().state().hiddenTiers.empty());
        clickRow(5); // what is shown is no tier
        QVERIFY(controller().state().hiddenTiers.empty());
    }

    void panelButtons()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        clickButton(u"None"_s);
        QCOMPARE(controller().state().hiddenTiers.size(), 5U);
        clickButton(u"All"_s);
        QVERIFY(controller().state().hiddenTiers.empty());
        m_window->panels()->tiers()->table()->setCurrentIndex(
            m_window->panels()->tiers()->table()->model()->index(2, 0));
        clickButton(u"Solo"_s);
        QCOMPARE(controller().state().hiddenTiers, (std::vector<double>{5, 10, 50, 100}));
        clickButton(u"Solo"_s);
        QVERIFY(controller().state().hiddenTiers.empty());
    }

    void barsOfMergedBuckets()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QCOMPARE(controller().state().mergedBuckets, MergedBuckets::Sum);
        const auto actions = m_window->findChildren<QAction*>();
        const auto tallest = std::ranges::find(actions, u"&Tallest of their buckets"_s, &QAction::text);
        QVERIFY(tallest != actions.end());
        (*tallest)->trigger();
        QCOMPARE(controller().state().mergedBuckets, MergedBuckets::Tallest);
        QVERIFY((*tallest)->isChecked());
        // It stands in the bar as soon as it matters.
        const auto buttons = m_window->findChildren<QAbstractButton*>();
        const auto sum = std::ranges::find(buttons, u"Sum"_s, &QAbstractButton::text);
        QVERIFY(sum != buttons.end() && (*sum)->isVisible());
        QTest::mouseClick(*sum, Qt::LeftButton);
        QCOMPARE(controller().state().mergedBuckets, MergedBuckets::Sum);
        controller().undo();
        QCOMPARE(controller().state().mergedBuckets, MergedBuckets::Tallest);
        QVERIFY((*tallest)->isChecked());
    }

    void zoomAndUndo()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        const Range whole = controller().window();
        uitest::Mouse mouse(*uitest::plotOf(*m_window));
        const QPoint centre = m_window->chart()->plotRect(Weighting::Margin).center();
        mouse.wheel(centre, 1);
        mouse.wheel(centre, 1);
        QVERIFY(std::abs(controller().window().width() / whole.width() - 0.64) < 1e-9);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(controller().window(), whole);
        QTest::keySequence(m_window.get(), QKeySequence::Redo);
        QVERIFY(std::abs(controller().window().width() / whole.width() - 0.64) < 1e-9);
        QTest::keyClick(m_window.get(), Qt::Key_Home);
        QCOMPARE(controller().window(), whole);
    }

    void rangeSliderMovesTheWindow()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        RangeSlider& slider = *m_window->rangeSlider();
        uitest::Mouse mouse(slider);
        const Range whole = controller().window();
        const Range ends = slider.handles();
        const double y = slider.height() / 2.0;
        mouse.drag({ends.low, y}, {ends.low + ends.width() / 4, y});
        QVERIFY(std::abs(controller().window().low - (whole.low + whole.width() / 4)) < whole.width() / 100);
        QCOMPARE(controller().window().high, whole.high);
        QVERIFY(std::abs(slider.handles().low - (ends.low + ends.width() / 4)) < 1.5);
        mouse.drag({ends.high, y}, {ends.high - ends.width() / 4, y});
        const Range middle = controller().window();
        QVERIFY(std::abs(middle.width() - whole.width() / 2) < whole.width() / 50);
        mouse.drag({ends.low + ends.width() / 2, y}, {ends.low + ends.width() * 0.6, y});
        QVERIFY(std::abs(controller().window().width() - middle.width()) < 1e-6);
        QVERIFY(controller().window().low > middle.low);
        for (int step = 0; step < 3; ++step)
            controller().undo();
        QCOMPARE(controller().window(), whole);
        QVERIFY(!controller().canUndo());
        mouse.drag({ends.low + 0.4 * ends.width(), y}, {ends.low + 0.6 * ends.width(), y}); // a new window
        QVERIFY(std::abs(controller().window().width() - whole.width() / 5) < whole.width() / 50);
        mouse.doubleClick({ends.low + ends.width() / 2, y});
        QCOMPARE(controller().window(), whole);
    }

    void themeSwitches()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        const std::size_t frames = controller().frameCount();
        for (const bool dark : {false, true, false}) {
            m_window->setThemeChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
            uitest::settle();
            const Theme& theme = Theme::of(dark);
            QCOMPARE(m_window->palette().color(QPalette::Window), theme.background);
            const QImage chart = m_window->chart()->grab().toImage();
            QCOMPARE(chart.pixelColor(0, 0), theme.background);
            QCOMPARE(m_window->pictureOptions().dark, dark);
        }
        m_window->switchTheme();
        QCOMPARE(m_window->controller().state().theme, ThemeChoice::Dark);
        QCOMPARE(controller().frameCount(), frames); // colours are no reason to compute
        QVERIFY(!controller().canUndo());
        m_window.reset();
        m_window = uitest::shownWindow();
        QCOMPARE(m_window->controller().state().theme, ThemeChoice::Dark);
    }

    void layoutPersists()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        auto* ratio = m_window->findChild<QDockWidget*>(u"ratio"_s);
        QVERIFY(ratio && ratio->isVisible());
        ratio->close();
        m_window->addDockWidget(Qt::LeftDockWidgetArea, m_window->findChild<QDockWidget*>(u"tiers"_s));
        m_window->resize(m_window->size() - QSize(20, 30));
        uitest::settle();
        const QSize size = m_window->size();
        m_window->close();
        m_window = uitest::shownWindow();
        QCOMPARE(m_window->size(), size);
        QVERIFY(m_window->findChild<QDockWidget*>(u"ratio"_s)->isHidden());
        QCOMPARE(m_window->dockWidgetArea(m_window->findChild<QDockWidget*>(u"tiers"_s)),
                 Qt::LeftDockWidgetArea);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280x720") << QSize(1280, 720);
        QTest::newRow("2560x1440") << QSize(2560, 1440);
    }

    void nothingIsCutOff()
    {
        QFETCH(QSize, size);
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        m_window->resize(size);
        uitest::settle();
        QCOMPARE(m_window->size(), size);
        const auto labels = m_window->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            if (label->isVisible() && !label->wordWrap()
                && label->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored)
                QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
        const QTableView& table = *m_window->panels()->tiers()->table();
        QVERIFY(table.horizontalHeader()->length() <= table.viewport()->width());
        QVERIFY(table.verticalHeader()->length() <= table.viewport()->height());
        for (std::size_t tier = 0; tier < 5; ++tier)
            QVERIFY(!m_window->chart()->legendEntry(Weighting::Margin, tier).isNull());
    }

    void whatChangedIsAKeyAndASegmentAway()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QTest::keyClick(m_window.get(), Qt::Key_V);
        QCOMPARE(controller().state().view, ViewChoice::Change);
        QTest::keyClick(m_window.get(), Qt::Key_V);
        QCOMPARE(controller().state().view, ViewChoice::Both);
        const auto segment = [this](const QString& text) {
            const auto buttons = m_window->findChildren<QToolButton*>();
            return *std::ranges::find_if(buttons, [&](auto* button) { return button->text() == text; });
        };
        segment(u"What changed"_s)->click();
        QCOMPARE(controller().state().view, ViewChoice::Change);
        segment(u"What changed"_s)->click(); // it holds already
        QCOMPARE(controller().state().view, ViewChoice::Change);
        QVERIFY(!segment(u"Share %"_s)->isEnabled() && !segment(u"Log"_s)->isEnabled());
        segment(u"Mirrored"_s)->click();
        QCOMPARE(controller().state().view, ViewChoice::Both);
        QCOMPARE(controller().state().layout, ChartLayout::Mirrored);
        QVERIFY(segment(u"Share %"_s)->isEnabled());
        controller().undo();
        QVERIFY(segment(u"What changed"_s)->isChecked());
    }

    void shortcutsDoNotCollide()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QList<QKeySequence> seen; // anywhere in the window
        QList<QKeySequence> ofTables; // each in its own alone, so they may be the same
        const auto actions = m_window->findChildren<QAction*>();
        for (const QAction* action : actions) {
            const auto shortcuts = action->shortcuts();
            const bool isOfOneTable = action->shortcutContext() == Qt::WidgetShortcut;
            for (const QKeySequence& key : shortcuts) {
                QVERIFY2(isOfOneTable || !seen.contains(key), qPrintable(key.toString()));
                (isOfOneTable ? ofTables : seen) << key;
            }
        }
        for (const QKeySequence& key : std::as_const(ofTables))
            QVERIFY2(!seen.contains(key), qPrintable(key.toString()));
        QVERIFY(seen.contains(QKeySequence(Qt::Key_1)) && seen.contains(QKeySequence(Qt::Key_5)));
    }

private:
    ViewController& controller() { return m_window->controller(); }

    QStringList rows() const
    {
        QStringList names;
        const QAbstractItemModel& model = *m_window->panels()->tiers()->table()->model();
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row, 0).data().toString();
        return names;
    }

    void clickRow(int row, Qt::KeyboardModifiers keys = {})
    {
        QTableView& table = *m_window->panels()->tiers()->table();
        const QPoint pos = table.visualRect(table.model()->index(row, 0)).center();
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys, pos);
    }

    void clickButton(const QString& text)
    {
        const auto buttons = m_window->panels()->tiers()->titleActions()->findChildren<QToolButton*>();
        for (QToolButton* button : buttons)
            if (button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<MainWindow> m_window;
};

BALLAST_UI_TEST_MAIN(TestWindow)
#include "tst_window.moc"
