// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"
#include "model/viewstate.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace ballast {

/// By content, not by name; of a pipe or a device nothing is read. Any thread.
bool isPngFile(const QString& path);

/// Whether a report left this PNG beside itself. Any thread.
bool isPictureOfReport(const QString& path);

/// The view in a PNG, or a sentence that says why there is none.
Expected<SavedView, QString> savedViewOf(const QString& pngPath);

/// Which file the view of a picture is of. A picture may come from anybody: it opens nothing but the very
/// bytes that it was made from, and looks for them nowhere but beside itself and among files that were opened
/// here before.
struct PictureOrigin
{
    enum class Kind {
        NoView, ///< `reason` says why.
        Found, ///< `file` holds the bytes that the picture was made from.
        Elsewhere, ///< `file` is a path that the picture names, at which nobody has looked yet.
        Missing, ///< `reason` says what was looked for.
    };
    Kind kind = Kind::NoView;
    SavedView view;
    QString file;
    QString reason; ///< A sentence.
};

/// Reads a picture's view and looks for its file. `known`: paths that may hold it as well. Whole files are
/// read for their hashes: not on the GUI's thread.
PictureOrigin originOf(const QString& picture, const QStringList& known);

/// Whether the file's bytes are those that the view was saved of.
bool isFileOf(const SavedView& view, const QString& file);

/// Takes out of a view what cannot be shown of this map, such as a window beside all of its prices; what that
/// was, in words.
QStringList dropForeignParts(ViewState& state, const LiquidationMap& map);

} // namespace ballast
