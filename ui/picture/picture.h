// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"
#include "model/expected.h"
#include "model/viewstate.h"
#include "reading/clusters.h"
#include "reading/lockedscale.h"

#include <QImage>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace ballast {

/// Each side of a picture has at least and at most so many pixels.
inline constexpr int leastPictureSide = 64;
inline constexpr int mostPictureSide = 32'000;

/// What a picture shows beside the view itself. Sizes are exact output pixels.
struct PictureOptions
{
    ViewChoice view = ViewChoice::Both;
    QSize size{1920, 1080};
    double scale = 1; ///< Size of type and lines, 0.25 to 8; the picture's pixel size stays.
    int dpi = 96; ///< Tag in the file, no influence on pixels.
    bool dark = true;
    bool transparent = false;
    QString title; ///< Empty: the source's identity.
    QString subtitle; ///< Empty: range and totals.
    bool stampSource = true;
    bool stampTime = true;
    bool stampTiers = true;
    bool stampMethod = true;
    bool stampReading = true; ///< What a mark or a sweep in the picture says, in sentences.
    ClusterOptions clusters = {}; ///< By which a marked cluster is read.
    bool rememberFile = true; ///< Put the file's name and hash beside the view state.
    QStringList inputs = {}; ///< Read for it beside the document's file; a picture replaces none of them.
    bool rememberFolder = false; ///< And its folder: whoever gets the picture can read it.
    ImportAnswers answers = {}; ///< What the user said of the file; kept with the view.
    /// Shared with the other captures of a series, found for pictureColumns().
    std::optional<LockedScale> lockedScale = {};
    QString time = {}; ///< Of a capture of a series, beside the title; empty: none.
};

/// How many columns a frame for such a picture is made for.
std::size_t pictureColumns(const ViewState& state, const PictureOptions& options);

/// A sentence: what failed, why, and what helps.
using PictureError = QString;
template <typename T> using PictureResult = Expected<T, PictureError>;

/// Draws the picture with the charts' own painter. Needs a QApplication of any platform. GUI thread.
PictureResult<QImage> renderPicture(const Document& document, const ViewState& state,
                                    const PictureOptions& options);

/// Renders and writes PNG, SVG or PDF, by the path's suffix. Nothing half written is left behind.
PictureResult<void> savePicture(const QString& path, const Document& document, const ViewState& state,
                                const PictureOptions& options);

/// Puts the picture on the clipboard: as pixels for any program, and as the PNG that savePicture() would
/// write.
PictureResult<QSize> copyPicture(const Document& document, const ViewState& state,
                                 const PictureOptions& options);

} // namespace ballast
