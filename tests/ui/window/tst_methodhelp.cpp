// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/methodhelp.h"

#include "base/textpage.h"
#include "windowtest.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTextBrowser>

using namespace ballast;
using namespace Qt::StringLiterals;

/// Help > What the numbers mean, beside its window.
class TestMethodHelp : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_window = uitest::shownWindow();
    }
    void cleanup() { m_window.reset(); }

    void generalWithoutAMap()
    {
        const QString text = textOf(*shown());
        QVERIFY(text.contains(u"No map is open."_s) && !text.contains(u"{{"_s));
    }

    void followsTheOpenMap()
    {
        const MethodHelp* help = shown();
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        QVERIFY(textOf(*help).contains(u"1,982,547,090.80"_s));
        QTRY_VERIFY(textOf(*help).contains(u"rows link to an entry"_s)); // found on another thread
        const QString other = uitest::written(m_folder, u"small.json"_s, uitest::smallExport(true));
        QVERIFY(uitest::opened(*m_window, other));
        // 300 at 5x, 700 at 10x, 6000 at 100x
        QVERIFY(textOf(*help).contains(u"ratio = 190.00 / 7,000.00 = 2.7143 %"_s));
        QVERIFY(!textOf(*help).contains(u"1,982,547,090.80"_s));
    }

    void oneWindowAtMost()
    {
        const MethodHelp* first = shown();
        QCOMPARE(shown(), first);
    }

    void contentsJump()
    {
        MethodHelp* help = shown();
        emit help->page()->anchorClicked(QUrl(u"#caveats"_s));
        QVERIFY(help->page()->verticalScrollBar()->value() > 0);
    }

    void finds()
    {
        MethodHelp* help = shown();
        help->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(help));
        QTest::keyClick(help, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(help->findField()->isVisible());
        QTest::keyClicks(help->findField(), u"bankruptcy price"_s);
        const auto selection = [help] { return help->page()->textCursor(); };
        QCOMPARE(selection().selectedText().toLower(), u"bankruptcy price"_s);
        const int first = selection().position();
        QTest::keyClick(help->findField(), Qt::Key_Return);
        QVERIFY(selection().position() > first);
        while (selection().position() != first) // around the end
            QTest::keyClick(help->findField(), Qt::Key_Return);
        QTest::keyClicks(help->findField(), u" of nobody"_s);
        QVERIFY(!selection().hasSelection());
        QTest::keyClick(help->findField(), Qt::Key_Escape);
        QVERIFY(help->isVisible() && !help->findField()->isVisible());
    }

    void takesTheTheme()
    {
        MethodHelp* help = shown();
        for (const auto theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
            m_window->setThemeChoice(theme);
            QCOMPARE(help->palette().color(QPalette::Window),
                     Theme::of(theme == ThemeChoice::Dark).background);
        }
    }

private:
    MethodHelp* shown()
    {
        MethodHelp::showFor(m_window.get(), m_window->controller());
        auto* help = m_window->findChild<MethodHelp*>();
        [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(help);
        return help;
    }

    static QString textOf(const MethodHelp& help)
    {
        return help.page()->toPlainText().replace(QChar(0x202F), u' ');
    }

    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;
};

BALLAST_UI_TEST_MAIN(TestMethodHelp)
#include "tst_methodhelp.moc"
