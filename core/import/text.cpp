// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/text.h"

#include "import/importcontext.h"
#include "import/parallel.h"

#include <simdjson.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <optional>

namespace ballast {

namespace {

constexpr std::size_t chunkBytes = std::size_t(4) << 20;

/// A line of a table, or a value of JSON with what surrounds it, is shorter by far: a heatmap with a thousand
/// columns has lines of some ten kilobytes.
constexpr std::size_t longestStretch = std::size_t(64) << 20;

enum class ByteOrder { Little, Big };

std::uint32_t byteAt(std::string_view bytes, std::size_t offset)
{
    return static_cast<unsigned char>(bytes[offset]);
}

/// UTF-16 by its mark, or by the zero bytes that ASCII leaves in it.
std::optional<ByteOrder> utf16Order(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE"))
        return ByteOrder::Little;
    if (bytes.starts_with("\xFE\xFF"))
        return ByteOrder::Big;
    if (bytes.size() >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0)
        return ByteOrder::Little;
    if (bytes.size() >= 4 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0)
        return ByteOrder::Big;
    return std::nullopt;
}

void appendUtf8(std::string& text, std::uint32_t code)
{
    const auto put = [&](std::uint32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xF0 | (code >> 18));
        put(0x80 | ((code >> 12) & 0x3F));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

Imported<Bytes> fromUtf16(std::string_view bytes, ByteOrder order)
{
    std::string text;
    text.reserve(bytes.size());
    const auto unitAt = [&](std::size_t offset) {
        const std::uint32_t first = byteAt(bytes, offset);
        const std::uint32_t second = byteAt(bytes, offset + 1);
        return order == ByteOrder::Little ? first | (second << 8) : (first << 8) | second;
    };
    const auto broken = [&] {
        return fail(ImportErrorCode::InvalidText, columnPlace(text, text.size()), {}, "UTF-16");
    };
    std::size_t offset = 0;
    while (offset + 1 < bytes.size()) {
        std::uint32_t code = unitAt(offset);
        offset += 2;
        if (code == 0xFEFF && text.empty())
            continue;
        if (code >= 0xD800 && code < 0xE000) {
            const std::uint32_t low = offset + 1 < bytes.size() ? unitAt(offset) : 0;
            if (code >= 0xDC00 || low < 0xDC00 || low >= 0xE000)
                return broken();
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            offset += 2;
        }
        appendUtf8(text, code);
    }
    if (offset != bytes.size())
        return broken();
    return Bytes::of(std::move(text));
}

/// The characters that begin in a chunk of `size` bytes.
std::string_view wholeCharacters(std::string_view text, std::size_t offset, std::size_t size)
{
    constexpr int mostContinued = 3; // bytes of a character; more are none, in whichever chunk
    const auto border = [&](std::size_t at) {
        at = std::min(at, text.size());
        for (int i = 0; i < mostContinued && at > 0 && at < text.size(); ++i)
            at += (byteAt(text, at) & 0xC0) == 0x80 ? 1 : 0;
        return at;
    };
    const std::size_t first = border(offset);
    return text.substr(first, border(offset + size) - first);
}

/// Start of the first malformed sequence.
std::size_t firstInvalidByte(std::string_view text)
{
    std::size_t offset = 0;
    while (offset < text.size()) {
        const std::uint32_t lead = byteAt(text, offset);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::string_view character = text.substr(offset, length);
        if (length > 1
            && (character.size() < length || !simdjson::validate_utf8(character.data(), character.size())))
            return offset;
        offset += length;
    }
    return offset;
}

} // namespace

bool isUtf16(std::string_view bytes)
{
    return utf16Order(bytes).has_value();
}

Imported<void> checkStretches(std::string_view text)
{
    constexpr std::size_t stride = std::size_t(1) << 20;
    constexpr std::size_t zeros = 4096;
    const auto isGap = [&](std::size_t at) {
        return text[at] == 0 && text.size() - at >= zeros
            && text.substr(at, zeros).find_first_not_of('\0') == std::string_view::npos;
    };
    const bool isJson = looksLikeJson(text.substr(0, stride));
    const char* const ends = isJson ? ",\n" : "\r\n";
    std::size_t reached = 0; // behind the end of a line or value
    for (std::size_t at = 0; text.size() > stride && at < text.size(); at += stride) {
        if (isGap(at))
            return fail(ImportErrorCode::InvalidText, "byte " + std::to_string(at + 1), "zeros", "UTF-8");
        if (at - std::min(at, reached) < longestStretch)
            continue;
        const std::size_t end = text.substr(reached, at - reached).find_last_of(ends);
        if (end == std::string_view::npos)
            return fail(ImportErrorCode::InvalidText, "byte " + std::to_string(reached + 1), "stretch",
                        "UTF-8");
        reached += end + 1;
    }
    return {};
}

std::string linePlace(std::string_view text, std::size_t offset)
{
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
    return "line " + std::to_string(std::count(text.begin(), end, '\n') + 1);
}

std::string columnPlace(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t newline = before.rfind('\n');
    const std::string_view line = before.substr(newline == std::string_view::npos ? 0 : newline + 1);
    const auto startsCharacter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const auto column = std::count_if(line.begin(), line.end(), startsCharacter) + 1;
    return linePlace(text, offset) + ", column " + std::to_string(column);
}

Imported<Bytes> decodeText(const Bytes& bytes, std::size_t threads,
                           const std::function<bool(double)>& proceed)
{
    const std::string_view all = bytes.view();
    if (const auto order = utf16Order(all))
        return fromUtf16(all, *order);
    std::atomic_bool isUtf8 = true;
    const ParallelWork validation{all.size() / chunkBytes + 1, all.size(),
                                  [&](std::size_t job, SharedProgress& progress) {
                                      const std::string_view chunk =
                                          wholeCharacters(all, job * chunkBytes, chunkBytes);
                                      if (!simdjson::validate_utf8(chunk.data(), chunk.size()))
                                          isUtf8 = false;
                                      progress.advance(chunk.size());
                                  },
                                  proceed};
    if (!runParallel(validation, threadsFor(all.size(), threads)))
        return fail(ImportErrorCode::Cancelled);
    if (!isUtf8)
        return fail(ImportErrorCode::InvalidText, columnPlace(all, firstInvalidByte(all)), {}, "UTF-8");
    if (all.starts_with("\xEF\xBB\xBF"))
        return bytes.from(3);
    return bytes;
}

bool looksLikeJson(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos
        && (text[first] == '{' || text[first] == '[' || text[first] == '/');
}

} // namespace ballast
