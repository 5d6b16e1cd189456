// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picture/pagepainter.h"
#include "picture/picture.h"

#include <QByteArray>

/// From a painter to pixels and files: the same for the pictures of a map and of a comparison.
namespace ballast {

/// Why nothing of this size and scale can be painted; to be asked before a painter is made.
std::optional<PictureError> refusalOf(const PictureOptions& options);
/// Why this painter cannot fill the picture.
std::optional<PictureError> refusalOf(const PagePainter& painter, const PictureOptions& options);

PictureResult<QImage> paintedImage(const PagePainter& painter, const PictureOptions& options);

/// Writes PNG, SVG or PDF, by the path's suffix. `viewJson`: what a PNG carries; may be empty. Nothing half
/// written is left behind, and none of `inputs` is replaced.
PictureResult<void> writePicture(const QString& path, const PagePainter& painter,
                                 const PictureOptions& options, const QByteArray& viewJson,
                                 const QStringList& inputs);

/// Puts the picture on the clipboard: as pixels for any program, and as the PNG that writePicture() would
/// write.
PictureResult<QSize> copyPicture(const PagePainter& painter, const PictureOptions& options,
                                 const QByteArray& viewJson);

} // namespace ballast
