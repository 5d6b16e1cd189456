// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonjob.h"

#include "compare/folderscan.h"

#include <QElapsedTimer>

#include <utility>

namespace ballast {

namespace {

/// More often nobody reads it.
constexpr qint64 pauseMilliseconds = 60;

ScannedReport reportOf(ScanResult result)
{
    auto report = std::make_shared<ComparisonReport>();
    report->comparison = compare(result.maps);
    report->maps = std::move(result.maps);
    return {std::move(report), result.files, result.remembered + result.read, result.wasCancelled};
}

} // namespace

ComparisonJob::ComparisonJob(QString cache, QObject* parent)
    : QObject(parent)
    , m_cache(std::move(cache))
{
}

void ComparisonJob::start(const std::vector<std::string>& paths)
{
    m_work.start(
        [this, paths, cache = m_cache](const PoolRun& run) {
            QElapsedTimer sinceLast;
            ScanOptions options;
            options.cache = cache;
            options.progress = [&](std::size_t done, std::size_t all) {
                if (!sinceLast.isValid() || sinceLast.elapsed() >= pauseMilliseconds) {
                    sinceLast.start();
                    run.tell([this, done, all] { emit progressChanged(done, all); });
                }
                return run.isWanted();
            };
            return reportOf(scanMaps(paths, options));
        },
        [this](const ScannedReport& scanned) { emit finished(scanned); });
}

} // namespace ballast
