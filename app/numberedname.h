// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ballast {

/// Whether a name has a place for a number, as printf and ffmpeg write it: %d, or %03d for three digits and
/// zeros before. The first such place counts.
bool isNumbered(std::string_view name);
/// "frame-007.png" for 7 in "frame-%03d.png"; a name without a place stays.
std::string numbered(std::string_view name, std::size_t number);

} // namespace ballast
