// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/plainfigures.h"

#include "model/cleantext.h"
#include "model/jsonwriter.h"
#include "text/format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ballast {

namespace {

constexpr int doubleDigits = 15;
constexpr std::size_t longestPath = 4096; // as the system has it

int wholeDigits(double value)
{
    const double magnitude = std::abs(value);
    return magnitude >= 1 && std::isfinite(magnitude) ? static_cast<int>(std::log10(magnitude)) + 1 : 0;
}

/// What a spreadsheet takes for the beginning of a formula; some take the full width of it as well.
constexpr std::array<std::string_view, 8> formulaSigns{"=",      "+",      "-",      "@",
                                                       "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
/// Some look behind these for it.
constexpr std::string_view leadIn = " \"'";

bool startsFormula(std::string_view text)
{
    return std::ranges::any_of(formulaSigns,
                               [text](std::string_view sign) { return text.starts_with(sign); });
}

/// Where a spreadsheet of another country may part a row, whatever is in quotes.
bool isBreak(char c)
{
    return c == ';' || c == '\t' || c == '\r' || c == '\n';
}

bool isNumber(std::string_view text)
{
    const char* end = text.data() + text.size();
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stop == end && std::isfinite(value);
}

} // namespace

std::string wordsCell(std::string_view text)
{
    if (isNumber(text))
        return std::string(text);
    std::string cell;
    bool isStart = true; // of what a spreadsheet may take for a cell of its own
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view rest = text.substr(at);
        if (isStart && (startsFormula(rest) || (at == 0 && isBreak(rest.front()))))
            cell += '\'';
        isStart = isBreak(rest.front()) || (isStart && leadIn.find(rest.front()) != std::string_view::npos);
        cell += rest.front();
    }
    return cell;
}

std::string csvField(std::string_view words)
{
    std::string text = wordsCell(words);
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string(2, c) : std::string(1, c);
    return quoted + '"';
}

int priceDecimals(double price)
{
    const double magnitude = std::abs(price);
    const int leadingZeros = magnitude > 0 && magnitude < 1 ? static_cast<int>(-std::log10(magnitude)) : 0;
    return std::clamp(doubleDigits - wholeDigits(price) + leadingZeros, 0, 40);
}

std::string plainPrice(double price)
{
    return plainNumber(price, priceDecimals(price));
}

int moneyDecimals(double usd)
{
    return std::clamp(doubleDigits - wholeDigits(usd), 2, 6);
}

std::string plainMoney(double usd)
{
    return plainNumber(usd, moneyDecimals(usd));
}

std::string plainShare(const std::optional<double>& share)
{
    return share ? plainNumber(*share, shareDecimals) : std::string();
}

std::string displayName(const std::string& path)
{
    return cleanText(path, longestPath);
}

QString plainCharacters(QString figure)
{
    return figure.replace(QChar(0x202F), u' ')
        .replace(QChar(0x2013), u'-')
        .replace(QChar(0x2212), u'-')
        .replace(QChar(0x00D7), u'x');
}

QString plainPercent(double part, double whole)
{
    return whole > 0 ? plainCharacters(text::percent(part / whole)) : QStringLiteral("-");
}

} // namespace ballast
