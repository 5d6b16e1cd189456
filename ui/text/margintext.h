// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/summary.h"

#include <QString>

/// A margin as it may be claimed: a figure, "≥" a lower bound, or between two bounds.
namespace ballast::text {

/// "20.93 M", "≥ 3.10 M", "10.1M – 201M".
QString headlineMargin(const Summary& summary);
/// To the cent and with what it is, for tooltips.
QString exactMargin(const Summary& summary);

} // namespace ballast::text
