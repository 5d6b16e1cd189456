// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sweepmodel.h"

#include "models/figurealignment.h"
#include "models/figurerole.h"
#include "text/format.h"
#include "text/outsidetext.h"

namespace ballast {

SweepModel::SweepModel(Readings& readings, QObject* parent)
    : QAbstractTableModel(parent)
    , m_readings(readings)
{
    connect(&readings, &Readings::sweepChanged, this, &SweepModel::reload);
    reload();
}

void SweepModel::setTheme(const Theme& theme)
{
    m_theme = &theme;
    reload();
}

std::vector<SweepModel::Row> SweepModel::rowsOf(const Sweep& sweep) const
{
    std::vector<Row> rows;
    rows.reserve(sweep.tiers.size() + 1);
    for (const SweptTier& tier : sweep.tiers)
        rows.push_back({text::tierName(tier.key, tier.lowestLeverage, m_mapHasMargin),
                        m_theme->layer(tier.key, m_mapHasMargin, tier.place), tier.swept, tier.side.notional,
                        tier.key.leverage.has_value(), false});
    rows.push_back({tr("Together"), {}, sweep.total, sweep.side.notional, m_mapHasMargin, true});
    return rows;
}

void SweepModel::reload()
{
    const auto& sweep = m_readings.sweep();
    m_mapHasMargin = !sweep || sweep->basis != MarginBasis::Unknown;
    std::vector<Row> rows = sweep ? rowsOf(*sweep) : std::vector<Row>();
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int SweepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SweepModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SweepModel::text(const Row& row, int column) const
{
    const QString none = QStringLiteral("—");
    switch (column) {
    case Tier:
        return row.name;
    case Notional:
        return text::compactAmount(row.swept.notional);
    case Margin:
        return row.hasMargin ? text::compactAmount(row.swept.margin) : none;
    default:
        return row.sideNotional > 0 ? text::percent(row.swept.notional / row.sideNotional) : none;
    }
}

QString SweepModel::exactText(const Row& row, int column) const
{
    switch (column) {
    case Notional:
        return tr("%1 USD").arg(text::exactAmount(row.swept.notional));
    case Margin:
        return row.hasMargin ? tr("%1 USD").arg(text::exactAmount(row.swept.margin)) : QString();
    case Share:
        return row.sideNotional > 0
            ? tr("Of %1 USD on this side of the map").arg(text::exactAmount(row.sideNotional))
            : QString();
    default:
        return {};
    }
}

QColor SweepModel::colour(const Row& row, int column) const
{
    if (row.isTotal)
        return column == Margin ? m_theme->margin : m_theme->text;
    return column == Tier || column == Notional || column == Margin ? m_theme->text : m_theme->quietText;
}

std::optional<double> SweepModel::figure(const Row& row, int column) const
{
    switch (column) {
    case Notional:
        return row.swept.notional;
    case Margin:
        return row.hasMargin ? std::optional(row.swept.margin) : std::nullopt;
    case Share:
        return row.sideNotional > 0 ? std::optional(row.swept.notional / row.sideNotional) : std::nullopt;
    default:
        return std::nullopt;
    }
}

QVariant SweepModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return text::tip(exactText(row, index.column()));
    case Qt::DecorationRole:
        return index.column() == Tier && !row.isTotal ? QVariant(row.colour) : QVariant();
    case figureRole:
        return figureOf(figure(row, index.column()));
    case Qt::TextAlignmentRole:
        return figureAlignment(index.column() == Tier);
    case Qt::ForegroundRole:
        return colour(row, index.column());
    default:
        return {};
    }
}

QVariant SweepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return figureAlignment(section == Tier);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Tier:
        return m_mapHasMargin ? tr("Tier") : tr("Exchange");
    case Notional:
        return tr("Notional");
    case Margin:
        return tr("Margin");
    default:
        return tr("Of its side");
    }
}

} // namespace ballast
