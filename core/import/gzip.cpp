// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#define ZLIB_CONST // zlib then takes what it reads as const
#include "import/gzip.h"

#include "import/importcontext.h"

#include <zlib.h>

#include <algorithm>
#include <deque>
#include <new>

namespace ballast {

namespace {

constexpr std::size_t stepBytes = std::size_t(1) << 20;
constexpr std::size_t alwaysAllowed = std::size_t(64) << 20;
constexpr std::size_t largestRatio = 200;

/// zlib's stream over bytes that hold one member after another.
class Unpacking
{
public:
    explicit Unpacking(std::string_view packed)
        : m_packed(packed)
    {
        constexpr int gzipOnly = 15 + 16; // The largest window, and a gzip header.
        if (inflateInit2_(&m_stream, gzipOnly, ZLIB_VERSION, static_cast<int>(sizeof m_stream)) != Z_OK)
            throw std::bad_alloc();
    }
    Unpacking(const Unpacking&) = delete;
    Unpacking& operator=(const Unpacking&) = delete;
    ~Unpacking() { inflateEnd(&m_stream); }

    bool atEnd() const { return m_memberDone && done() == m_packed.size(); }
    /// Packed bytes used.
    std::size_t done() const { return m_fed - m_stream.avail_in; }
    std::string place() const { return "byte " + std::to_string(done()); }

    /// Fills `out` behind its first `used` bytes as far as one step of packed bytes goes; how much that was.
    Imported<std::size_t> step(LargeVector<char>& out, std::size_t used);

private:
    /// Hands zlib the next packed bytes; its counts are of 32 bits.
    void feed();
    /// Moves to the next member, past the zeros that tapes and archives leave.
    Imported<void> nextMember();
    unexpected<ImportError> damaged(const char* reason) const
    {
        return fail(ImportErrorCode::DamagedGzip, place(), reason);
    }

    std::string_view m_packed;
    z_stream m_stream = {};
    std::size_t m_fed = 0;
    bool m_memberDone = false;
};

void Unpacking::feed()
{
    const std::size_t size = std::min(stepBytes, m_packed.size() - m_fed);
    m_stream.next_in = reinterpret_cast<const Bytef*>(m_packed.data() + m_fed);
    m_stream.avail_in = static_cast<uInt>(size);
    m_fed += size;
}

Imported<void> Unpacking::nextMember()
{
    const std::size_t next = std::min(m_packed.find_first_not_of('\0', done()), m_packed.size());
    m_fed = next;
    m_stream.avail_in = 0;
    if (next == m_packed.size())
        return {};
    if (!isGzip(m_packed.substr(next)))
        return damaged("other bytes behind its end");
    inflateReset(&m_stream);
    m_memberDone = false;
    return {};
}

Imported<std::size_t> Unpacking::step(LargeVector<char>& out, std::size_t used)
{
    m_stream.next_out = reinterpret_cast<Bytef*>(out.data() + used);
    m_stream.avail_out = static_cast<uInt>(out.size() - used);
    const std::size_t before = done();
    while (m_stream.avail_out > 0 && !atEnd() && done() - before < stepBytes) {
        if (m_memberDone) {
            if (auto moved = nextMember(); !moved)
                return unexpected(moved.error());
            continue;
        }
        if (m_stream.avail_in == 0)
            feed();
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        m_memberDone = result == Z_STREAM_END;
        if (result == Z_BUF_ERROR) // Nothing to read and nothing to write: only at the end of the bytes.
            return damaged("end of file");
        if (result == Z_MEM_ERROR)
            throw std::bad_alloc();
        if (result != Z_OK && result != Z_STREAM_END)
            return damaged(m_stream.msg ? m_stream.msg : "no gzip data");
    }
    return out.size() - used - m_stream.avail_out;
}

/// The parts in one piece. Each is freed once it is copied, so that the text is held about once.
LargeVector<char> joined(std::deque<LargeVector<char>> parts, std::size_t size)
{
    LargeVector<char> all(size);
    std::size_t at = 0;
    for (; !parts.empty(); parts.pop_front()) {
        const std::size_t count = std::min(parts.front().size(), size - at);
        std::copy_n(parts.front().data(), count, all.data() + at);
        at += count;
    }
    return all;
}

} // namespace

bool isGzip(std::string_view bytes)
{
    return bytes.starts_with("\x1F\x8B");
}

std::size_t unpackLimit(std::size_t packedBytes)
{
    return std::max(alwaysAllowed, packedBytes * largestRatio);
}

Imported<Bytes> unpackGzip(std::string_view packed, std::size_t byteLimit,
                           const std::function<bool(double)>& progress)
{
    const std::size_t limit = std::min(byteLimit, unpackLimit(packed.size()));
    Unpacking unpacking(packed);
    std::deque<LargeVector<char>> parts;
    std::size_t used = stepBytes; // of the last part
    std::size_t size = 0;
    while (!unpacking.atEnd()) {
        if (progress && !progress(static_cast<double>(unpacking.done()) / static_cast<double>(packed.size())))
            return fail(ImportErrorCode::Cancelled);
        // A step that ran out of packed bytes leaves room; only a full part gets a successor.
        if (used == stepBytes) {
            parts.emplace_back(stepBytes);
            used = 0;
        }
        const auto got = unpacking.step(parts.back(), used);
        if (!got)
            return unexpected(got.error());
        used += *got;
        size += *got;
        if (size > limit)
            return fail(ImportErrorCode::UnpacksTooLarge, unpacking.place(), {},
                        std::to_string(limit) + " bytes");
    }
    return Bytes::of(joined(std::move(parts), size));
}

} // namespace ballast
