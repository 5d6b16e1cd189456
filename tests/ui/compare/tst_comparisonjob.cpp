// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonjob.h"
#include "compare/overlayjob.h"

#include "comparisonhelpers.h"
#include "uitest.h"

#include <QSignalSpy>
#include <QThreadPool>

using namespace ballast;

/// Scans and overlays beside the window's thread.
class TestComparisonJob : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        write("a.json", uitest::exportOf("Binance", 100, 300));
        write("b.json", uitest::exportOf("OKX", 100, 100));
        write("c.json", "{\"prices\": [1,");
    }

    /// 20 + 30 of 400 and 20 + 10 of 200.
    void scan()
    {
        ComparisonJob job{QString()};
        const ScannedReport scanned = run(job);
        QVERIFY(!scanned.wasCancelled);
        QCOMPARE(scanned.files, 3U);
        QCOMPARE(scanned.done, 3U);
        QCOMPARE(scanned.report->maps.size(), 3U);
        QVERIFY(std::abs(*scanned.report->maps[0].ratio - 0.125) < 1e-12);
        QVERIFY(std::abs(*scanned.report->maps[1].ratio - 0.15) < 1e-12);
        QVERIFY(!scanned.report->maps[2].isMap());
        QCOMPARE(scanned.report->comparison.maps, 2U);
        QCOMPARE(scanned.report->comparison.failed, 1U);
        QVERIFY(!job.isRunning());
    }

    void onlyTheNewestCounts()
    {
        ComparisonJob job{QString()};
        QSignalSpy finished(&job, &ComparisonJob::finished);
        job.start({path("c.json")});
        job.start({path("a.json")});
        QVERIFY(finished.wait());
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
        QCOMPARE(finished.count(), 1);
        const auto scanned = finished.front().front().value<ScannedReport>();
        QCOMPARE(scanned.report->maps.size(), 1U);
        QVERIFY(scanned.report->maps[0].isMap());
    }

    /// Many files, so that the scan cannot have ended when it is asked to; it says how far it came.
    void cancel()
    {
        constexpr int many = 3000;
        for (int i = 0; i < many; ++i)
            write(QByteArray("many/" + QByteArray::number(i) + ".json"), uitest::exportOf("Binance", 100, i));
        ComparisonJob job{QString()};
        QSignalSpy finished(&job, &ComparisonJob::finished);
        QSignalSpy progress(&job, &ComparisonJob::progressChanged);
        job.start({path("many")});
        QVERIFY(progress.wait());
        job.cancel();
        QVERIFY(job.isRunning());
        QVERIFY(!finished.isEmpty() || finished.wait());
        const auto scanned = finished.front().front().value<ScannedReport>();
        QVERIFY(scanned.wasCancelled);
        QVERIFY(scanned.done < many);
        QCOMPARE(scanned.report->maps.size(), scanned.done);
        QVERIFY(!job.isRunning());
    }

    void goneWhileItRuns()
    {
        auto job = std::make_unique<ComparisonJob>(QString());
        job->start({path("a.json")});
        job.reset();
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
    }

    /// Both have 5x at 100 and 10x at 110: of 400 a quarter at 100, of 200 half.
    void overlay()
    {
        ComparisonJob scans{QString()};
        const ScannedReport scanned = run(scans);
        OverlayJob job;
        QSignalSpy finished(&job, &OverlayJob::finished);
        job.start(scanned.report, {0, 1});
        QVERIFY(finished.wait());
        const auto pair = finished.front().front().value<std::optional<OverlaidPair>>();
        QVERIFY(pair && pair->result);
        QCOMPARE(pair->maps, (std::array<std::size_t, 2>{0, 1}));
        QVERIFY(std::abs(pair->result->bucketNotional.overlap - 0.75) < 1e-12);
        QVERIFY(std::abs(pair->result->bucketMargin.overlap - (0.4 + 1.0 / 3)) < 1e-12);
    }

    void overlayOfAChangedFile()
    {
        ComparisonJob scans{QString()};
        const ScannedReport scanned = run(scans);
        write("b.json", uitest::exportOf("OKX", 1, 1));
        OverlayJob job;
        QSignalSpy finished(&job, &OverlayJob::finished);
        job.start(scanned.report, {0, 1});
        QVERIFY(finished.wait());
        QVERIFY(!finished.front().front().value<std::optional<OverlaidPair>>());
    }

    void aSupersededOverlayIsDropped()
    {
        ComparisonJob scans{QString()};
        const ScannedReport scanned = run(scans);
        OverlayJob job;
        QSignalSpy finished(&job, &OverlayJob::finished);
        job.start(scanned.report, {0, 1});
        job.start(scanned.report, {1, 0});
        QVERIFY(finished.wait());
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.front().front().value<std::optional<OverlaidPair>>()->maps,
                 (std::array<std::size_t, 2>{1, 0}));
        job.start(scanned.report, {0, 1});
        job.cancel();
        QThreadPool::globalInstance()->waitForDone();
        uitest::settle();
        QCOMPARE(finished.count(), 1);
    }

private:
    std::string path(const char* name) const { return m_folder->filePath(QLatin1String(name)).toStdString(); }
    void write(const QByteArray& name, const QByteArray& bytes) const
    {
        const QString place = m_folder->filePath(QString::fromLatin1(name));
        QVERIFY(QDir().mkpath(QFileInfo(place).absolutePath()));
        QFile file(place);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    ScannedReport run(ComparisonJob& job) const
    {
        QSignalSpy finished(&job, &ComparisonJob::finished);
        job.start({path("a.json"), path("b.json"), path("c.json")});
        return finished.wait() ? finished.front().front().value<ScannedReport>() : ScannedReport();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BALLAST_UI_TEST_MAIN(TestComparisonJob)
#include "tst_comparisonjob.moc"
