// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace ballast {

// simdjson is fast but does not say where it stopped. These look for the place, and only run after it
// refused.

/// The error for a text that the parser refused for `reason`.
ImportError jsonError(std::string_view text, std::string_view reason);

/// The first breach of RFC 8259 in `value`, or the first number that no double or 64-bit integer holds.
/// `value` is a part of `text`, in which the place is counted. Nothing when the value is sound.
std::optional<ImportError> findJsonError(std::string_view text, std::string_view value);

/// The error that whatever stands at `offset` does not belong there.
ImportError misplacedJson(std::string_view text, std::size_t offset);

/// Place of the first bracket that opens a level deeper than `nesting`.
std::string deepestPlace(std::string_view text, std::size_t nesting);

} // namespace ballast
