// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/picturefile.h"

#include "files/outputfile.h"
#include "picture/pngfile.h"
#include "picture/vectorfile.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

namespace ballast {

namespace {

/// 32-bit pixels over this many bytes are refused before anything is allocated.
constexpr qint64 mostBytes = qint64(1) << 30;

QString sizeText(const QSize& size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

struct Png
{
    QImage image;
    QByteArray bytes;
};

PictureResult<Png> paintedPng(const PagePainter& painter, const PictureOptions& options,
                              const QByteArray& viewJson)
{
    const auto image = paintedImage(painter, options);
    if (!image)
        return unexpected(image.error());
    const auto bytes = encodePng(*image, viewJson, options.dpi);
    if (!bytes)
        return unexpected(
            QStringLiteral(
                "There is not enough memory to encode a picture of %1 pixels: choose a smaller size.")
                .arg(sizeText(options.size)));
    return Png{*image, *bytes};
}

} // namespace

std::optional<PictureError> refusalOf(const PictureOptions& options)
{
    const QSize size = options.size;
    if (size.width() < leastPictureSide || size.height() < leastPictureSide)
        return QStringLiteral("A picture of %1 pixels is too small to read: each side needs at least %2.")
            .arg(sizeText(size))
            .arg(leastPictureSide);
    if (size.width() > mostPictureSide || size.height() > mostPictureSide)
        return QStringLiteral(
                   "A picture of %1 pixels is larger than can be painted: each side has at most %2.")
            .arg(sizeText(size))
            .arg(mostPictureSide);
    // Drawn image and the encoder's copy of it are in memory together.
    const qint64 bytes = qint64(size.width()) * size.height() * 4 * 2;
    if (bytes > mostBytes)
        return QStringLiteral(
                   "A picture of %1 pixels needs %2 MiB of memory, over the limit of %3 MiB: choose a "
                   "smaller size.")
            .arg(sizeText(size))
            .arg(bytes >> 20)
            .arg(mostBytes >> 20);
    if (!(options.scale >= 0.25 && options.scale <= 8))
        return QStringLiteral("A scale of %1 is outside 0.25 to 8.").arg(options.scale);
    return std::nullopt;
}

std::optional<PictureError> refusalOf(const PagePainter& painter, const PictureOptions& options)
{
    if (painter.hasRoom())
        return std::nullopt;
    return QStringLiteral("The type leaves no room for the charts in %1 pixels: choose a smaller "
                          "scale, fewer charts, or more pixels.")
        .arg(sizeText(options.size));
}

PictureResult<QImage> paintedImage(const PagePainter& painter, const PictureOptions& options)
{
    QImage image(options.size,
                 options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return unexpected(
            QStringLiteral("There is not enough memory for a picture of %1 pixels: choose a smaller size.")
                .arg(sizeText(options.size)));
    image.fill(options.transparent ? Qt::transparent : Theme::of(options.dark).background);
    painter.paint(image, image.size());
    return image;
}

PictureResult<void> writePicture(const QString& path, const PagePainter& painter,
                                 const PictureOptions& options, const QByteArray& viewJson,
                                 const QStringList& inputs)
{
    const auto write = [&](const QByteArray& bytes) { return writeFiles({{path, bytes}}, inputs); };
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"svg")
        return write(encodeSvg(painter, options));
    if (suffix == u"pdf")
        return write(encodePdf(painter, options));
    if (suffix != u"png")
        return unexpected(
            QStringLiteral(
                "%1 does not end in .png, .svg or .pdf: the name says what kind of picture to write.")
                .arg(path));
    const auto png = paintedPng(painter, options, viewJson);
    return png ? write(png->bytes) : unexpected(png.error());
}

PictureResult<QSize> copyPicture(const PagePainter& painter, const PictureOptions& options,
                                 const QByteArray& viewJson)
{
    const auto png = paintedPng(painter, options, viewJson);
    if (!png)
        return unexpected(png.error());
    auto* mime = new QMimeData;
    mime->setImageData(png->image);
    mime->setData(QStringLiteral("image/png"), png->bytes);
    QGuiApplication::clipboard()->setMimeData(mime);
    return png->image.size();
}

} // namespace ballast
