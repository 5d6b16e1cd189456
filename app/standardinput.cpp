// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "standardinput.h"

#include <cerrno>
#include <fcntl.h>
#include <new>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace ballast {

namespace {

/// A device that never ends, and no text.
bool endsInZeros(const std::string& bytes)
{
    constexpr std::size_t tooMany = std::size_t(1) << 18;
    const std::string_view text(bytes);
    return bytes.size() >= tooMany
        && text.substr(bytes.size() - tooMany).find_first_not_of('\0') == std::string_view::npos;
}

/// Standard input, or a pipe that is closed in the end.
class Stream
{
public:
    explicit Stream(const std::string& file)
        : m_isOwn(file != "-")
        , m_descriptor(m_isOwn ? ::open(file.c_str(), O_RDONLY | O_CLOEXEC) : STDIN_FILENO)
    {
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream()
    {
        if (m_isOwn && m_descriptor >= 0)
            ::close(m_descriptor);
    }
    int descriptor() const { return m_descriptor; }

private:
    bool m_isOwn;
    int m_descriptor;
};

} // namespace

bool isStream(const std::string& file)
{
    struct stat status = {};
    return file == "-" || (::stat(file.c_str(), &status) == 0 && S_ISFIFO(status.st_mode));
}

Imported<std::string> readStream(const std::string& file, std::size_t byteLimit)
{
    const Stream stream(file);
    constexpr std::size_t chunkBytes = std::size_t(1) << 18;
    const auto failed = [](ImportErrorCode code, std::string found) {
        return unexpected(ImportError{code, {}, {}, std::move(found), {}});
    };
    try {
        std::string bytes;
        std::string chunk(chunkBytes, '\0');
        while (bytes.size() <= byteLimit && !endsInZeros(bytes)) {
            const ssize_t got = ::read(stream.descriptor(), chunk.data(), chunk.size());
            if (got == 0)
                break;
            if (got < 0 && errno != EINTR)
                return failed(ImportErrorCode::Unreadable, std::system_category().message(errno));
            if (got > 0)
                bytes.append(chunk, 0, static_cast<std::size_t>(got));
        }
        if (endsInZeros(bytes))
            return failed(ImportErrorCode::InvalidText, "zeros");
        if (bytes.size() > byteLimit) {
            auto error =
                failed(ImportErrorCode::TooLarge, "more than " + std::to_string(byteLimit) + " bytes");
            error.value().expected = std::to_string(byteLimit) + " bytes";
            return error;
        }
        return bytes;
    } catch (const std::bad_alloc&) {
        return failed(ImportErrorCode::TooLarge, "more than memory holds");
    }
}

} // namespace ballast
