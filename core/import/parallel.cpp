// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/parallel.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace ballast {

namespace {

/// What the threads of one run share.
class Run
{
public:
    explicit Run(const ParallelWork& work)
        : m_work(work)
    {
    }

    /// Takes jobs until none is left, on whichever thread calls.
    void takeJobs();
    std::jthread start();
    /// Waits for the threads, asking `proceed` meanwhile.
    void wait();
    bool finish();

private:
    void poll();

    const ParallelWork& m_work;
    SharedProgress m_progress;
    std::atomic_size_t m_next = 0;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    std::size_t m_running = 0;
    std::exception_ptr m_failure;
};

void Run::takeJobs()
{
    try {
        for (std::size_t job = m_next++; job < m_work.jobs && !m_progress.isCancelled(); job = m_next++)
            m_work.run(job, m_progress);
    } catch (...) {
        const std::scoped_lock lock(m_mutex);
        m_failure = std::current_exception();
        m_progress.cancel();
    }
}

std::jthread Run::start()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_running;
    }
    try {
        return std::jthread([this] {
            takeJobs();
            const std::scoped_lock lock(m_mutex);
            --m_running;
            m_ended.notify_all();
        });
    } catch (const std::system_error&) { // no more threads to be had: those that run do the work
        const std::scoped_lock lock(m_mutex);
        --m_running;
        return {};
    }
}

void Run::poll()
{
    if (m_progress.isCancelled())
        return;
    const double fraction = static_cast<double>(m_progress.done()) / static_cast<double>(m_work.whole);
    if (m_work.proceed && !m_work.proceed(std::min(fraction, 1.0)))
        m_progress.cancel();
}

void Run::wait()
{
    constexpr std::chrono::milliseconds pause(10);
    std::unique_lock lock(m_mutex);
    while (!m_ended.wait_for(lock, pause, [this] { return m_running == 0; })) {
        lock.unlock();
        poll();
        lock.lock();
    }
}

bool Run::finish()
{
    if (m_failure)
        std::rethrow_exception(m_failure);
    poll();
    return !m_progress.isCancelled();
}

} // namespace

std::size_t threadsFor(std::size_t bytes, std::size_t wanted)
{
    constexpr std::size_t worthwhile = std::size_t(1) << 20;
    constexpr std::size_t most = 16;
    if (bytes < worthwhile)
        return 0;
    if (wanted > 0)
        return std::min(wanted, most);
    // Asked last: it opens a file of the system each time.
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most);
}

bool runParallel(const ParallelWork& work, std::size_t threads)
{
    Run run(work);
    std::vector<std::jthread> pool;
    pool.reserve(threads);
    while (pool.size() < std::min(threads, work.jobs))
        pool.push_back(run.start());
    if (std::ranges::none_of(pool, &std::jthread::joinable))
        run.takeJobs();
    else
        run.wait();
    pool.clear();
    return run.finish();
}

} // namespace ballast
