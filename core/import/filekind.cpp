// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/filekind.h"

#include "import/number.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

using namespace std::string_view_literals;

struct Signature
{
    std::string_view bytes;
    std::size_t offset;
    std::string_view kind;
};

constexpr std::array signatures = {Signature{"\xFF\xD8\xFF"sv, 0, "jpeg"},
                                   Signature{"WEBP"sv, 8, "webp"},
                                   Signature{"GIF8"sv, 0, "gif"},
                                   Signature{"%PDF-"sv, 0, "pdf"},
                                   Signature{"PAR1"sv, 0, "parquet"},
                                   Signature{"SQLite format 3\0"sv, 0, "sqlite"},
                                   Signature{"7z\xBC\xAF\x27\x1C"sv, 0, "7z"},
                                   Signature{"Rar!\x1A\x07"sv, 0, "rar"},
                                   Signature{"\x28\xB5\x2F\xFD"sv, 0, "zstd"},
                                   Signature{"\xFD"
                                             "7zXZ\0"sv,
                                             0, "xz"},
                                   Signature{"1AY&SY"sv, 4, "bzip2"},
                                   Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, "xls"}};

/// What the names at the beginning of a ZIP archive tell of it.
std::string_view zipKind(std::string_view bytes)
{
    constexpr std::size_t searched = 4096;
    const std::string_view start = bytes.substr(0, searched);
    if (start.find("opendocument.spreadsheet") != std::string_view::npos)
        return "ods";
    const bool isSheet = start.find("[Content_Types].xml") != std::string_view::npos
        || start.find("xl/") != std::string_view::npos;
    return isSheet ? "xlsx" : "zip";
}

bool isPage(std::string_view bytes)
{
    constexpr std::size_t searched = 400;
    std::string_view start = bytes.substr(0, searched);
    if (start.starts_with("\xEF\xBB\xBF"))
        start.remove_prefix(3);
    start = trimmed(start);
    const auto startsWith = [start](std::string_view tag) {
        return start.size() >= tag.size()
            && std::ranges::equal(start.substr(0, tag.size()), tag, {}, lowerCase);
    };
    return startsWith("<!doctype html") || startsWith("<html") || startsWith("<head") || startsWith("<body");
}

} // namespace

std::optional<std::string_view> fileKindOf(std::string_view bytes)
{
    for (const Signature& signature : signatures) {
        const bool isLong = bytes.size() >= signature.offset + signature.bytes.size();
        if (isLong && bytes.substr(signature.offset).starts_with(signature.bytes))
            return signature.kind;
    }
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"))
        return zipKind(bytes);
    return isPage(bytes) ? std::optional<std::string_view>("html") : std::nullopt;
}

} // namespace ballast
