// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/importjob.h"

#include "window/letgo.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

namespace ballast {

namespace {

/// What the first look at merged buckets would otherwise compute, on the GUI's thread.
void prepare(const LiquidationMap& map, const std::atomic_bool& cancelled)
{
    map.blockMaxima(Weighting::Notional);
    if (map.hasMargin() && !cancelled)
        map.blockMaxima(Weighting::Margin);
}

} // namespace

ImportJob::ImportJob(QObject* parent)
    : QObject(parent)
{
}

ImportJob::~ImportJob()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void ImportJob::start(const OpenRequest& request)
{
    if (m_cancelled)
        *m_cancelled = true;
    const std::size_t generation = ++m_generation;
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    const QPointer<ImportJob> self(this);
    QThreadPool::globalInstance()->start(
        [self, generation, cancelled, request, application = QCoreApplication::instance()] {
            ImportOptions options;
            static_cast<ImportAnswers&>(options) = request.answers;
            int lastPermille = -1;
            options.progress = [&](double fraction) {
                const int permille = static_cast<int>(fraction * 1000);
                if (permille != lastPermille) {
                    lastPermille = permille;
                    QMetaObject::invokeMethod(application, [self, generation, fraction] {
                        if (self && self->m_generation == generation && self->m_cancelled)
                            emit self->progressChanged(fraction);
                    });
                }
                return !cancelled->load();
            };
            auto result = request.text.isNull()
                ? importFile(QFile::encodeName(request.path).toStdString(), options)
                : importBytes({request.text.constData(), static_cast<std::size_t>(request.text.size())},
                              request.path.toStdString(), options);
            if (result) {
                prepare((*result)->map, *cancelled);
                result = freedInPool(*std::move(result));
            }
            // Through the application, which outlives both: only its thread may look whether the job still
            // is.
            QMetaObject::invokeMethod(application, [self, generation, request, result = std::move(result)] {
                if (self)
                    self->take(generation, result, request);
            });
        });
}

void ImportJob::cancel()
{
    if (!m_cancelled)
        return;
    *m_cancelled = true;
    m_cancelled.reset();
    ++m_generation;
    emit cancelled();
}

void ImportJob::take(std::size_t generation, const Imported<DocumentPtr>& result, const OpenRequest& request)
{
    if (generation != m_generation)
        return;
    m_cancelled.reset();
    if (result)
        emit finished(*result, request);
    else
        emit failed(result.error(), request);
}

} // namespace ballast
