// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonjob.h"

#include <QObject>

#include <array>
#include <optional>

namespace ballast {

/// Reads two maps of a report again and lays them over each other, on a thread of the pool. Only the newest
/// request counts; an older one stops reading. GUI thread.
class OverlayJob : public QObject
{
    Q_OBJECT
public:
    explicit OverlayJob(QObject* parent = nullptr);

    void start(const ComparisonReportPtr& report, const std::array<std::size_t, 2>& maps);
    void cancel() { m_work.cancel(); }
    /// How many were begun, for the tests that count work.
    std::size_t startCount() const { return m_started; }

signals:
    /// Nothing where one of the files has gone or changed since it was compared.
    void finished(const std::optional<ballast::OverlaidPair>& overlay);

private:
    std::size_t m_started = 0;
    PoolWork m_work;
};

} // namespace ballast
