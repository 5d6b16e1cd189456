// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "window/readings.h"

#include <QAbstractTableModel>

#include <vector>

namespace ballast {

/// What the sweep forces, a row per tier that is on, and their total. Without a sweep it is empty.
class SweepModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// Share: of the tier's notional on the side that is forced.
    enum Column { Tier, Notional, Margin, Share, ColumnCount };

    explicit SweepModel(Readings& readings, QObject* parent = nullptr);

    void setTheme(const Theme& theme);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString name;
        QColor colour; ///< The tier's; invalid for the total.
        Amounts swept;
        double sideNotional = 0;
        bool hasMargin = true; ///< False where leverage is unknown.
        bool isTotal = false;
    };
    std::vector<Row> rowsOf(const Sweep& sweep) const;
    void reload();
    QString text(const Row& row, int column) const;
    std::optional<double> figure(const Row& row, int column) const;
    QString exactText(const Row& row, int column) const;
    QColor colour(const Row& row, int column) const;

    Readings& m_readings;
    const Theme* m_theme = &Theme::of(true);
    std::vector<Row> m_rows;
    /// Kept here: a view that is being destroyed asks for headers when the controller is gone already.
    bool m_mapHasMargin = true;
};

} // namespace ballast
