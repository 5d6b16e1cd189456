// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef> // first: Qt 6.4's moc cannot parse <compare> unless the library's configuration is known

#include <compare>
#include <optional>
#include <string>

namespace ballast {

/// A tier's leverage, a pure number from a millionth to 1000 (DOMAIN 1). Margin = notional / leverage.
class Leverage
{
public:
    static constexpr double maximum = 1000;
    static constexpr double minimum = 1e-6; ///< The least that its digits can say.

    /// Nothing where the number cannot be a leverage: not finite, or not between the two.
    static std::optional<Leverage> from(double value);

    double value() const { return m_value; }
    /// Margin per unit of notional, 1/L.
    double marginRate() const { return 1 / m_value; }
    /// Plain digits, "100" or "12.5": for keys, columns and command lines.
    std::string digits() const;

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the comparison with zero for a pointer
    auto operator<=>(const Leverage&) const = default;

private:
    explicit Leverage(double value)
        : m_value(value)
    {
    }

    double m_value;
};

} // namespace ballast
