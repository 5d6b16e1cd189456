// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/expected.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <optional>

namespace ballast {

/// The keyword of the text chunk that carries a picture's view.
inline constexpr char pngViewKeyword[] = "ballast-view";

/// Encodes `image` with one text chunk and a resolution tag. Settings are chosen for charts: the same bytes
/// for the same pixels, several times faster than Qt's default at a similar size. Nothing when memory runs
/// out.
std::optional<QByteArray> encodePng(const QImage& image, const QByteArray& viewJson, int dpi);

/// By content, not by name.
bool isPng(const QString& path);

/// The view's JSON in a PNG, read from the file's head; empty when it is no PNG or carries none.
QByteArray readPngView(const QString& path);

} // namespace ballast
