// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/json.h"

#include <optional>
#include <string>

namespace ballast {

/// What a browser's archive of its traffic (HAR, "Save all as HAR with content") holds: an object of the JSON
/// answers that are maps, by their address. Nothing for any other JSON, and for an archive without a map.
/// Headers and cookies are not looked at.
std::optional<std::string> mapsOfHar(JsonValue root, std::size_t nesting);

/// Whether it is such an archive.
bool isHar(JsonValue root);

} // namespace ballast
