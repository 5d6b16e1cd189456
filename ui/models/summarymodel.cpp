// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/summarymodel.h"

#include "models/figurealignment.h"
#include "models/figurerole.h"
#include "text/format.h"
#include "text/margintext.h"
#include "text/outsidetext.h"

namespace ballast {

SummaryModel::SummaryModel(ViewController& controller, QObject* parent)
    : QAbstractTableModel(parent)
    , m_controller(controller)
{
    connect(&controller, &ViewController::stateChanged, this, &SummaryModel::reload);
    reload();
}

void SummaryModel::setTheme(const Theme& theme)
{
    m_theme = &theme;
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::ForegroundRole});
}

void SummaryModel::addRows(const QString& name, const Summary& summary)
{
    const bool hasMargin = summary.basis != MarginBasis::Unknown;
    const QString bounded = summary.marginBounds ? text::headlineMargin(summary) : QString();
    m_rows.push_back({name, summary.amounts(), true, hasMargin, bounded, text::exactMargin(summary)});
    if (m_controller.document()->map.sidesKnown()) {
        m_rows.push_back({tr("long"), summary.sides.longs, false, hasMargin});
        m_rows.push_back({tr("short"), summary.sides.shorts, false, hasMargin});
    }
    if (m_controller.wholeSummary().unknownLeverageNotional > 0)
        m_rows.push_back({tr("unknown ×"), {summary.unknownLeverageNotional, 0}, false, false});
}

/// What positions report, of all tiers and both sides.
void SummaryModel::addMarginModes()
{
    for (const MarginModeTotals& mode : m_controller.document()->marginModes) {
        Row row{QString::fromStdString(mode.mode), {mode.notional, mode.reported}};
        row.exactMargin = tr("%1 USD reported; notional / leverage would have given %2, the difference is %3")
                              .arg(text::exactAmount(mode.reported), text::exactAmount(mode.computed),
                                   text::exactAmount(mode.reported - mode.computed));
        m_rows.push_back(std::move(row));
    }
}

void SummaryModel::reload()
{
    std::vector<Row> rows;
    std::swap(rows, m_rows);
    if (m_controller.document()) {
        addRows(m_controller.document()->map.hasMargin() ? tr("All tiers") : tr("Whole map"),
                m_controller.wholeSummary());
        addRows(tr("Shown"), m_controller.shownSummary());
        addMarginModes();
    }
    if (rows.size() == m_rows.size()) {
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    std::swap(rows, m_rows); // a view must see the old rows until the reset begins
    beginResetModel();
    std::swap(rows, m_rows);
    endResetModel();
}

int SummaryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SummaryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SummaryModel::text(const Row& row, int column) const
{
    const QString none = QStringLiteral("—");
    switch (column) {
    case Name:
        return row.total ? row.name : QStringLiteral("   ") + row.name;
    case Notional:
        return text::compactAmount(row.amounts.notional);
    case Margin:
        if (!row.margin.isEmpty())
            return row.margin;
        return row.hasMargin ? text::compactAmount(row.amounts.margin) : none;
    case Ratio: {
        const auto value = ratio(row.amounts);
        return value && row.hasMargin ? text::percent(*value, 2) : none;
    }
    default:
        return row.hasMargin ? text::effectiveLeverage(effectiveLeverage(row.amounts)) : none;
    }
}

QColor SummaryModel::colour(const Row& row, int column) const
{
    if (column == Margin && row.total)
        return m_theme->margin;
    return row.total && column != Name ? m_theme->text : m_theme->quietText;
}

std::optional<double> SummaryModel::figure(const Row& row, int column) const
{
    const bool hasMargin = row.hasMargin && row.margin.isEmpty();
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

QString SummaryModel::exactText(const Row& row, int column)
{
    if (column == Notional)
        return tr("%1 USD").arg(text::exactAmount(row.amounts.notional));
    if (column == Margin && !row.exactMargin.isEmpty())
        return row.exactMargin;
    return column == Margin && row.hasMargin ? tr("%1 USD").arg(text::exactAmount(row.amounts.margin))
                                             : QString();
}

QVariant SummaryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return text::tip(exactText(row, index.column()));
    case figureRole:
        return figureOf(figure(row, index.column()));
    case Qt::TextAlignmentRole:
        return figureAlignment(index.column() == Name);
    case Qt::ForegroundRole:
        return colour(row, index.column());
    default:
        return {};
    }
}

QVariant SummaryModel::headerData(int section, Qt::Orientation orientation, int role) const
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
