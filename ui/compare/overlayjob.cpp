// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/overlayjob.h"

#include "compare/overlayfiles.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace ballast {

OverlayJob::OverlayJob(QObject* parent)
    : QObject(parent)
{
}

OverlayJob::~OverlayJob()
{
    cancel();
}

void OverlayJob::start(const ComparisonReportPtr& report, const std::array<std::size_t, 2>& maps)
{
    cancel();
    const std::size_t generation = m_generation;
    ++m_started;
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    const QPointer<OverlayJob> self(this);
    QThreadPool::globalInstance()->start([self, generation, cancelled, report, maps,
                                          application = QCoreApplication::instance()] {
        const auto overlay = overlayOfFiles(report->maps, maps, [&cancelled] { return !cancelled->load(); });
        // Through the application, which outlives both: only its thread may look whether the job still
        // is.
        QMetaObject::invokeMethod(application, [self, generation, overlay] {
            if (!self || self->m_generation != generation)
                return;
            self->m_cancelled.reset();
            emit self->finished(overlay);
        });
    });
}

void OverlayJob::cancel()
{
    ++m_generation;
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
}

} // namespace ballast
