// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picture/pagepainter.h"
#include "picture/picture.h"

#include <QByteArray>

namespace ballast {

/// The picture as SVG, one user unit a pixel.
QByteArray encodeSvg(const PagePainter& painter, const PictureOptions& options);
/// The picture as a PDF of one page without margins. The times and identifiers Qt writes are
/// fixed, so that the same picture gives the same bytes.
QByteArray encodePdf(const PagePainter& painter, const PictureOptions& options);

} // namespace ballast
