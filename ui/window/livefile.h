// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/filestamp.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace ballast {

FileStamp stampOf(const QString& path);

/// Tells when a file is another than the one that was read: rewritten, replaced, cut short, or gone and back.
/// While a program is still writing it keeps silent.
class LiveFile : public QObject
{
    Q_OBJECT
public:
    explicit LiveFile(QObject* parent = nullptr);

    /// Watches `path` from now on and nothing else; empty: nothing. `read`: its stamp before it was read.
    void watch(const QString& path, const FileStamp& read);
    /// Looks now, and again until the file rests.
    void look();
    /// Off, it tells nothing; on again, it tells what changed meanwhile.
    void setEnabled(bool enabled);
    bool isEnabled() const { return m_isEnabled; }

signals:
    /// The file is there and rests. Told once a version.
    void changed();
    /// Told once, until the file is back.
    void vanished();

private:
    void rewatch();
    void compare();

    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QString m_path;
    FileStamp m_read;
    FileStamp m_seen;
    bool m_isGone = false;
    bool m_isEnabled = true;
};

} // namespace ballast
