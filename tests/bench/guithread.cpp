// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "guithread.h"

#include <algorithm>

namespace ballast::bench {

qint64 nanoseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

double millisecondsSince(qint64 start, clockid_t clock)
{
    return static_cast<double>(nanoseconds(clock) - start) / 1e6;
}

GapWatch::GapWatch()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &GapWatch::tick);
    m_timer.start();
    restart();
}

void GapWatch::restart()
{
    m_lastWall = nanoseconds(CLOCK_MONOTONIC);
    m_lastCpu = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
    m_longestWall = m_longestCpu = 0;
    m_ticks = 0;
}

void GapWatch::tick()
{
    m_longestWall = std::max(m_longestWall, millisecondsSince(m_lastWall));
    m_longestCpu = std::max(m_longestCpu, millisecondsSince(m_lastCpu, CLOCK_THREAD_CPUTIME_ID));
    m_lastWall = nanoseconds(CLOCK_MONOTONIC);
    m_lastCpu = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
    ++m_ticks;
}

} // namespace ballast::bench
