// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"

#include "comparing.h"
#include "output.h"

namespace ballast {

namespace {

std::string written(const ComparisonReport& report, OutputFormat format)
{
    switch (format) {
    case OutputFormat::Json:
        return comparisonAsJson(report);
    case OutputFormat::Csv:
        return comparisonAsCsv(report);
    case OutputFormat::Text:
        break;
    }
    return comparisonAsText(report);
}

} // namespace

int runCompare(const Arguments& arguments)
{
    const ComparisonReport report = compareFiles(arguments);
    Output output;
    output.write(written(report, arguments.format));
    return output.finish() && report.comparison.maps > 0 ? exitDone : exitFailed;
}

} // namespace ballast
