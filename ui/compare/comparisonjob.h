// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonexport.h"
#include "jobs/poolwork.h"

#include <QObject>

#include <memory>
#include <string>
#include <vector>

namespace ballast {

/// A report that the window, its model and its jobs share; never changed.
using ComparisonReportPtr = std::shared_ptr<const ComparisonReport>;

/// What a scan brought.
struct ScannedReport
{
    ComparisonReportPtr report; ///< Without an overlay.
    std::size_t files = 0; ///< All there are.
    std::size_t done = 0; ///< Of them that the report has; fewer only when cancelled.
    bool wasCancelled = false;
};

/// Scans files and folders on a thread of the pool. Only the newest request counts: what an older one brings
/// is dropped. GUI thread.
class ComparisonJob : public QObject
{
    Q_OBJECT
public:
    /// `cache`: see ScanOptions.
    explicit ComparisonJob(QString cache, QObject* parent = nullptr);

    void start(const std::vector<std::string>& paths);
    /// Asks it to end: finished() follows within a moment, with what was done until then.
    void cancel() { m_work.askToEnd(); }
    bool isRunning() const { return m_work.isRunning(); }

signals:
    /// 0 of 0 while folders are listed.
    void progressChanged(std::size_t done, std::size_t all);
    void finished(const ballast::ScannedReport& scanned);

private:
    QString m_cache;
    PoolWork m_work;
};

} // namespace ballast
