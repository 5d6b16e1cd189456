// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/whatifpanel.h"
#include "window/windowtest.h"

#include "mouse.h"

#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace ballast;
using namespace Qt::StringLiterals;

/// The question "what if the price moves" in the window: key, menu, panel and chart.
class TestWhatIf : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
        m_window = uitest::shownWindow();
        m_panel = m_window->findChild<WhatIfPanel*>();
        QVERIFY(m_panel);
    }

    void cleanup()
    {
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void theKeyBeginsAndEnds()
    {
        QTest::keyClick(m_window.get(), Qt::Key_W); // no map yet
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QVERIFY(!action(u"Wh&at if the price moves"_s)->isChecked());
        QVERIFY(m_panel->isVisible() && m_panel->table()->isHidden());
        QTest::keyClick(m_window.get(), Qt::Key_W);
        const double reference = controller().document()->map.referencePrice().value_or(0);
        const double price = controller().state().sweepPrice.value_or(0);
        QVERIFY(std::abs(price / reference - 0.95) < 0.001);
        QVERIFY(action(u"Wh&at if the price moves"_s)->isChecked());
        QVERIFY(m_panel->text().startsWith(u"A fall to "_s));
        QVERIFY(m_panel->table()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_W);
        QVERIFY(!controller().state().sweepPrice);
        controller().undo();
        QCOMPARE(controller().state().sweepPrice, std::optional(price));
        QTest::keyClick(m_window->chart(), Qt::Key_Escape);
        QVERIFY(!controller().state().sweepPrice);
    }

    void pricesAndMovesAreTyped()
    {
        openSmall();
        type(u"110"_s);
        QCOMPARE(controller().state().sweepPrice, std::optional(110.0));
        QCOMPARE(plain(m_panel->text()),
                 u"A fall to 110 (−8.3 %) crosses modelled levels of 500.00 notional, backed by 70.00 "
                 "margin, 70.00 of it at 10× or below."_s);
        type(u"+10%"_s);
        QCOMPARE(controller().state().sweepPrice, std::optional(132.0));
        QCOMPARE(m_panel->price()->text(), u"132"_s);
        type(u"far away"_s);
        QCOMPARE(controller().state().sweepPrice, std::optional(132.0));
        QCOMPARE(m_panel->price()->text(), u"132"_s);
        type(QString());
        QVERIFY(!controller().state().sweepPrice);
        type(u"110"_s);
        QTest::keyClick(m_panel->price(), Qt::Key_Escape);
        QVERIFY(!controller().state().sweepPrice);
    }

    void theSentenceIsCopied()
    {
        openSmall();
        controller().setSweepPrice(130);
        click(u"Copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_panel->text());
        QVERIFY(m_panel->text().startsWith(u"A rise to 130"_s));
        click(u"Clear"_s);
        QVERIFY(!controller().state().sweepPrice);
        click(u"Begin 5 % below"_s);
        QCOMPARE(controller().state().sweepPrice, std::optional(114.0));
    }

    /// What the panel needs beside a replot: one sweep and nothing else, whatever the window shows.
    void aDragOnTheSampleComputesOneSweepAMove()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        controller().toggleSweep();
        uitest::settle();
        const QRect plot = m_window->chart()->plotRect(Weighting::Notional);
        const QPointF handle(
            m_window->chart()->pixelOfPrice(Weighting::Notional, *controller().state().sweepPrice),
            plot.center().y());
        uitest::Mouse mouse(*uitest::plotOf(*m_window));
        mouse.press(handle);
        const std::size_t frames = controller().frameCount();
        for (int move = 1; move <= 10; ++move) {
            const std::size_t sweeps = m_window->readings().sweepCount();
            const std::size_t replots = m_window->chart()->replotCount();
            const QString before = m_panel->text();
            mouse.move(handle + QPointF(4 * move, 0));
            uitest::settle();
            QCOMPARE(m_window->readings().sweepCount(), sweeps + 1);
            QCOMPARE(m_window->chart()->replotCount(), replots + 1);
            QVERIFY(m_panel->text() != before);
        }
        mouse.release(handle + QPointF(40, 0));
        QCOMPARE(controller().frameCount(), frames);
    }

    void withoutAReferenceItSaysWhy()
    {
        const QTemporaryDir folder;
        QVERIFY(
            uitest::opened(*m_window, uitest::written(folder, u"map.json"_s, uitest::smallExport(false))));
        QVERIFY(m_panel->text().contains(u"no reference price"_s));
        QVERIFY(!m_panel->price()->isEnabled());
        QVERIFY(!action(u"Wh&at if the price moves"_s)->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_W);
        QVERIFY(!controller().state().sweepPrice);
    }

    void nothingIsCutOff()
    {
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        controller().toggleSweep();
        m_window->resize(1280, 720);
        uitest::settle();
        QCOMPARE(m_window->size(), QSize(1280, 720));
        const QTableView& table = *m_panel->table();
        QVERIFY(table.horizontalHeader()->length() <= table.viewport()->width());
        const auto labels = m_panel->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }

private:
    ViewController& controller() { return m_window->controller(); }

    static QString plain(QString text) { return text.replace(QChar(0x202F), u' '); }

    void openSmall()
    {
        const QTemporaryDir folder;
        QVERIFY(uitest::opened(*m_window, uitest::written(folder, u"map.json"_s, uitest::smallExport(true))));
    }

    void type(const QString& text)
    {
        m_panel->price()->setFocus();
        m_panel->price()->selectAll();
        QTest::keyClick(m_panel->price(), Qt::Key_Delete);
        QTest::keyClicks(m_panel->price(), text);
        QTest::keyClick(m_panel->price(), Qt::Key_Return);
    }

    QAction* action(const QString& text)
    {
        const auto actions = m_window->findChildren<QAction*>();
        for (QAction* one : actions)
            if (one->text() == text)
                return one;
        return nullptr;
    }

    void click(const QString& text)
    {
        auto buttons = m_panel->findChildren<QToolButton*>();
        buttons << m_panel->titleActions()->findChildren<QToolButton*>();
        for (QToolButton* button : buttons)
            if (button->text() == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        QFAIL(qPrintable(text));
    }

    std::unique_ptr<MainWindow> m_window;
    WhatIfPanel* m_panel = nullptr;
};

BALLAST_UI_TEST_MAIN(TestWhatIf)
#include "tst_whatif.moc"
