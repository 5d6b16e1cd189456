// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/numberreader.h"

#include "import/plainnumber.h"

#include <algorithm>
#include <limits>

namespace ballast {

namespace {

constexpr std::size_t bytesPerStep = std::size_t(1) << 20;

/// How many numbers to make room for, by the first of them; a little more than likely, since room that is not
/// used costs nothing and too little costs a copy.
std::size_t roomFor(std::string_view text, char separator)
{
    const std::string_view start = text.substr(0, std::size_t(64) << 10);
    const auto counted = static_cast<std::size_t>(std::ranges::count(start, separator)) + 1;
    return counted * text.size() / std::max<std::size_t>(start.size(), 1) * 17 / 16 + 1;
}

template <typename T> void append(LargeVector<T>& to, std::size_t& size, const T& value)
{
    if (size == to.size())
        to.resize(size + size / 2 + 16);
    to[size++] = value;
}

/// Walks over a text token by token.
class Tokens
{
public:
    Tokens(std::string_view text, SharedProgress& progress)
        : m_begin(text.data())
        , m_at(m_begin)
        , m_end(m_begin + text.size())
        , m_progress(progress)
    {
    }

    void skipSpace()
    {
        while (m_at < m_end && isJsonSpace(*m_at))
            ++m_at;
    }
    bool atEnd() const { return m_at == m_end; }
    /// Spaces around it are skipped.
    bool take(char wanted)
    {
        skipSpace();
        if (m_at == m_end || *m_at != wanted)
            return false;
        ++m_at;
        skipSpace();
        return true;
    }
    /// A number, or NaN for null.
    bool takeNumber(double& value)
    {
        const char* behind = readPlainNumber(m_at, m_end, value);
        if (!behind)
            return takeNull(value);
        m_at = behind;
        return true;
    }
    /// A text without escapes.
    bool takeKey(std::string_view& key);
    /// False when cancelled.
    bool proceed()
    {
        const std::size_t done = static_cast<std::size_t>(m_at - m_begin) - m_reported;
        if (done < bytesPerStep && !atEnd())
            return true;
        m_reported += done;
        return m_progress.advance(done);
    }

private:
    bool takeNull(double& value)
    {
        if (!std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).starts_with("null"))
            return false;
        m_at += 4;
        value = std::numeric_limits<double>::quiet_NaN();
        return true;
    }

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    std::size_t m_reported = 0;
    SharedProgress& m_progress;
};

bool Tokens::takeKey(std::string_view& key)
{
    if (m_at == m_end || *m_at != '"')
        return false;
    const char* first = ++m_at;
    const auto isPlain = [](char c) {
        return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20;
    };
    while (m_at < m_end && isPlain(*m_at))
        ++m_at;
    if (m_at == m_end || *m_at != '"')
        return false;
    key = {first, static_cast<std::size_t>(m_at - first)};
    ++m_at;
    return true;
}

/// Appends to one part of an object.
class RowsReader
{
public:
    RowsReader(std::string_view text, NumberRows& rows, SharedProgress& progress)
        : m_tokens(text, progress)
        , m_rows(rows)
    {
        rows.numbers.resize(roomFor(text, ','));
        rows.firstNumber.resize(roomFor(text, ']'));
        rows.buckets.resize(roomFor(text, ':') + 1);
    }

    bool read();

private:
    bool readBucket();
    bool readRow();
    void close();

    Tokens m_tokens;
    NumberRows& m_rows;
    std::size_t m_numberCount = 0;
    std::size_t m_rowCount = 0;
    std::size_t m_bucketCount = 0;
};

bool RowsReader::readRow()
{
    append(m_rows.firstNumber, m_rowCount, static_cast<std::uint32_t>(m_numberCount));
    if (!m_tokens.take('['))
        return false;
    if (m_tokens.take(']'))
        return true;
    do {
        double value = 0;
        if (!m_tokens.takeNumber(value))
            return false;
        append(m_rows.numbers, m_numberCount, value);
    } while (m_tokens.take(','));
    return m_tokens.take(']');
}

bool RowsReader::readBucket()
{
    NumberRows::Bucket bucket{{}, static_cast<std::uint32_t>(m_rowCount)};
    if (!m_tokens.takeKey(bucket.key) || !m_tokens.take(':') || !m_tokens.take('['))
        return false;
    append(m_rows.buckets, m_bucketCount, bucket);
    if (m_tokens.take(']'))
        return true;
    do {
        if (!readRow())
            return false;
    } while (m_tokens.take(','));
    return m_tokens.take(']');
}

/// One more of each, which ends the last, and no room left over.
void RowsReader::close()
{
    append(m_rows.firstNumber, m_rowCount, static_cast<std::uint32_t>(m_numberCount));
    append(m_rows.buckets, m_bucketCount, {{}, static_cast<std::uint32_t>(m_rowCount - 1)});
    m_rows.numbers.resize(m_numberCount);
    m_rows.firstNumber.resize(m_rowCount);
    m_rows.buckets.resize(m_bucketCount);
}

bool RowsReader::read()
{
    m_tokens.skipSpace();
    do {
        if (!readBucket() || !m_tokens.proceed())
            return false;
    } while (m_tokens.take(','));
    close();
    return m_tokens.atEnd();
}

} // namespace

bool readNumberList(std::string_view text, NumberList& list, SharedProgress& progress)
{
    constexpr std::size_t numbersPerStep = 4096;
    Tokens tokens(text, progress);
    LargeVector<double> numbers(roomFor(text, ','));
    std::size_t count = 0;
    tokens.skipSpace();
    do {
        double value = 0;
        if (!tokens.takeNumber(value))
            return false;
        list.areAmounts = list.areAmounts && value >= 0;
        append(numbers, count, value);
        if (count % numbersPerStep == 0 && !tokens.proceed())
            return false;
    } while (tokens.take(','));
    if (!tokens.atEnd() || !tokens.proceed())
        return false;
    numbers.resize(count);
    list.numbers = std::move(numbers);
    return true;
}

bool readNumberRows(std::string_view text, NumberRows& rows, SharedProgress& progress)
{
    // Rows and numbers are counted in 32 bits.
    return text.size() <= std::numeric_limits<std::uint32_t>::max()
        && RowsReader(text, rows, progress).read();
}

} // namespace ballast
