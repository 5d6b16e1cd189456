// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/overlayjob.h"

#include "compare/overlayfiles.h"

namespace ballast {

OverlayJob::OverlayJob(QObject* parent)
    : QObject(parent)
{
}

void OverlayJob::start(const ComparisonReportPtr& report, const std::array<std::size_t, 2>& maps)
{
    ++m_started;
    m_work.start(
        [report, maps](const PoolRun& run) {
            return overlayOfFiles(report->maps, maps, [&run] { return run.isWanted(); });
        },
        [this](const std::optional<OverlaidPair>& overlay) { emit finished(overlay); });
}

} // namespace ballast
