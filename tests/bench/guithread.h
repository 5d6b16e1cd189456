// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <ctime>

namespace ballast::bench {

/// Nanoseconds of CLOCK_MONOTONIC, or of CLOCK_THREAD_CPUTIME_ID: the calling thread's own.
qint64 nanoseconds(clockid_t clock);
double millisecondsSince(qint64 start, clockid_t clock = CLOCK_MONOTONIC);

/// How long the GUI thread did not get around to its events: the longest time between two ticks of a timer of
/// one millisecond, on the wall and of the thread's own processor time, which other programs cannot lengthen.
class GapWatch : public QObject
{
public:
    GapWatch();

    void restart();
    double longestWall() const { return m_longestWall; }
    double longestCpu() const { return m_longestCpu; }
    int ticks() const { return m_ticks; }

private:
    void tick();

    QTimer m_timer;
    qint64 m_lastWall = 0;
    qint64 m_lastCpu = 0;
    double m_longestWall = 0;
    double m_longestCpu = 0;
    int m_ticks = 0;
};

/// Runs the event loop until `done` says so.
template <typename Condition> void runUntil(Condition done);

} // namespace ballast::bench

#include <QCoreApplication>

template <typename Condition> void ballast::bench::runUntil(Condition done)
{
    while (!done())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}
