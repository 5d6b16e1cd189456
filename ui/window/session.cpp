// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/session.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace ballast {

namespace {

constexpr char recentKey[] = "recentFiles";
constexpr char themeKey[] = "theme";
constexpr char geometryKey[] = "window/geometry";
constexpr char stateKey[] = "window/state";
constexpr char folderKey[] = "lastFolder";

QVariant read(const char* key)
{
    return QSettings().value(QLatin1String(key));
}

void write(const char* key, const QVariant& value)
{
    QSettings().setValue(QLatin1String(key), value);
}

} // namespace

QStringList Session::recentFiles() const
{
    return read(recentKey).toStringList();
}

void Session::addRecentFile(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    write(recentKey, files.mid(0, mostRecent));
}

void Session::clearRecentFiles()
{
    write(recentKey, QStringList());
}

ThemeChoice Session::theme() const
{
    const QString name = read(themeKey).toString();
    return name == u"dark" ? ThemeChoice::Dark : name == u"light" ? ThemeChoice::Light : ThemeChoice::System;
}

void Session::setTheme(ThemeChoice theme)
{
    write(themeKey,
          theme == ThemeChoice::Dark        ? QStringLiteral("dark")
              : theme == ThemeChoice::Light ? QStringLiteral("light")
                                            : QStringLiteral("system"));
}

QByteArray Session::geometry() const
{
    return read(geometryKey).toByteArray();
}

QByteArray Session::windowState() const
{
    return read(stateKey).toByteArray();
}

void Session::setLayout(const QByteArray& geometry, const QByteArray& windowState)
{
    write(geometryKey, geometry);
    write(stateKey, windowState);
}

QString Session::lastFolder() const
{
    const QString folder = read(folderKey).toString();
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void Session::setLastFolder(const QString& folder)
{
    write(folderKey, folder);
}

} // namespace ballast
