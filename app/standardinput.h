// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"

#include <cstddef>
#include <string>

namespace ballast {

/// Of standard input, which is kept in memory, so that it has a lower limit than a file.
inline constexpr std::size_t mostInputBytes = std::size_t(2) << 30;

/// Standard input to its end. TooLarge over the limit, InvalidText for what only gives zeros: both as soon as
/// that is known, since it may never end.
Imported<std::string> readStandardInput(std::size_t byteLimit = mostInputBytes);

} // namespace ballast
