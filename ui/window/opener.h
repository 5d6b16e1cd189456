// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/messages.h"
#include "window/importjob.h"
#include "window/livefile.h"
#include "window/viewcontroller.h"

#include <QObject>

namespace ballast {

/// Brings files into the controller: exports as documents, pictures of ours as a view on their file.
/// A failure leaves what is open as it was.
class Opener : public QObject
{
    Q_OBJECT
public:
    explicit Opener(ViewController& controller, QObject* parent = nullptr);

    /// An export, or a picture: then its view, on the very file that it was made from, where that lies beside
    /// it or was opened before.
    void open(const QString& path);
    /// An export with what is known of it.
    void open(const OpenRequest& request) { start(request); }
    /// Text as a document, with `name` in place of a file's.
    void openText(const QByteArray& text, const QString& name);
    /// Takes over a document that somebody else reads and shows: what it is made from, and its file's stamp.
    void adopt(const OpenRequest& request, const FileStamp& stamp);
    /// The open document again, with what the user says of it.
    void reopenWith(const ImportAnswers& answers);
    /// The open file again, as it is now. Nothing happens where there is none.
    void reload();
    /// Whether a file that changes on disk is read again by itself.
    void setFollowing(bool following) { m_live.setEnabled(following); }
    bool canReload() const { return m_controller.document() && m_current.text.isNull(); }
    void cancel() { m_import.cancel(); }
    bool isRunning() const { return m_import.isRunning(); }
    /// What the user said of the open document.
    const ImportAnswers& answers() const { return m_current.answers; }
    /// What the open document was made from.
    const OpenRequest& current() const { return m_current; }
    const FileStamp& currentStamp() const { return m_currentStamp; }
    /// The table of the last file whose columns had to be asked for; null when that was another file.
    const TablePreview* table() const { return m_table.get(); }

signals:
    void started(const QString& path);
    void progressChanged(double fraction);
    void cancelled();
    /// The controller has the document. `notice`: what must be said about it; empty: nothing.
    void opened(const QString& path, const QString& notice);
    void failed(const ballast::text::ErrorText& error);
    /// The request's file is table(), whose columns only the reader knows.
    void columnsWanted(const ballast::OpenRequest& request);
    /// The controller has the file's newer version, or kept what it had since that is the same.
    void reloaded(bool isNew);
    /// What is open stays.
    void reloadFailed(const ballast::text::ErrorText& error);
    /// The open file is gone from its place.
    void vanished();
    /// Nothing was opened, and why.
    void declined(const QString& notice);
    /// A picture names a file elsewhere, which open(request) opens if it still is the picture's.
    void fileWanted(const QString& notice, const ballast::OpenRequest& request);

private:
    void takePicture(const PictureOrigin& origin, const OpenRequest& request);
    void showView(const ViewState& state, const QString& notice);
    void start(const OpenRequest& request);
    ViewState freshState(const Document& document) const;
    void take(const DocumentPtr& document, const OpenRequest& request);
    void takeReloaded(const DocumentPtr& document, const OpenRequest& request);
    void fail(const ImportError& error, const OpenRequest& request);
    QString noticeFor(const Document& document, const OpenRequest& request) const;

    ViewController& m_controller;
    ImportJob m_import;
    LiveFile m_live;
    OpenRequest m_current;
    FileStamp m_currentStamp; ///< Of the version that is open.
    std::shared_ptr<const TablePreview> m_table;
    QString m_tablePath;
    bool m_columnsRemembered = false; ///< Those of the running import came from an earlier answer.
};

} // namespace ballast
