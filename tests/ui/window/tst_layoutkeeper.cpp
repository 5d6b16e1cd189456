// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonwindow.h"
#include "window/session.h"
#include "window/windowtest.h"

#include <QDockWidget>
#include <QSettings>

using namespace ballast;

namespace {

/// The size that a window of the next start would have.
QSize sizeOf(const QByteArray& geometry)
{
    QWidget window;
    return window.restoreGeometry(geometry) ? window.size() : QSize();
}

} // namespace

/// Whoever is ended by a signal, or with the user's session, closes no window: what is asserted here is there
/// while the window is still open.
class TestLayoutKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
    }

    void sizeOfTheMainWindow()
    {
        const auto window = uitest::shownWindow();
        window->resize(783, 541);
        QTRY_COMPARE(sizeOf(Session().geometry()), QSize(783, 541));
    }

    void docks()
    {
        const auto window = uitest::shownWindow();
        window->openSample();
        QTRY_VERIFY(window->controller().document());
        QTRY_COMPARE(Session().windowState(), window->saveState());
        const QByteArray before = Session().windowState();
        auto* dock = window->findChild<QDockWidget*>();
        QVERIFY(dock);
        dock->setVisible(!dock->isVisible());
        QTRY_VERIFY(Session().windowState() != before);
        QTRY_COMPARE(Session().windowState(), window->saveState());
    }

    void sizeOfTheComparison()
    {
        ComparisonWindow window{QString()};
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.resize(777, 500);
        QTRY_COMPARE(sizeOf(Session().comparisonGeometry()), QSize(777, 500));
    }

    void closingSavesAtOnce()
    {
        const auto window = uitest::shownWindow();
        window->resize(781, 533);
        window->close();
        QCOMPARE(sizeOf(Session().geometry()), QSize(781, 533));
    }
};

BALLAST_UI_TEST_MAIN(TestLayoutKeeper)
#include "tst_layoutkeeper.moc"
