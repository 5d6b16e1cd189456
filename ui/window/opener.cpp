// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/opener.h"

#include "picture/pictureorigin.h"
#include "text/outsidetext.h"
#include "window/session.h"

#include <QFileInfo>

namespace ballast {

namespace {

/// A sentence on what dropForeignParts() took out of a picture's view; empty for nothing.
QString foreignParts(const QStringList& parts)
{
    return parts.isEmpty() ? QString()
                           : Opener::tr("Left out of the picture's view, since it is not of this map: %1.")
                                 .arg(parts.join(QStringLiteral(", ")));
}

} // namespace

Opener::Opener(ViewController& controller, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
{
    connect(&m_import, &ImportJob::progressChanged, this, &Opener::progressChanged);
    connect(&m_import, &ImportJob::cancelled, this, &Opener::cancelled);
    connect(&m_import, &ImportJob::finished, this, &Opener::take);
    connect(&m_import, &ImportJob::failed, this, &Opener::fail);
    connect(&m_import, &ImportJob::pictureRead, this, &Opener::takePicture);
    connect(&m_live, &LiveFile::changed, this, &Opener::reload);
    connect(&m_live, &LiveFile::vanished, this, &Opener::vanished);
}

void Opener::open(const QString& path)
{
    PictureContext context;
    context.known = Session().recentFiles();
    if (const DocumentPtr& open = m_controller.document()) {
        context.openHash = open->source.hash;
        context.openAnswers = m_current.answers;
        if (m_current.text.isNull())
            context.known.prepend(m_current.path);
    }
    OpenRequest request{path};
    request.picture = std::move(context);
    start(request);
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
    request.isOfPicture = false;
    request.picture.reset();
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
    const bool isQuestion =
        error.code == ImportErrorCode::ColumnsUnknown || error.code == ImportErrorCode::MeaningUnknown;
    if (!isQuestion || !error.table)
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
    OpenRequest request = m_current;
    request.answers = answers;
    request.state = state;
    request.isOtherMap = !sameMap;
    request.isOfPicture = false;
    request.expectedHash = m_controller.document()->source.hash;
    start(request);
}

/// A picture of which no file was read.
void Opener::takePicture(const PictureOrigin& origin, const OpenRequest& request)
{
    using Kind = PictureOrigin::Kind;
    const bool isOpen = m_controller.document() != nullptr;
    switch (origin.kind) {
    case Kind::NoView:
        return emit failed({request.path,
                            {},
                            origin.reason,
                            tr("Open the export itself, or a PNG that was saved or copied here.")});
    case Kind::Found:
        return showView(origin.view.state, {});
    case Kind::Elsewhere: {
        OpenRequest wanted = request;
        wanted.path = origin.file;
        return emit fileWanted(origin.reason, wanted);
    }
    case Kind::Missing:
        if (isOpen)
            return showView(origin.view.state,
                            tr("%1 Its view is applied to the open map.").arg(origin.reason));
        emit declined(tr("%1 Open the map first, then the picture, to see its view.").arg(origin.reason));
    }
}

/// On the map that is open.
void Opener::showView(const ViewState& state, const QString& notice)
{
    ViewState shown = state;
    const QString dropped = foreignParts(dropForeignParts(shown, m_controller.document()->map));
    m_controller.change(shown);
    emit declined(QStringList{notice, dropped}.join(u' ').trimmed());
}

void Opener::start(const OpenRequest& request)
{
    if (request.path != m_tablePath)
        m_table.reset();
    m_columnsRemembered = false;
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

/// The whole map, or what of it is to be seen first; the theme is the reader's and not the map's.
ViewState Opener::freshState(const Document& document) const
{
    ViewState state;
    state.priceWindow = document.firstView;
    state.theme = m_controller.state().theme;
    return state;
}

void Opener::takeReloaded(const DocumentPtr& document, const OpenRequest& request)
{
    if (request.path != m_current.path)
        return; // another capture of its series is shown meanwhile
    const bool isNew = document->source.hash != m_controller.document()->source.hash;
    m_currentStamp = request.stamp;
    m_live.watch(request.path, m_currentStamp);
    if (isNew)
        m_controller.reload(document);
    emit reloaded(isNew);
}

void Opener::take(const DocumentPtr& document, const OpenRequest& request)
{
    if (request.isReload)
        return takeReloaded(document, request);
    ViewState state = request.state.value_or(freshState(*document));
    const QStringList dropped = request.isOfPicture ? dropForeignParts(state, document->map) : QStringList();
    if (request.isOtherMap)
        state.priceWindow = document->firstView;
    m_current = request;
    m_current.isOtherMap = false;
    m_current.picture.reset();
    m_currentStamp = request.stamp;
    m_live.watch(request.text.isNull() ? request.path : QString(), m_currentStamp);
    m_controller.open(document, state);
    const QString notice = noticeFor(*document, request);
    emit opened(request.path, QStringList{notice, foreignParts(dropped)}.join(u' ').trimmed());
}

} // namespace ballast
