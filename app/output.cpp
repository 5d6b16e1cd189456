// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"

#include "model/jsonwriter.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace ballast {

namespace {

constexpr int doubleDigits = 15;

int wholeDigits(double value)
{
    const double magnitude = std::abs(value);
    return magnitude >= 1 && std::isfinite(magnitude) ? static_cast<int>(std::log10(magnitude)) + 1 : 0;
}

} // namespace

void Output::remember()
{
    if (m_error == 0)
        m_error = errno != 0 ? errno : EIO;
}

void Output::write(std::string_view text)
{
    if (m_error == 0 && std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
        remember();
}

bool Output::finish()
{
    if (std::fflush(stdout) != 0)
        remember();
    if (m_error == 0)
        return true;
    complain(std::string("standard output could not be written: ") + std::strerror(m_error));
    return false;
}

void complain(std::string_view reason)
{
    std::string line = "ballast: " + std::string(reason) + "\n";
    std::replace(line.begin(), line.end() - 1, '\n', ' ');
    std::fwrite(line.data(), 1, line.size(), stderr);
}

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

} // namespace ballast
