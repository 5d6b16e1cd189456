// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"
#include "model/tierkey.h"
#include "model/viewstate.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

/// How the product writes numbers: the same words and digits in window, picture and command line, whatever
/// the system's language, so that two people's pictures of one file agree.
namespace ballast::text {

/// With separators: "1,000,000".
QString count(std::size_t number);
/// Three significant digits with K, M, B or T: "4.32B", "90.7M", "695K", "0".
QString compactAmount(double usd);
/// The same without trailing zeros, for axes: "50M", "3.5M".
QString axisAmount(double usd);
/// For headline figures: two decimals and a thin space, "112.84 M".
QString headlineAmount(double usd);
/// To the cent with separators: "4,323,671,788.36".
QString exactAmount(double usd);
/// A fraction as percent with a thin space: 0.0261 -> "2.61 %" with 2 decimals.
QString percent(double fraction, int decimals = 1);
/// The same with + or a real minus sign: "+10.5 %".
QString signedPercent(double fraction, int decimals = 1);
/// Decimals that leave two digits of a change that small: 2 to 6.
int decimalsOfPoints(double percentagePoints);
/// Percentage points with + or a real minus sign: "+29.70 pp", "−0.075 pp".
QString points(double percentagePoints);
/// "100×", "12.5×".
QString leverage(const Leverage& leverage);
/// "100×", "26–50×" for a bin, an exchange's name; for rows without any "unknown", or "no leverage" where
/// that is the whole map.
QString tierName(const TierKey& tier, const std::optional<Leverage>& lowest = {}, bool mapHasMargin = true);
/// "10.06M – 201M": a margin that is only known to lie between two.
QString amountRange(const Range& usd);
/// "38.3×"; an em dash for nothing.
QString effectiveLeverage(const std::optional<double>& leverage);
/// A price with separators and as many decimals as `step` and a bucket's edge need: "84,500", "0.0725",
/// "100.5". With an exponent where that is beyond what prices can be.
QString price(double price, double step);
/// The marks of a price axis, `gap` apart, all in one unit: "84k", "84,500", "0.0725", "1,640M".
QStringList priceLabels(const std::vector<double>& prices, double gap);
/// A price somebody gave, as given: the decimals that `step` needs, and all that make it read back as the
/// same number.
QString exactPrice(double price, double step);
/// "2025-11-14 08:00 UTC".
QString utcTime(std::int64_t milliseconds);
/// Reads what people type: "1.5M", "250k", "84,500", "$ 20 B". Nothing when it is not a number.
std::optional<double> parseAmount(const QString& text);
/// "30 days" for "30d", "12 hours" for "12h"; anything else as it is.
QString rangeName(const std::string& range);
/// A file as it was named, or "standard input" for "-".
QString inputName(const std::string& file);
/// "Binance BTCUSDT", or what there is of it; the file's name when there is nothing.
QString identity(const Source& source);

} // namespace ballast::text
