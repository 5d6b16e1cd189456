// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ballast {

/// Rows of cells in plain text: the first column stands left, the others right.
class TextTable
{
public:
    void addRow(const QStringList& cells);
    void addRule() { m_rows.emplace_back(); }
    /// Every line ends in a line break.
    QString text() const;

private:
    QString line(const QStringList& row) const;

    std::vector<QStringList> m_rows; // an empty row is a rule
    std::vector<qsizetype> m_widths;
};

} // namespace ballast
