// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportwriter.h"

#include "picture/pngfile.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <memory>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

constexpr int pictureDpi = 192; // a tag: it is read at half its pixels

using Saved = Expected<void, QString>;

struct File
{
    QString path;
    QByteArray bytes;
};

/// All of them or none: each is on the disk under another name before the first takes its own.
Saved write(const std::vector<File>& files)
{
    std::vector<std::unique_ptr<QSaveFile>> open;
    open.reserve(files.size());
    const auto failed = [](const QSaveFile& file) {
        return unexpected(u"%1 could not be written: %2. Choose another name or folder."_s.arg(
            file.fileName(), file.errorString()));
    };
    for (const File& file : files) {
        const QFileInfo target(file.path);
        if (target.exists() && !target.isFile())
            return unexpected(u"%1 is not a regular file: choose another name."_s.arg(file.path));
        open.push_back(std::make_unique<QSaveFile>(file.path));
        QSaveFile& save = *open.back();
        if (!save.open(QIODevice::WriteOnly) || save.write(file.bytes) != file.bytes.size() || !save.flush())
            return failed(save);
    }
    for (const auto& save : open)
        if (!save->commit())
            return failed(*save);
    return {};
}

} // namespace

bool isReportName(const QString& path)
{
    static const std::array endings{u"html"_s, u"htm"_s, u"pdf"_s, u"md"_s};
    return std::ranges::find(endings, QFileInfo(path).suffix().toLower()) != endings.end();
}

Saved saveReport(const QString& path, const Report& report)
{
    const QFileInfo target(path);
    const QString ending = target.suffix().toLower();
    if (ending == u"pdf")
        return write({{path, toPdf(report)}});
    if (!isReportName(path))
        return unexpected(
            u"%1 does not end in .html, .pdf or .md: the name says what kind of report to write."_s.arg(
                path));
    QByteArray png;
    if (!report.picture.isNull()) {
        auto encoded = encodePng(report.picture, {}, pictureDpi);
        if (!encoded)
            return unexpected(
                u"%1: there is not enough memory for the picture. Close other programs."_s.arg(path));
        png = *std::move(encoded);
    }
    if (ending != u"md")
        return write({{path, toHtml(report, png)}});
    if (png.isEmpty())
        return write({{path, toMarkdown(report, {})}});
    // The picture first: a page without it would be the worse half.
    const QString name = target.completeBaseName() + u".png"_s;
    return write({{target.path() + u'/' + name, png}, {path, toMarkdown(report, name)}});
}

} // namespace ballast
