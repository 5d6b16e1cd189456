// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/clustermodel.h"

#include "models/figurealignment.h"
#include "models/figurerole.h"
#include "text/clustertext.h"
#include "text/format.h"
#include "text/outsidetext.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

ClusterModel::ClusterModel(Readings& readings, QObject* parent)
    : QAbstractTableModel(parent)
    , m_readings(readings)
{
}

void ClusterModel::setTheme(const Theme& theme)
{
    m_theme = &theme;
    if (!m_clusters.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole, MixRole});
}

void ClusterModel::reload()
{
    beginResetModel();
    m_clusters = m_readings.clusters();
    m_rules = text::pressureRules(m_readings.clusterOptions());
    m_tiers.clear();
    if (const DocumentPtr& document = m_readings.controller().document()) {
        const LiquidationMap& map = document->map;
        m_reference = map.axis().hasPrices() ? map.referencePrice() : std::nullopt;
        m_step = map.axis().step();
        m_mapHasMargin = map.hasMargin();
        for (const Tier& tier : map.tiers())
            m_tiers.push_back({tier.key(), text::tierName(tier.key(), tier.lowestLeverage, m_mapHasMargin)});
    }
    endResetModel();
}

int ClusterModel::rowOf(const std::optional<Range>& prices) const
{
    const auto place = std::ranges::find_if(
        m_clusters, [&](const Cluster& cluster) { return prices && cluster.prices == *prices; });
    return place == m_clusters.end() ? -1 : static_cast<int>(place - m_clusters.begin());
}

int ClusterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_clusters.size());
}

int ClusterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

double ClusterModel::part(const Cluster& cluster, std::size_t tier) const
{
    const double Amounts::*weighting = m_mapHasMargin ? &Amounts::margin : &Amounts::notional;
    const double whole = cluster.amounts.*weighting;
    return whole > 0 ? cluster.tiers[tier].*weighting / whole : 0;
}

Mix ClusterModel::mix(const Cluster& cluster) const
{
    Mix mix;
    for (std::size_t tier = 0; tier < m_tiers.size(); ++tier)
        if (const double size = part(cluster, tier); size > 0)
            mix.push_back({m_theme->layer(m_tiers[tier].key, m_mapHasMargin, tier), size});
    return mix;
}

QString ClusterModel::mixText(const Cluster& cluster) const
{
    QStringList parts;
    for (std::size_t tier = 0; tier < m_tiers.size(); ++tier)
        if (const double size = part(cluster, tier); size > 0)
            parts << m_tiers[tier].name + u' ' + text::percent(size);
    return parts.join(QStringLiteral(", "));
}

QString ClusterModel::text(const Cluster& cluster, int column) const
{
    switch (column) {
    case Prices:
        return text::priceRange(cluster.prices, m_step);
    case Distance:
        return m_reference ? text::distanceRange(cluster.prices, *m_reference) : QString(QChar(0x2014));
    case SideOfMap:
        return text::sideName(cluster.side);
    case Notional:
        return text::compactAmount(cluster.amounts.notional);
    case Margin:
        return text::compactAmount(cluster.amounts.margin);
    case EffectiveLeverage:
        return text::effectiveLeverage(effectiveLeverage(cluster.amounts));
    case TierMix:
        return mixText(cluster);
    case RankByNotional:
        return QString::number(cluster.rankByNotional);
    case RankByMargin:
        return QString::number(cluster.rankByMargin);
    case RankChange:
        return text::rankChange(cluster.rankChange());
    default:
        return text::pressureName(cluster);
    }
}

QString ClusterModel::exactText(const Cluster& cluster, int column) const
{
    switch (column) {
    case Prices:
        return tr("%1 buckets; found in %2")
            .arg(text::count(cluster.buckets.last - cluster.buckets.first),
                 cluster.foundInNotional && cluster.foundInMargin ? tr("both views")
                     : cluster.foundInMargin                      ? tr("the margin alone")
                                                                  : tr("the notional alone"));
    case Distance:
        return m_reference ? tr("The price has to move %1 to reach it")
                                 .arg(text::signedPercent(cluster.distance(*m_reference), 2))
                           : tr("No reference price to measure from");
    case Notional: {
        const QString unknown = cluster.unknownLeverageNotional > 0
            ? tr("; %1 USD more of unknown leverage").arg(text::exactAmount(cluster.unknownLeverageNotional))
            : QString();
        return tr("Notional %1 USD, %2 of what is shown%3")
            .arg(text::exactAmount(cluster.amounts.notional), text::percent(cluster.notionalShare, 2),
                 unknown);
    }
    case Margin:
        return tr("Margin %1 USD, %2 of what is shown; %3 times the map's mean per price")
            .arg(text::exactAmount(cluster.amounts.margin), text::percent(cluster.marginShare, 2),
                 QString::number(cluster.marginDensity, 'f', 1));
    case TierMix:
        return (m_mapHasMargin ? tr("Of the margin: %1") : tr("Of the notional: %1")).arg(mixText(cluster));
    case RankByNotional:
    case RankByMargin:
    case RankChange:
        return m_mapHasMargin
            ? tr("Number %1 by notional, %2 by margin").arg(cluster.rankByNotional).arg(cluster.rankByMargin)
            : tr("Number %1 by notional").arg(cluster.rankByNotional);
    case Reading:
        return m_rules;
    default:
        return {};
    }
}

QColor ClusterModel::colour(const Cluster& cluster, int column) const
{
    switch (column) {
    case Margin:
        return m_theme->margin;
    case Reading:
        return cluster.pressure == Pressure::Real ? m_theme->margin : m_theme->quietText;
    case RankChange:
        return cluster.rankChange() > 0 ? m_theme->text : m_theme->quietText;
    case Notional:
    case SideOfMap:
    case RankByNotional:
        return m_theme->quietText;
    default:
        return m_theme->text;
    }
}

double ClusterModel::sortNumber(const Cluster& cluster, int column) const
{
    switch (column) {
    case Distance:
        return m_reference ? std::abs(cluster.distance(*m_reference)) : 0;
    case SideOfMap:
        return static_cast<double>(cluster.side);
    case Notional:
        return cluster.amounts.notional;
    case Margin:
        return cluster.amounts.margin;
    case EffectiveLeverage:
        return effectiveLeverage(cluster.amounts).value_or(0);
    case TierMix: // tiers ascend, so their mean place says how far down the leverage lies
    {
        double place = 0;
        for (std::size_t tier = 0; tier < m_tiers.size(); ++tier)
            place += static_cast<double>(tier) * part(cluster, tier);
        return place;
    }
    case RankByNotional:
        return static_cast<double>(cluster.rankByNotional);
    case RankByMargin:
        return static_cast<double>(cluster.rankByMargin);
    case RankChange:
        return static_cast<double>(cluster.rankChange());
    case Reading:
        return cluster.pressure ? static_cast<double>(*cluster.pressure) : 3;
    default:
        return cluster.prices.low;
    }
}

QVariant ClusterModel::figure(const Cluster& cluster, int column) const
{
    switch (column) {
    case Prices:
        return QVariant::fromValue(
            NamedFigures{{tr("Price from"), cluster.prices.low}, {tr("Price to"), cluster.prices.high}});
    case Distance:
        return m_reference ? QVariant(cluster.distance(*m_reference)) : QVariant();
    case TierMix: {
        NamedFigures shares;
        shares.reserve(m_tiers.size());
        for (std::size_t tier = 0; tier < m_tiers.size(); ++tier)
            shares.emplace_back(tr("Share of %1").arg(m_tiers[tier].name), part(cluster, tier));
        return QVariant::fromValue(shares);
    }
    case EffectiveLeverage:
        return figureOf(effectiveLeverage(cluster.amounts));
    case Margin:
    case RankByMargin:
    case RankChange:
        return m_mapHasMargin ? QVariant(sortNumber(cluster, column)) : QVariant();
    case SideOfMap:
    case Reading:
        return {};
    default:
        return sortNumber(cluster, column);
    }
}

QVariant ClusterModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cluster& row = cluster(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return text::tip(exactText(row, index.column()));
    case Qt::ForegroundRole:
        return colour(row, index.column());
    case Qt::TextAlignmentRole:
        return figureAlignment(index.column() == Prices || index.column() == TierMix);
    case figureRole:
        return figure(row, index.column());
    case SortRole:
        return sortNumber(row, index.column());
    case MixRole:
        return index.column() == TierMix ? QVariant::fromValue(mix(row)) : QVariant();
    default:
        return {};
    }
}

QVariant ClusterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array<const char*, ColumnCount> names{
        QT_TR_NOOP("Price range"), QT_TR_NOOP("From reference"), QT_TR_NOOP("Side"),
        QT_TR_NOOP("Notional"),    QT_TR_NOOP("Margin"),         QT_TR_NOOP("Eff. lev."),
        QT_TR_NOOP("Tier mix"),    QT_TR_NOOP("Notional #"),     QT_TR_NOOP("Margin #"),
        QT_TR_NOOP("Change"),      QT_TR_NOOP("Reading")};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return figureAlignment(section == Prices || section == TierMix);
    if (role == Qt::DisplayRole)
        return tr(names.at(static_cast<std::size_t>(section)));
    if (role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case TierMix:
        return m_mapHasMargin ? tr("Which leverage carries the zone's margin")
                              : tr("Whose notional the zone is");
    case RankByNotional:
        return tr("Place among the clusters by notional; 1 is the largest");
    case RankByMargin:
        return tr("Place among the clusters by margin; 1 is the largest");
    case RankChange:
        return tr("Places gained or lost when ranked by margin instead of notional");
    case Reading:
        return m_rules;
    default:
        return {};
    }
}

} // namespace ballast
