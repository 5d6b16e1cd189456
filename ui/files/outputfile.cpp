// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/outputfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

bool look(const QString& path, struct stat& status)
{
    if (path == "-"_L1)
        return ::fstat(STDIN_FILENO, &status) == 0;
    return ::stat(QFile::encodeName(path).constData(), &status) == 0;
}

/// Until all is written: a full disk takes part of it first, and only the next attempt says why.
bool writeAll(QSaveFile& file, const QByteArray& bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 written = file.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

QString whyNotTo(const QString& path, const QStringList& inputs)
{
    if (isSpecialFile(path))
        return u"%1 is not a regular file: choose another name."_s.arg(path);
    for (const QString& input : inputs)
        if (isSameFile(path, input))
            return u"%1 is the file that is read, and would be lost: choose another name."_s.arg(path);
    return {};
}

} // namespace

bool isSameFile(const QString& one, const QString& other)
{
    struct stat first = {};
    struct stat second = {};
    return look(one, first) && look(other, second) && first.st_dev == second.st_dev
        && first.st_ino == second.st_ino;
}

bool isSpecialFile(const QString& path)
{
    struct stat status = {};
    return look(path, status) && !S_ISREG(status.st_mode);
}

Expected<void, QString> writeFiles(const std::vector<OutputFile>& files, const QStringList& inputs)
{
    std::vector<std::unique_ptr<QSaveFile>> open;
    open.reserve(files.size());
    const auto failed = [](const QSaveFile& file) {
        return unexpected(u"%1 could not be written: %2. Choose another name or folder."_s.arg(
            file.fileName(), file.errorString()));
    };
    for (const OutputFile& file : files) {
        if (const QString reason = whyNotTo(file.path, inputs); !reason.isEmpty())
            return unexpected(reason);
        open.push_back(std::make_unique<QSaveFile>(file.path));
        // Unbuffered: what a buffer could not get rid of is known only when its file is closed, without a
        // reason.
        if (!open.back()->open(QIODevice::WriteOnly | QIODevice::Unbuffered)
            || !writeAll(*open.back(), file.bytes))
            return failed(*open.back());
    }
    for (const auto& save : open)
        if (!save->commit())
            return failed(*save);
    return {};
}

} // namespace ballast
