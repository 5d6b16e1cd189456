// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/reportexport.h"

#include "windowtest.h"

#include <QAction>
#include <QSemaphore>
#include <QSignalSpy>

using namespace ballast;
using namespace Qt::StringLiterals;

/// File > Export report.
class TestReportExport : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    /// The view, its sweep and its thresholds.
    void asItIsSeen()
    {
        const auto window = uitest::shownWindow();
        QVERIFY(
            uitest::opened(*window, uitest::written(*m_folder, u"small.json"_s, uitest::smallExport(true))));
        window->controller().soloTier(2);
        window->controller().setSweepPrice(130);
        ClusterOptions options;
        options.highLeverage = 75;
        window->readings().setClusterOptions(options);
        window->exportReport(path(u"a.html"_s));
        QVERIFY(window->messageBar()->message().contains(u"a.html"_s));
        QTRY_VERIFY(window->messageBar()->message().startsWith(u"Saved "_s));
        const QString html = page(u"a.html"_s);
        QVERIFY(html.contains(u"This report counts only tiers 100× of 3."_s));
        QVERIFY(html.contains(u"A rise to 130 (+8.3 %) crosses modelled levels of 5.00 K notional"_s));
        QVERIFY(html.contains(u"tiers of 75× and above"_s));
    }

    void onlyOfAMap()
    {
        const auto window = uitest::shownWindow();
        const auto actions = window->findChildren<QAction*>();
        const auto found = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text().remove(u'&') == u"Export report…"_s;
        });
        QVERIFY(found != actions.end());
        QVERIFY(!(*found)->isEnabled());
        QVERIFY(uitest::opened(*window, uitest::sampleFile()));
        QVERIFY((*found)->isEnabled());
    }

    void failuresAreSaid()
    {
        ReportExport reports;
        const QSignalSpy saved(&reports, &ReportExport::saved);
        const QSignalSpy failed(&reports, &ReportExport::failed);
        reports.start(path(u"none/a.html"_s), uitest::smallDocument(), {}, {});
        QVERIFY(reports.isRunning());
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.front().front().toString().contains(u"none/a.html could not be written"_s));
        QVERIFY(saved.isEmpty() && !reports.isRunning());
    }

    /// The pool is kept busy until the job has been cancelled, so that it has nothing written yet.
    void cancelledWritesNothing()
    {
        QThreadPool& pool = *QThreadPool::globalInstance();
        pool.waitForDone();
        QSemaphore gate;
        for (int i = 0; i < pool.maxThreadCount(); ++i)
            pool.start([&gate] { gate.acquire(); });
        ReportExport reports;
        const QSignalSpy saved(&reports, &ReportExport::saved);
        reports.start(path(u"a.html"_s), uitest::smallDocument(), {}, {});
        reports.cancel();
        QVERIFY(!reports.isRunning());
        gate.release(pool.maxThreadCount());
        pool.waitForDone();
        uitest::settle();
        QVERIFY(saved.isEmpty());
        QVERIFY(!QFile::exists(path(u"a.html"_s)));
    }

    /// A later one takes the place of an earlier one.
    void theLastCounts()
    {
        ReportExport reports;
        const QSignalSpy saved(&reports, &ReportExport::saved);
        reports.start(path(u"a.html"_s), uitest::smallDocument(), {}, {});
        reports.start(path(u"b.html"_s), uitest::smallDocument(), {}, {});
        QTRY_VERIFY(!reports.isRunning());
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved.front().front().toString(), path(u"b.html"_s));
    }

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString page(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).replace(QChar(0x202F), u' ')
                                              : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BALLAST_UI_TEST_MAIN(TestReportExport)
#include "tst_reportexport.moc"
