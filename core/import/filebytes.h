// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/import.h"
#include "import/paddedbytes.h"

#include <functional>
#include <string>
#include <string_view>

namespace ballast {

struct FileBytes
{
    PaddedBytes bytes;
    std::string hash; ///< XXH3-128 of the bytes, 32 hex digits.
};

/// Reads a whole regular file in chunks. `progress` gets the fraction read, 0 to 1; false cancels.
Imported<FileBytes> readFile(const std::string& path, std::size_t byteLimit,
                             const std::function<bool(double)>& progress);

/// XXH3-128 as 32 hex digits.
std::string hashOf(std::string_view bytes);

} // namespace ballast
