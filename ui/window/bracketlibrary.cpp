// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/bracketlibrary.h"

#include "files/outputfile.h"
#include "text/ratiotext.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

/// As for the window, which the command line does without; must stand outside a namespace.
static void loadBracketResources()
{
    Q_INIT_RESOURCE(ballast);
}

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

/// A table is a few kilobytes; whatever is larger is something else.
constexpr qint64 largestFile = 1 << 20;

QString fileName(const BracketTable& table)
{
    const auto part = [](const std::string& text) {
        QString plain;
        for (const QChar c : QString::fromStdString(text).toLower())
            if (c.isLetterOrNumber() || c == u'-')
                plain += c;
        return plain;
    };
    return u"%1-%2-%3.json"_s.arg(part(table.exchange), part(table.symbol), part(table.asOf));
}

} // namespace

QString BracketLibrary::folder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"brackets"_s);
}

void BracketLibrary::read(const QString& path, std::vector<BracketTable>& tables)
{
    QFile file(path);
    if (isSpecialFile(path)) { // behind a link; to open a pipe would wait for its writer
        m_failures << u"%1 leads to what is no regular file. Delete it."_s.arg(path);
        return;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        m_failures << u"%1: %2. Check its permissions, or delete it."_s.arg(path, file.errorString());
        return;
    }
    auto table = bracketTableFromJson(file.read(largestFile).toStdString());
    if (table)
        tables.push_back(*std::move(table));
    else
        m_failures << text::describe(table.error(), path);
}

BracketLibrary BracketLibrary::load()
{
    loadBracketResources();
    BracketLibrary library;
    const auto readAll = [&library](const QDir& from, std::vector<BracketTable>& tables) {
        const auto files = from.entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo& file : files)
            library.read(file.filePath(), tables);
    };
    readAll(QDir(folder()), library.m_own);
    readAll(QDir(u":/ballast/brackets"_s), library.m_shipped);
    return library;
}

QString BracketLibrary::editableCopy(const BracketTable& table)
{
    const QDir own(folder());
    QString path = own.filePath(fileName(table));
    if (QFile::exists(path))
        return path;
    QFile shipped(u":/ballast/brackets/"_s + fileName(table));
    if (!own.mkpath(u"."_s) || !shipped.open(QIODevice::ReadOnly))
        return {};
    const auto written = writeFiles({{path, shipped.readAll()}});
    return written ? path : QString();
}

BracketChoice BracketLibrary::choose(const Source& source) const
{
    const BracketChoice own = chooseBrackets(m_own, source.exchange, source.symbol);
    if (own.isOwn)
        return own;
    const BracketChoice shipped = chooseBrackets(m_shipped, source.exchange, source.symbol);
    if (shipped.isOwn)
        return shipped;
    const BracketChoice usual = chooseBrackets(m_own, "Binance", "BTCUSDT");
    return usual.isOwn ? BracketChoice{usual.table, false} : shipped;
}

} // namespace ballast
