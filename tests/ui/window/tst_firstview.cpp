// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowtest.h"

#include <QToolButton>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

/// 120 positions of 10,000 between 2,260 and 2,740; with `far` one of 5,000 at 9,500.
QByteArray positions(bool far)
{
    QByteArrayList rows;
    for (int i = 0; i < 120; ++i) {
        const int price = i % 2 == 0 ? 2498 - 2 * i : 2502 + 2 * i;
        rows << QByteArray(
                    R"({"coin":"ETH","positionValue":10000,"leverage":10,"entryPx":2500,"liquidationPx":)")
                + QByteArray::number(price) + '}';
    }
    if (far)
        rows << R"({"coin":"ETH","positionValue":5000,"leverage":5,"entryPx":2500,"liquidationPx":9500})";
    return '[' + rows.join(',') + ']';
}

} // namespace

/// A few levels far away must not make the rest of a map one bar.
class TestFirstView : public QObject
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

    void cleanup() { m_window.reset(); }

    void bulkIsShownAndTheRestCounted()
    {
        QVERIFY(uitest::opened(*m_window, uitest::written(*m_folder, u"wide.json"_s, positions(true))));
        const auto window = controller().state().priceWindow;
        QVERIFY(window && window->low > 2000 && window->high < 3000);
        QTRY_VERIFY(edge("beyondAbove")->isVisible());
        QCOMPARE(edge("beyondAbove")->text(), u"1 bucket above: 5.00K ▸"_s);
        QVERIFY(!edge("beyondBelow")->isVisible());
        // The figures are those of all of it.
        QCOMPARE(controller().wholeSummary().amounts().notional, 1'205'000.0);

        QTest::mouseClick(edge("beyondAbove"), Qt::LeftButton);
        QVERIFY(!controller().state().priceWindow);
        QTRY_VERIFY(!edge("beyondAbove")->isVisible());
        controller().undo();
        QCOMPARE(controller().state().priceWindow, window);
    }

    void nothingFarIsShownWhole()
    {
        QVERIFY(uitest::opened(*m_window, uitest::written(*m_folder, u"near.json"_s, positions(false))));
        QVERIFY(!controller().state().priceWindow);
        controller().setPriceWindow({2400, 2600}, Gesture::Single);
        uitest::settle();
        QVERIFY(!edge("beyondAbove")->isVisible());
    }

private:
    ViewController& controller() { return m_window->controller(); }
    QToolButton* edge(const char* name) { return m_window->findChild<QToolButton*>(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

BALLAST_UI_TEST_MAIN(TestFirstView)
#include "tst_firstview.moc"
