// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/sweep.h"
#include "text/messages.h"

#include <QString>

namespace ballast::text {

/// What a move would cross, in one or two sentences that stand on their own when copied: "A fall to 62,000
/// (−4.1 %) crosses modelled levels of 1.23 B notional, backed by 31.20 M margin, 8.90 M of it at 10× or
/// below." `priceStep` as in exactPrice.
QString sweepSentence(const Sweep& sweep, double priceStep);
/// "−4.1 %", with two decimals where one would say too little.
QString sweepMove(const Sweep& sweep);
/// Cause and remedy; neither file nor place.
ErrorText describe(SweepError error);

} // namespace ballast::text
