// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/expected.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

/// Writing files: whole or not at all, and never over what nobody meant.
namespace ballast {

/// Whether two paths are one file, by whatever links. "-" is what stands on standard input.
bool isSameFile(const QString& one, const QString& other);

/// Whether a path, or what its link leads to, is there and is no regular file: a folder, pipe, socket or
/// device. It is to be neither replaced nor read, which might never end.
bool isSpecialFile(const QString& path);

struct OutputFile
{
    QString path;
    QByteArray bytes;
};

/// Writes all of them or none: each is on the disk under another name before the first takes its own. None of
/// `inputs` is replaced, nor what is no regular file. The error is a sentence with the file, the system's
/// reason and what helps. Any thread.
Expected<void, QString> writeFiles(const std::vector<OutputFile>& files, const QStringList& inputs = {});

} // namespace ballast
