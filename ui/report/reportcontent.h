// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"
#include "model/viewstate.h"
#include "picture/picture.h"
#include "reading/clusters.h"
#include "report/report.h"

namespace ballast {

/// What a report says beside what the view says.
struct ReportOptions
{
    QString title; ///< Empty: the source's identity.
    ClusterOptions clusters;
    double openInterest = 60e9; ///< USD, of the market that is extrapolated to.
};

/// Everything but the picture, of the tiers and side that `state` shows, with the sweep to its price where it
/// has one. Reads the whole map once more and the bracket tables: any thread, better not the window's.
Report makeReport(const Document& document, const ViewState& state, const ReportOptions& options);

/// Both views of `state` on paper, or the one it shows alone. GUI thread.
PictureResult<QImage> makeReportPicture(const Document& document, const ViewState& state,
                                        const ReportOptions& options);

} // namespace ballast
