// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/seriesstore.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>

namespace ballast {

/// Reads files that may be captures of one market, on a thread of the pool. Only the newest request counts.
class SeriesJob : public QObject
{
    Q_OBJECT
public:
    explicit SeriesJob(QObject* parent = nullptr);
    ~SeriesJob() override;

    void start(const QStringList& files, const ImportAnswers& answers = {});
    /// At once for the user; nothing is told any more.
    void cancel();
    bool isRunning() const { return m_cancelled != nullptr; }
    const QStringList& files() const { return m_files; }

signals:
    void progressChanged(int done, int all);
    void finished(const ballast::SeriesScan& scan);

private:
    void take(std::size_t generation, const SeriesScan& scan);

    QStringList m_files;
    std::size_t m_generation = 0;
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< Of the running job; null when none runs.
};

} // namespace ballast
