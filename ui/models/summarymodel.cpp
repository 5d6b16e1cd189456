// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/summarymodel.h"

#include "text/format.h"

namespace ballast {

namespace {

QString ratioText(const Amounts& amounts)
{
    const auto value = ratio(amounts);
    return value ? text::percent(*value, 2) : QStringLiteral("—");
}

} // namespace

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

void SummaryModel::addAmount(const QString& name, double Amounts::*weighting, Amounts all, Amounts shown)
{
    const double a = all.*weighting;
    const double b = shown.*weighting;
    m_rows.push_back({name, text::compactAmount(a), text::compactAmount(b), text::exactAmount(a),
                      text::exactAmount(b), weighting == &Amounts::margin});
}

void SummaryModel::reload()
{
    std::vector<Row> before = std::exchange(m_rows, {});
    if (m_controller.document()) {
        const SideAmounts all = m_controller.wholeSummary().sides;
        const SideAmounts shown = m_controller.shownSummary().sides;
        addAmount(tr("Notional"), &Amounts::notional, all.all(), shown.all());
        addAmount(tr("Margin"), &Amounts::margin, all.all(), shown.all());
        m_rows.push_back({tr("Ratio"), ratioText(all.all()), ratioText(shown.all()), {}, {}});
        m_rows.push_back({tr("Effective leverage"),
                          text::effectiveLeverage(effectiveLeverage(all.all())),
                          text::effectiveLeverage(effectiveLeverage(shown.all())),
                          {},
                          {}});
        if (m_controller.document()->map.referencePrice()) {
            addAmount(tr("Long notional"), &Amounts::notional, all.longs, shown.longs);
            addAmount(tr("Long margin"), &Amounts::margin, all.longs, shown.longs);
            addAmount(tr("Short notional"), &Amounts::notional, all.shorts, shown.shorts);
            addAmount(tr("Short margin"), &Amounts::margin, all.shorts, shown.shorts);
        }
        if (const double unknown = m_controller.wholeSummary().unknownLeverageNotional; unknown > 0)
            addAmount(tr("Unknown leverage"), &Amounts::notional, {unknown, 0},
                      {m_controller.shownSummary().unknownLeverageNotional, 0});
    }
    if (before.size() == m_rows.size()) {
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    std::swap(before, m_rows);
    beginResetModel();
    std::swap(before, m_rows);
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

QVariant SummaryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? row.name : index.column() == All ? row.all : row.shown;
    case Qt::ToolTipRole: {
        const QString exact = index.column() == All ? row.exactAll : row.exactShown;
        return index.column() == Name || exact.isEmpty() ? QVariant() : QVariant(exact + tr(" USD"));
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(index.column() == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                                                        : Qt::AlignRight | Qt::AlignVCenter));
    case Qt::ForegroundRole:
        if (index.column() == Name)
            return m_theme->quietText;
        return row.margin && index.column() == Shown ? m_theme->margin : m_theme->text;
    default:
        return {};
    }
}

QVariant SummaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(section == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                                                 : Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    return section == Name ? QString() : section == All ? tr("All tiers") : tr("Shown");
}

} // namespace ballast
