// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importerror.h"
#include "model/document.h"
#include "model/viewstate.h"

#include <QString>
#include <QStringList>

/// Sentences for people, made from the core's errors and warnings.
namespace ballast::text {

/// What went wrong, for a message bar and for stderr.
struct ErrorText
{
    QString file; ///< As given.
    QString place; ///< "line 3, column 7", or empty.
    QString cause; ///< One sentence.
    QString remedy; ///< One sentence: what the reader can do.
    bool isOfUnknownShape = false; ///< Nothing known: the list of what opens would help.

    /// "FILE: PLACE: cause remedy" on one line.
    QString oneLine() const;
};
ErrorText describe(const ImportError& error);

/// Why what is in a folder stays unknown: cause and remedy. `error`: the system's number.
QString unreadableFolder(int error);

/// "3 rows dropped: ... First at line 7."
QString describe(const Warning& warning);
/// A few words for the status line: "3 rows dropped".
QString brief(const Warning& warning);

/// What must be said when a map is opened: why its margin is no figure, and which export to get instead;
/// empty for a map with a leverage per row.
QString openingNotice(const Document& document);

/// DOMAIN 6: stands on every picture and in the window's foot.
QString methodNote();
/// The same for a map of this kind: what its margin is.
QString methodNote(MarginBasis basis, const Range& leverageRange);
/// Every assumption and criticism of DOMAIN 6, a sentence or two each: in Help and in reports.
QStringList caveats();

} // namespace ballast::text
