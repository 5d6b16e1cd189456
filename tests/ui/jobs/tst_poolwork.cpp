// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/poolwork.h"

#include "uitest.h"

#include <QSemaphore>
#include <QThread>

using namespace ballast;

/// Work is held up by semaphores, so that each test says what happens in which order.
class TestPoolWork : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        uitest::failOnWarnings();
        m_taken.clear();
    }
    void cleanup()
    {
        m_gate.release(100);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        m_gate.acquire(m_gate.available());
    }

    void givesItsResultOnThisThread()
    {
        PoolWork work;
        QThread* worker = nullptr;
        QThread* taker = nullptr;
        work.start(
            [&](const PoolRun& run) {
                worker = QThread::currentThread();
                run.tell([this] { m_taken << 1; });
                return 2;
            },
            [&](int result) {
                taker = QThread::currentThread();
                m_taken << result << (work.isRunning() ? 1 : 0);
            });
        QVERIFY(work.isRunning());
        QTRY_COMPARE(m_taken, (QList<int>{1, 2, 0}));
        QCOMPARE(taker, QThread::currentThread());
        QVERIFY(worker && worker != taker);
    }

    void onlyTheNewestCounts()
    {
        PoolWork work;
        hold(work, 1);
        hold(work, 2);
        m_gate.release(2);
        QThreadPool::globalInstance()->waitForDone();
        QTRY_COMPARE(m_taken, QList<int>{2});
        QCoreApplication::processEvents();
        QCOMPARE(m_taken, QList<int>{2});
    }

    void nothingIsHeardAfterCancel()
    {
        PoolWork work;
        hold(work, 1);
        work.cancel();
        QVERIFY(!work.isRunning());
        finishAll();
        QVERIFY(m_taken.isEmpty());
    }

    /// The result is posted already when the work is cancelled.
    void nothingIsHeardOfWhatIsOnItsWay()
    {
        PoolWork work;
        hold(work, 1);
        m_gate.release();
        QThreadPool::globalInstance()->waitForDone();
        work.cancel();
        QCoreApplication::processEvents();
        QVERIFY(m_taken.isEmpty());
    }

    void destroyedBeforeItsResult()
    {
        auto work = std::make_unique<PoolWork>();
        hold(*work, 1);
        work.reset();
        finishAll();
        QVERIFY(m_taken.isEmpty());
    }

    void askedToEndItGivesWhatItHas()
    {
        PoolWork work;
        work.start(
            [this](const PoolRun& run) {
                m_gate.acquire();
                return run.isWanted() ? 1 : 2;
            },
            [this](int result) { m_taken << result; });
        work.askToEnd();
        QVERIFY(work.isRunning());
        m_gate.release();
        QTRY_COMPARE(m_taken, QList<int>{2});
        QVERIFY(!work.isRunning());
    }

    void takingMayStartTheNext()
    {
        PoolWork work;
        work.start([](const PoolRun&) { return 1; },
                   [&](int result) {
                       m_taken << result;
                       work.start([](const PoolRun&) { return 2; }, [this](int next) { m_taken << next; });
                   });
        QTRY_COMPARE(m_taken, (QList<int>{1, 2}));
    }

private:
    /// Gives `number` once the gate opens for it.
    void hold(PoolWork& work, int number)
    {
        work.start(
            [this, number](const PoolRun&) {
                m_gate.acquire();
                return number;
            },
            [this](int result) { m_taken << result; });
    }
    void finishAll()
    {
        m_gate.release();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
    }

    QSemaphore m_gate;
    QList<int> m_taken;
};

BALLAST_UI_TEST_MAIN(TestPoolWork)
#include "tst_poolwork.moc"
