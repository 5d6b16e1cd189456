// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/opener.h"

#include "picture/picture.h"
#include "picture/pngfile.h"

#include <QDir>
#include <QFileInfo>

namespace ballast {

Opener::Opener(ViewController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
{
    connect(&m_import, &ImportJob::progressChanged, this, &Opener::progressChanged);
    connect(&m_import, &ImportJob::cancelled, this, &Opener::cancelled);
    connect(&m_import, &ImportJob::finished, this, &Opener::take);
    connect(&m_import, &ImportJob::failed, this,
            [this](const ImportError& error) { emit failed(text::describe(error)); });
}

void Opener::open(const QString& path)
{
    if (const auto view = savedViewOf(path))
        openPicture(path, *view);
    else if (isPng(path))
        emit failed({path,
                     {},
                     tr("The picture carries no view of a map."),
                     tr("Open the export itself, or a PNG that was saved or copied here.")});
    else
        start({path});
}

void Opener::reopenWith(const ImportAnswers& answers)
{
    const Source& source = m_controller.document()->source;
    // Another map of the file is another picture; the same map keeps its view.
    const bool sameMap = answers.select == m_answers.select;
    ViewState state = m_controller.state();
    if (!sameMap || answers.prices != m_answers.prices)
        state.priceWindow.reset();
    if (!sameMap)
        state = freshState();
    start({QString::fromStdString(source.file), answers, state, source.hash});
}

void Opener::openPicture(const QString& path, const SavedView& view)
{
    const DocumentPtr& open = m_controller.document();
    if (open && !view.hash.empty() && open->source.hash == view.hash && m_answers == view.answers)
        return m_controller.change(view.state);
    // The file may have moved together with its picture; where both are there, its hash tells which is meant.
    const QString remembered = QString::fromStdString(view.file);
    const QString beside = QFileInfo(path).dir().filePath(QFileInfo(remembered).fileName());
    QStringList places;
    for (const QString& place : {beside, remembered})
        if (!remembered.isEmpty() && QFileInfo(place).isFile() && !places.contains(place))
            places << place;
    if (!places.isEmpty()) {
        const QString first = places.takeFirst();
        return start({first, view.answers, view.state, view.hash, places});
    }
    const QString missing = remembered.isEmpty()
        ? tr("The picture does not say which file it was made from.")
        : tr("The file of this picture is no longer there: %1.").arg(remembered);
    if (open)
        m_controller.change(view.state);
    emit declined(open ? tr("%1 Its view is applied to the open map.").arg(missing)
                       : tr("%1 Open the map first, then the picture, to see its view.").arg(missing));
}

void Opener::start(const OpenRequest& request)
{
    emit started(request.path);
    m_import.start(request);
}

/// The whole map; the theme is the reader's and not the map's.
ViewState Opener::freshState() const
{
    ViewState state;
    state.theme = m_controller.state().theme;
    return state;
}

void Opener::take(const DocumentPtr& document, const OpenRequest& request)
{
    const bool changed = !request.expectedHash.empty() && request.expectedHash != document->source.hash;
    if (changed && !request.otherPlaces.isEmpty()) {
        OpenRequest next = request;
        next.path = next.otherPlaces.takeFirst();
        return start(next);
    }
    const ViewState state = request.state.value_or(freshState());
    m_answers = request.answers;
    m_controller.open(document, state);
    emit opened(request.path,
                changed
                    ? tr("%1 has changed since: the view is the earlier one, the figures are those of the "
                         "file as it is now.")
                          .arg(QFileInfo(request.path).fileName())
                    : QString());
}

} // namespace ballast
