// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/series.h"

#include <QString>

namespace ballast::text {

/// "2026-03-10 12:00 UTC"; what is not from the export says so: "... (file name)", "... (file date)".
QString captureTime(const CaptureTime& time);

/// Why two maps do not stand in one series: "b.json is of the range 7d, a.json of 1d."
QString describe(const SeriesRefusal& refusal);

} // namespace ballast::text
