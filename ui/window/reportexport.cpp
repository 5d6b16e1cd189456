// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/reportexport.h"

#include "report/reportwriter.h"

#include <QFileDialog>

namespace ballast {

ReportExport::ReportExport(QObject* parent)
    : QObject(parent)
{
}

QString ReportExport::askForPath(QWidget* parent, const QString& folder, const QString& name)
{
    QFileDialog dialog(parent, tr("Save report"), folder);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(
        {tr("HTML page (*.html)"), tr("PDF document (*.pdf)"), tr("Markdown with a picture (*.md)")});
    // The kind that is chosen gives the ending, so that the question about overwriting is about the right
    // file.
    dialog.setDefaultSuffix(QStringLiteral("html"));
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& filter) {
        dialog.setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    dialog.selectFile(name);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().constFirst() : QString();
}

void ReportExport::start(const QString& path, const DocumentPtr& document, const ViewState& state,
                         const ReportOptions& options)
{
    cancel();
    const auto picture = makeReportPicture(*document, state, options);
    if (!picture) {
        emit failed(picture.error());
        return;
    }
    m_work.start(
        [path, document, state, options, picture = *picture](const PoolRun& run) -> Expected<void, QString> {
            Report report = makeReport(*document, state, options);
            report.picture = picture;
            if (!run.isWanted())
                return {};
            return saveReport(path, report);
        },
        [this, path](const Expected<void, QString>& result) {
            if (result)
                emit saved(path);
            else
                emit failed(result.error());
        });
}

} // namespace ballast
