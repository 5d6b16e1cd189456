// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/parallel.h"

#include <QtTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace ballast;

class TestParallel : public QObject
{
    Q_OBJECT

private slots:
    void everyJobOnce_data() { threads(); }
    void everyJobOnce();
    void noJobs_data() { threads(); }
    void noJobs();
    void exceptions_data() { threads(); }
    void exceptions();
    void cancelledByCaller_data();
    void cancelledByCaller();
    void cancelledByJob_data() { threads(); }
    void cancelledByJob();
    void progress_data();
    void progress();
    void onThisThread();
    void threadCounts();

private:
    static void threads();
};

void TestParallel::threads()
{
    QTest::addColumn<int>("threads");
    for (const int count : {0, 1, 2, 7})
        QTest::addRow("%d threads", count) << count;
}

void TestParallel::everyJobOnce()
{
    QFETCH(int, threads);
    for (const std::size_t jobs : {std::size_t(1), std::size_t(3), std::size_t(1000)}) {
        std::vector<std::atomic_int> runs(jobs);
        const bool finished = runParallel({jobs, jobs,
                                           [&](std::size_t job, SharedProgress& progress) {
                                               ++runs[job];
                                               progress.advance(1);
                                           }},
                                          static_cast<std::size_t>(threads));
        QVERIFY(finished);
        for (const std::atomic_int& count : runs)
            QCOMPARE(count.load(), 1);
    }
}

void TestParallel::noJobs()
{
    QFETCH(int, threads);
    int asked = 0;
    const auto proceed = [&](double) { return ++asked > 0; };
    QVERIFY(runParallel({0, 1, [](std::size_t, SharedProgress&) { QFAIL("there is no job"); }, proceed},
                        static_cast<std::size_t>(threads)));
    QVERIFY(asked > 0);
}

void TestParallel::exceptions()
{
    QFETCH(int, threads);
    std::atomic_size_t begun = 0;
    const auto run = [&](std::size_t job, SharedProgress& progress) {
        ++begun;
        if (job == 5)
            throw std::length_error("job 5");
        while (job > 5 && threads > 1 && progress.advance(1)) // until the exception stops the others
            std::this_thread::yield();
    };
    QVERIFY_EXCEPTION_THROWN(runParallel({1000, 1, run}, static_cast<std::size_t>(threads)),
                             std::length_error);
    QVERIFY(begun <= 6 + static_cast<std::size_t>(threads));
}

void TestParallel::cancelledByCaller_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("1 thread") << 1;
    QTest::newRow("3 threads") << 3;
}

/// Jobs that would go on for ever end with the first no, which is the last question.
void TestParallel::cancelledByCaller()
{
    QFETCH(int, threads);
    int asked = 0;
    const auto run = [](std::size_t, SharedProgress& progress) {
        while (progress.advance(1))
            std::this_thread::yield();
    };
    const auto proceed = [&](double) { return ++asked < 3; };
    QVERIFY(!runParallel({100, 1, run, proceed}, static_cast<std::size_t>(threads)));
    QCOMPARE(asked, 3);
}

void TestParallel::cancelledByJob()
{
    QFETCH(int, threads);
    std::atomic_size_t begun = 0;
    int askedAfterwards = 0;
    const auto run = [&](std::size_t job, SharedProgress& progress) {
        ++begun;
        if (job == 2)
            progress.cancel();
        while (job > 2 && !progress.isCancelled())
            std::this_thread::yield();
    };
    const auto proceed = [&](double) { return ++askedAfterwards > 0; };
    QVERIFY(!runParallel({100, 1, run, proceed}, static_cast<std::size_t>(threads)));
    QVERIFY(begun <= 3 + static_cast<std::size_t>(threads));
}

void TestParallel::progress_data()
{
    threads();
}

/// From 0 to 1, never back, on the thread that waits, even where jobs do more than was said.
void TestParallel::progress()
{
    QFETCH(int, threads);
    constexpr std::size_t jobs = 20;
    std::vector<double> fractions;
    bool isOwnThread = true;
    const auto caller = std::this_thread::get_id();
    const auto proceed = [&](double fraction) {
        fractions.push_back(fraction);
        isOwnThread = isOwnThread && std::this_thread::get_id() == caller;
        return true;
    };
    const auto run = [](std::size_t, SharedProgress& progress) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        progress.advance(3);
    };
    QVERIFY(runParallel({jobs, 2 * jobs, run, proceed}, static_cast<std::size_t>(threads)));
    QVERIFY(!fractions.empty());
    QVERIFY(isOwnThread);
    QVERIFY(std::ranges::is_sorted(fractions));
    QVERIFY(fractions.front() >= 0);
    QCOMPARE(fractions.back(), 1.0);
}

void TestParallel::onThisThread()
{
    const auto caller = std::this_thread::get_id();
    bool isOwnThread = true;
    const auto run = [&](std::size_t, SharedProgress&) {
        isOwnThread = isOwnThread && std::this_thread::get_id() == caller;
    };
    QVERIFY(runParallel({10, 1, run}, 0));
    QVERIFY(isOwnThread);
}

void TestParallel::threadCounts()
{
    constexpr std::size_t megabyte = std::size_t(1) << 20;
    QCOMPARE(threadsFor(0, 0), std::size_t(0));
    QCOMPARE(threadsFor(megabyte - 1, 8), std::size_t(0));
    QCOMPARE(threadsFor(megabyte, 1), std::size_t(1));
    QCOMPARE(threadsFor(megabyte, 5), std::size_t(5));
    QCOMPARE(threadsFor(megabyte, 1000), std::size_t(16));
    QVERIFY(threadsFor(megabyte, 0) >= 1);
    QVERIFY(threadsFor(megabyte, 0) <= 16);
}

QTEST_APPLESS_MAIN(TestParallel)
#include "tst_parallel.moc"
