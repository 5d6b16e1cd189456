// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/fingerprintjob.h"

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
    m_work.cancel();
    if (!document)
        return;
    ++m_started;
    m_work.start(
        [document](const PoolRun&) {
            return Result{findFingerprint(document->map), largestRow(document->map)};
        },
        [this](const Result& result) {
            if (m_document.expired())
                return;
            m_result = result;
            emit finished();
        });
}

} // namespace ballast
