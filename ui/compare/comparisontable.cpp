// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisontable.h"

#include "panels/figures.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>

namespace ballast {

namespace {

constexpr int widestFile = 260;
constexpr int leastRemark = 90; // whole in its tooltip
constexpr int air = 8; // beside a cell's text
/// What a narrow table leaves out, one after the other; what all maps share goes before these.
constexpr std::array<ComparisonModel::Column, 5> dispensable{
    ComparisonModel::EffectiveLeverage, ComparisonModel::Provider, ComparisonModel::Captured,
    ComparisonModel::Notional, ComparisonModel::Exchange};

/// Names differ at their ends, but sentences begin at their beginning.
class SentenceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideRight;
    }
};

/// The same map, whatever its row.
std::string keyOf(const ComparedMap& map)
{
    return map.file + '\n' + map.map;
}

} // namespace

ComparisonTable::ComparisonTable(QWidget* parent)
    : QTableView(parent)
{
    setObjectName(QStringLiteral("clusterTable")); // for the style sheet: arrows above the headings
    setAccessibleName(tr("Compared maps"));
    m_order.setSourceModel(&m_model);
    setUpFigureTable(*this, m_order);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    setWordWrap(false);
    setItemDelegateForColumn(ComparisonModel::Remark, new SentenceDelegate(this));
    QHeaderView& header = *horizontalHeader();
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setSectionResizeMode(ComparisonModel::Remark, QHeaderView::Stretch);
    header.setSectionsClickable(true);
    header.setSortIndicator(-1, Qt::AscendingOrder); // as the files come
    setSortingEnabled(true);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isSelecting)
            emit selectedMapsChanged();
    });
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        emit openRequested(static_cast<std::size_t>(m_order.mapToSource(index).row()));
    });
}

void ComparisonTable::setReport(const ComparisonReportPtr& report)
{
    std::vector<std::string> kept;
    for (const std::size_t map : selectedMaps())
        kept.push_back(keyOf(m_model.map(static_cast<int>(map))));
    const QScopedValueRollback selecting(m_isSelecting, true);
    m_model.setReport(report);
    selectMaps(kept);
    fitColumns();
}

std::vector<std::size_t> ComparisonTable::selectedMaps() const
{
    std::vector<std::size_t> maps;
    const QModelIndexList rows = selectionModel()->selectedRows();
    maps.reserve(static_cast<std::size_t>(rows.size()));
    for (const QModelIndex& row : rows)
        maps.push_back(static_cast<std::size_t>(m_order.mapToSource(row).row()));
    std::ranges::sort(maps);
    return maps;
}

void ComparisonTable::selectMaps(const std::vector<std::string>& keys)
{
    if (keys.empty())
        return;
    QItemSelection selection;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (std::ranges::find(keys, keyOf(m_model.map(row))) != keys.end()) {
            const QModelIndex index = m_order.mapFromSource(m_model.index(row, 0));
            selection.select(index, index);
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

/// A table of figures that has to be pushed sideways is none; so what all maps share goes first, and then the
/// least useful.
void ComparisonTable::fitColumns()
{
    QHeaderView& header = *horizontalHeader();
    std::array<int, ComparisonModel::ColumnCount> widths{};
    int needed = 0;
    for (int column = 0; column < ComparisonModel::ColumnCount; ++column) {
        header.setSectionHidden(column, false); // a hidden one asks for no width
        int width = std::max(header.sectionSizeHint(column), sizeHintForColumn(column)) + air;
        if (column == ComparisonModel::File)
            width = std::min(width, widestFile);
        if (column == ComparisonModel::Remark)
            width = std::min(width, leastRemark);
        else
            header.resizeSection(column, width);
        needed += widths.at(static_cast<std::size_t>(column)) = width;
    }
    std::vector<ComparisonModel::Column> order(dispensable.begin(), dispensable.end());
    std::stable_partition(order.begin(), order.end(), [this](int column) { return !m_model.parts(column); });
    for (const ComparisonModel::Column column : order) {
        if (needed <= viewport()->width())
            break;
        header.setSectionHidden(column, true);
        needed -= widths.at(column);
    }
}

void ComparisonTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitColumns();
}

} // namespace ballast
