// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/column.h"

#include <algorithm>
#include <cmath>

namespace ballast {

void CompensatedSum::add(double value)
{
    const double sum = m_sum + value;
    m_compensation += std::abs(m_sum) >= std::abs(value) ? (m_sum - sum) + value : (value - sum) + m_sum;
    m_sum = sum;
}

Column::Column(std::vector<double> values)
    : m_values(std::move(values))
{
    m_blockPrefix.reserve(m_values.size() / blockSize + 1);
    CompensatedSum running;
    for (std::size_t row = 0; row < m_values.size(); ++row) {
        if (row % blockSize == 0)
            m_blockPrefix.push_back(running.value());
        running.add(m_values[row]);
    }
    if (m_values.size() % blockSize == 0)
        m_blockPrefix.push_back(running.value());
}

double Column::plainSum(std::size_t first, std::size_t last) const
{
    double sum = 0;
    for (std::size_t row = first; row < last; ++row)
        sum += m_values[row];
    return sum;
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
