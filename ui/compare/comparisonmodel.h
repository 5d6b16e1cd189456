// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonjob.h"
#include "theme/theme.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace ballast {

/// The maps of a comparison, one a row, in the order of their files; a file that could not be read is a row
/// that says why.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        File,
        Provider,
        Exchange,
        Symbol,
        Window,
        Captured,
        Notional,
        Ratio,
        EffectiveLeverage,
        Remark,
        ColumnCount
    };
    /// A text or a number; nothing where the map does not say.
    static constexpr int sortRole = Qt::UserRole + 1;
    /// Whether the row is a file that could not be read.
    static constexpr int failedRole = Qt::UserRole + 2;

    explicit ComparisonModel(QObject* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Resets, unless these are the same maps.
    void setReport(const ComparisonReportPtr& report);
    const ComparedMap& map(int row) const { return m_report->maps[static_cast<std::size_t>(row)]; }
    /// Whether the maps differ in what a column says.
    bool parts(int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static bool isFigure(int column);
    static QString text(const ComparedMap& map, int column);
    static QString exactText(const ComparedMap& map, int column);
    static std::optional<double> figure(const ComparedMap& map, int column);
    static QVariant sortValue(const ComparedMap& map, int column);
    QColor colour(const ComparedMap& map, int column) const;

    const Theme* m_theme = &Theme::of(true);
    ComparisonReportPtr m_report; ///< Never null.
};

/// Sorts the maps; those that do not say what is sorted by stand last either way.
class ComparisonOrder : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace ballast
