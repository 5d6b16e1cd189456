// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ballast {

/// Collects an import's warnings: one per code, with how often and where first.
class Warnings
{
public:
    /// Counts one case. `place()` is only called for the first of its kind, so millions stay cheap.
    template <typename Place> void add(WarningCode code, Place&& place, std::string_view detail = {})
    {
        if (!countKnown(code))
            m_list.push_back({code, 1, place(), shortened(detail)});
    }

    /// So many cases at once, with what they add up to.
    void addSum(WarningCode code, std::size_t count, std::string where, std::string detail)
    {
        m_list.push_back({code, count, std::move(where), std::move(detail)});
    }

    const std::vector<Warning>& list() const { return m_list; }
    void remove(WarningCode code);
    /// Takes up those of what was read behind.
    void append(const Warnings& others);
    /// Puts the path of the part of a file that was read before every place.
    void prefixPlaces(std::string_view path);

    /// At most about 60 bytes of `text`, cut between characters.
    static std::string shortened(std::string_view text);

private:
    bool countKnown(WarningCode code);

    std::vector<Warning> m_list;
};

} // namespace ballast
