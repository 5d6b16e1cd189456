// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonjob.h"

#include "compare/folderscan.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QThreadPool>

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

ComparisonJob::~ComparisonJob()
{
    cancel();
}

void ComparisonJob::start(const std::vector<std::string>& paths)
{
    cancel();
    const std::size_t generation = ++m_generation;
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    const QPointer<ComparisonJob> self(this);
    QThreadPool::globalInstance()->start(
        [self, generation, cancelled, paths, cache = m_cache, application = QCoreApplication::instance()] {
            QElapsedTimer sinceLast;
            ScanOptions options;
            options.cache = cache;
            options.progress = [&](std::size_t done, std::size_t all) {
                if (!sinceLast.isValid() || sinceLast.elapsed() >= pauseMilliseconds) {
                    sinceLast.start();
                    QMetaObject::invokeMethod(application, [self, generation, done, all] {
                        if (self && self->m_generation == generation)
                            emit self->progressChanged(done, all);
                    });
                }
                return !cancelled->load();
            };
            const ScannedReport scanned = reportOf(scanMaps(paths, options));
            // Through the application, which outlives both: only its thread may look whether the job still
            // is.
            QMetaObject::invokeMethod(application, [self, generation, scanned] {
                if (self)
                    self->take(generation, scanned);
            });
        });
}

void ComparisonJob::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void ComparisonJob::take(std::size_t generation, const ScannedReport& scanned)
{
    if (generation != m_generation)
        return;
    m_cancelled.reset();
    emit finished(scanned);
}

} // namespace ballast
