// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/figures.h"

#include "panels/tablecopy.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace ballast {

void setUpFigureTable(QTableView& table, QAbstractItemModel& model)
{
    table.setModel(&model);
    table.setShowGrid(false);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setFrameShape(QFrame::NoFrame);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() + 5);
    table.setTextElideMode(Qt::ElideNone);
    table.horizontalHeader()->setMinimumSectionSize(30);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionsClickable(false);
    table.setTabKeyNavigation(false);
    addCopyMenu(table);
}

void fitTableHeight(QTableView& table, int leastRows, int mostRows)
{
    const auto heightOf = [&table](int rows) {
        return table.horizontalHeader()->sizeHint().height()
            + rows * table.verticalHeader()->defaultSectionSize() + 2;
    };
    const int rows = std::clamp(table.model()->rowCount(), 1, mostRows);
    table.setMinimumHeight(heightOf(std::min(rows, leastRows)));
    table.setMaximumHeight(heightOf(rows));
}

} // namespace ballast
