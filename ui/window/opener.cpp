// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/opener.h"

#include "picture/picture.h"
#include "picture/pngfile.h"
#include "text/outsidetext.h"
#include "window/session.h"

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
    connect(&m_import, &ImportJob::failed, this, &Opener::fail);
    connect(&m_live, &LiveFile::changed, this, &Opener::reload);
    connect(&m_live, &LiveFile::vanished, this, &Opener::vanished);
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

void Opener::openText(const QByteArray& text, const QString& name)
{
    OpenRequest request;
    request.path = name;
    request.text = text;
    start(request);
}

void Opener::adopt(const OpenRequest& request, const FileStamp& stamp)
{
    m_current = request;
    m_currentStamp = stamp;
    m_table.reset();
    m_live.watch(request.path, stamp);
}

void Opener::reload()
{
    if (!canReload())
        return;
    if (m_import.isRunning())
        return m_live.watch(m_current.path, m_currentStamp); // once that is over
    OpenRequest request = m_current;
    request.isReload = true;
    request.expectedHash.clear();
    request.otherPlaces.clear();
    m_startStamp = stampOf(request.path);
    m_import.start(request);
}

void Opener::fail(const ImportError& error, const OpenRequest& request)
{
    if (request.isReload && request.path != m_current.path)
        return; // another capture of its series is shown meanwhile
    if (request.isReload) {
        if (error.code == ImportErrorCode::Changed && m_live.isEnabled())
            return m_live.watch(request.path, m_currentStamp); // once it rests
        return emit reloadFailed(text::describe(error));
    }
    if (error.code != ImportErrorCode::ColumnsUnknown || !error.table)
        return emit failed(text::describe(error));
    m_table = error.table;
    m_tablePath = request.path;
    const auto remembered = Session().columnsOf(*m_table);
    if (!request.answers.columns.empty() || remembered.empty())
        return emit columnsWanted(request);
    OpenRequest again = request;
    again.answers.columns = remembered;
    m_columnsRemembered = true;
    m_import.start(again);
}

void Opener::reopenWith(const ImportAnswers& answers)
{
    // Another map of the file is another picture; the same map keeps its view.
    const bool sameMap = answers.select == m_current.answers.select;
    ViewState state = m_controller.state();
    if (!sameMap || answers.prices != m_current.answers.prices)
        state.priceWindow.reset();
    if (!sameMap)
        state = freshState();
    OpenRequest request = m_current;
    request.answers = answers;
    request.state = state;
    request.expectedHash = m_controller.document()->source.hash;
    start(request);
}

void Opener::openPicture(const QString& path, const SavedView& view)
{
    const DocumentPtr& open = m_controller.document();
    if (open && !view.hash.empty() && open->source.hash == view.hash && m_current.answers == view.answers)
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
    if (request.path != m_tablePath)
        m_table.reset();
    m_columnsRemembered = false;
    m_startStamp = stampOf(request.path);
    emit started(request.path);
    m_import.start(request);
}

/// What must be said of the document at once; the rest stands in its warnings.
QString Opener::noticeFor(const Document& document, const OpenRequest& request) const
{
    if (!request.expectedHash.empty() && request.expectedHash != document.source.hash)
        return tr("%1 has changed since: the view is the earlier one, the figures are those of the file as "
                  "it "
                  "is now.")
            .arg(text::fileName(request.path));
    if (m_columnsRemembered)
        return tr(
            "The columns are taken as you said for a table with this header; File > Columns of the table "
            "changes them.");
    const bool isNew = request.answers == ImportAnswers() && !request.state;
    return isNew ? text::openingNotice(document) : QString();
}

/// The whole map; the theme is the reader's and not the map's.
ViewState Opener::freshState() const
{
    ViewState state;
    state.theme = m_controller.state().theme;
    return state;
}

void Opener::takeReloaded(const DocumentPtr& document, const OpenRequest& request)
{
    if (request.path != m_current.path)
        return; // another capture of its series is shown meanwhile
    const bool isNew = document->source.hash != m_controller.document()->source.hash;
    m_currentStamp = m_startStamp;
    m_live.watch(request.path, m_currentStamp);
    if (isNew)
        m_controller.reload(document);
    emit reloaded(isNew);
}

void Opener::take(const DocumentPtr& document, const OpenRequest& request)
{
    if (request.isReload)
        return takeReloaded(document, request);
    const bool changed = !request.expectedHash.empty() && request.expectedHash != document->source.hash;
    if (changed && !request.otherPlaces.isEmpty()) {
        OpenRequest next = request;
        next.path = next.otherPlaces.takeFirst();
        return start(next);
    }
    const ViewState state = request.state.value_or(freshState());
    m_current = request;
    m_currentStamp = m_startStamp;
    m_live.watch(request.text.isNull() ? request.path : QString(), m_currentStamp);
    m_controller.open(document, state);
    emit opened(request.path, noticeFor(*document, request));
}

} // namespace ballast
