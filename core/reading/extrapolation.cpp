// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/extrapolation.h"

#include <algorithm>

namespace ballast {

std::optional<Extrapolation> extrapolate(double openInterest, std::span<const NamedRatio> ratios)
{
    if (ratios.empty())
        return std::nullopt;
    const auto [lowest, highest] = std::ranges::minmax(ratios, {}, &NamedRatio::ratio);
    return Extrapolation{
        openInterest,
        {lowest.ratio, highest.ratio},
        {extrapolatedMargin(openInterest, lowest.ratio), extrapolatedMargin(openInterest, highest.ratio)}};
}

} // namespace ballast
