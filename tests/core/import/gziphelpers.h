// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <zlib.h>

#include <algorithm>
#include <string>

/// One gzip member. `repeats` copies of `text` go into it without ever being held together, so that a bomb
/// costs the test no memory.
inline std::string gzipMember(std::string text, std::size_t repeats = 1)
{
    z_stream stream = {};
    constexpr int gzip = 15 + 16;
    if (deflateInit2_(&stream, Z_BEST_SPEED, Z_DEFLATED, gzip, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                      static_cast<int>(sizeof stream))
        != Z_OK)
        return {};
    std::string packed;
    std::string out(65536, '\0');
    const auto drain = [&](int flush) {
        int result = Z_OK;
        do {
            stream.next_out = reinterpret_cast<Bytef*>(out.data());
            stream.avail_out = static_cast<uInt>(out.size());
            result = deflate(&stream, flush);
            packed.append(out, 0, out.size() - stream.avail_out);
        } while (stream.avail_out == 0);
        return result;
    };
    for (std::size_t i = 0; i < repeats; ++i) {
        stream.next_in = reinterpret_cast<Bytef*>(text.data());
        stream.avail_in = static_cast<uInt>(text.size());
        drain(Z_NO_FLUSH);
    }
    drain(Z_FINISH);
    deflateEnd(&stream);
    return packed;
}
