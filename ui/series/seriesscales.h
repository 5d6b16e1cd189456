// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/seriesstore.h"

#include <QObject>

#include <functional>

namespace ballast {

/// Finds the scales that a series' captures share: at once where that takes no time worth speaking of, else
/// on a thread of the pool. Only the newest request counts. GUI thread.
class SeriesScales : public QObject
{
    Q_OBJECT
public:
    explicit SeriesScales(QObject* parent = nullptr);
    ~SeriesScales() override;

    using Take = std::function<void(const LockedScale& scale)>;
    /// Calls `take` with the scale, before this returns or later; not at all once another was asked for.
    void find(const SeriesStorePtr& series, const ViewState& state, std::size_t columns, const Take& take);
    void cancel();
    bool isRunning() const { return m_cancelled != nullptr; }

private:
    std::size_t m_generation = 0;
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< Of the running job; null when none runs.
};

} // namespace ballast
