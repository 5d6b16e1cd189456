// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/seriesjob.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

namespace ballast {

SeriesJob::SeriesJob(QObject* parent)
    : QObject(parent)
{
}

SeriesJob::~SeriesJob()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void SeriesJob::start(const QStringList& files, const ImportAnswers& answers)
{
    cancel();
    m_files = files;
    auto cancelled = std::make_shared<std::atomic_bool>(false);
    m_cancelled = cancelled;
    const std::size_t generation = ++m_generation;
    std::vector<std::string> paths;
    paths.reserve(static_cast<std::size_t>(files.size()));
    for (const QString& file : files)
        paths.push_back(QFile::encodeName(file).toStdString());
    const QPointer<SeriesJob> self(this);
    QThreadPool::globalInstance()->start(
        [self, generation, cancelled, paths, answers, application = QCoreApplication::instance()] {
            SeriesOptions options;
            options.answers = answers;
            options.progress = [&](std::size_t done, std::size_t all) {
                QMetaObject::invokeMethod(application, [self, generation, done, all] {
                    if (self && self->m_generation == generation && self->m_cancelled)
                        emit self->progressChanged(static_cast<int>(done), static_cast<int>(all));
                });
                return !cancelled->load();
            };
            // Through the application, which outlives both: only its thread may look whether the job still
            // is.
            QMetaObject::invokeMethod(application, [self, generation, scan = readSeries(paths, options)] {
                if (self)
                    self->take(generation, scan);
            });
        });
}

void SeriesJob::cancel()
{
    if (!m_cancelled)
        return;
    *m_cancelled = true;
    m_cancelled.reset();
    ++m_generation;
}

void SeriesJob::take(std::size_t generation, const SeriesScan& scan)
{
    if (generation != m_generation)
        return;
    m_cancelled.reset();
    emit finished(scan);
}

} // namespace ballast
