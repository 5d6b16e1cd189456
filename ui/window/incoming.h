// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QMimeData;

namespace ballast {

/// What was dropped or pasted, sorted: local files, folders, or else text.
struct Incoming
{
    explicit Incoming(const QMimeData* data);

    bool isEmpty() const { return files.isEmpty() && folders.isEmpty() && text.isEmpty(); }

    QStringList files;
    QStringList folders;
    QByteArray text;
    bool hasOtherUrls = false; ///< Of the network, which is not touched.
};

/// Files of a folder that may be exports, by name; those below it are left alone.
QStringList exportsIn(const QString& folder);
/// Why there is none, as a sentence.
QString whyNoExports(const QString& folder);

} // namespace ballast
