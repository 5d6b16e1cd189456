// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/fingerprint.h"
#include "margin/isolated.h"
#include "margin/largestrow.h"
#include "reading/extrapolation.h"
#include "reading/ratios.h"

#include <QString>
#include <QStringList>

/// What the ratio of a map says, and what it does not: for the panels and the command line.
namespace ballast::text {

/// "0–1 %", "1–2 %", "> 10 %".
QString bandName(const DistanceBand& band);

/// "Binance BTCUSDT brackets as of 2025", and that they are another market's where they are.
QString bracketName(const BracketChoice& brackets);
/// What is wrong with a user's table and what to do, on one line.
QString describe(const BracketError& error, const QString& file);

/// "Isolated positions lose 56.8M to 113M of it; 104M if all are small", for maps with a computed margin.
QString isolatedSentence(const IsolatedInterval& interval);
/// The same per tier and side, a line each.
QStringList isolatedDetails(const IsolatedInterval& interval);
/// Tiers that the market's table does not allow, and the least number of positions behind the largest bar.
QStringList bracketWarnings(const IsolatedInterval& interval, const BracketChoice& brackets,
                            const std::optional<LargestRow>& largest);

/// Between which ratios a map without leverage lies: all rows at the highest, and all at the lowest leverage
/// of the range.
QString boundedRatioSentence(const Range& leverageRange);

/// How many rows link into entries of one margin, and what follows from it.
QString fingerprintSentence(const Fingerprint& fingerprint);
/// The entries of most margin, a line each.
QStringList fingerprintDetails(const Fingerprint& fingerprint, double step);

/// The sentences that stand under a map's ratios: the isolated interval with its brackets, what the ratio
/// comes from, and bracketWarnings(). `isolated` only of a computed margin.
QStringList ratioNotes(bool hasMargin, const std::optional<IsolatedInterval>& isolated,
                       const BracketChoice& brackets, const Fingerprint& fingerprint,
                       const std::optional<LargestRow>& largest, const Range& leverageRange);

/// What multiplying a market's open interest by a map's ratio takes for granted.
QString extrapolationAssumption();
/// "the article: 60 B gives 1.60B – 1.70B".
QString articleSentence();

} // namespace ballast::text
