// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "window/viewcontroller.h"

#include <QAbstractTableModel>

namespace ballast {

/// The map's totals: notional, margin, ratio and effective leverage, together and by side;
/// for all tiers, and for those that are on.
class SummaryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Notional, Margin, Ratio, EffectiveLeverage, ColumnCount };

    explicit SummaryModel(ViewController& controller, QObject* parent = nullptr);

    void setTheme(const Theme& theme);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString name;
        Amounts amounts;
        bool total = false; ///< Both sides together; otherwise one of them.
        bool hasMargin = true; ///< False for rows of unknown leverage.
        QString margin = {}; ///< Of a total that is only bounded; empty: the amount's own.
        QString exactMargin = {};
    };
    void reload();
    QString text(const Row& row, int column) const;
    static QString exactText(const Row& row, int column);
    std::optional<double> figure(const Row& row, int column) const;
    QColor colour(const Row& row, int column) const;
    void addMarginModes();
    void addRows(const QString& name, const Summary& summary);

    ViewController& m_controller;
    const Theme* m_theme = &Theme::of(true);
    std::vector<Row> m_rows;
};

} // namespace ballast
