// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/importjob.h"

#include "uitest.h"

#include <QSignalSpy>
#include <QThread>
#include <QThreadPool>

using namespace ballast;
using namespace Qt::StringLiterals;

namespace {

const QString fixture = QStringLiteral(BALLAST_TEST_DATA "/raw-arrays.json");

/// What a job said, in order.
struct Record
{
    explicit Record(const ImportJob& job)
    {
        QObject::connect(&job, &ImportJob::finished,
                         [this](const DocumentPtr& document, const OpenRequest& request) {
                             onGuiThread = onGuiThread && QThread::currentThread() == qApp->thread();
                             documents.push_back(document);
                             requests.push_back(request);
                         });
        QObject::connect(&job, &ImportJob::failed,
                         [this](const ImportError& error, const OpenRequest& request) {
                             onGuiThread = onGuiThread && QThread::currentThread() == qApp->thread();
                             errors.push_back(error);
                             requests.push_back(request);
                         });
        QObject::connect(&job, &ImportJob::cancelled, [this] { ++cancelled; });
        QObject::connect(&job, &ImportJob::progressChanged, [this](double fraction) {
            onGuiThread = onGuiThread && QThread::currentThread() == qApp->thread();
            progress.push_back(fraction);
        });
    }

    bool done() const { return !requests.empty(); }

    std::vector<DocumentPtr> documents;
    std::vector<ImportError> errors;
    std::vector<OpenRequest> requests;
    std::vector<double> progress;
    int cancelled = 0;
    bool onGuiThread = true;
};

/// Everything the reading threads had to say has been said.
void drain()
{
    QThreadPool::globalInstance()->waitForDone();
    uitest::settle();
}

} // namespace

class TestImportJob : public QObject
{
    Q_OBJECT

private slots:
    void init() { uitest::failOnWarnings(); }

    void readsAFile()
    {
        ImportJob job;
        const Record record(job);
        QVERIFY(!job.isRunning());
        ViewState state;
        state.curves = false;
        job.start({fixture, {.referencePrice = 84'600.0}, state, "expected"});
        QVERIFY(job.isRunning());
        QVERIFY(!record.done()); // never while start() runs
        QTRY_VERIFY(record.done());
        QVERIFY(!job.isRunning());
        QCOMPARE(record.documents.size(), 1U);
        QCOMPARE(record.documents[0]->map.referencePrice(), std::optional(84'600.0));
        QCOMPARE(record.requests[0].path, fixture);
        QVERIFY(record.requests[0].state == state);
        QCOMPARE(record.requests[0].expectedHash, std::string("expected"));
        QVERIFY(record.onGuiThread);
        for (const double fraction : record.progress)
            QVERIFY(fraction >= 0 && fraction <= 1);
        QVERIFY(std::is_sorted(record.progress.begin(), record.progress.end()));
    }

    void theWindowNeedNotWaitForTheTallestBuckets()
    {
        ImportJob job;
        const Record record(job);
        job.start({fixture, {}, {}, {}});
        QTRY_VERIFY(record.done());
        QVERIFY(record.documents[0]->map.hasBlockMaxima(Weighting::Notional));
        QVERIFY(record.documents[0]->map.hasBlockMaxima(Weighting::Margin));
        const auto imported = importFile(fixture.toStdString());
        QVERIFY(imported);
        QVERIFY(!(*imported)->map.hasBlockMaxima(Weighting::Margin)); // only when asked for
    }

    void failsWithTheReason()
    {
        ImportJob job;
        const Record record(job);
        job.start({u"/no/such/file.json"_s, {}, {}, {}});
        QTRY_VERIFY(record.done());
        QVERIFY(!job.isRunning());
        QCOMPARE(record.errors.size(), 1U);
        QCOMPARE(record.errors[0].code, ImportErrorCode::NotFound);
        QCOMPARE(record.errors[0].file, std::string("/no/such/file.json"));
        QVERIFY(record.documents.empty());
    }

    void cancelDropsWhatIsStillToCome()
    {
        ImportJob job;
        const Record record(job);
        job.start({uitest::sampleFile(), {}, {}, {}});
        // The file may well be read by now, but its result has not been handed over.
        QThreadPool::globalInstance()->waitForDone();
        job.cancel();
        QVERIFY(!job.isRunning());
        QCOMPARE(record.cancelled, 1);
        drain();
        QVERIFY(!record.done());
        QVERIFY(record.progress.empty());
        job.cancel();
        QCOMPARE(record.cancelled, 1);
    }

    void cancelStopsTheReading()
    {
        ImportJob job;
        const Record record(job);
        job.start({uitest::sampleFile(), {}, {}, {}});
        job.cancel();
        drain();
        QCOMPARE(record.cancelled, 1);
        QVERIFY(!record.done());
        job.start({fixture, {}, {}, {}});
        QTRY_VERIFY(record.done());
        QCOMPARE(record.documents.size(), 1U);
        QVERIFY(record.errors.empty());
    }

    void aNewerStartDropsTheOlderResult()
    {
        ImportJob job;
        const Record record(job);
        for (int i = 0; i < 5; ++i)
            job.start({uitest::sampleFile(), {}, {}, {}});
        QThreadPool::globalInstance()->waitForDone();
        job.start({fixture, {}, {}, {}});
        QVERIFY(job.isRunning());
        drain();
        QTRY_VERIFY(record.done());
        QCOMPARE(record.requests.size(), 1U);
        QCOMPARE(record.requests[0].path, fixture);
        QCOMPARE(record.documents.size(), 1U);
        QCOMPARE(record.documents[0]->source.provider, std::string("Fixture"));
        QCOMPARE(record.cancelled, 0);
        QVERIFY(!job.isRunning());
    }

    void aFailureOfAnOlderStartIsDroppedToo()
    {
        ImportJob job;
        const Record record(job);
        job.start({u"/no/such/file.json"_s, {}, {}, {}});
        QThreadPool::globalInstance()->waitForDone();
        job.start({fixture, {}, {}, {}});
        drain();
        QTRY_VERIFY(record.done());
        QVERIFY(record.errors.empty());
        QCOMPARE(record.documents.size(), 1U);
    }

    void aJobMayGoWhileItsFileIsRead()
    {
        for (int i = 0; i < 10; ++i) {
            ImportJob job;
            job.start({uitest::sampleFile(), {}, {}, {}});
        }
        drain();
    }
};

BALLAST_UI_TEST_MAIN(TestImportJob)
#include "tst_importjob.moc"
