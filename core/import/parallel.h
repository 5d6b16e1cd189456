// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace ballast {

/// How far work that is divided over threads has come, and whether it is still wanted.
class SharedProgress
{
public:
    /// `amount` more is done, in the unit of the whole. False when the work is cancelled: the job returns
    /// then.
    bool advance(std::size_t amount)
    {
        m_done.fetch_add(amount, std::memory_order_relaxed);
        return !isCancelled();
    }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    std::size_t done() const { return m_done.load(std::memory_order_relaxed); }

private:
    std::atomic_size_t m_done = 0;
    std::atomic_bool m_cancelled = false;
};

/// Jobs that can be done in any order and side by side.
struct ParallelWork
{
    std::size_t jobs = 0;
    std::size_t whole = 1; ///< All that the jobs advance by, over 0.
    std::function<void(std::size_t job, SharedProgress& progress)> run;
    /// Gets the fraction done, 0 to 1, every few milliseconds, on the calling thread; false cancels, and
    /// it is not asked again.
    std::function<bool(double)> proceed = {};
};

/// How many threads to divide `bytes` of work over: `wanted`, or with 0 as many as there are processors. 0,
/// the calling thread itself, where starting another would take longer than it saves.
std::size_t threadsFor(std::size_t bytes, std::size_t wanted);

/// Runs every job on up to `threads` threads and waits for them, polling `proceed`; with 0 on this one. False
/// when cancelled. An exception of a job is thrown again here.
bool runParallel(const ParallelWork& work, std::size_t threads);

} // namespace ballast
