// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

#include <optional>

namespace ballast {

/// The keyword of the text chunk that carries a picture's view.
inline constexpr char pngViewKeyword[] = "ballast-view";

/// The keyword of the text chunk that says that a picture belongs to a report.
inline constexpr char pngReportKeyword[] = "ballast-report";

/// Encodes `image` with one text chunk (of `keyword`; none for an empty text) and a resolution tag. Settings
/// are chosen for charts: the same bytes for the same pixels, several times faster than Qt's default at a
/// similar size. Nothing when memory runs out.
std::optional<QByteArray> encodePng(const QImage& image, const QByteArray& text, int dpi,
                                    const QByteArray& keyword = pngViewKeyword);

} // namespace ballast
