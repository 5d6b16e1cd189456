// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/mappedfile.h"

#include "import/faultguard.h"
#include "import/importcontext.h"

#include <xxhash.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace ballast {

/// Closes a file on every way out.
class MappedFile::Descriptor
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

namespace {

/// Bytes up to which a file is copied. To map a file, and to forget it on every processor, costs some tens of
/// microseconds.
constexpr std::size_t smallFile = std::size_t(128) << 10;

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

std::size_t wholePages(std::size_t bytes)
{
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    return (bytes + page - 1) / page * page;
}

} // namespace

std::string hashOf(std::string_view bytes)
{
    return hexDigits(XXH3_128bits(bytes.data(), bytes.size()));
}

Imported<std::shared_ptr<const MappedFile>> MappedFile::open(const std::string& path, std::size_t byteLimit)
{
    // Asked before opening, because opening a pipe would wait for its writer.
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return systemError(errno);
    if (const auto size = checkedSize(status, byteLimit); !size)
        return unexpected(size.error());
    auto file = std::make_unique<Descriptor>(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file->value() < 0 || ::fstat(file->value(), &status) != 0)
        return systemError(errno);
    const auto size = checkedSize(status, byteLimit);
    if (!size)
        return unexpected(size.error());
    std::shared_ptr<MappedFile> opened(new MappedFile(std::move(file), stampOf(status)));
    if (const auto read = *size <= smallFile ? opened->copy(*size) : opened->map(*size); !read)
        return unexpected(read.error());
    return opened;
}

Imported<void> MappedFile::copy(std::size_t size)
{
    m_copy.resize(size); // what has gone meanwhile stays zeros
    std::size_t done = 0;
    while (done < size) {
        const ssize_t read = ::pread(m_file->value(), m_copy.data() + done, size - done, off_t(done));
        if (read < 0 && errno != EINTR)
            return systemError(errno);
        if (read == 0)
            break;
        done += read > 0 ? static_cast<std::size_t>(read) : 0;
    }
    m_view = m_copy;
    return {};
}

Imported<void> MappedFile::map(std::size_t size)
{
    void* begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, m_file->value(), 0);
    if (begin == MAP_FAILED)
        return systemError(errno);
    ::madvise(begin, size, MADV_SEQUENTIAL); // a wish: read ahead of us
    m_view = {static_cast<const char*>(begin), size};
    m_guard = guardAgainstTruncation(begin, wholePages(size));
    return {};
}

MappedFile::MappedFile(std::unique_ptr<Descriptor> file, const FileStamp& stamp)
    : m_file(std::move(file))
    , m_stamp(stamp)
{
}

MappedFile::~MappedFile()
{
    if (m_view.empty() || !m_copy.empty())
        return;
    unguard(m_guard);
    ::munmap(const_cast<char*>(m_view.data()), m_view.size());
}

bool MappedFile::isUnchanged() const
{
    struct stat status = {};
    if (::fstat(m_file->value(), &status) != 0)
        return false;
    // Not the whole stamp: a file that is replaced meanwhile loses its name, and its bytes are still good.
    const FileStamp now = stampOf(status);
    return now.size == m_stamp.size && now.modified == m_stamp.modified;
}

} // namespace ballast
