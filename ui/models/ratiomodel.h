// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "window/readings.h"

#include <QAbstractTableModel>

namespace ballast {

/// Margin over notional: of the map, its sides, what is in view, and by distance from the reference price.
/// As far as tiers and side are on.
class RatioModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Notional, Margin, Ratio, EffectiveLeverage, ColumnCount };

    explicit RatioModel(Readings& readings, QObject* parent = nullptr);

    void setTheme(const Theme& theme);
    /// How often what is in view was added up, for the tests that count work.
    std::size_t inViewCount() const { return m_inViewCount; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString name;
        Amounts amounts;
        QString tip = {};
        bool isPart = true; ///< Of the whole, which stands out.
    };
    void reload();
    void followWindow();
    Amounts amountsInView();
    std::vector<Row> makeRows();
    QString text(const Row& row, int column) const;
    std::optional<double> figure(const Row& row, int column) const;
    QString toolTip(const Row& row, int column) const;

    Readings& m_readings;
    const Theme* m_theme = &Theme::of(true);
    std::vector<Row> m_rows;
    std::size_t m_inViewRow = 0;
    Range m_window;
    std::size_t m_inViewCount = 0;
};

} // namespace ballast
