// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QAbstractItemModel;
class QTableView;

namespace ballast {

/// What the table says, aligned by spaces: figures as shown.
QString tableText(const QAbstractItemModel& model);
/// The same for other programs: figures by figureRole, so exact; what is unknown is empty, or null. In both,
/// words that a spreadsheet would run have an apostrophe before them (wordsCell).
QByteArray tableCsv(const QAbstractItemModel& model);
/// An array with one object per row, by the headings.
QByteArray tableJson(const QAbstractItemModel& model);

/// Gives `table` a context menu that copies it as text, CSV and JSON; Ctrl+C copies it as text.
void addCopyMenu(QTableView& table);

} // namespace ballast
