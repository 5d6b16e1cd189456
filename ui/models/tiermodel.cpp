// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tiermodel.h"

#include "models/figurealignment.h"
#include "models/figurerole.h"
#include "text/format.h"
#include "text/outsidetext.h"

namespace ballast {

TierModel::TierModel(ViewController& controller, QObject* parent)
    : QAbstractTableModel(parent)
    , m_controller(controller)
{
    connect(&controller, &ViewController::documentChanged, this, &TierModel::reload);
    connect(&controller, &ViewController::stateChanged, this, &TierModel::refreshShown);
    reload();
}

void TierModel::setTheme(const Theme& theme)
{
    m_theme = &theme;
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1),
                         {Qt::ForegroundRole, Qt::DecorationRole});
}

/// One row per tier of the map, in its order.
void TierModel::addRows(const Summary& whole)
{
    for (const TierSummary& tier : whole.tiers)
        m_rows.push_back({tier.leverage, true, tier.amounts().notional, tier.amounts().margin,
                          tier.notionalShare, tier.marginShare, tier.lowestLeverage});
    for (const ExchangeSummary& exchange : whole.exchanges)
        m_rows.push_back({{std::nullopt, exchange.exchange},
                          true,
                          exchange.sides.all().notional,
                          std::nullopt,
                          exchange.notionalShare,
                          0});
    if (m_controller.document()->map.tiers().size() > m_rows.size())
        m_rows.push_back({std::nullopt, true, whole.unknownLeverageNotional, std::nullopt, 0, 0});
}

void TierModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_side = m_controller.state().side;
    m_mapHasMargin = !m_controller.document() || m_controller.document()->map.hasMargin();
    if (const DocumentPtr& document = m_controller.document()) {
        ViewState sideOnly;
        sideOnly.side = m_side;
        addRows(summarize(document->map, sideOnly));
        m_rows.push_back({});
    }
    endResetModel();
    refreshShown();
}

void TierModel::refreshShown()
{
    if (m_rows.empty())
        return;
    if (m_side != m_controller.state().side)
        return reload();
    Row& total = m_rows.back();
    total = {};
    total.margin = 0;
    for (std::size_t i = 0; i + 1 < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        row.shown = m_controller.state().shows(row.tier);
        if (!row.shown || (!row.tier.leverage && m_mapHasMargin))
            continue;
        total.notionalShare += row.notionalShare;
        total.marginShare += row.marginShare;
    }
    const Summary& shown = m_controller.shownSummary();
    total.notional = shown.amounts().notional;
    total.margin = shown.margin();
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TierModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TierModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool TierModel::isTotal(const QModelIndex& index) const
{
    return index.row() + 1 == rowCount();
}

QVariant TierModel::text(const Row& row, int column) const
{
    const bool share = row.margin || !m_mapHasMargin;
    switch (column) {
    case Notional:
        return text::compactAmount(row.notional);
    case NotionalShare:
        return share ? text::percent(row.notionalShare) : QString();
    case Margin:
        return row.margin ? text::compactAmount(*row.margin) : QStringLiteral("—");
    case MarginShare:
        return row.margin ? text::percent(row.marginShare) : QString();
    default:
        return {};
    }
}

QString TierModel::whole() const
{
    return m_side == SideFilter::Both ? tr("the map")
        : m_side == SideFilter::Long  ? tr("its longs")
                                      : tr("its shorts");
}

QString TierModel::exactText(const Row& row, int column) const
{
    if (column == Notional && !row.margin && m_mapHasMargin)
        return tr("Notional %1 USD, outside margin and ratio").arg(text::exactAmount(row.notional));
    if (column == Notional || column == NotionalShare)
        return tr("Notional %1 USD, %2 of %3")
            .arg(text::exactAmount(row.notional), text::percent(row.notionalShare, 2), whole());
    if ((column == Margin || column == MarginShare) && row.margin)
        return tr("Margin %1 USD, %2 of %3")
            .arg(text::exactAmount(*row.margin), text::percent(row.marginShare, 2), whole());
    if (row.tier == TierKey())
        return {};
    const QString name =
        row.tier.exchange.empty() ? QString() : QString::fromStdString(row.tier.exchange) + u'\n';
    return name + tr("Click switches the tier, Alt-click shows it alone");
}

QVariant TierModel::colour(const Row& row, int column) const
{
    if (!row.shown)
        return m_theme->faintText;
    if (column == NotionalShare || column == Notional)
        return m_theme->quietText;
    return m_theme->text;
}

std::optional<double> TierModel::figure(const Row& row, int column) const
{
    const bool share = row.margin || !m_mapHasMargin;
    switch (column) {
    case Notional:
        return row.notional;
    case NotionalShare:
        return share ? std::optional(row.notionalShare) : std::nullopt;
    case Margin:
        return row.margin;
    case MarginShare:
        return row.margin ? std::optional(row.marginShare) : std::nullopt;
    default:
        return std::nullopt;
    }
}

QVariant TierModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Tier)
            return isTotal(index) ? tr("Shown")
                                  : text::tierName(row.tier, row.lowestLeverage, m_mapHasMargin);
        return text(row, index.column());
    case Qt::ToolTipRole:
        return text::tip(exactText(row, index.column()));
    case Qt::CheckStateRole:
        if (index.column() == Tier && !isTotal(index))
            return row.shown ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::DecorationRole:
        if (index.column() == Tier && !isTotal(index))
            return m_theme->layer(row.tier, m_mapHasMargin, static_cast<std::size_t>(index.row()));
        return {};
    case Qt::ForegroundRole:
        if (isTotal(index) && index.column() == Margin)
            return m_theme->margin;
        return colour(row, index.column());
    case figureRole:
        return figureOf(figure(row, index.column()));
    case Qt::TextAlignmentRole:
        return figureAlignment(index.column() == Tier);
    case TotalRowRole:
        return isTotal(index);
    default:
        return {};
    }
}

bool TierModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != Tier || isTotal(index))
        return false;
    m_controller.setTierShown(static_cast<std::size_t>(index.row()), value.toInt() == Qt::Checked);
    return true;
}

QVariant TierModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case NotionalShare:
    case MarginShare:
        return tr("Share");
    default:
        return {};
    }
}

Qt::ItemFlags TierModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (isTotal(index))
        return flags;
    return flags | Qt::ItemIsSelectable
        | (index.column() == Tier ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

} // namespace ballast
