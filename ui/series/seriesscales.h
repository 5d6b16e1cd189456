// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/poolwork.h"
#include "series/seriesstore.h"

#include <functional>

namespace ballast {

/// Finds the scales that a series' captures share: at once where that takes no time worth speaking of, else
/// on a thread of the pool. Only the newest request counts. GUI thread.
class SeriesScales
{
public:
    using Take = std::function<void(const LockedScale& scale)>;
    /// Calls `take` with the scale, before this returns or later; not at all once another was asked for.
    void find(const SeriesStorePtr& series, const ViewState& state, std::size_t columns, const Take& take);
    void cancel() { m_work.cancel(); }

private:
    PoolWork m_work;
};

} // namespace ballast
