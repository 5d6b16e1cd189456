// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace ballast {

/// Where a document came from. Empty strings are what the export does not say; nothing here is guessed.
struct Source
{
    std::string file; ///< Path as it was given.
    std::string format; ///< Name of the shape, for example "raw-arrays".
    std::string provider; ///< Who made the map: "CoinGlass".
    std::string exchange;
    std::string symbol;
    std::string range; ///< Window of the map as exported: "1d", "30d".
    std::optional<std::int64_t> capturedAt; ///< Milliseconds since 1970, UTC.
    std::string unreadTime = {}; ///< What the export names as its time, where nothing can read it.
    std::string
        hash; ///< XXH3-128 of the file's bytes, 32 hex digits: tells one version of a file from another.
};

} // namespace ballast
