// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/picture.h"

#include "picture/picturepainter.h"
#include "picture/pngfile.h"
#include "picture/vectorfile.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSaveFile>

#include <memory>

namespace ballast {

namespace {

/// 32-bit pixels over this many bytes are refused before anything is allocated.
constexpr qint64 mostBytes = qint64(1) << 30;

QString sizeText(const QSize& size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

std::optional<PictureError> refusal(const PictureOptions& options)
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

/// Everything is checked before anything is painted.
PictureResult<std::unique_ptr<PicturePainter>> makePainter(const Document& document, const ViewState& state,
                                                           const PictureOptions& options)
{
    if (const auto reason = refusal(options))
        return unexpected(*reason);
    auto painter = std::make_unique<PicturePainter>(document, state, options);
    if (!painter->hasRoom())
        return unexpected(
            QStringLiteral("The type leaves no room for the charts in %1 pixels: choose a smaller "
                           "scale, one view alone, or more pixels.")
                .arg(sizeText(options.size)));
    return painter;
}

QString withTilde(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const QString home = QDir::homePath() + u'/';
    return absolute.startsWith(home) ? QStringLiteral("~/") + absolute.mid(home.size()) : absolute;
}

/// Opened again the map stands alone, so that its axes have to be told how far they reach.
ValueWindow lockedWindow(const Document& document, const ViewState& state, const PictureOptions& options)
{
    const Frame frame =
        makeFrame(document.map, lockedTo(*options.lockedScale, state), pictureColumns(state, options));
    const ValueAxes axes = makeValueAxes(frame, state, options.lockedScale->maxima);
    return {axes.notional.range(), axes.margin.range()};
}

QByteArray viewJson(const Document& document, const ViewState& state, const PictureOptions& options)
{
    SavedView view;
    if (options.rememberFile) {
        view.file = withTilde(QString::fromStdString(document.source.file)).toStdString();
        view.hash = document.source.hash;
    }
    view.answers = options.answers;
    view.state = state;
    view.state.view = options.view;
    if (options.lockedScale && !state.valueWindow)
        view.state.valueWindow = lockedWindow(document, state, options);
    view.state.theme = options.dark ? ThemeChoice::Dark : ThemeChoice::Light;
    return QByteArray::fromStdString(toJson(view));
}

PictureResult<void> writeFile(const QString& path, const QByteArray& bytes)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return unexpected(QStringLiteral("%1 is not a regular file: choose another name.").arg(path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return unexpected(QStringLiteral("%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}

} // namespace

std::size_t pictureColumns(const ViewState& state, const PictureOptions& options)
{
    ViewState drawn = state;
    drawn.view = options.view;
    const int panes = options.view == ViewChoice::Both ? 2 : 1;
    const int length =
        drawnLayout(drawn) == ChartLayout::Mirrored ? options.size.height() : options.size.width() / panes;
    return static_cast<std::size_t>(std::max(64, length));
}

PictureResult<QImage> renderPicture(const Document& document, const ViewState& state,
                                    const PictureOptions& options)
{
    const auto painter = makePainter(document, state, options);
    if (!painter)
        return unexpected(painter.error());
    QImage image(options.size,
                 options.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return unexpected(
            QStringLiteral("There is not enough memory for a picture of %1 pixels: choose a smaller size.")
                .arg(sizeText(options.size)));
    image.fill(options.transparent ? Qt::transparent : Theme::of(options.dark).background);
    (*painter)->paint(image, image.size());
    return image;
}

namespace {

struct Png
{
    QImage image;
    QByteArray bytes;
};

PictureResult<Png> renderPng(const Document& document, const ViewState& state, const PictureOptions& options)
{
    const auto image = renderPicture(document, state, options);
    if (!image)
        return unexpected(image.error());
    const auto bytes = encodePng(*image, viewJson(document, state, options), options.dpi);
    if (!bytes)
        return unexpected(
            QStringLiteral(
                "There is not enough memory to encode a picture of %1 pixels: choose a smaller size.")
                .arg(sizeText(options.size)));
    return Png{*image, *bytes};
}

} // namespace

PictureResult<void> savePicture(const QString& path, const Document& document, const ViewState& state,
                                const PictureOptions& options)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"svg" || suffix == u"pdf") {
        const auto painter = makePainter(document, state, options);
        if (!painter)
            return unexpected(painter.error());
        return writeFile(path,
                         suffix == u"svg" ? encodeSvg(**painter, options) : encodePdf(**painter, options));
    }
    if (suffix != u"png")
        return unexpected(
            QStringLiteral(
                "%1 does not end in .png, .svg or .pdf: the name says what kind of picture to write.")
                .arg(path));
    const auto png = renderPng(document, state, options);
    return png ? writeFile(path, png->bytes) : unexpected(png.error());
}

PictureResult<QSize> copyPicture(const Document& document, const ViewState& state,
                                 const PictureOptions& options)
{
    const auto png = renderPng(document, state, options);
    if (!png)
        return unexpected(png.error());
    auto* mime = new QMimeData;
    mime->setImageData(png->image);
    mime->setData(QStringLiteral("image/png"), png->bytes);
    QGuiApplication::clipboard()->setMimeData(mime);
    return png->image.size();
}

std::optional<SavedView> savedViewOf(const QString& pngPath)
{
    const QByteArray json = readPngView(pngPath);
    if (json.isEmpty())
        return std::nullopt;
    auto saved = savedViewFromJson(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    if (saved && saved->file.starts_with("~/"))
        saved->file = QDir::homePath().toStdString() + saved->file.substr(1);
    return saved;
}

} // namespace ballast
