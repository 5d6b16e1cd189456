// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/expected.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace ballast {

/// What a text of ours in a picture has at most, packed and unpacked.
inline constexpr std::size_t mostPngText = std::size_t(64) << 10;

/// Whether bytes begin as every PNG does.
bool isPng(std::string_view bytes);

enum class PngTextFault {
    Absent, ///< No PNG, or none of its chunks before the pixels has the keyword.
    TooLarge, ///< Over mostPngText, as it stands there or unpacked.
    Damaged, ///< Cut off, of another checksum, or not as its kind of chunk is written.
};

/// The text of the first chunk with that keyword (tEXt, zTXt or iTXt) before a PNG's pixels, as UTF-8. Looks
/// at the heads of some hundred chunks and at nothing else of them; no pixel is unpacked.
Expected<std::string, PngTextFault> textOfPng(std::string_view png, std::string_view keyword);

} // namespace ballast
