// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemModel;
class QTableView;

namespace ballast {

/// The house's table of figures: no grid, no row headings, tabular right-aligned numbers, compact rows,
/// and a menu that copies it.
void setUpFigureTable(QTableView& table, QAbstractItemModel& model);
/// Gives the table the height of its rows, at most `mostRows` of them, and lets it shrink to `leastRows`;
/// what does not fit scrolls.
void fitTableHeight(QTableView& table, int leastRows, int mostRows);

} // namespace ballast
