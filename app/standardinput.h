// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"

#include <cstddef>
#include <string>

namespace ballast {

/// Of a stream, which is kept in memory, so that it has a lower limit than a file.
inline constexpr std::size_t mostInputBytes = std::size_t(2) << 30;

/// Whether a file is read as a stream: "-", which is standard input, a named pipe or what a shell puts in the
/// place of <(command).
bool isStream(const std::string& file);

/// Such a stream to its end. TooLarge over the limit, InvalidText for what only gives zeros: both as soon as
/// that is known, since it may never end. Waits for whoever writes it.
Imported<std::string> readStream(const std::string& file, std::size_t byteLimit = mostInputBytes);

} // namespace ballast
