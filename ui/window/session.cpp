// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/session.h"

#include "appinfo.h"
#include "files/outputfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>

namespace ballast {

namespace {

constexpr char recentKey[] = "recentFiles";
constexpr char themeKey[] = "theme";
constexpr char geometryKey[] = "window/geometry";
constexpr char comparisonKey[] = "comparison/geometry";
constexpr char stateKey[] = "window/state";
constexpr char folderKey[] = "lastFolder";
constexpr char followKey[] = "followsFile";
constexpr char clustersKey[] = "clusters";

QVariant read(const char* key)
{
    return QSettings().value(QLatin1String(key));
}

void write(const char* key, const QVariant& value)
{
    QSettings settings;
    // A write reaches the disk before it returns, so what stands there already is not written again.
    if (settings.value(QLatin1String(key)) != value)
        settings.setValue(QLatin1String(key), value);
}

/// Of the files that QSettings would read and write, one that is no regular file; empty where there is none.
QString specialSettings()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/';
    const QString name = QLatin1String(appName);
    for (const QString& place : {folder + name + u'/' + name, folder + name}) {
        if (isSpecialFile(place + QStringLiteral(".conf")))
            return place + QStringLiteral(".conf");
    }
    return {};
}

/// By the header alone, whatever the file.
QString columnsKey(const TablePreview& table)
{
    QByteArray header;
    for (const std::string& column : table.columns)
        header += QByteArray::fromStdString(column) + '\n';
    return QStringLiteral("columns/")
        + QString::fromLatin1(QCryptographicHash::hash(header, QCryptographicHash::Sha1).toHex());
}

QString pricesKey(const std::string& format)
{
    return QStringLiteral("prices/") + QString::fromStdString(format);
}

} // namespace

QString Session::standApart()
{
    QString special = specialSettings();
    if (special.isEmpty())
        return {};
    static const QTemporaryDir place;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, place.path());
    return special;
}

QStringList Session::recentFiles() const
{
    return read(recentKey).toStringList();
}

QStringList Session::recentFilesOfWindows()
{
    if (!specialSettings().isEmpty())
        return {};
    return QSettings(QLatin1String(appName), QLatin1String(appName))
        .value(QLatin1String(recentKey))
        .toStringList();
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

std::vector<ColumnRole> Session::columnsOf(const TablePreview& table) const
{
    std::vector<ColumnRole> columns;
    const QStringList stored = QSettings().value(columnsKey(table)).toStringList();
    for (const QString& entry : stored)
        columns.push_back({entry.section(u'=', 0, 0).toStdString(), entry.section(u'=', 1).toStdString()});
    return columns;
}

void Session::setColumnsOf(const TablePreview& table, const std::vector<ColumnRole>& columns)
{
    QStringList stored;
    for (const ColumnRole& column : columns)
        stored << QString::fromStdString(column.role + "=" + column.column);
    QSettings().setValue(columnsKey(table), stored);
}

std::optional<GivenPrices> Session::pricesOf(const std::string& format) const
{
    const QStringList stored = QSettings().value(pricesKey(format)).toStringList();
    return stored.size() == 2 ? std::optional(GivenPrices{stored[0].toDouble(), stored[1].toDouble()})
                              : std::nullopt;
}

void Session::setPricesOf(const std::string& format, const GivenPrices& prices)
{
    QSettings().setValue(
        pricesKey(format),
        QStringList{QString::number(prices.first, 'g', 17), QString::number(prices.step, 'g', 17)});
}

ClusterOptions Session::clusterOptions() const
{
    ClusterOptions options;
    const QStringList stored = read(clustersKey).toStringList();
    const std::array<double*, 6> numbers{&options.lowLeverage, &options.highLeverage, &options.carryingShare,
                                         &options.denseTimes,  &options.leastShare,   &options.runDistance};
    if (stored.size() != static_cast<qsizetype>(numbers.size()))
        return {};
    for (std::size_t i = 0; i < numbers.size(); ++i)
        *numbers[i] = stored[static_cast<qsizetype>(i)].toDouble();
    return isPossible(options) ? options : ClusterOptions();
}

void Session::setClusterOptions(const ClusterOptions& options)
{
    QStringList stored;
    for (const double number : {options.lowLeverage, options.highLeverage, options.carryingShare,
                                options.denseTimes, options.leastShare, options.runDistance})
        stored << QString::number(number, 'g', 17);
    write(clustersKey, stored);
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

QByteArray Session::comparisonGeometry() const
{
    return read(comparisonKey).toByteArray();
}

void Session::setComparisonGeometry(const QByteArray& geometry)
{
    write(comparisonKey, geometry);
}

bool Session::followsFile() const
{
    return QSettings().value(QLatin1String(followKey), true).toBool();
}

void Session::setFollowsFile(bool follows)
{
    write(followKey, follows);
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
