// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/bytes.h"
#include "import/importerror.h"

#include <cstddef>
#include <functional>
#include <string_view>

namespace ballast {

/// Whether the bytes begin as a gzip file does (RFC 1952), whatever the file's name.
bool isGzip(std::string_view bytes);

/// The most that so many packed bytes may unpack to: 200 times as many, or 64 MB for a small file. What
/// unpacks further was made to fill memory; numbers as text seldom shrink to a tenth.
std::size_t unpackLimit(std::size_t packedBytes);

/// Unpacks all members. DamagedGzip at the byte where it breaks off, UnpacksTooLarge over `byteLimit` or
/// unpackLimit. `progress` gets the fraction of the packed bytes that is done, at every step of at most 1 MB
/// in or out; false cancels.
Imported<Bytes> unpackGzip(std::string_view packed, std::size_t byteLimit,
                           const std::function<bool(double)>& progress);

} // namespace ballast
