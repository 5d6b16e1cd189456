// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ballast {

/// Milliseconds since 1970 UTC from ISO 8601 ("2026-03-10", "2026-03-10T12:00:00Z", "... 12:00 +02:00"; no
/// zone means UTC) or from an epoch number in seconds or milliseconds. Nothing for anything else.
std::optional<std::int64_t> parseTimestamp(std::string_view text);

/// Epoch seconds or milliseconds, told apart by size: both lie between 2001 and 2286.
std::optional<std::int64_t> epochMilliseconds(double value);

} // namespace ballast
