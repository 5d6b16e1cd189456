// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/texttable.h"

#include <algorithm>

namespace ballast {

namespace {

constexpr qsizetype columnGap = 2;

} // namespace

void TextTable::addRow(const QStringList& cells)
{
    m_rows.push_back(cells);
    m_widths.resize(std::max<std::size_t>(m_widths.size(), static_cast<std::size_t>(cells.size())));
    for (qsizetype i = 0; i < cells.size(); ++i) {
        qsizetype& width = m_widths[static_cast<std::size_t>(i)];
        width = std::max(width, cells[i].size());
    }
}

QString TextTable::text() const
{
    qsizetype whole = -columnGap;
    for (const qsizetype width : m_widths)
        whole += width + columnGap;
    QString text;
    for (const QStringList& row : m_rows)
        text += (row.isEmpty() ? QString(whole, u'-') : line(row)) + u'\n';
    return text;
}

QString TextTable::line(const QStringList& row) const
{
    QString line;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const qsizetype width = m_widths[static_cast<std::size_t>(i)];
        line +=
            i == 0 ? row[i].leftJustified(width) : QString(columnGap, u' ') + row[i].rightJustified(width);
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace ballast
