// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "window/viewcontroller.h"

#include <QAbstractTableModel>

namespace ballast {

/// One row per tier: whether it is on, notional and margin, each with its share of the whole map.
/// A last row gives what is shown. Amounts follow the side filter, not the tiers switched off.
class TierModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Tier, Notional, NotionalShare, Margin, MarginShare, ColumnCount };
    enum Role { TotalRowRole = Qt::UserRole + 1 };

    explicit TierModel(ViewController& controller, QObject* parent = nullptr);

    void setTheme(const Theme& theme);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        TierKey tier;
        bool shown = true;
        double notional = 0;
        std::optional<double> margin; ///< Nothing for rows of unknown leverage.
        double notionalShare = 0;
        double marginShare = 0;
        std::optional<Leverage> lowestLeverage = {};
    };
    void addRows(const Summary& whole);
    void reload();
    void refreshShown();
    bool isTotal(const QModelIndex& index) const;
    QVariant text(const Row& row, int column) const;
    std::optional<double> figure(const Row& row, int column) const;
    /// What shares are taken of.
    QString whole() const;
    QString exactText(const Row& row, int column) const;
    QVariant colour(const Row& row, int column) const;

    ViewController& m_controller;
    const Theme* m_theme = &Theme::of(true);
    std::vector<Row> m_rows; ///< The tiers, then what is shown together.
    SideFilter m_side = SideFilter::Both;
    /// Kept here: a view that is being destroyed asks for headers when the controller is gone already.
    bool m_mapHasMargin = true;
};

} // namespace ballast
