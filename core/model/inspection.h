// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace ballast {

/// What became of one part of an export.
struct FieldUse
{
    std::string field; ///< "data.prices", "column 3 (100x)".
    std::string use; ///< "prices, lower edges", "tier 100x".
};

/// How an export was understood: for whoever wants to check it.
struct Inspection
{
    std::string reason; ///< What in the content told the format.
    std::vector<FieldUse> fields; ///< In the order they were read; long lists are cut.
    std::vector<std::string> ignored; ///< Parts that were not used.
    std::size_t moreIgnored = 0; ///< Beyond the list.

    static constexpr std::size_t longest = 200;

    void used(std::string field, std::string use)
    {
        if (fields.size() < longest)
            fields.push_back({std::move(field), std::move(use)});
    }
    void leftOut(std::string field)
    {
        if (ignored.size() < longest)
            ignored.push_back(std::move(field));
        else
            ++moreIgnored;
    }
};

} // namespace ballast
