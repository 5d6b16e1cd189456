// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/seriesscales.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace ballast {

namespace {

/// Columns of all frames and tiers together; about two milliseconds.
constexpr std::size_t atOnce = 100'000;

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

SeriesScales::SeriesScales(QObject* parent)
    : QObject(parent)
{
}

SeriesScales::~SeriesScales()
{
    cancel();
}

void SeriesScales::find(const SeriesStorePtr& series, const ViewState& state, std::size_t columns,
                        const Take& take)
{
    cancel();
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    if (isQuick(*series, columns)) {
        if (const auto scale = scaleOf(*series, state, columns, *cancelled))
            take(*scale);
        return;
    }
    m_cancelled = cancelled;
    const std::size_t generation = ++m_generation;
    const QPointer<SeriesScales> self(this);
    QThreadPool::globalInstance()->start([self, generation, cancelled, series, state, columns, take,
                                          application = QCoreApplication::instance()] {
        const auto scale = scaleOf(*series, state, columns, *cancelled);
        // Through the application, which outlives both: only its thread may look whether this still is.
        QMetaObject::invokeMethod(application, [self, generation, scale, take] {
            if (!self || self->m_generation != generation || !scale)
                return;
            self->m_cancelled.reset();
            take(*scale);
        });
    });
}

void SeriesScales::cancel()
{
    if (!m_cancelled)
        return;
    *m_cancelled = true;
    m_cancelled.reset();
    ++m_generation;
}

} // namespace ballast
