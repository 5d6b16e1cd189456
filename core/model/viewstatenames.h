// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

/// How the JSON of a view state names its choices, for whoever writes and whoever reads it.
namespace ballast::names {

// The names stand in the order of the enumerators.
inline constexpr std::array<std::string_view, 2> weighting{"notional", "margin"};
inline constexpr std::array<std::string_view, 4> view{"both", "notional", "margin", "change"};
inline constexpr std::array<std::string_view, 3> side{"both", "long", "short"};
inline constexpr std::array<std::string_view, 3> scale{"linear", "square-root", "log"};
inline constexpr std::array<std::string_view, 3> maximum{"own", "shared", "share-of-total"};
inline constexpr std::array<std::string_view, 2> layout{"side", "mirror"};
inline constexpr std::array<std::string_view, 3> theme{"system", "dark", "light"};
inline constexpr std::array<std::string_view, 3> bucketMode{"as-exported", "automatic", "chosen"};
inline constexpr std::array<std::string_view, 2> merged{"sum", "tallest"};

} // namespace ballast::names
