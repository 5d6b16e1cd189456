// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ballast {

/// The time that a file's name says, milliseconds since 1970; no zone is looked for, so it is taken as UTC.
/// "2026-03-10T12-00.json", "btc_20260310-120000.csv", "202603101200.json", and seconds or milliseconds since
/// 1970 as a number of its own. A date alone is its midnight. Of several the first with a clock counts, and
/// else the first. Years from 2000 to 2099.
std::optional<std::int64_t> timeInName(std::string_view fileName);

} // namespace ballast
