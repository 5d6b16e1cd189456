// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "window/viewcontroller.h"

#include <QAbstractTableModel>

namespace ballast {

/// The map's totals: notional, margin, ratio, effective leverage, and the first two by side;
/// for all tiers, and for those that are on.
class SummaryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, All, Shown, ColumnCount };

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
        QString all;
        QString shown;
        QString exactAll;
        QString exactShown;
        bool margin = false; ///< Written in the accent.
    };
    void reload();
    void addAmount(const QString& name, double Amounts::*weighting, Amounts all, Amounts shown);

    ViewController& m_controller;
    const Theme* m_theme = &Theme::of(true);
    std::vector<Row> m_rows;
};

} // namespace ballast
