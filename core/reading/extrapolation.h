// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/viewstate.h"

#include <optional>
#include <span>
#include <string>

namespace ballast {

/// What the article that the two views come from says of the whole market (DOMAIN 2), to stand beside what
/// the open files give; nothing is computed with it.
namespace article {
inline constexpr double openInterest = 60e9; ///< USD, "approximately".
inline constexpr double roundedRatio = 0.025; ///< Its rule: 10 B -> 250 M.
inline constexpr double ratio = 0.026; ///< 1 B -> 26 M, and 60 B -> 1.56 B.
inline constexpr Range margin{1.6e9, 1.7e9}; ///< USD, "after rounding for exchange variation".
} // namespace article

/// The ratio of one map, and what it is called.
struct NamedRatio
{
    std::string name;
    double ratio;

    bool operator==(const NamedRatio&) const = default;
};

/// Margin of a market, USD, by the ratios of maps of it.
struct Extrapolation
{
    double openInterest; ///< USD.
    Range ratios; ///< Lowest and highest.
    Range margin; ///< USD: open interest times these.
};

/// Open interest times a ratio: assumes that the whole market is levered as the map is.
constexpr double extrapolatedMargin(double openInterest, double ratio)
{
    return openInterest * ratio;
}

/// Nothing without a ratio.
std::optional<Extrapolation> extrapolate(double openInterest, std::span<const NamedRatio> ratios);

} // namespace ballast
