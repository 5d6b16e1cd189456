// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/numberprompt.h"
#include "window/session.h"
#include "window/windowtest.h"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QToolButton>

using namespace ballast;
using namespace Qt::StringLiterals;

/// What a window does with files: good, bad, dropped, cancelled, changed.
class TestWindowFiles : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = uitest::shownWindow();
    }

    void cleanup()
    {
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    /// The page is built only where nothing is there to be seen and nothing is to come.
    void theStartPageComesWhenItIsNeeded()
    {
        const auto hasStartPage = [](const MainWindow& window) {
            const auto buttons = window.findChildren<QPushButton*>();
            return std::ranges::any_of(buttons, [](const QPushButton* button) {
                return button->isVisible() && button->text() == u"See the sample"_s;
            });
        };
        QVERIFY(hasStartPage(*m_window));
        MainWindow opening;
        opening.openPath(uitest::sampleFile());
        opening.show();
        QVERIFY(!hasStartPage(opening));
        QTRY_VERIFY(opening.controller().document());
        QVERIFY(!hasStartPage(opening));
        MainWindow failing;
        failing.openPath(m_folder->filePath(u"missing.json"_s));
        failing.show();
        QTRY_VERIFY(hasStartPage(failing));
    }

    void aFailureLeavesEverythingElse_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("missing") << QByteArray()
                                 << QStringList{u"There is no such file"_s, u"moved or renamed"_s};
        QTest::newRow("broken JSON") << QByteArray("{\n  \"prices\": [1, 2,\n  oops]}")
                                     << QStringList{u"line 3"_s, u"not valid JSON"_s,
                                                    u"Copy the whole response again"_s};
        QTest::newRow("no map") << QByteArray("{\"hello\": \"world\"}")
                                << QStringList{u"No liquidation map was recognised"_s, u"Seen: hello: text"_s,
                                               u"Nearest: arrays per leverage"_s};
        QTest::newRow("lengths") << QByteArray("{\"lastPrice\": 1, \"prices\": [1, 2, 3], \"10\": [5, 6]}")
                                 << QStringList{u"2 values where 3 are needed"_s, u"10"_s};
        QTest::newRow("markup") << QByteArray("{\"prices\": <b>}") << QStringList{u"breaks at: <"_s};
    }

    void aFailureLeavesEverythingElse()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, said);
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        controller().toggleTier(1);
        controller().setPriceWindow({90'000, 100'000}, Gesture::Single);
        const DocumentPtr document = controller().document();
        const ViewState state = controller().state();
        const QString path = bytes.isEmpty() ? m_folder->filePath(u"gone.json"_s)
                                             : uitest::written(*m_folder, u"bad.json"_s, bytes);
        m_window->openPath(path);
        QTRY_VERIFY(!m_window->isImporting());
        const QString message = m_window->messageBar()->message();
        QVERIFY2(message.contains(QFileInfo(path).fileName()), qPrintable(message));
        for (const QString& part : said)
            QVERIFY2(message.contains(part), qPrintable(message));
        QCOMPARE(controller().document(), document);
        QCOMPARE(controller().state(), state);
        QVERIFY(controller().canUndo());
        QVERIFY(m_window->windowTitle().startsWith(u"binance-btcusdt-30d.json"_s));
        QCOMPARE(Session().recentFiles(), QStringList{uitest::sampleFile()});
        // It can be dismissed, and the next good file takes it away.
        clickMessageButton(u"Dismiss"_s);
        QVERIFY(m_window->messageBar()->message().isEmpty());
        m_window->openPath(path);
        QTRY_VERIFY(!m_window->isImporting());
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QVERIFY(m_window->messageBar()->message().isEmpty());
    }

    void aFailureInAnEmptyWindow()
    {
        m_window->openPath(m_folder->filePath(u"gone.json"_s));
        QTRY_VERIFY(!m_window->isImporting());
        QVERIFY(m_window->messageBar()->message().contains(u"gone.json"_s));
        QVERIFY(!controller().document());
        QVERIFY(!m_window->chart()->isVisible());
        QVERIFY(Session().recentFiles().isEmpty());
    }

    void aDroppedFileOpens()
    {
        uitest::drop(*m_window, QUrl::fromLocalFile(uitest::sampleFile()));
        QTRY_VERIFY(controller().document());
        QCOMPARE(controller().document()->map.axis().size(), 190U);
    }

    void aDroppedAddressIsRefused()
    {
        uitest::drop(*m_window, QUrl(u"https://example.org/map.json"_s));
        QVERIFY(!m_window->isImporting());
        QVERIFY(m_window->messageBar()->message().contains(u"Only files of this computer"_s));
    }

    void cancelStopsTheOpening()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        const DocumentPtr document = controller().document();
        m_window->openPath(small(true));
        QVERIFY(m_window->isImporting());
        QVERIFY(m_window->messageBar()->message().contains(u"small.json"_s));
        clickMessageButton(u"Cancel"_s);
        QVERIFY(!m_window->isImporting());
        QVERIFY(m_window->messageBar()->message().isEmpty());
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
        QCOMPARE(controller().document(), document);
        QVERIFY(m_window->messageBar()->message().isEmpty());
        QCOMPARE(Session().recentFiles(), QStringList{uitest::sampleFile()});
    }

    void theNewestOpeningWins()
    {
        m_window->openPath(uitest::sampleFile());
        m_window->openPath(m_folder->filePath(u"gone.json"_s));
        m_window->openPath(small(true));
        QTRY_VERIFY(!m_window->isImporting());
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
        QVERIFY(controller().document());
        QCOMPARE(controller().document()->source.symbol, std::string("ETHUSDT"));
        QVERIFY(m_window->messageBar()->message().isEmpty());
        QCOMPARE(Session().recentFiles().size(), 1);
    }

    void recentFiles()
    {
        const QString path = small(true);
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QVERIFY(uitest::opened(*m_window, path));
        QCOMPARE(Session().recentFiles(), (QStringList{path, uitest::sampleFile()}));
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QCOMPARE(Session().recentFiles(), (QStringList{uitest::sampleFile(), path}));
        QMenu* recent = menu(u"recent"_s);
        QVERIFY(recent);
        emit recent->aboutToShow();
        QVERIFY(recent->actions().size() >= 3);
        recent->actions().at(1)->trigger();
        QTRY_COMPARE(controller().document()->source.symbol, std::string("ETHUSDT"));
        emit recent->aboutToShow();
        recent->actions().last()->trigger();
        QVERIFY(Session().recentFiles().isEmpty());
        for (int i = 0; i < Session::mostRecent + 5; ++i)
            Session().addRecentFile(u"/maps/%1.json"_s.arg(i));
        QCOMPARE(Session().recentFiles().size(), Session::mostRecent);
    }

    void askingForTheReferencePrice()
    {
        const QString path = small(false);
        QVERIFY(uitest::opened(*m_window, path));
        auto* prompt = m_window->findChild<NumberPrompt*>();
        QVERIFY(prompt && prompt->isVisible());
        QVERIFY(!controller().document()->map.sidesKnown());
        controller().toggleTier(2);
        auto* price = prompt->findChild<QLineEdit*>();
        for (const QString& wrong : {u""_s, u"abc"_s, u"-5"_s, u"0"_s}) {
            price->setText(wrong);
            QTest::keyClick(price, Qt::Key_Return);
            QVERIFY(!m_window->isImporting());
        }
        price->setText(u"120"_s);
        QTest::keyClick(price, Qt::Key_Return);
        QTRY_VERIFY(controller().document()->map.referencePrice());
        QCOMPARE(*controller().document()->map.referencePrice(), 120.0);
        QVERIFY(controller().document()->map.sidesKnown());
        QCOMPARE(controller().wholeSummary().sides.longs, (Amounts{1600, 100}));
        QCOMPARE(controller().wholeSummary().sides.shorts, (Amounts{5400, 90}));
        QCOMPARE(controller().state().hiddenTiers, std::vector<double>{100}); // the view stays
        QVERIFY(!prompt->isVisible());
        QCOMPARE(m_window->pictureOptions().answers.referencePrice, std::optional(120.0));
        // It belonged to that file.
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QVERIFY(!prompt->isVisible());
        QVERIFY(!m_window->pictureOptions().answers.referencePrice);
        QVERIFY(controller().state().hiddenTiers.empty());
        QVERIFY(uitest::opened(*m_window, path));
        QVERIFY(prompt->isVisible());
        QVERIFY(price->text().isEmpty());
    }

    void warningsAreCounted()
    {
        const QString path =
            uitest::written(*m_folder, u"warned.json"_s,
                            "{\"lastPrice\": 3, \"prices\": [1, 2, 3, 4, 5], \"10\": [5, -6, 7, 8, \"x\"]}");
        QVERIFY(uitest::opened(*m_window, path));
        QCOMPARE(controller().document()->warnings.size(), 1U);
        bool told = false;
        const auto buttons = m_window->findChildren<QToolButton*>();
        for (const QToolButton* button : buttons)
            told = told || (button->isVisible() && button->text() == u"2 rows dropped"_s);
        QVERIFY(told);
    }

    void aWindowMayCloseWhileItReads()
    {
        m_window->openPath(uitest::sampleFile());
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
    }

private:
    ViewController& controller() { return m_window->controller(); }

    QString small(bool withReferencePrice)
    {
        return uitest::written(*m_folder, u"small.json"_s, uitest::smallExport(withReferencePrice));
    }

    void clickMessageButton(const QString& text)
    {
        auto* button = m_window->messageBar()->findChild<QToolButton*>();
        QCOMPARE(button->text(), text);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    QMenu* menu(const QString& part)
    {
        const auto menus = m_window->findChildren<QMenu*>();
        for (QMenu* candidate : menus)
            if (candidate->title().contains(part))
                return candidate;
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

BALLAST_UI_TEST_MAIN(TestWindowFiles)
#include "tst_windowfiles.moc"
