// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace ballast {

/// What a column of a table can hold beside a tier's amounts.
enum class TableRole { Price, Leverage, Amount, Side, Margin, Time, Exchange, Long, Short, Total };

/// What a heading says its column holds, in any of the usual spellings and languages; a unit in dollars
/// beside it ("Price, USD", "price (USDT)") changes nothing. Nothing for a column of another kind.
std::optional<TableRole> roleOfHeading(std::string_view heading);

/// The role's own name, which is also what --columns takes: "price".
std::string_view roleName(TableRole role);

} // namespace ballast
