// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ballast {

/// A closed interval of prices or amounts.
struct Range
{
    double low = 0;
    double high = 0;

    double width() const { return high - low; }
    bool contains(double value) const { return low <= value && value <= high; }
    bool operator==(const Range&) const = default;
};

} // namespace ballast
