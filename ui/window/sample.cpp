// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/sample.h"

#include "files/outputfile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace ballast {

QString sampleFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    folder.mkpath(QStringLiteral("."));
    QString path = folder.filePath(QStringLiteral("binance-btcusdt-30d.json"));
    if (isSpecialFile(path))
        return path; // to be told so when it is opened
    QFile bundled(QStringLiteral(":/ballast/sample.json"));
    QFile present(path);
    if (!bundled.open(QIODevice::ReadOnly))
        return path;
    const QByteArray bytes = bundled.readAll();
    if (present.open(QIODevice::ReadOnly) && present.readAll() == bytes)
        return path;
    writeFiles({{path, bytes}}); // one that cannot be written cannot be opened, and that is said
    return path;
}

} // namespace ballast
