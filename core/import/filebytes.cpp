// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/filebytes.h"

#include "import/importcontext.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace ballast {

namespace {

constexpr std::size_t chunkBytes = std::size_t(4) << 20;

/// Closes the descriptor on every way out.
class Descriptor
{
public:
    explicit Descriptor(int value)
        : m_value(value)
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    int value() const { return m_value; }

private:
    int m_value;
};

unexpected<ImportError> systemError(int code)
{
    if (code == ENOENT || code == ENOTDIR)
        return fail(ImportErrorCode::NotFound);
    return fail(ImportErrorCode::Unreadable, {}, std::system_category().message(code));
}

const char* kindOf(mode_t mode)
{
    if (S_ISDIR(mode))
        return "directory";
    if (S_ISFIFO(mode))
        return "pipe";
    if (S_ISSOCK(mode))
        return "socket";
    return "device";
}

/// The size of a regular file within the limit.
Imported<std::size_t> checkedSize(const struct stat& status, std::size_t byteLimit)
{
    if (!S_ISREG(status.st_mode))
        return fail(ImportErrorCode::NotAFile, {}, kindOf(status.st_mode));
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > byteLimit)
        return fail(ImportErrorCode::TooLarge, {}, std::to_string(size) + " bytes",
                    std::to_string(byteLimit) + " bytes");
    if (size == 0)
        return fail(ImportErrorCode::Empty);
    return size;
}

std::string hexDigits(XXH128_hash_t hash)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, hash);
    std::string text;
    for (const unsigned char byte : canonical.digest) {
        text += digits[byte >> 4];
        text += digits[byte & 0xF];
    }
    return text;
}

} // namespace

std::string hashOf(std::string_view bytes)
{
    return hexDigits(XXH3_128bits(bytes.data(), bytes.size()));
}

Imported<FileBytes> readFile(const std::string& path, std::size_t byteLimit,
                             const std::function<bool(double)>& progress)
{
    // Asked before opening, because opening a pipe would wait for its writer.
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return systemError(errno);
    if (const auto size = checkedSize(status, byteLimit); !size)
        return unexpected(size.error());
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.value() < 0 || ::fstat(file.value(), &status) != 0)
        return systemError(errno);
    const auto size = checkedSize(status, byteLimit);
    if (!size)
        return unexpected(size.error());

    FileBytes result{PaddedBytes(*size), {}};
    std::size_t done = 0;
    while (done < *size) {
        if (progress && !progress(static_cast<double>(done) / static_cast<double>(*size)))
            return fail(ImportErrorCode::Cancelled);
        const ssize_t got =
            ::read(file.value(), result.bytes.data() + done, std::min(chunkBytes, *size - done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemError(errno);
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    if (done == 0)
        return fail(ImportErrorCode::Empty);
    if (done < *size) // It shrank while it was read: keep what is there.
        result.bytes = PaddedBytes(result.bytes.view().substr(0, done));
    result.hash = hashOf(result.bytes.view());
    return result;
}

} // namespace ballast
