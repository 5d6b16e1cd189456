// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <utility>

namespace ballast {

/// What one run of work in the pool knows of who asked for it. Copies are the same run.
class PoolRun
{
public:
    /// Whether to go on. Any thread.
    bool isWanted() const { return !m_state->isEnded; }
    /// Calls `tell` on the GUI thread, unless the run is no longer the newest by then. Any thread.
    template <typename Tell> void tell(Tell tell) const
    {
        // Through the application, which outlives both: only its thread may look who still is.
        QMetaObject::invokeMethod(m_state->application, [state = m_state, tell = std::move(tell)] {
            if (state->isNewest)
                tell();
        });
    }

private:
    friend class PoolWork;
    struct State
    {
        QCoreApplication* application = QCoreApplication::instance();
        std::atomic_bool isEnded = false;
        bool isNewest = true; // GUI thread
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// Work on a thread of the pool of which only the newest run counts: starting another, cancelling and
/// destroying end the one before, and nothing is heard of it any more. GUI thread.
class PoolWork
{
public:
    PoolWork() = default;
    PoolWork(const PoolWork&) = delete;
    PoolWork& operator=(const PoolWork&) = delete;
    ~PoolWork() { cancel(); }

    /// Calls work(run) on a thread of the pool and then take(result) on this one.
    template <typename Work, typename Take> void start(Work work, Take take)
    {
        cancel();
        const PoolRun run;
        m_state = run.m_state;
        QThreadPool::globalInstance()->start([this, run, work = std::move(work), take = std::move(take)] {
            run.tell([this, take, result = work(run)] { // while it is the newest, this is there
                m_state.reset();
                take(result);
            });
        });
    }
    void cancel()
    {
        askToEnd();
        if (m_state)
            m_state->isNewest = false;
        m_state.reset();
    }
    /// The run ends at its next step, and its result is taken as it is by then.
    void askToEnd()
    {
        if (m_state)
            m_state->isEnded = true;
    }
    bool isRunning() const { return m_state != nullptr; }

private:
    std::shared_ptr<PoolRun::State> m_state; // null when nothing runs
};

} // namespace ballast
