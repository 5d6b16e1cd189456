// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace ballast {

/// The word of `words` that `typed` is likely to mean: at most two letters wrong, left out, added or swapped,
/// in any case, or at least three letters of its beginning. Empty when it is like none.
std::string_view nearestWord(std::string_view typed, std::span<const std::string_view> words);

} // namespace ballast
