// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/plainfigures.h"

#include "model/jsonwriter.h"
#include "text/format.h"

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr int doubleDigits = 15;

int wholeDigits(double value)
{
    const double magnitude = std::abs(value);
    return magnitude >= 1 && std::isfinite(magnitude) ? static_cast<int>(std::log10(magnitude)) + 1 : 0;
}

} // namespace

std::string csvField(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return std::string(text);
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
    return QString::fromStdString(path).toStdString();
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
