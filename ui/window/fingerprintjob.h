// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/poolwork.h"
#include "margin/fingerprint.h"
#include "margin/largestrow.h"
#include "model/document.h"

#include <QObject>

#include <memory>
#include <optional>

namespace ballast {

/// What takes a pass over the whole map: found once per document, on a thread of the pool. What comes late
/// for a document that was replaced meanwhile is dropped. GUI thread.
class FingerprintJob : public QObject
{
    Q_OBJECT
public:
    struct Result
    {
        Fingerprint fingerprint;
        std::optional<LargestRow> largest;
    };

    explicit FingerprintJob(QObject* parent = nullptr);

    /// Begins unless this document is the last one asked for. Null only forgets.
    void start(const DocumentPtr& document);
    /// Null until it is there. Borrowed until the next start.
    const Result* result() const { return m_result ? &*m_result : nullptr; }
    /// How many were begun, for the tests that count work.
    std::size_t startCount() const { return m_started; }

signals:
    void finished();

private:
    std::weak_ptr<const Document> m_document; ///< Its memory is not held for the sake of a panel.
    std::size_t m_started = 0;
    PoolWork m_work;
    std::optional<Result> m_result;
};

} // namespace ballast
