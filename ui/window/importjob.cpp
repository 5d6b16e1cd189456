// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/importjob.h"

#include "window/letgo.h"

#include <QFile>
#include <QFileInfo>

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

/// Found without a file where the map that is open is the picture's.
PictureOrigin originIn(const QString& path, const PictureContext& context)
{
    const auto view = savedViewOf(path);
    const bool isOpen =
        view && !view->hash.empty() && view->hash == context.openHash && view->answers == context.openAnswers;
    return isOpen ? PictureOrigin{PictureOrigin::Kind::Found, *view, {}, {}} : originOf(path, context.known);
}

PictureOrigin otherThanMeant(const OpenRequest& request)
{
    PictureOrigin origin;
    origin.kind = PictureOrigin::Kind::Missing;
    origin.view.answers = request.answers;
    origin.view.state = request.state.value_or(ViewState());
    origin.reason = QStringLiteral("%1 cannot be read, or has changed since the picture was made: it is not "
                                   "opened unasked.")
                        .arg(QFileInfo(request.path).fileName());
    return origin;
}

} // namespace

ImportJob::ImportJob(QObject* parent)
    : QObject(parent)
{
}

Imported<DocumentPtr> ImportJob::readDocument(const OpenRequest& request, const PoolRun& run)
{
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
}

ImportJob::Outcome ImportJob::read(const OpenRequest& request, const PoolRun& run)
{
    Outcome outcome{request, {}};
    OpenRequest& meant = outcome.request;
    if (meant.picture && isPngFile(meant.path)) {
        const PictureContext context = *std::exchange(meant.picture, std::nullopt);
        PictureOrigin origin = originIn(meant.path, context);
        meant.answers = origin.view.answers;
        meant.state = origin.view.state;
        meant.expectedHash = origin.view.hash;
        meant.isOfPicture = true;
        const bool isToBeRead = origin.kind == PictureOrigin::Kind::Found && !origin.file.isEmpty();
        if (!isToBeRead) {
            outcome.picture = std::move(origin);
            return outcome;
        }
        meant.path = origin.file;
    } else if (meant.isOfPicture && !isFileOf({{}, meant.expectedHash, {}, {}}, meant.path)) {
        outcome.picture = otherThanMeant(meant);
        return outcome;
    }
    meant.stamp = stampOf(QFile::encodeName(meant.path).toStdString());
    outcome.document = readDocument(meant, run);
    const bool isOther =
        meant.isOfPicture && outcome.document && (*outcome.document)->source.hash != meant.expectedHash;
    if (isOther) // since it was looked at
        outcome.picture = otherThanMeant(meant);
    return outcome;
}

void ImportJob::start(const OpenRequest& request)
{
    m_work.start([this, request](const PoolRun& run) { return read(request, run); },
                 [this](const Outcome& outcome) { take(outcome); });
}

void ImportJob::cancel()
{
    if (!m_work.isRunning())
        return;
    m_work.cancel();
    emit cancelled();
}

void ImportJob::take(const Outcome& outcome)
{
    if (outcome.picture)
        emit pictureRead(*outcome.picture, outcome.request);
    else if (outcome.document)
        emit finished(*outcome.document, outcome.request);
    else
        emit failed(outcome.document.error(), outcome.request);
}

} // namespace ballast
