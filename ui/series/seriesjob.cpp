// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/seriesjob.h"

#include <QFile>

namespace ballast {

SeriesJob::SeriesJob(QObject* parent)
    : QObject(parent)
{
}

void SeriesJob::start(const QStringList& files, const ImportAnswers& answers)
{
    m_files = files;
    std::vector<std::string> paths;
    paths.reserve(static_cast<std::size_t>(files.size()));
    for (const QString& file : files)
        paths.push_back(QFile::encodeName(file).toStdString());
    m_work.start(
        [this, paths, answers](const PoolRun& run) {
            SeriesOptions options;
            options.answers = answers;
            options.progress = [&](std::size_t done, std::size_t all) {
                run.tell([this, done, all] {
                    emit progressChanged(static_cast<int>(done), static_cast<int>(all));
                });
                return run.isWanted();
            };
            return readSeries(paths, options);
        },
        [this](const SeriesScan& scan) { emit finished(scan); });
}

} // namespace ballast
