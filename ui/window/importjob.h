// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/import.h"
#include "jobs/poolwork.h"
#include "model/viewstate.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace ballast {

/// What to open, and how to show it once it is there.
struct OpenRequest
{
    QString path; ///< Or what pasted text is called.
    ImportAnswers answers = {}; ///< Given by the user.
    std::optional<ViewState> state = {}; ///< From a picture; nothing: the whole map.
    std::string expectedHash = {}; ///< Of the version that is meant; empty: any.
    QStringList otherPlaces = {}; ///< Where else the file may be, should this one be another version.
    bool isReload = false; ///< The open file again: the view stays as it is by then.
    QByteArray text = {}; ///< Pasted; null: the file at `path` is read.
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
    void cancelled();

private:
    void take(const Imported<DocumentPtr>& result, const OpenRequest& request);

    PoolWork m_work;
};

} // namespace ballast
