// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/picture.h"

#include "picture/picturefile.h"
#include "picture/picturepainter.h"

#include <QDir>
#include <QFileInfo>

#include <memory>

namespace ballast {

namespace {

/// Everything is checked before anything is painted.
PictureResult<std::unique_ptr<PicturePainter>> makePainter(const Document& document, const ViewState& state,
                                                           const PictureOptions& options)
{
    if (const auto reason = refusalOf(options))
        return unexpected(*reason);
    auto painter = std::make_unique<PicturePainter>(document, state, options);
    if (const auto reason = refusalOf(*painter, options))
        return unexpected(*reason);
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
        const QString file = QString::fromStdString(document.source.file);
        view.file = (options.rememberFolder ? withTilde(file) : QFileInfo(file).fileName()).toStdString();
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
    return painter ? paintedImage(**painter, options) : unexpected(painter.error());
}

PictureResult<void> savePicture(const QString& path, const Document& document, const ViewState& state,
                                const PictureOptions& options)
{
    const auto painter = makePainter(document, state, options);
    return painter ? writePicture(path, **painter, options, viewJson(document, state, options),
                                  options.inputs + QStringList(QString::fromStdString(document.source.file)))
                   : unexpected(painter.error());
}

PictureResult<QSize> copyPicture(const Document& document, const ViewState& state,
                                 const PictureOptions& options)
{
    const auto painter = makePainter(document, state, options);
    return painter ? copyPicture(**painter, options, viewJson(document, state, options))
                   : unexpected(painter.error());
}

} // namespace ballast
