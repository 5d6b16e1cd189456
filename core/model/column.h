// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/values.h"

#include <cstddef>

namespace ballast {

/// Adds doubles without losing cents: Neumaier's compensated sum.
class CompensatedSum
{
public:
    void add(double value);
    double value() const { return m_sum + m_compensation; }

private:
    double m_sum = 0;
    double m_compensation = 0;
};

/// One amount per bucket (USD), with sums over any range in constant time: a prefix sum every
/// `blockSize` rows, so the sums cost 1/64 of the column's memory. Immutable; copies share it.
class Column
{
public:
    static constexpr std::size_t blockSize = 64;

    Column() = default;
    explicit Column(Values values);

    std::size_t size() const { return m_values.size(); }
    double operator[](std::size_t row) const { return m_values[row]; }
    /// Sum of rows [first, last); rows beyond the column count as zero.
    double sum(std::size_t first, std::size_t last) const;
    double total() const { return sum(0, size()); }

private:
    double plainSum(std::size_t first, std::size_t last) const;

    Values m_values;
    Values m_blockPrefix; // [k] = sum of rows [0, k * blockSize)
};

} // namespace ballast
