// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/expected.h"
#include "reading/comparison.h"
#include "reading/overlay.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace ballast {

using OverlayResult = Expected<Overlay, OverlayObstacle>;

/// Two maps of a list, by their places in it, and what they have in common.
struct OverlaidPair
{
    std::array<std::size_t, 2> maps{};
    OverlayResult result;
};

/// What there is to say of several maps.
struct ComparisonReport
{
    std::vector<ComparedMap> maps;
    Comparison comparison;
    /// Of the only two maps, or of two that were chosen.
    std::optional<OverlaidPair> overlay = {};
};

/// Tables of the maps, their tiers and their spread, the verdict, and why nothing is added up.
std::string comparisonAsText(const ComparisonReport& report);
/// One row per map or failed file; ballast help compare lists the columns.
std::string comparisonAsCsv(const ComparisonReport& report);
/// One object; ballast help compare lists its members.
std::string comparisonAsJson(const ComparisonReport& report);

} // namespace ballast
