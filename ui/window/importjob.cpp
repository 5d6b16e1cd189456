// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/importjob.h"

#include "window/letgo.h"

#include <QFile>

#include <utility>

namespace ballast {

namespace {

/// What the first look at merged buckets would otherwise compute, on the GUI's thread.
void prepare(const LiquidationMap& map, const PoolRun& run)
{
    map.blockMaxima(Weighting::Notional);
    if (map.hasMargin() && run.isWanted())
        map.blockMaxima(Weighting::Margin);
}

Imported<DocumentPtr> import(const OpenRequest& request, const ImportOptions& options)
{
    if (request.text.isNull())
        return importFile(QFile::encodeName(request.path).toStdString(), options);
    return importBytes({request.text.constData(), static_cast<std::size_t>(request.text.size())},
                       request.path.toStdString(), options);
}

} // namespace

ImportJob::ImportJob(QObject* parent)
    : QObject(parent)
{
}

void ImportJob::start(const OpenRequest& request)
{
    m_work.start(
        [this, request](const PoolRun& run) {
            ImportOptions options;
            static_cast<ImportAnswers&>(options) = request.answers;
            options.progress = [this, &run, lastPermille = -1](double fraction) mutable {
                const int permille = static_cast<int>(fraction * 1000);
                if (std::exchange(lastPermille, permille) != permille)
                    run.tell([this, fraction] { emit progressChanged(fraction); });
                return run.isWanted();
            };
            auto result = import(request, options);
            if (result) {
                prepare((*result)->map, run);
                result = freedInPool(*std::move(result));
            }
            return result;
        },
        [this, request](const Imported<DocumentPtr>& result) { take(result, request); });
}

void ImportJob::cancel()
{
    if (!m_work.isRunning())
        return;
    m_work.cancel();
    emit cancelled();
}

void ImportJob::take(const Imported<DocumentPtr>& result, const OpenRequest& request)
{
    if (result)
        emit finished(*result, request);
    else
        emit failed(result.error(), request);
}

} // namespace ballast
