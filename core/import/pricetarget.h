// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace ballast {

/// Where somebody says that the price goes: to a price, or by percent of where it is.
struct PriceTarget
{
    double amount = 0; ///< A price as isPrice has it, or percent over -100.
    bool isPercent = false;

    /// A move by percent ends at twelve significant digits: at 80,275 and not at 80,274.99999999999.
    double priceFrom(double reference) const;
    bool operator==(const PriceTarget&) const = default;
};

/// "62,000", "62k", "-4.1%", "+5 %"; nothing when it is neither.
std::optional<PriceTarget> parsePriceTarget(std::string_view text);

} // namespace ballast
