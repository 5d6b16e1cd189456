// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/poolwork.h"
#include "series/seriesstore.h"

#include <QObject>
#include <QStringList>

namespace ballast {

/// Reads files that may be captures of one market, on a thread of the pool. Only the newest request counts.
class SeriesJob : public QObject
{
    Q_OBJECT
public:
    explicit SeriesJob(QObject* parent = nullptr);

    void start(const QStringList& files, const ImportAnswers& answers = {});
    /// At once for the user; nothing is told any more.
    void cancel() { m_work.cancel(); }
    bool isRunning() const { return m_work.isRunning(); }
    const QStringList& files() const { return m_files; }

signals:
    void progressChanged(int done, int all);
    void finished(const ballast::SeriesScan& scan);

private:
    QStringList m_files;
    PoolWork m_work;
};

} // namespace ballast
