// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/fingerprintjob.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace ballast {

FingerprintJob::FingerprintJob(QObject* parent)
    : QObject(parent)
{
}

void FingerprintJob::start(const DocumentPtr& document)
{
    if (document && document == m_document.lock())
        return;
    m_document = document;
    m_result.reset();
    if (!document)
        return;
    const std::size_t generation = ++m_generation;
    const QPointer<FingerprintJob> self(this);
    QThreadPool::globalInstance()->start(
        [self, generation, document, application = QCoreApplication::instance()] {
            Result result{findFingerprint(document->map), largestRow(document->map)};
            // Through the application, which outlives both: only its thread may look whether the job still
            // is.
            QMetaObject::invokeMethod(application, [self, generation, result = std::move(result)] {
                if (self)
                    self->take(generation, result);
            });
        });
}

void FingerprintJob::take(std::size_t generation, Result result)
{
    if (generation != m_generation || m_document.expired())
        return;
    m_result = std::move(result);
    emit finished();
}

} // namespace ballast
