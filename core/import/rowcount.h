// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importcontext.h"

#include <cstddef>
#include <string>

namespace ballast {

/// Counts the rows of an export, and which of them could not be read.
class RowCount
{
public:
    explicit RowCount(Warnings& warnings)
        : m_warnings(warnings)
    {
    }

    void addGood() { ++m_all; }
    /// A row left out in whole or part, with a RowDropped warning.
    void addFailed(const std::string& place, const std::string& found)
    {
        ++m_all;
        if (m_failed++ == 0) {
            m_firstPlace = place;
            m_firstFound = Warnings::shortened(found);
        }
        m_warnings.add(
            WarningCode::RowDropped, [&] { return place; }, found);
    }
    /// MostRowsFailed when more than half did; `expected` says what a row looks like.
    Imported<void> finish(const std::string& expected) const
    {
        if (m_failed > m_all / 2)
            return fail(ImportErrorCode::MostRowsFailed, m_firstPlace, m_firstFound, expected);
        return {};
    }

private:
    Warnings& m_warnings;
    std::size_t m_all = 0;
    std::size_t m_failed = 0;
    std::string m_firstPlace;
    std::string m_firstFound;
};

} // namespace ballast
