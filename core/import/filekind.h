// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace ballast {

/// What a file that holds no text is, by its first bytes: "png", "jpeg", "webp", "gif", "pdf", "xlsx", "ods",
/// "zip", "parquet", "sqlite", "7z", "rar", "zstd", "xz", "bzip2", "xls" or "html"; nothing for text and for
/// gzip, which is unpacked.
std::optional<std::string_view> fileKindOf(std::string_view bytes);

} // namespace ballast
