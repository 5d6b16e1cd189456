// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/incoming.h"

#include "compare/exportfiles.h"
#include "text/messages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <filesystem>

namespace ballast {

Incoming::Incoming(const QMimeData* data)
{
    if (!data)
        return;
    for (const QUrl& url : data->urls()) {
        if (!url.isLocalFile())
            hasOtherUrls = true;
        else if (QFileInfo(url.toLocalFile()).isDir())
            folders << url.toLocalFile();
        else
            files << url.toLocalFile();
    }
    if (files.isEmpty() && folders.isEmpty() && data->hasText() && !hasOtherUrls)
        text = data->text().toUtf8();
}

QStringList exportsIn(const QString& folder)
{
    QStringList patterns;
    for (const std::string_view ending : exportEndings)
        patterns << u'*' + QLatin1String(ending.data(), static_cast<qsizetype>(ending.size()));
    const QStringList names = QDir(folder).entryList(patterns, QDir::Files, QDir::Name | QDir::LocaleAware);
    QStringList paths;
    for (const QString& name : names)
        paths << QDir(folder).filePath(name);
    return paths;
}

QString whyNoExports(const QString& folder)
{
    std::error_code error;
    const std::filesystem::directory_iterator entries(QFile::encodeName(folder).toStdString(), error);
    return error
        ? folder + QStringLiteral(": ") + text::unreadableFolder(error.value())
        : QCoreApplication::translate("ballast::MainWindow", "There is no JSON or CSV file in the folder %1.")
              .arg(folder);
}

} // namespace ballast
