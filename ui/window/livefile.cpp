// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/livefile.h"

#include <QFile>
#include <QFileInfo>

namespace ballast {

namespace {

/// A file that looks the same twice, this long apart, is taken as written.
constexpr int settleMilliseconds = 150;

} // namespace

FileStamp stampOf(const QString& path)
{
    return stampOf(QFile::encodeName(path).toStdString());
}

LiveFile::LiveFile(QObject* parent)
    : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, &LiveFile::compare);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &LiveFile::look);
    // Of a file that was replaced, or is gone, only its folder tells.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &LiveFile::look);
}

void LiveFile::watch(const QString& path, const FileStamp& read)
{
    if (m_path != path) {
        const QStringList watched = m_watcher.files() + m_watcher.directories();
        if (!watched.isEmpty())
            m_watcher.removePaths(watched);
    }
    m_path = path;
    m_read = m_seen = read;
    m_isGone = false;
    if (!path.isEmpty())
        look();
}

void LiveFile::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    look();
}

void LiveFile::look()
{
    if (!m_isEnabled || m_path.isEmpty())
        return m_settle.stop();
    rewatch();
    m_settle.start();
}

void LiveFile::rewatch()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!m_watcher.directories().contains(folder) && QFileInfo(folder).isDir())
        m_watcher.addPath(folder);
    if (!m_watcher.files().contains(m_path) && QFileInfo(m_path).isFile())
        m_watcher.addPath(m_path);
}

void LiveFile::compare()
{
    const FileStamp now = stampOf(m_path);
    if (!now.exists()) {
        if (!std::exchange(m_isGone, true))
            emit vanished();
        return;
    }
    m_isGone = false;
    if (now == m_read)
        return;
    if (std::exchange(m_seen, now) != now)
        return look(); // it may not be whole yet
    m_read = now;
    emit changed();
}

} // namespace ballast
