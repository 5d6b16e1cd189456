// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/csvlines.h"

#include "model/jsonwriter.h"

#include <algorithm>
#include <utility>

namespace ballast {

void CsvTally::append(const CsvTally& next)
{
    if (failed == 0) {
        firstFailed = next.firstFailed;
        firstFound = next.firstFound;
    }
    count += next.count;
    failed += next.failed;
    negative += next.negative;
}

Imported<void> CsvTally::finish(const CsvTable& table) const
{
    if (failed == count && negative == failed && failed > 0)
        return fail(ImportErrorCode::NothingPositive, firstFailed, firstFound);
    if (failed > count / 2)
        return fail(ImportErrorCode::MostRowsFailed, firstFailed, firstFound,
                    std::to_string(table.columns.size()) + " columns of numbers");
    return {};
}

void noteTable(const CsvTable& table, ImportContext& context)
{
    if (const auto& number = table.ambiguous)
        context.warnings.add(
            WarningCode::AmbiguousNumbers,
            [&] {
                return "line " + std::to_string(number->line) + ", column "
                    + std::to_string(number->column + 1);
            },
            number->text + " read as " + plainNumber(parseNumber(number->text, table.mark).value_or(0)));
    for (std::size_t i = 0; i < table.skippedLines; ++i)
        context.warnings.add(
            WarningCode::LinesSkipped, [&] { return "line " + std::to_string(table.firstSkipped.line); },
            table.firstSkipped.text);
    Source& source = context.source;
    source.provider = table.stated.provider;
    source.exchange = table.stated.exchange;
    source.symbol = table.stated.symbol;
    source.range = table.stated.range;
    source.capturedAt = table.stated.capturedAt;
    source.unreadTime = table.stated.unreadTime;
}

CsvLines::CsvLines(const CsvTable& table, ImportContext& context)
    : CsvLines(table, table.rows(), context.warnings,
               [&context, done = std::size_t(0), size = table.text.size()](std::size_t bytes) mutable {
                   done += bytes;
                   return context.proceed(0.6 * static_cast<double>(done) / static_cast<double>(size));
               })
{
    noteTable(table, context);
}

CsvLines::CsvLines(const CsvTable& table, CsvReader part, Warnings& warnings,
                   std::function<bool(std::size_t)> proceed)
    : m_table(table)
    , m_warnings(warnings)
    , m_reader(std::move(part))
    , m_proceed(std::move(proceed))
    , m_reported(m_reader.position())
{
}

bool CsvLines::isRagged() const
{
    const auto& cells = m_reader.cells();
    const std::size_t expected = m_table.columns.size();
    const bool extraDelimiter = cells.size() == expected + 1 && cells.back().empty();
    return cells.size() != expected && !extraDelimiter;
}

bool CsvLines::isOfAnotherCoin() const
{
    return m_table.onlyCoin && m_table.coinColumn && *m_table.coinColumn < m_reader.cells().size()
        && m_reader.cells()[*m_table.coinColumn] != *m_table.onlyCoin;
}

/// Counts the line just read, and asks now and then whether to go on.
bool CsvLines::counted()
{
    constexpr std::size_t linesPerStep = 16384;
    if (++m_tally.count % linesPerStep == 0)
        m_cancelled = !m_proceed(m_reader.position() - std::exchange(m_reported, m_reader.position()));
    return !m_cancelled;
}

bool CsvLines::next()
{
    while (!m_cancelled && m_reader.next()) {
        if (m_reader.isComment() || isOfAnotherCoin())
            continue;
        if (!counted())
            return false;
        if (!isRagged())
            return true;
        drop();
    }
    return false;
}

bool CsvLines::hasNegative() const
{
    CsvReader line(m_reader.record(), m_table.delimiter);
    return line.next() && std::ranges::any_of(line.cells(), [this](std::string_view cell) {
               return parseNumber(cell, m_table.mark).value_or(0) < 0;
           });
}

void CsvLines::drop()
{
    m_tally.negative += hasNegative() ? 1 : 0;
    if (m_tally.failed++ == 0) {
        m_tally.firstFailed = place();
        m_tally.firstFound = Warnings::shortened(m_reader.record());
    }
    m_warnings.add(
        WarningCode::RowDropped, [&] { return place(); }, m_reader.record());
}

Imported<void> CsvLines::finish() const
{
    if (m_cancelled)
        return fail(ImportErrorCode::Cancelled);
    return m_tally.finish(m_table);
}

} // namespace ballast
