// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/sample.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace ballast {

QString sampleFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    folder.mkpath(QStringLiteral("."));
    QString path = folder.filePath(QStringLiteral("binance-btcusdt-30d.json"));
    QFile bundled(QStringLiteral(":/ballast/sample.json"));
    QFile present(path);
    if (!bundled.open(QIODevice::ReadOnly))
        return path;
    const QByteArray bytes = bundled.readAll();
    if (present.open(QIODevice::ReadOnly) && present.readAll() == bytes)
        return path;
    QSaveFile out(path);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size())
        out.commit();
    return path;
}

} // namespace ballast
