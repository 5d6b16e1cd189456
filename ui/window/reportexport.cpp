// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/reportexport.h"

#include "report/reportwriter.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPointer>
#include <QThreadPool>

namespace ballast {

ReportExport::ReportExport(QObject* parent)
    : QObject(parent)
{
}

ReportExport::~ReportExport()
{
    cancel();
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
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const QPointer<ReportExport> self(this);
    QThreadPool::globalInstance()->start([self, path, document, state, options, picture = *picture,
                                          cancelled = m_cancelled,
                                          application = QCoreApplication::instance()] {
        Report report = makeReport(*document, state, options);
        report.picture = picture;
        if (*cancelled)
            return;
        const Expected<void, QString> result = saveReport(path, report);
        // Through the application, which outlives both: only its thread may look whether the window still is.
        QMetaObject::invokeMethod(application, [self, cancelled, path, result] {
            if (self)
                self->finish(cancelled, path, result);
        });
    });
}

void ReportExport::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
}

void ReportExport::finish(const std::shared_ptr<std::atomic_bool>& cancelled, const QString& path,
                          const Expected<void, QString>& result)
{
    if (cancelled != m_cancelled)
        return;
    m_cancelled.reset();
    if (result)
        emit saved(path);
    else
        emit failed(result.error());
}

} // namespace ballast
