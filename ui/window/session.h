// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/viewstate.h"

#include <QByteArray>
#include <QStringList>

namespace ballast {

/// What the program remembers between starts: recent files, the window's layout, the theme, the picture's
/// choices.
class Session
{
public:
    static constexpr int mostRecent = 12;

    QStringList recentFiles() const;
    void addRecentFile(const QString& path);
    void clearRecentFiles();

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    QByteArray geometry() const;
    QByteArray windowState() const;
    void setLayout(const QByteArray& geometry, const QByteArray& windowState);

    QString lastFolder() const;
    void setLastFolder(const QString& folder);
};

} // namespace ballast
