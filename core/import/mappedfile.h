// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/bytes.h"
#include "import/filestamp.h"
#include "import/importerror.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace ballast {

/// A regular file in memory. A small one is copied, and stays as it was when it was opened; mapping it would
/// take longer than reading it. Of a larger one the following is true. Others may write to it or cut it short
/// meanwhile: the bytes then change under the reader, and where none are left they read as zeros, instead of
/// the signal that ends a program. So whoever reads may trust no byte to be the same twice, and asks in the
/// end whether the file stayed as it was.
class MappedFile
{
public:
    /// NotFound, NotAFile, Empty, Unreadable, or TooLarge over `byteLimit`.
    static Imported<std::shared_ptr<const MappedFile>> open(const std::string& path, std::size_t byteLimit);

    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::string_view view() const { return m_view; }
    /// Whether the file has been left alone since it was opened.
    bool isUnchanged() const;

private:
    class Descriptor;
    MappedFile(std::unique_ptr<Descriptor> file, const FileStamp& stamp);
    Imported<void> copy(std::size_t size);
    Imported<void> map(std::size_t size);

    std::unique_ptr<Descriptor> m_file;
    FileStamp m_stamp;
    std::string m_copy; // of a small file
    std::string_view m_view;
    std::size_t m_guard = 0;
};

/// XXH3-128 as 32 hex digits.
std::string hashOf(std::string_view bytes);

} // namespace ballast
