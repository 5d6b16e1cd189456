// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/csvlines.h"

#include "model/jsonwriter.h"

namespace ballast {

CsvLines::CsvLines(const CsvTable& table, ImportContext& context)
    : m_table(table)
    , m_context(context)
    , m_reader(table.rows())
{
    if (const auto& number = table.ambiguous)
        context.warnings.add(
            WarningCode::AmbiguousNumbers,
            [&] {
                return "line " + std::to_string(number->line) + ", column "
                    + std::to_string(number->column + 1);
            },
            number->text + " read as " + plainNumber(parseNumber(number->text, table.mark).value_or(0)));
    Source& source = context.source;
    source.provider = table.stated.provider;
    source.exchange = table.stated.exchange;
    source.symbol = table.stated.symbol;
    source.range = table.stated.range;
    source.capturedAt = table.stated.capturedAt;
}

bool CsvLines::isRagged() const
{
    const auto& cells = m_reader.cells();
    const std::size_t expected = m_table.columns.size();
    const bool extraDelimiter = cells.size() == expected + 1 && cells.back().empty();
    return cells.size() != expected && !extraDelimiter;
}

bool CsvLines::next()
{
    constexpr std::size_t linesPerStep = 16384;
    while (m_reader.next()) {
        if (m_reader.isComment())
            continue;
        if (++m_count % linesPerStep == 0
            && !m_context.proceed(0.5 * static_cast<double>(m_reader.position())
                                  / static_cast<double>(m_table.text.size()))) {
            m_cancelled = true;
            return false;
        }
        if (!isRagged())
            return true;
        drop();
    }
    return false;
}

void CsvLines::drop()
{
    if (m_failed++ == 0) {
        m_firstFailed = place();
        m_firstFound = Warnings::shortened(m_reader.record());
    }
    m_context.warnings.add(
        WarningCode::RowDropped, [&] { return place(); }, m_reader.record());
}

Imported<void> CsvLines::finish() const
{
    if (m_cancelled)
        return fail(ImportErrorCode::Cancelled);
    if (m_failed > m_count / 2)
        return fail(ImportErrorCode::MostRowsFailed, m_firstFailed, m_firstFound,
                    std::to_string(m_table.columns.size()) + " columns of numbers");
    return {};
}

} // namespace ballast
