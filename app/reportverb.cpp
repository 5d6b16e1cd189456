// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"

#include "application.h"
#include "opening.h"
#include "output.h"
#include "report/reportcontent.h"
#include "report/reportwriter.h"

#include <QFile>

namespace ballast {

int runReport(const Arguments& arguments)
{
    auto file = openFile(arguments.files.front(), arguments);
    if (!file)
        return exitFailed;
    if (arguments.sweepTo) {
        const SweepResult sweep = sweepOf(*file, *arguments.sweepTo);
        if (!sweep)
            return exitFailed;
        file->state.sweepPrice = sweep->to;
    }
    file->state.priceWindow = file->document->firstView;
    const Application application(Application::Purpose::Painting);
    ReportOptions options;
    options.title = QString::fromStdString(arguments.render.title);
    options.clusters = arguments.thresholds;
    options.openInterest = arguments.openInterest;
    const auto picture = makeReportPicture(*file->document, file->state, options);
    if (!picture) {
        complainOfOutput(arguments.reportOutput, picture.error());
        return exitFailed;
    }
    Report report = makeReport(*file->document, file->state, options);
    report.picture = *picture;
    report.inputs << QFile::decodeName(arguments.files.front().c_str());
    const auto saved =
        saveReport(QFile::decodeName(QByteArray::fromStdString(arguments.reportOutput)), report);
    if (saved)
        return exitDone;
    complainOfOutput(arguments.reportOutput, saved.error());
    return exitFailed;
}

} // namespace ballast
