// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

/// Figures and fields for other programs: plain digits, no separators.
namespace ballast {

/// Words as a cell that a spreadsheet shows and does not run: an apostrophe before what begins like a formula
/// (= + - @ in either width, a tab or a line break), also behind spaces and quotes, or behind a semicolon,
/// tab or line break within, where some part their cells. A number stays one.
std::string wordsCell(std::string_view text);
/// The same as a field of a CSV row, quoted where it has to be.
std::string csvField(std::string_view words);

/// Decimals for a price: as many digits as a double surely holds, 15.
int priceDecimals(double price);
std::string plainPrice(double price);
/// Decimals for an amount in USD: finer than the cent as long as the double holds them.
int moneyDecimals(double usd);
std::string plainMoney(double usd);
/// Decimals for a part of 1, and for a leverage.
constexpr int shareDecimals = 9;
/// Empty where it is not known.
std::string plainShare(const std::optional<double>& share);

/// The path as words for people and tables, on one line; JSON has paths as they are.
std::string displayName(const std::string& path);

/// For terminals and chats, whose type may lack thin spaces, dashes, times and minus signs.
QString plainCharacters(QString figure);
/// "12.3 %" in those; "-" of no whole.
QString plainPercent(double part, double whole);

} // namespace ballast
