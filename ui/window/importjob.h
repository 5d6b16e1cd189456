// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/filestamp.h"
#include "import/import.h"
#include "jobs/poolwork.h"
#include "model/viewstate.h"
#include "picture/pictureorigin.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <optional>

namespace ballast {

/// What a picture's file is looked for with.
struct PictureContext
{
    QStringList known; ///< Files opened before.
    std::string openHash; ///< Of the map that is open; empty: none.
    ImportAnswers openAnswers; ///< With which it was opened.
};

/// What to open, and how to show it once it is there.
struct OpenRequest
{
    QString path; ///< Or what pasted text is called.
    ImportAnswers answers = {}; ///< Given by the user.
    std::optional<ViewState> state = {}; ///< From a picture; nothing: the whole map.
    std::string expectedHash = {}; ///< Of the version that is meant; empty: any.
    bool isOfPicture = false; ///< A picture asks for it: nothing else than the expected version is opened.
    std::optional<PictureContext> picture = {}; ///< The path may be a picture; nothing: it is an export.
    bool isOtherMap = false; ///< Of the open file: the view goes on, at what the new map shows first.
    bool isReload = false; ///< The open file again: the view stays as it is by then.
    QByteArray text = {}; ///< Pasted; null: the file at `path` is read.
    FileStamp stamp = {}; ///< Of the file before it was read, which sets it.
};

/// Reads files on a thread of the pool. Only the newest request counts: what an older one brings is dropped.
class ImportJob : public QObject
{
    Q_OBJECT
public:
    explicit ImportJob(QObject* parent = nullptr);

    void start(const OpenRequest& request);
    /// At once for the user: the reading thread stops by itself at its next step.
    void cancel();
    bool isRunning() const { return m_work.isRunning(); }

signals:
    void progressChanged(double fraction);
    void finished(const ballast::DocumentPtr& document, const ballast::OpenRequest& request);
    void failed(const ballast::ImportError& error, const ballast::OpenRequest& request);
    /// The request's file is a picture, and nothing was read for it: its file is what is open (Found), or was
    /// not to be had.
    void pictureRead(const ballast::PictureOrigin& origin, const ballast::OpenRequest& request);
    void cancelled();

private:
    /// A document or why there is none, of the request as a picture changed it; or the picture alone.
    struct Outcome
    {
        OpenRequest request;
        std::optional<PictureOrigin> picture;
        Imported<DocumentPtr> document = nullptr;
    };
    Outcome read(const OpenRequest& request, const PoolRun& run);
    Imported<DocumentPtr> readDocument(const OpenRequest& request, const PoolRun& run);
    void take(const Outcome& outcome);

    PoolWork m_work;
};

} // namespace ballast
