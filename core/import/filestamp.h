// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

struct stat;

namespace ballast {

/// What tells one version of a file from another without reading it. Times in nanoseconds since 1970; the
/// second is the file system's own, which nobody sets back.
struct FileStamp
{
    std::int64_t size = 0; ///< Bytes.
    std::int64_t modified = 0;
    std::int64_t changed = 0;
    std::uint64_t inode = 0;

    bool exists() const { return *this != FileStamp(); }
    bool operator==(const FileStamp&) const = default;
};

/// All 0 where there is no regular file; links are followed.
FileStamp stampOf(const std::string& path);
FileStamp stampOf(const struct stat& status);

} // namespace ballast
