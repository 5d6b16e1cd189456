// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/pngfile.h"

#include <cmath>
#include <csetjmp>
#include <png.h>
#include <vector>

namespace ballast {

namespace {

// Flat areas and vertical bars: the row above predicts them, and a low level of zlib with that filter is
// smaller than a high level without (measured on the sample, see the commit).
constexpr int compressionLevel = 3;
constexpr int filters = PNG_FILTER_UP;

void append(png_structp png, png_bytep bytes, png_size_t count)
{
    auto* out = static_cast<QByteArray*>(png_get_io_ptr(png));
    out->append(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(count));
}

void writeHead(png_structp png, png_infop info, const QImage& image, QByteArray& keyword, QByteArray& chunk,
               int dpi)
{
    const bool alpha = image.hasAlphaChannel();
    png_set_IHDR(png, info, static_cast<png_uint_32>(image.width()), static_cast<png_uint_32>(image.height()),
                 8, alpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    const auto perMetre = static_cast<png_uint_32>(std::lround(dpi / 0.0254));
    png_set_pHYs(png, info, perMetre, perMetre, PNG_RESOLUTION_METER);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    if (!chunk.isEmpty()) {
        png_text text{};
        // iTXt: the JSON is UTF-8, and file names need not be Latin.
        text.compression = PNG_ITXT_COMPRESSION_NONE;
        text.key = keyword.data();
        text.text = chunk.data();
        text.itxt_length = static_cast<png_size_t>(chunk.size());
        png_set_text(png, info, &text, 1);
    }
    png_write_info(png, info);
}

} // namespace

std::optional<QByteArray> encodePng(const QImage& image, const QByteArray& text, int dpi,
                                    const QByteArray& keyword)
{
    const QImage pixels =
        image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
    if (pixels.isNull())
        return std::nullopt;
    QByteArray key = keyword;
    QByteArray chunk = text;
    QByteArray bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (!info) {
        png_destroy_write_struct(&png, nullptr);
        return std::nullopt;
    }
    if (setjmp(
            png_jmpbuf(png))) { // libpng's only way to report errors; nothing with a destructor is made below
        png_destroy_write_struct(&png, &info);
        return std::nullopt;
    }
    png_set_write_fn(png, &bytes, append, nullptr);
    png_set_compression_level(png, compressionLevel);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, filters);
    writeHead(png, info, pixels, key, chunk, dpi);
    for (int y = 0; y < pixels.height(); ++y)
        png_write_row(png, pixels.constScanLine(y));
    png_write_end(png, nullptr);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

} // namespace ballast
