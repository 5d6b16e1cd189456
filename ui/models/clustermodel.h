// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "window/readings.h"

#include <QAbstractTableModel>

namespace ballast {

/// One piece of a zone's bar: its part of the whole, 0 to 1.
struct MixPart
{
    QColor colour;
    double part = 0;

    bool operator==(const MixPart&) const = default;
};
using Mix = std::vector<MixPart>;

/// The clusters of the open map, one a row, ascending by price; what they show when sorted otherwise is up to
/// a proxy and SortRole. Maps without leverage have no margin, rank of margin or reading.
class ClusterModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Prices,
        Distance,
        SideOfMap,
        Notional,
        Margin,
        EffectiveLeverage,
        TierMix,
        RankByNotional,
        RankByMargin,
        RankChange,
        Reading,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< A number.
        MixRole, ///< Mix, of TierMix alone.
    };

    explicit ClusterModel(Readings& readings, QObject* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Reads the clusters anew.
    void reload();
    const Cluster& cluster(int row) const { return m_clusters[static_cast<std::size_t>(row)]; }
    /// The row of the cluster with these prices, -1 for none.
    int rowOf(const std::optional<Range>& prices) const;
    bool mapHasMargin() const { return m_mapHasMargin; }
    bool mapHasReference() const { return m_reference.has_value(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct TierOfMap
    {
        TierKey key;
        QString name;
    };
    QString text(const Cluster& cluster, int column) const;
    QVariant figure(const Cluster& cluster, int column) const;
    QString exactText(const Cluster& cluster, int column) const;
    QColor colour(const Cluster& cluster, int column) const;
    double sortNumber(const Cluster& cluster, int column) const;
    /// A tier's part of the margin, or of the notional where there is no margin.
    double part(const Cluster& cluster, std::size_t tier) const;
    Mix mix(const Cluster& cluster) const;
    QString mixText(const Cluster& cluster) const;

    Readings& m_readings;
    const Theme* m_theme = &Theme::of(true);
    // Kept here: a view that is being destroyed asks when the readings are gone already.
    std::vector<Cluster> m_clusters;
    std::vector<TierOfMap> m_tiers;
    std::optional<double> m_reference;
    double m_step = 0;
    bool m_mapHasMargin = true;
    QString m_rules;
};

} // namespace ballast

Q_DECLARE_METATYPE(ballast::Mix)
