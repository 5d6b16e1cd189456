// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisontable.h"

#include "panels/figures.h"

#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>
#include <numeric>

namespace ballast {

namespace {

constexpr int widestFile = 260;
constexpr int leastRemark = 90;
constexpr int air = 12; // beside a cell's text
constexpr int airOfHeading = 20;
/// What a narrow table leaves out, one after the other; what all maps share goes before these.
constexpr std::array<int, 5> dispensable{ComparisonModel::EffectiveLeverage, ComparisonModel::Provider,
                                         ComparisonModel::Captured, ComparisonModel::Notional,
                                         ComparisonModel::Exchange};

/// Leaves the words of a file that could not be read to the table, which has the whole row for them.
class RemarkDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(ComparisonModel::failedRole).toBool())
            option->text.clear();
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
    setItemDelegateForColumn(ComparisonModel::Remark, new RemarkDelegate(this));
    QHeaderView& header = *horizontalHeader();
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setSectionResizeMode(ComparisonModel::Remark, QHeaderView::Stretch);
    header.setSectionsClickable(true);
    header.setSortIndicator(-1, Qt::AscendingOrder); // as the files come
    setSortingEnabled(true);
    measureColumns();
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
    measureColumns();
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

/// Once per report: looking at a thousand rows is too much for every step of a resize.
void ComparisonTable::measureColumns()
{
    QHeaderView& header = *horizontalHeader();
    for (int column = 0; column < ComparisonModel::ColumnCount; ++column) {
        header.setSectionHidden(column, false);
        const QString heading = m_order.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int width = std::max(header.fontMetrics().horizontalAdvance(heading) + airOfHeading,
                             sizeHintForColumn(column) + air);
        if (column == ComparisonModel::File)
            width = std::min(width, widestFile);
        if (column == ComparisonModel::Remark)
            width = std::min(width, leastRemark);
        else
            header.resizeSection(column, width);
        m_widths.at(static_cast<std::size_t>(column)) = width;
    }
    m_dispensable.assign(dispensable.begin(), dispensable.end());
    std::stable_partition(m_dispensable.begin(), m_dispensable.end(),
                          [this](int column) { return !m_model.parts(column); });
}

/// A table of figures that has to be pushed sideways is none; so what all maps share goes first, and then the
/// least useful.
void ComparisonTable::fitColumns()
{
    QHeaderView& header = *horizontalHeader();
    int needed = std::accumulate(m_widths.begin(), m_widths.end(), 0);
    for (const int column : m_dispensable) {
        const bool isHidden = needed > viewport()->width();
        header.setSectionHidden(column, isHidden);
        if (isHidden)
            needed -= m_widths.at(static_cast<std::size_t>(column));
    }
}

void ComparisonTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitColumns();
}

void ComparisonTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    const QHeaderView& header = *horizontalHeader();
    int column = ComparisonModel::File + 1;
    while (header.isSectionHidden(column))
        ++column;
    const int left = columnViewportPosition(column) + air / 2;
    const int last = rowAt(viewport()->height() - 1);
    for (int row = std::max(0, rowAt(0)); row <= (last < 0 ? m_order.rowCount() - 1 : last); ++row) {
        const QModelIndex remark = m_order.index(row, ComparisonModel::Remark);
        if (!remark.data(ComparisonModel::failedRole).toBool())
            continue;
        const QRect rect(left, rowViewportPosition(row), viewport()->width() - left - air / 2,
                         rowHeight(row));
        painter.setPen(remark.data(Qt::ForegroundRole).value<QColor>());
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(remark.data().toString(), Qt::ElideRight, rect.width()));
    }
}

} // namespace ballast
