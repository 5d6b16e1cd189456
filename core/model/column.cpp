// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/column.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace ballast {

void CompensatedSum::add(double value)
{
    const double sum = m_sum + value;
    m_compensation += std::abs(m_sum) >= std::abs(value) ? (m_sum - sum) + value : (value - sum) + m_sum;
    m_sum = sum;
}

Column::Column(Values values)
    : m_values(std::move(values))
{
    std::vector<double> prefix;
    prefix.reserve(m_values.size() / blockSize + 1);
    CompensatedSum running;
    prefix.push_back(0);
    for (std::size_t row = 0; row + blockSize <= m_values.size(); row += blockSize) {
        running.add(plainSum(row, row + blockSize));
        prefix.push_back(running.value());
    }
    m_blockPrefix = std::move(prefix);
}

double Column::plainSum(std::size_t first, std::size_t last) const
{
    // Several sums at once: one alone would wait for each addition before the next.
    constexpr std::size_t lanes = 4;
    std::array<double, lanes> sums{};
    const double* values = m_values.data();
    std::size_t row = first;
    for (; row + lanes <= last; row += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[lane] += values[row + lane];
    for (; row < last; ++row)
        sums[0] += values[row];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

double Column::sum(std::size_t first, std::size_t last) const
{
    last = std::min(last, size());
    if (first >= last)
        return 0;
    const std::size_t firstBlock = (first + blockSize - 1) / blockSize;
    const std::size_t lastBlock = last / blockSize;
    if (firstBlock >= lastBlock)
        return plainSum(first, last);
    CompensatedSum sum;
    sum.add(m_blockPrefix[lastBlock]);
    sum.add(-m_blockPrefix[firstBlock]);
    sum.add(plainSum(first, firstBlock * blockSize));
    sum.add(plainSum(lastBlock * blockSize, last));
    return sum.value();
}

} // namespace ballast
