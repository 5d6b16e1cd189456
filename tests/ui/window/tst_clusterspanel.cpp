// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/clusterspanel.h"
#include "window/session.h"
#include "window/windowtest.h"

#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QTableView>
#include <QToolButton>

using namespace ballast;
using namespace Qt::StringLiterals;

class TestClustersPanel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        QSettings().clear();
        m_window = uitest::shownWindow();
        QVERIFY(uitest::opened(*m_window, uitest::sampleFile()));
        m_panel = m_window->findChild<ClustersPanel*>();
        QVERIFY(m_panel && m_panel->isVisible());
        QTRY_VERIFY(table().model()->rowCount() > 3);
    }

    void cleanup() { m_window.reset(); }

    void aRowIsMarkedAndZoomedToAndBack()
    {
        clickRow(1);
        const std::optional<Range> marked = controller().state().markedPrices;
        QVERIFY(marked);
        const Range window = controller().window();
        QVERIFY(window.low < marked->low && window.high > marked->high);
        clickRow(2);
        QVERIFY(controller().state().markedPrices && controller().state().markedPrices != marked);
        clickRow(2);
        QVERIFY(!controller().state().markedPrices && !controller().state().priceWindow);
        QVERIFY(!table().selectionModel()->hasSelection());

        clickRow(0);
        QTest::keyClick(&table(), Qt::Key_Escape);
        QVERIFY(!controller().state().markedPrices && !controller().state().priceWindow);
        clickRow(0);
        controller().undo();
        QVERIFY(!controller().state().markedPrices && !controller().state().priceWindow);
        controller().redo();
        QVERIFY(table().selectionModel()->isRowSelected(0));
    }

    void theCursorPoints()
    {
        QTest::mouseMove(table().viewport(), rowCentre(0));
        emit table().entered(table().model()->index(0, 0));
        QVERIFY(controller().pointedAt());
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(table().viewport(), &leave);
        QVERIFY(!controller().pointedAt());
    }

    void itSortsByNumbers()
    {
        table().sortByColumn(ClusterModel::Notional, Qt::DescendingOrder);
        double before = 1e300;
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            const double notional =
                table().model()->index(row, ClusterModel::Notional).data(ClusterModel::SortRole).toDouble();
            QVERIFY(notional <= before);
            before = notional;
        }
    }

    void thresholdsAreRemembered()
    {
        for (QToolButton* button : m_panel->titleActions()->findChildren<QToolButton*>())
            if (button->text() == u"Thresholds"_s)
                button->click();
        auto* low = m_panel->findChild<QDoubleSpinBox*>(u"lowLeverage"_s);
        QVERIFY(low);
        low->setValue(25);
        QCOMPARE(m_window->readings().clusterOptions().lowLeverage, 25.0);
        QCOMPARE(Session().clusterOptions().lowLeverage, 25.0);
        QCOMPARE(Session().clusterOptions().runDistance, 0.015);
    }

    void aHiddenPanelReadsNothing()
    {
        m_panel->window()->findChild<QWidget*>(u"clusters"_s)->hide();
        const std::size_t before = m_window->readings().clusterComputations();
        QTest::keyClick(m_window.get(), Qt::Key_1);
        QCOMPARE(m_window->readings().clusterComputations(), before);
        m_panel->window()->findChild<QWidget*>(u"clusters"_s)->show();
        QCOMPARE(m_window->readings().clusterComputations(), before + 1);
    }

private:
    ViewController& controller() { return m_window->controller(); }
    QTableView& table() { return *m_panel->table(); }
    QPoint rowCentre(int row) { return table().visualRect(table().model()->index(row, 0)).center(); }
    void clickRow(int row) { QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, rowCentre(row)); }

    std::unique_ptr<MainWindow> m_window;
    ClustersPanel* m_panel = nullptr;
};

BALLAST_UI_TEST_MAIN(TestClustersPanel)
#include "tst_clusterspanel.moc"
