// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/expected.h"
#include "report/report.h"

namespace ballast {

/// A page in one piece: style and picture are in it, and nothing is fetched. `picturePng`: the report's
/// picture in that form, empty for a page without. UTF-8.
QByteArray toHtml(const Report& report, const QByteArray& picturePng = {});
/// GitHub's Markdown; `pictureName` is where the picture lies beside it, empty for a page without. UTF-8.
QByteArray toMarkdown(const Report& report, const QString& pictureName);
/// A4 with page numbers. Needs a QGuiApplication; any thread.
QByteArray toPdf(const Report& report);

/// Whether saveReport() knows the ending: .html, .htm, .pdf or .md.
bool isReportName(const QString& path);

/// Writes the report in the format of the path's ending; Markdown's picture goes beside it, as report.png
/// beside report.md, unless a file stands there that is no report's picture. A file of that name is replaced
/// whole, unless it is one of the report's inputs, and stays as it was where anything fails. The
/// error is a sentence with the file, the cause and what helps. Any thread.
Expected<void, QString> saveReport(const QString& path, const Report& report);

} // namespace ballast
