// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonwindow.h"
#include "picture/exportdialog.h"
#include "series/captures.h"
#include "series/timebar.h"
#include "series/timetrack.h"
#include "window/filequestions.h"
#include "window/mapchooser.h"
#include "window/openmaps.h"
#include "window/session.h"
#include "window/windowtest.h"

#include <QDialog>
#include <QMenuBar>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>

using namespace ballast;
using namespace Qt::StringLiterals;

/// Several captures of one market in one window, with its bar and its keys.
class TestWindowSeries : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_files = uitest::threeCaptures(*m_folder);
        m_window = uitest::shownWindow();
    }

    void cleanup()
    {
        m_window.reset();
        qDeleteAll(windows());
        QThreadPool::globalInstance()->waitForDone();
    }

    void filesOfOneMarketAreASeries()
    {
        open();
        QCOMPARE(windows().size(), 1);
        QVERIFY(bar().isVisible());
        QCOMPARE(bar().timeText(), u"2026-03-10 12:00 UTC"_s);
        QCOMPARE(bar().countText(), u"1 of 3"_s);
        QCOMPARE(bar().track()->maximum(), 2);
        QVERIFY(m_window->windowTitle().startsWith(u"2026-03-10 12:00 UTC — b.json"_s));
        QVERIFY(m_window->messageBar()->message().isEmpty());
        QCOMPARE(Session().recentFiles(), QStringList{m_folder->filePath(u"b.json"_s)});
    }

    void keysStep()
    {
        open();
        QTest::keyClick(m_window->chart(), Qt::Key_Period);
        QCOMPARE(shownFile(), u"c.json"_s);
        QCOMPARE(bar().timeText(), u"2026-03-10 13:00 UTC"_s);
        QCOMPARE(bar().countText(), u"2 of 3"_s);
        QCOMPARE(bar().track()->value(), 1);
        QVERIFY(m_window->windowTitle().startsWith(u"2026-03-10 13:00 UTC — c.json"_s));
        QTest::keyClick(m_window->chart(), Qt::Key_Period);
        QTest::keyClick(m_window->chart(), Qt::Key_Period);
        QCOMPARE(shownFile(), u"a.json"_s);
        QTest::keyClick(m_window->chart(), Qt::Key_Comma);
        QCOMPARE(shownFile(), u"c.json"_s);
        m_window->series().setCapturesASecond(50);
        QTest::keyClick(m_window->chart(), Qt::Key_P);
        QVERIFY(m_window->series().isPlaying());
        QTRY_COMPARE(shownFile(), u"a.json"_s);
        QVERIFY(!m_window->series().isPlaying());
        QTest::keyClick(m_window->chart(), Qt::Key_P); // from the beginning
        QVERIFY(m_window->series().isPlaying());
        QTest::keyClick(m_window->chart(), Qt::Key_P);
        QVERIFY(!m_window->series().isPlaying());
    }

    void theTrackIsDragged()
    {
        open();
        TimeTrack* track = bar().track();
        const auto at = [track](int value) {
            return QPoint(qRound(track->pixelOf(value)), track->height() / 2);
        };
        QTest::mousePress(track, Qt::LeftButton, {}, at(2));
        QCOMPARE(shownFile(), u"a.json"_s);
        QTest::mouseMove(track, at(1));
        QTest::mouseRelease(track, Qt::LeftButton, {}, at(1));
        track->setFocus();
        QTest::keyClick(track, Qt::Key_Left);
        QVERIFY(m_window->series().shown() <= 1);
        m_window->series().goTo(1);
        QTest::keyClick(track, Qt::Key_Right);
        QCOMPARE(shownFile(), u"a.json"_s);
        QTest::mouseClick(track, Qt::RightButton, {}, at(0));
        QCOMPARE(shownFile(), u"a.json"_s);
    }

    void buttonsOfTheBar()
    {
        open();
        const auto buttons = bar().findChildren<QToolButton*>();
        QCOMPARE(buttons.size(), 4);
        QVERIFY(!buttons[0]->isEnabled()); // nothing before the first
        QTest::mouseClick(buttons[2], Qt::LeftButton);
        QCOMPARE(shownFile(), u"c.json"_s);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(shownFile(), u"b.json"_s);
        QCOMPARE(buttons[3]->text(), u"2 a second"_s);
        QTest::mouseClick(buttons[3], Qt::LeftButton);
        QCOMPARE(buttons[3]->text(), u"4 a second"_s);
        QTest::mouseClick(buttons[3], Qt::LeftButton);
        QTest::mouseClick(buttons[3], Qt::LeftButton);
        QCOMPARE(buttons[3]->text(), u"1 a second"_s);
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QVERIFY(m_window->series().isPlaying());
        QVERIFY(buttons[1]->toolTip().contains(u"Pause"_s));
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        QVERIFY(!m_window->series().isPlaying());
    }

    /// One frame and one replot a step, on axes that stay.
    void aStepIsOneFrameAndOneReplot()
    {
        open();
        uitest::settle();
        ViewController& controller = m_window->controller();
        for (int step = 0; step < 2; ++step) {
            const std::size_t frames = controller.frameCount();
            const std::size_t replots = m_window->chart()->replotCount();
            QTest::keyClick(m_window->chart(), Qt::Key_Period);
            uitest::settle();
            QCOMPARE(controller.frameCount(), frames + 1);
            QCOMPARE(m_window->chart()->replotCount(), replots + 1);
            QCOMPARE(controller.chartModel()->axes.notional.range(), (Range{0, 945}));
            QCOMPARE(controller.chartModel()->axes.margin.range(), (Range{0, 94.5}));
        }
        const std::size_t frames = controller.frameCount();
        QTest::keyClick(m_window->chart(), Qt::Key_2); // 10x off
        uitest::settle();
        QCOMPARE(controller.frameCount(), frames + 1);
        QCOMPARE(controller.chartModel()->axes.notional.range(), (Range{0, 420}));
    }

    void aFolderIsASeries()
    {
        m_window->openPath(m_folder->path());
        QTRY_VERIFY(m_window->series().isOpen());
        QCOMPARE(bar().countText(), u"1 of 3"_s);
        // It comes back whole.
        QCOMPARE(Session().recentFiles(), QStringList{m_folder->path()});
    }

    void aDamagedFileIsLeftOutAndNamed()
    {
        uitest::writtenCapture(*m_folder, u"bad.json"_s, "{\"prices\": [1, 2");
        m_window->openFolder(m_folder->path());
        QTRY_VERIFY(m_window->series().isOpen());
        QCOMPARE(bar().countText(), u"1 of 3 · 1 left out"_s);
        bool isNamed = false;
        const auto labels = bar().findChildren<QLabel*>();
        for (const QLabel* label : labels)
            isNamed = isNamed || label->toolTip().contains(u"bad.json"_s);
        QVERIFY(isNamed);
    }

    /// The question would take the keys at every step; the foot says what is missing.
    void nothingIsAskedOfEachCapture()
    {
        QStringList files;
        for (const char* name : {"2026-03-10T12-00.json", "2026-03-10T13-00.json"})
            files << uitest::writtenCapture(*m_folder, QString::fromLatin1(name), uitest::smallExport(false));
        m_window->openFiles(files);
        QTRY_VERIFY(m_window->series().isOpen());
        QVERIFY(!m_window->questions()->isAsking());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Period);
        QCOMPARE(bar().timeText(), u"2026-03-10 13:00 UTC (file name)"_s);
        QVERIFY(!m_window->questions()->isAsking());
    }

    /// Another of the files' maps is another series of the same files.
    void theMapOfAllFilesIsChosen()
    {
        QStringList files;
        for (const int hour : {12, 13}) {
            const QByteArray binance = uitest::captureAt(uitest::firstCapture, 100, "1,2,3,4", "1,2,3,4");
            const QByteArray okx =
                QByteArray(binance).replace("Binance", "OKX").replace("[1,2,3,4]", "[5,6,7,8]");
            files << uitest::writtenCapture(*m_folder, u"several-2026-03-10T%1-00.ndjson"_s.arg(hour),
                                            binance + '\n' + okx + '\n');
        }
        m_window->openFiles(files);
        QTRY_VERIFY(m_window->series().isOpen());
        MapChooser* chooser = nullptr;
        const auto choosers = m_window->findChildren<MapChooser*>();
        for (MapChooser* candidate : choosers)
            if (candidate->isVisible())
                chooser = candidate;
        QVERIFY(chooser);
        QCOMPARE(chooser->count(), 2);
        emit chooser->chosen(chooser->itemData(1).toString());
        QTRY_COMPARE(m_window->controller().document()->source.exchange, std::string("OKX"));
        QVERIFY(m_window->series().isOpen());
        QTest::keyClick(m_window->chart(), Qt::Key_Period);
        QCOMPARE(m_window->series().shown(), 1U);
        QCOMPARE(m_window->controller().document()->source.exchange, std::string("OKX"));
    }

    void otherMarketsOpenApart()
    {
        m_files << uitest::writtenCapture(*m_folder, u"d.json"_s,
                                          uitest::captureAt(5, 100, "1,2,3,4", "1,2,3,4", "ETHUSDT"));
        m_window->openFiles({m_files[0], m_files[3]});
        QTRY_VERIFY(m_window->controller().document());
        QTRY_COMPARE(windows().size(), 2);
        QVERIFY(!m_window->series().isOpen());
        QVERIFY(!bar().isVisible());
        QCOMPARE(shownFile(), u"a.json"_s);
        const QString said = m_window->statusBar()->currentMessage();
        QVERIFY2(said.contains(u"ETHUSDT"_s) && said.contains(u"BTCUSDT"_s), qPrintable(said));
        QVERIFY2(said.contains(u"Compare open maps"_s), qPrintable(said));
        QVERIFY(m_window->windowTitle().startsWith(u"a.json"_s));
    }

    void openMapsAreCompared()
    {
        QAction& action = compareOpenMaps();
        QVERIFY(!action.isEnabled());
        m_window->openFiles({m_files[0]});
        QTRY_VERIFY(m_window->controller().document());
        QVERIFY(!compareOpenMaps().isEnabled());
        open();
        QStringList shown = filesOfOpenMaps();
        shown.sort();
        QCOMPARE(shown, m_files);
        QVERIFY(compareOpenMaps().isEnabled());
        const auto other = uitest::shownWindow();
        QVERIFY(uitest::opened(*other, uitest::sampleFile()));
        const auto third = uitest::shownWindow();
        QVERIFY(uitest::opened(*third, uitest::sampleFile()));
        third->openText(R"({"price":2,"prices":[1,2,3],"10x":[1,2,3]})", u"Pasted text"_s);
        action.trigger();
        const QList<ComparisonWindow*> comparisons = windows<ComparisonWindow>();
        QCOMPARE(comparisons.size(), 1);
        QTRY_COMPARE(comparisons[0]->report().maps.size(), std::size_t(4));
        comparisons[0]->close();
    }

    void anotherFileEndsIt()
    {
        open();
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QVERIFY(!m_window->series().isOpen());
        QVERIFY(!bar().isVisible());
        QVERIFY(!m_window->controller().scale());
        QTest::keyClick(m_window->chart(), Qt::Key_Period);
        QCOMPARE(shownFile(), u"binance-btcusdt-30d.json"_s);
    }

    void cancelled()
    {
        m_window->openFiles(m_files);
        QVERIFY(m_window->isImporting());
        QTest::mouseClick(m_window->messageBar()->findChild<QToolButton*>(), Qt::LeftButton);
        QVERIFY(!m_window->isImporting());
        QVERIFY(m_window->messageBar()->message().isEmpty());
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
        QVERIFY(!m_window->series().isOpen());
        QVERIFY(!m_window->controller().document());
    }

    void aWindowMayCloseWhileItReads()
    {
        m_window->openFiles(m_files);
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
    }

    void aStepExportsOnTheSharedScale()
    {
        open();
        QTest::keyClick(m_window->chart(), Qt::Key_Period);
        QTest::keyClick(m_window->chart(), Qt::Key_Period);
        PictureOptions options;
        QTimer::singleShot(0, this, [&options] {
            auto* dialog = qobject_cast<ExportDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            options = dialog->options();
            dialog->reject();
        });
        m_window->showExport();
        QCOMPARE(options.time, u"2026-03-10 14:00 UTC"_s);
        QVERIFY(options.lockedScale);
        QCOMPARE(options.lockedScale->maxima.notional.bars, 900.0); // the shown one has 400
        QCOMPARE(options.lockedScale->prices, (Range{95, 165}));
        // It belongs to the series and not to the next picture.
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QVERIFY(!m_window->pictureOptions().lockedScale);
        QVERIFY(m_window->pictureOptions().time.isEmpty());
    }

private:
    void open()
    {
        m_window->openFiles(m_files);
        QTRY_VERIFY(m_window->series().isOpen());
        uitest::settle();
    }

    /// As the opened menu has it.
    QAction& compareOpenMaps()
    {
        QMenu& menu = *m_window->menuBar()->actions().constFirst()->menu();
        emit menu.aboutToShow();
        const QList<QAction*> actions = menu.actions();
        const auto place = std::ranges::find(actions, u"Compare open m&aps"_s, &QAction::text);
        return **place;
    }

    template <typename Window = MainWindow> static QList<Window*> windows()
    {
        QList<Window*> windows;
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget* one : all)
            if (auto* window = qobject_cast<Window*>(one))
                windows << window;
        return windows;
    }

    QString shownFile() const
    {
        return QFileInfo(QString::fromStdString(m_window->controller().document()->source.file)).fileName();
    }

    TimeBar& bar() { return *m_window->timeBar(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_files;
    std::unique_ptr<MainWindow> m_window;
};

BALLAST_UI_TEST_MAIN(TestWindowSeries)
#include "tst_windowseries.moc"
