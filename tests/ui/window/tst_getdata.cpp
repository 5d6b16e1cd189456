// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windowtest.h"

#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

using namespace ballast;
using namespace Qt::StringLiterals;

class TestGetData : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
        QGuiApplication::clipboard()->clear();
        m_window = uitest::shownWindow();
        openHelp();
        QVERIFY(m_dialog && m_dialog->isVisible());
    }

    void cleanup() { m_window.reset(); }

    void thePageSaysWhatTheSnippetDoes()
    {
        QCOMPARE(m_dialog->windowTitle(), u"Get data from a chart page"_s);
        const QString text = m_dialog->findChild<QTextBrowser*>()->toPlainText();
        for (const QString& words :
             {u"Turn on all tiers"_s, u"Open the console"_s, u"reads only what the page"_s,
              u"fetches nothing and decrypts nothing"_s, u"check the site's terms"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
    }

    void theButtonCopiesTheSnippet()
    {
        QFile file(QStringLiteral(BALLAST_SNIPPET));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString script = QString::fromUtf8(file.readAll());
        QVERIFY(script.size() > 1000);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());

        QTest::mouseClick(button(u"Copy the snippet"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), script);
        uitest::settle();
        const auto labels = m_dialog->findChildren<QLabel*>();
        QCOMPARE(labels.size(), 1);
        QVERIFY(labels[0]->text().startsWith(u"Copied"_s));
        QVERIFY(labels[0]->width() >= labels[0]->sizeHint().width());
    }

    void closeCloses()
    {
        QTest::mouseClick(button(u"Close"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_window->findChild<QDialog*>());
    }

private:
    void openHelp()
    {
        m_dialog = nullptr;
        const auto actions = m_window->findChildren<QAction*>();
        for (QAction* action : actions)
            if (action->text().remove(u'&') == u"Get data from a chart page…"_s)
                action->trigger();
        m_dialog = m_window->findChild<QDialog*>();
    }

    QPushButton* button(const QString& text)
    {
        const auto buttons = m_dialog->findChildren<QPushButton*>();
        for (QPushButton* candidate : buttons)
            if (candidate->text() == text)
                return candidate;
        return nullptr;
    }

    std::unique_ptr<MainWindow> m_window;
    QDialog* m_dialog = nullptr;
};

BALLAST_UI_TEST_MAIN(TestGetData)
#include "tst_getdata.moc"
