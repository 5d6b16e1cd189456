// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/messages.h"
#include "window/importjob.h"
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

    /// An export, or a picture: then its view, on its file where that is still the same.
    void open(const QString& path);
    /// The open document again, with what the user says of it.
    void reopenWith(const ImportAnswers& answers);
    void cancel() { m_import.cancel(); }
    bool isRunning() const { return m_import.isRunning(); }
    /// What the user said of the open document.
    const ImportAnswers& answers() const { return m_answers; }

signals:
    void started(const QString& path);
    void progressChanged(double fraction);
    void cancelled();
    /// The controller has the document. `notice`: what must be said about it; empty: nothing.
    void opened(const QString& path, const QString& notice);
    void failed(const ballast::text::ErrorText& error);
    /// Nothing was opened, and why.
    void declined(const QString& notice);

private:
    void openPicture(const QString& path, const SavedView& view);
    void start(const OpenRequest& request);
    ViewState freshState() const;
    void take(const DocumentPtr& document, const OpenRequest& request);

    ViewController& m_controller;
    ImportJob m_import;
    ImportAnswers m_answers;
};

} // namespace ballast
