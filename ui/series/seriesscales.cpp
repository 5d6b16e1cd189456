// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/seriesscales.h"

namespace ballast {

namespace {

/// Columns of all frames and tiers together; a few milliseconds.
constexpr std::size_t atOnce = 50'000;

bool isQuick(const SeriesStore& series, std::size_t columns)
{
    if (!series.holdsAll())
        return false;
    std::size_t work = 0;
    for (std::size_t i = 0; i < series.size() && work <= atOnce; ++i) {
        if (const DocumentPtr document = series.held(i))
            work += std::min(columns, document->map.axis().size()) * document->map.tiers().size();
    }
    return work <= atOnce;
}

} // namespace

void SeriesScales::find(const SeriesStorePtr& series, const ViewState& state, std::size_t columns,
                        const Take& take)
{
    cancel();
    if (isQuick(*series, columns)) {
        if (const auto scale = scaleOf(*series, state, columns))
            take(*scale);
        return;
    }
    m_work.start(
        [series, state, columns](const PoolRun& run) {
            return scaleOf(*series, state, columns, [&run] { return run.isWanted(); });
        },
        [take](const std::optional<LockedScale>& scale) {
            if (scale)
                take(*scale);
        });
}

} // namespace ballast
