// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "margin/summary.h"
#include "model/document.h"

#include <QString>
#include <QStringList>

/// Where a map came from and what shape it has, for the window, the command line and reports.
namespace ballast::text {

/// "190 buckets of 100 from 62,000 to 81,000", "1 bucket at 80,000", "40 buckets without prices".
QString bucketsOf(const PriceAxis& axis);

/// Provider, exchange, symbol, range, time, reference price and buckets, as far as they are known: lines of
/// two columns parted by a tab.
QStringList sourceLines(const Document& document);

/// "map ETH, 2 of 3", or nothing where the file holds one.
QString placeAmongMaps(const Document& document);

/// What a heatmap holds and which column is shown; nothing for other documents.
QString heatmapSentence(const Document& document);

/// Rows that name no exchange may stand beside those that do.
QString exchangeName(const ExchangeSummary& exchange);

/// "5×, 10× of 5", of exchanges where there is no leverage; nothing when every tier counts.
QString chosenTiers(const LiquidationMap& map, const Summary& summary);

} // namespace ballast::text
