// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ratiomodel.h"

#include "models/figurealignment.h"
#include "models/figurerole.h"
#include "text/format.h"
#include "text/outsidetext.h"
#include "text/ratiotext.h"

namespace ballast {

RatioModel::RatioModel(Readings& readings, QObject* parent)
    : QAbstractTableModel(parent)
    , m_readings(readings)
{
    connect(&readings, &Readings::changed, this, &RatioModel::reload);
    connect(&readings.controller(), &ViewController::stateChanged, this, &RatioModel::followWindow);
    reload();
}

void RatioModel::setTheme(const Theme& theme)
{
    m_theme = &theme;
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
}

Amounts RatioModel::amountsInView()
{
    const ViewController& controller = m_readings.controller();
    m_window = controller.window();
    ++m_inViewCount;
    return amountsBetween(controller.document()->map, controller.state(), m_window.low, m_window.high);
}

std::vector<RatioModel::Row> RatioModel::makeRows()
{
    std::vector<Row> rows;
    if (!m_readings.controller().document())
        return rows;
    const Ratios& ratios = m_readings.ratios();
    rows.push_back({tr("Whole"), ratios.whole(), {}, false});
    if (ratios.sidesKnown) {
        rows.push_back({tr("long"), ratios.sides.longs});
        rows.push_back({tr("short"), ratios.sides.shorts});
    }
    m_inViewRow = rows.size();
    rows.push_back({tr("In view"), amountsInView(), tr("Buckets whose middle is in the price window")});
    for (const DistanceBand& band : ratios.bands)
        rows.push_back({text::bandName(band), band.amounts,
                        tr("By distance from the reference price, on both sides of it. 1 / leverage is about "
                           "the distance, so the ratio rises with it by construction.")});
    return rows;
}

void RatioModel::reload()
{
    std::vector<Row> rows = makeRows();
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

/// All that moves while panning.
void RatioModel::followWindow()
{
    if (m_rows.empty() || !m_readings.controller().document() || m_window == m_readings.controller().window())
        return;
    m_rows[m_inViewRow].amounts = amountsInView();
    const int row = static_cast<int>(m_inViewRow);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int RatioModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RatioModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RatioModel::text(const Row& row, int column) const
{
    const MarginBasis basis = m_readings.ratios().basis;
    const QString none = QStringLiteral("—");
    const QString atLeast = basis == MarginBasis::LowerBound ? QStringLiteral("≥ ") : QString();
    const bool hasMargin = basis != MarginBasis::Unknown;
    const auto value = ratio(row.amounts);
    switch (column) {
    case Name:
        return row.isPart ? QStringLiteral("   ") + row.name : row.name;
    case Notional:
        return text::compactAmount(row.amounts.notional);
    case Margin:
        return hasMargin ? atLeast + text::compactAmount(row.amounts.margin) : none;
    case Ratio:
        return value && hasMargin ? atLeast + text::percent(*value, 2) : none;
    default:
        return hasMargin ? text::effectiveLeverage(effectiveLeverage(row.amounts)) : none;
    }
}

QString RatioModel::toolTip(const Row& row, int column) const
{
    const bool hasMargin = m_readings.ratios().basis != MarginBasis::Unknown;
    const auto value = ratio(row.amounts);
    switch (column) {
    case Notional:
        return tr("%1 USD").arg(text::exactAmount(row.amounts.notional));
    case Margin:
        return hasMargin ? tr("%1 USD").arg(text::exactAmount(row.amounts.margin)) : QString();
    case Ratio:
        return value && hasMargin ? text::percent(*value, 4) : QString();
    default:
        return row.tip;
    }
}

std::optional<double> RatioModel::figure(const Row& row, int column) const
{
    const bool hasMargin = m_readings.ratios().basis != MarginBasis::Unknown;
    switch (column) {
    case Notional:
        return row.amounts.notional;
    case Margin:
        return hasMargin ? std::optional(row.amounts.margin) : std::nullopt;
    case Ratio:
        return hasMargin ? ratio(row.amounts) : std::nullopt;
    case EffectiveLeverage:
        return hasMargin ? effectiveLeverage(row.amounts) : std::nullopt;
    default:
        return std::nullopt;
    }
}

QVariant RatioModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return text::tip(toolTip(row, index.column()));
    case figureRole:
        return figureOf(figure(row, index.column()));
    case Qt::TextAlignmentRole:
        return figureAlignment(index.column() == Name);
    case Qt::ForegroundRole:
        if (index.column() == Ratio && !row.isPart)
            return m_theme->margin;
        return row.isPart || index.column() == Name ? m_theme->quietText : m_theme->text;
    default:
        return {};
    }
}

QVariant RatioModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return figureAlignment(section == Name);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Notional:
        return tr("Notional");
    case Margin:
        return tr("Margin");
    case Ratio:
        return tr("Ratio");
    case EffectiveLeverage:
        return tr("Eff. lev.");
    default:
        return QString();
    }
}

} // namespace ballast
