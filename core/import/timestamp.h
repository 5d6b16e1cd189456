// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ballast {

/// Milliseconds since 1970 UTC from ISO 8601, extended or basic ("2026-03-10", "2026-03-10T12:00:00Z", "...
/// 12:00 +02:00", "20260310T120000Z"), from RFC 1123 ("Tue, 10 Mar 2026 12:00:00 GMT") and "10.03.2026
/// 12:00", or from an epoch number as epochMilliseconds takes them. No zone means UTC. Nothing for anything
/// else.
std::optional<std::int64_t> parseTimestamp(std::string_view text);

/// Epoch seconds, milliseconds, microseconds or nanoseconds, told apart by size: all lie between 2001 and
/// 2286.
std::optional<std::int64_t> epochMilliseconds(double value);

} // namespace ballast
