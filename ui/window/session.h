// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"
#include "model/viewstate.h"
#include "reading/clusters.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// What the program remembers between starts: recent files, the window's layout, the theme, the picture's
/// choices.
class Session
{
public:
    static constexpr int mostRecent = 12;

    QStringList recentFiles() const;
    /// Those of the windows, for whoever is no window and never sets the application up.
    static QStringList recentFilesOfWindows();
    /// Where the settings would be read from a pipe or device, or written over one, they are kept for this
    /// run alone: what stands there in their place; empty where all is well. Before any setting is asked for.
    static QString standApart();
    void addRecentFile(const QString& path);
    void clearRecentFiles();

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    /// What the reader said of tables with the same header, and of exports without prices of one format.
    std::vector<ColumnRole> columnsOf(const TablePreview& table) const;
    void setColumnsOf(const TablePreview& table, const std::vector<ColumnRole>& columns);
    std::optional<GivenPrices> pricesOf(const std::string& format) const;
    void setPricesOf(const std::string& format, const GivenPrices& prices);

    /// The defaults where nothing, or nothing possible, is remembered.
    ClusterOptions clusterOptions() const;
    void setClusterOptions(const ClusterOptions& options);

    QByteArray geometry() const;
    QByteArray windowState() const;
    void setLayout(const QByteArray& geometry, const QByteArray& windowState);

    QByteArray comparisonGeometry() const;
    void setComparisonGeometry(const QByteArray& geometry);

    /// Whether an open file that changes on disk is read again.
    bool followsFile() const;
    void setFollowsFile(bool follows);

    QString lastFolder() const;
    void setLastFolder(const QString& folder);
};

} // namespace ballast
