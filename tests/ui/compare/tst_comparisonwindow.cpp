// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisoncharts.h"
#include "compare/comparisonhead.h"
#include "compare/comparisontable.h"
#include "compare/comparisonwindow.h"
#include "window/comparisons.h"
#include "window/mainwindow.h"
#include "window/messagebar.h"

#include "comparisonhelpers.h"
#include "uitest.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QImage>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace ballast;
using namespace Qt::StringLiterals;

/// The comparison's window, on small files of its own. Ratios: 12.5 %, 15 %, and 12.5 % again.
class TestComparisonWindow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        write("a.json", uitest::exportOf("Binance", 100, 300));
        write("b.json", uitest::exportOf("OKX", 100, 100));
        write("c.json", uitest::exportOf("Bybit", 200, 600));
        m_window = std::make_unique<ComparisonWindow>(QString());
        m_window->setTheme(Theme::of(true));
        m_window->resize(1280, 720);
        m_window->show();
    }

    void cleanup() { m_window.reset(); }

    void aFolder()
    {
        compare();
        QCOMPARE(table().rowCount(), 3);
        QVERIFY2(m_window->head()->verdict().startsWith(
                     u"Over 3 maps the ratio runs from 12.50\u202F% to 15.00\u202F%"_s),
                 qPrintable(m_window->head()->verdict()));
        QVERIFY(m_window->windowTitle().contains(QDir::toNativeSeparators(m_folder->path())));
        QCOMPARE(m_window->head()->groupingChoice()->currentText(), u"By exchange"_s); // what parts these
        QVERIFY(m_window->messageBar()->message().isEmpty());
        QVERIFY(m_window->charts()->chart(ComparisonCharts::Ratios));
    }

    void damagedFilesAreRows()
    {
        write("d.json", "{");
        compare();
        QCOMPARE(table().rowCount(), 4);
        QVERIFY(cell(3, ComparisonModel::Remark).startsWith(u"Not read: "_s));
    }

    void nothingThere()
    {
        const QTemporaryDir empty;
        m_window->compare({empty.path()});
        QVERIFY(wait());
        QVERIFY(m_window->messageBar()->message().contains(u"no JSON or CSV file"_s));
        QCOMPARE(table().rowCount(), 0);
    }

    void sortAndSelectionSurvive()
    {
        compare();
        m_window->table()->sortByColumn(ComparisonModel::File, Qt::DescendingOrder);
        m_window->table()->selectRow(0);
        write("b.json", uitest::exportOf("OKX", 100, 900));
        m_window->readAgain();
        QVERIFY(wait());
        QCOMPARE(cell(0, ComparisonModel::File), u"c.json"_s);
        QCOMPARE(cell(1, ComparisonModel::Ratio), u"11.00\u202F%"_s); // 20 + 90 of 1000
        const QModelIndexList rows = m_window->table()->selectionModel()->selectedRows();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().data().toString(), u"c.json"_s);
    }

    void readAgainWithoutChange()
    {
        compare();
        const std::size_t charts = m_window->charts()->chartCount();
        QSignalSpy resets(&m_window->table()->maps(), &ComparisonModel::modelReset);
        m_window->readAgain();
        QVERIFY(wait());
        QCOMPARE(resets.count(), 0);
        QCOMPARE(m_window->charts()->chartCount(), charts);
    }

    void twoRowsAreLaidOver()
    {
        compare();
        QVERIFY(!m_window->report().overlay);
        select({0, 1});
        QVERIFY(QTest::qWaitFor([this] { return m_window->report().overlay.has_value(); }));
        QCOMPARE(m_window->charts()->page(), ComparisonCharts::Overlaid);
        const auto overlay = m_window->report().overlay;
        QVERIFY(std::abs(overlay->result->bucketNotional.overlap - 0.75) < 1e-12);
        QCOMPARE(m_window->overlayCount(), 1U);
        m_window->table()->sortByColumn(ComparisonModel::Ratio, Qt::DescendingOrder); // the same two
        uitest::settle();
        QCOMPARE(m_window->overlayCount(), 1U);
        select({0});
        QVERIFY(!m_window->report().overlay);
    }

    void aChangedFileIsNotLaidOver()
    {
        compare();
        write("b.json", uitest::exportOf("OKX", 1, 1));
        select({0, 1});
        QVERIFY(QTest::qWaitFor([this] { return m_window->charts()->chart(ComparisonCharts::Overlaid); }));
        uitest::settle();
        QVERIFY(!m_window->report().overlay);
    }

    void groups()
    {
        compare();
        QComboBox& choice = *m_window->head()->groupingChoice();
        choice.setCurrentIndex(2);
        emit choice.activated(2);
        m_window->readAgain();
        QVERIFY(wait());
        QCOMPARE(choice.currentText(), u"By symbol"_s); // chosen stays chosen
    }

    void opensAMap()
    {
        compare();
        QSignalSpy opens(m_window.get(), &ComparisonWindow::openRequested);
        const QRect place = m_window->table()->visualRect(m_window->table()->model()->index(1, 0));
        QTest::mouseClick(m_window->table()->viewport(), Qt::LeftButton, {}, place.center());
        QTest::mouseDClick(m_window->table()->viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(opens.count(), 1);
        QCOMPARE(opens.front()[0].toString(), m_folder->filePath(u"b.json"_s));
        QVERIFY(opens.front()[1].toString().isEmpty());
    }

    void copies()
    {
        compare();
        const auto buttons = m_window->findChildren<QToolButton*>();
        const auto button = std::ranges::find_if(buttons, [](const QToolButton* b) { return b->menu(); });
        QVERIFY(button != buttons.end());
        const auto actions = (*button)->menu()->actions();
        QCOMPARE(actions.size(), 3);
        actions[1]->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(), comparisonAsCsv(m_window->report()));
        actions[0]->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Totals are not added up"_s));
        actions[2]->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u'{'));
    }

    void exportsThePicture()
    {
        compare();
        const QString path = m_folder->filePath(u"out.png"_s);
        QVERIFY(m_window->savePicture(path));
        QCOMPARE(QImage(path).size(), QSize(1920, 1080));
        QVERIFY(!m_window->savePicture(m_folder->filePath(u"out.bmp"_s)));
        QVERIFY(m_window->messageBar()->message().contains(u".png, .svg or .pdf"_s));
    }

    void stops()
    {
        for (int i = 0; i < 3000; ++i)
            write(QByteArray("many/" + QByteArray::number(i) + ".json"), uitest::exportOf("Binance", 100, i));
        m_window->compare({m_folder->filePath(u"many"_s)});
        QVERIFY(m_window->isBusy());
        QVERIFY(m_window->messageBar()->isVisible());
        m_window->cancel();
        QVERIFY(wait());
        QVERIFY(m_window->messageBar()->message().startsWith(u"Stopped after "_s));
        QVERIFY(table().rowCount() < 3000);
    }

    void narrowWindowsLeaveColumnsOut()
    {
        compare();
        m_window->resize(1900, 700);
        uitest::settle();
        QVERIFY(!m_window->table()->isColumnHidden(ComparisonModel::Provider));
        m_window->resize(m_window->minimumSize());
        uitest::settle();
        QVERIFY(m_window->table()->isColumnHidden(ComparisonModel::Provider));
        QVERIFY(!m_window->table()->isColumnHidden(ComparisonModel::Ratio));
    }

    void closedWhileReading()
    {
        m_window->compare({m_folder->path()});
        m_window.reset();
        uitest::settle();
    }

    /// The main window opens what is double-clicked, and lends its theme.
    void withAMainWindow()
    {
        MainWindow main;
        main.show();
        main.setThemeChoice(ThemeChoice::Light);
        const QPointer<ComparisonWindow> comparison = openComparison(main, {m_folder->path()});
        QVERIFY(QTest::qWaitFor([&] { return !comparison->isBusy(); }));
        QCOMPARE(comparison->palette().color(QPalette::Window), Theme::of(false).background);
        main.setThemeChoice(ThemeChoice::Dark);
        QCOMPARE(comparison->palette().color(QPalette::Window), Theme::of(true).background);
        emit comparison->openRequested(m_folder->filePath(u"c.json"_s), {});
        QVERIFY(QTest::qWaitFor([&] { return main.controller().document() != nullptr; }));
        QVERIFY(QString::fromStdString(main.controller().document()->source.file).endsWith(u"c.json"_s));
        comparison->close();
        QVERIFY(QTest::qWaitFor([&] { return comparison.isNull(); }));
    }

private:
    void write(const QByteArray& name, const QByteArray& bytes) const
    {
        const QString place = m_folder->filePath(QString::fromLatin1(name));
        QVERIFY(QDir().mkpath(QFileInfo(place).absolutePath()));
        QFile file(place);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    bool wait() const
    {
        return QTest::qWaitFor([this] { return !m_window->isBusy(); });
    }
    void compare() const
    {
        m_window->compare({m_folder->path()});
        QVERIFY(wait());
        uitest::settle();
    }
    QAbstractItemModel& table() const { return *m_window->table()->model(); }
    QString cell(int row, int column) const { return table().index(row, column).data().toString(); }
    void select(std::initializer_list<int> rows) const
    {
        QItemSelection selection;
        for (const int row : rows)
            selection.select(table().index(row, 0), table().index(row, ComparisonModel::ColumnCount - 1));
        m_window->table()->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        uitest::settle();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ComparisonWindow> m_window;
};

BALLAST_UI_TEST_MAIN(TestComparisonWindow)
#include "tst_comparisonwindow.moc"
