// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#define ZLIB_CONST // zlib then takes what it reads as const
#include "import/pngtext.h"

#include <simdjson.h>
#include <zlib.h>

#include <optional>

namespace ballast {

namespace {

constexpr std::string_view signature("\x89PNG\r\n\x1A\n", 8);
/// Of length, type and checksum.
constexpr std::size_t chunkFrame = 12;
/// Pictures have a dozen before their pixels; whoever hides the text behind more than this has no view.
constexpr int mostChunks = 500;

using Text = Expected<std::string, PngTextFault>;

struct Chunk
{
    std::string_view type;
    std::string_view data; ///< As far as the file has it.
    std::string_view checksum; ///< Empty where the file breaks off.
    std::size_t size = 0; ///< Of the data, as stated.
};

std::size_t bigEndian(std::string_view four)
{
    std::size_t value = 0;
    for (const char byte : four)
        value = (value << 8) | static_cast<unsigned char>(byte);
    return value;
}

/// The chunk that begins the bytes, and moves behind it; nothing at their end.
std::optional<Chunk> takeChunk(std::string_view& bytes)
{
    if (bytes.size() < chunkFrame)
        return std::nullopt;
    Chunk chunk;
    chunk.size = bigEndian(bytes.substr(0, 4));
    chunk.type = bytes.substr(4, 4);
    bytes.remove_prefix(8);
    chunk.data = bytes.substr(0, chunk.size);
    bytes.remove_prefix(chunk.data.size());
    chunk.checksum = bytes.size() < 4 ? std::string_view() : bytes.substr(0, 4);
    bytes.remove_prefix(chunk.checksum.size());
    return chunk;
}

bool isWhole(const Chunk& chunk)
{
    if (chunk.data.size() != chunk.size || chunk.checksum.size() != 4)
        return false;
    const auto crc = [](uLong so_far, std::string_view bytes) {
        return crc32(so_far, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size()));
    };
    return crc(crc(0, chunk.type), chunk.data) == bigEndian(chunk.checksum);
}

/// Never more than mostPngText, whatever was packed.
Text unpackedText(std::string_view packed)
{
    std::string text(mostPngText + 1, '\0');
    z_stream stream = {};
    stream.next_in = reinterpret_cast<const Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    if (inflateInit_(&stream, ZLIB_VERSION, static_cast<int>(sizeof stream)) != Z_OK)
        return unexpected(PngTextFault::Damaged);
    const int result = inflate(&stream, Z_FINISH);
    const std::size_t size = text.size() - stream.avail_out;
    inflateEnd(&stream);
    if (size > mostPngText)
        return unexpected(PngTextFault::TooLarge);
    if (result != Z_STREAM_END)
        return unexpected(PngTextFault::Damaged);
    text.resize(size);
    return text;
}

/// tEXt and zTXt are Latin 1 by their standard; programs that keep our text there keep its bytes.
std::string asUtf8(std::string text)
{
    if (simdjson::validate_utf8(text.data(), text.size()))
        return text;
    std::string utf8;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            utf8 += c;
        } else {
            utf8 += static_cast<char>(0xC0 | (byte >> 6));
            utf8 += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return utf8;
}

/// What stands behind the keyword's zero: flags, language, translated keyword, text.
Text internationalText(std::string_view data)
{
    if (data.size() < 2 || static_cast<unsigned char>(data[0]) > 1 || (data[0] == 1 && data[1] != 0))
        return unexpected(PngTextFault::Damaged);
    const bool isPacked = data[0] == 1;
    data.remove_prefix(2);
    for (int names = 0; names < 2; ++names) {
        const std::size_t end = data.find('\0');
        if (end == std::string_view::npos)
            return unexpected(PngTextFault::Damaged);
        data.remove_prefix(end + 1);
    }
    Text text = isPacked ? unpackedText(data) : Text(std::string(data));
    if (text && !simdjson::validate_utf8(text->data(), text->size()))
        return unexpected(PngTextFault::Damaged);
    return text;
}

Text textOf(const Chunk& chunk, std::string_view data)
{
    if (chunk.type == "iTXt")
        return internationalText(data);
    if (chunk.type == "tEXt")
        return asUtf8(std::string(data));
    if (data.empty() || data[0] != 0)
        return unexpected(PngTextFault::Damaged); // packed by a method that PNG does not know
    return unpackedText(data.substr(1)).map(asUtf8);
}

} // namespace

bool isPng(std::string_view bytes)
{
    return bytes.starts_with(signature);
}

Text textOfPng(std::string_view png, std::string_view keyword)
{
    if (!isPng(png))
        return unexpected(PngTextFault::Absent);
    png.remove_prefix(signature.size());
    for (int i = 0; i < mostChunks; ++i) {
        const auto chunk = takeChunk(png);
        if (!chunk || chunk->type == "IDAT" || chunk->type == "IEND")
            break;
        const bool isText = chunk->type == "tEXt" || chunk->type == "zTXt" || chunk->type == "iTXt";
        if (!isText || !chunk->data.starts_with(keyword))
            continue;
        const std::string_view rest = chunk->data.substr(keyword.size());
        if (!rest.empty() && rest[0] != 0)
            continue; // a longer keyword
        if (chunk->size > mostPngText)
            return unexpected(PngTextFault::TooLarge);
        if (rest.empty() || !isWhole(*chunk))
            return unexpected(PngTextFault::Damaged);
        return textOf(*chunk, rest.substr(1));
    }
    return unexpected(PngTextFault::Absent);
}

} // namespace ballast
