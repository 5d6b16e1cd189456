// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/format.h"

/// What stands in the cells of more than one table of a report.
namespace ballast {

/// Of what is not known, or does not exist.
inline const QString noFigure = QStringLiteral("—");

inline QString shareCell(double part, double whole)
{
    return whole > 0 ? text::percent(part / whole) : noFigure;
}

} // namespace ballast
