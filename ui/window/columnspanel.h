// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"
#include "model/importanswers.h"

#include <QFrame>
#include <QList>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace ballast {

/// Shows the first rows of a table whose columns cannot be told, and asks what each of them holds.
class ColumnsPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ColumnsPanel(QWidget* parent = nullptr);

    /// `name`: of the file. `known`: roles given before, in place of the guess.
    void ask(const QString& name, const TablePreview& table, const std::vector<ColumnRole>& known);

signals:
    void given(const std::vector<ballast::ColumnRole>& columns);

private:
    void fill(const TablePreview& table);
    void addChoices(const TablePreview& table, const std::vector<ColumnRole>& known);
    std::vector<ColumnRole> columns() const;
    void refresh();

    QLabel* m_text;
    QTableWidget* m_table;
    QPushButton* m_open;
    QList<QComboBox*> m_roles;
};

} // namespace ballast
