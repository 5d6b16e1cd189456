// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/format.h"

#include "import/number.h"
#include "text/outsidetext.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast::text {

namespace {

/// Narrow, and no place to break a line: a figure keeps its unit.
constexpr QChar narrowSpace(0x202F);
constexpr QChar minusSign(0x2212);
constexpr QChar timesSign(0x00D7);

const QLocale& english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

struct Suffix
{
    double unit;
    const char* letter;
};
constexpr std::array<Suffix, 4> suffixes{{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1e3, "K"}}};

int decimalsForThreeDigits(double magnitude)
{
    return magnitude >= 99.95 ? 0 : magnitude >= 9.995 ? 1 : 2;
}

/// With a real minus sign, and without one where everything was rounded away: "0.0" and not "-0.0".
QString withMinus(QString digits)
{
    const bool isZero =
        std::none_of(digits.cbegin(), digits.cend(), [](QChar c) { return c >= u'1' && c <= u'9'; });
    return isZero ? digits.remove(u'-') : digits.replace(u'-', minusSign);
}

QString trimmed(QString digits)
{
    if (!digits.contains(u'.'))
        return digits;
    while (digits.endsWith(u'0'))
        digits.chop(1);
    return digits.endsWith(u'.') ? digits.chopped(1) : digits;
}

/// The suffix under which `magnitude`, as it will be rounded, reads below 1000; nothing for small numbers.
const Suffix* suffixFor(double magnitude, double rounding)
{
    for (const Suffix& suffix : suffixes)
        if (magnitude >= suffix.unit * (1 - rounding))
            return &suffix;
    return nullptr;
}

/// All digits of the lowest price there is; only numbers that are none have more, and get an exponent.
constexpr int mostDecimals = 40;
constexpr double longestPrice = 1e15;

/// Whether `number` is whole but for a millionth of `unit`.
bool isWhole(double number, double unit)
{
    return std::abs(number - std::round(number)) <= 1e-6 * unit;
}

/// A step of 12.5 needs one decimal, 0.0005 four; one that ends nowhere, twelve or four of its digits.
int decimalsOfUnit(double unit)
{
    const int most = std::max(12, 3 - static_cast<int>(std::floor(std::log10(unit))));
    int decimals = 0;
    while (decimals < most && !isWhole(unit, unit)) {
        unit *= 10;
        ++decimals;
    }
    return decimals;
}

/// Of the shortest digits that read back as the same number.
int exactDecimals(double number)
{
    const QString shortest = QString::number(number, 'e', QLocale::FloatingPointShortest);
    const qsizetype exponentAt = shortest.indexOf(u'e');
    const qsizetype pointAt = shortest.indexOf(u'.');
    const int digits = pointAt < 0 ? 0 : static_cast<int>(exponentAt - pointAt - 1);
    return std::max(0, digits - shortest.mid(exponentAt + 1).toInt());
}

QString priceDigits(double price, int decimals)
{
    if (decimals > mostDecimals || std::abs(price) >= longestPrice)
        return QString::number(price, 'g',
                               QLocale::FloatingPointShortest); // its exponent is read with this minus only
    return withMinus(english().toString(price, 'f', decimals));
}

struct PriceUnit
{
    double price;
    const char* letter;
};
constexpr std::array<PriceUnit, 4> priceUnits{{{1e9, "B"}, {1e6, "M"}, {1e3, "k"}, {1, ""}}};

/// The largest of which all `prices` are whole numbers of ten and more; those that end at one.
const PriceUnit& unitOf(const std::vector<double>& prices)
{
    return *std::ranges::find_if(priceUnits, [&](const PriceUnit& unit) {
        return unit.price == 1 || std::ranges::all_of(prices, [&](double price) {
                   return std::abs(price) >= 10 * unit.price && std::fmod(price, unit.price) == 0;
               });
    });
}

} // namespace

QString count(std::size_t number)
{
    return english().toString(static_cast<qulonglong>(number));
}

QString compactAmount(double usd)
{
    const double magnitude = std::abs(usd);
    if (const Suffix* suffix = suffixFor(magnitude, 0.0005)) {
        const double scaled = usd / suffix->unit;
        return withMinus(english().toString(scaled, 'f', decimalsForThreeDigits(std::abs(scaled))))
            + QLatin1String(suffix->letter);
    }
    return withMinus(trimmed(english().toString(usd, 'f', decimalsForThreeDigits(magnitude))));
}

QString axisAmount(double usd)
{
    const QString amount = compactAmount(usd);
    const bool hasSuffix = !amount.isEmpty() && amount.back().isLetter();
    return hasSuffix ? trimmed(amount.chopped(1)) + amount.back() : amount;
}

QString headlineAmount(double usd)
{
    if (const Suffix* suffix = suffixFor(std::abs(usd), 0.000005))
        return withMinus(english().toString(usd / suffix->unit, 'f', 2)) + narrowSpace
            + QLatin1String(suffix->letter);
    return withMinus(english().toString(usd, 'f', 2));
}

QString exactAmount(double usd)
{
    return withMinus(english().toString(usd, 'f', 2));
}

QString percent(double fraction, int decimals)
{
    return withMinus(english().toString(fraction * 100, 'f', decimals)) + narrowSpace + u'%';
}

QString signedPercent(double fraction, int decimals)
{
    const bool plus = std::round(fraction * 100 * std::pow(10, decimals)) > 0;
    return (plus ? QStringLiteral("+") : QString()) + percent(fraction, decimals);
}

int decimalsOfPoints(double percentagePoints)
{
    const double magnitude = std::abs(percentagePoints);
    return magnitude > 0 ? std::clamp(1 - static_cast<int>(std::floor(std::log10(magnitude))), 2, 6) : 2;
}

QString points(double percentagePoints)
{
    const QString digits =
        withMinus(english().toString(percentagePoints, 'f', decimalsOfPoints(percentagePoints)));
    const bool plus = percentagePoints >= 0.5e-6; // below that nothing is left of it
    return (plus ? QStringLiteral("+") : QString()) + digits + narrowSpace + QStringLiteral("pp");
}

QString leverage(const Leverage& leverage)
{
    return QString::fromStdString(leverage.digits()) + timesSign;
}

QString tierName(const TierKey& tier, const std::optional<Leverage>& lowest, bool mapHasMargin)
{
    if (!tier.exchange.empty())
        return isolated(shortened(QString::fromStdString(tier.exchange)));
    if (!tier.leverage)
        return mapHasMargin ? QStringLiteral("unknown") : QStringLiteral("no leverage");
    const QString from = lowest && *lowest != *tier.leverage
        ? QString::fromStdString(lowest->digits()) + QChar(0x2013)
        : QString();
    return from + leverage(*tier.leverage);
}

QString amountRange(const Range& usd)
{
    return compactAmount(usd.low) + QStringLiteral(" – ") + compactAmount(usd.high);
}

QString effectiveLeverage(const std::optional<double>& leverage)
{
    return leverage ? english().toString(*leverage, 'f', 1) + timesSign : QString(QChar(0x2014));
}

QString price(double price, double step)
{
    // Without a step, five significant digits.
    const double unit = step > 0 ? step
        : price == 0             ? 1
                                 : std::pow(10, std::floor(std::log10(std::abs(price))) - 4);
    int decimals = decimalsOfUnit(unit);
    // Edges need not be multiples of the step: those of 1 from 100.5 have a decimal. A thousandth of the step
    // is as fine as two prices are told apart.
    const int most = std::max(decimals, static_cast<int>(std::ceil(3 - std::log10(unit))));
    while (step > 0 && decimals < most
           && !isWhole(price * std::pow(10, decimals), std::pow(10, decimals) * step))
        ++decimals;
    return priceDigits(price, decimals);
}

QStringList priceLabels(const std::vector<double>& prices, double gap)
{
    const PriceUnit& unit = unitOf(prices);
    QStringList labels;
    for (const double price : prices)
        labels << text::price(price / unit.price, gap / unit.price) + QLatin1String(unit.letter);
    return labels;
}

QString exactPrice(double price, double step)
{
    return priceDigits(price, std::max(exactDecimals(price), step > 0 ? decimalsOfUnit(step) : 0));
}

QString utcTime(std::int64_t milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, QTimeZone::utc())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
}

std::optional<double> parseAmount(const QString& text)
{
    return parseNumber(text.toStdString());
}

QString rangeName(const std::string& range)
{
    QString text = QString::fromStdString(range);
    if (text.size() < 2)
        return isolated(shortened(text));
    bool ok = false;
    const int count = text.chopped(1).toInt(&ok);
    const QChar unit = text.back().toLower();
    const QString word = unit == u'd' ? QStringLiteral("day")
        : unit == u'h'                ? QStringLiteral("hour")
        : unit == u'w'                ? QStringLiteral("week")
                                      : QString();
    if (!ok || word.isEmpty())
        return isolated(shortened(text));
    return QStringLiteral("%1 %2%3").arg(count).arg(word, count == 1 ? QString() : QStringLiteral("s"));
}

QString inputName(const std::string& file)
{
    return file == "-" ? QStringLiteral("standard input") : pathText(QString::fromStdString(file));
}

QString identity(const Source& source)
{
    const QString market = (named(source.exchange) + u' ' + named(source.symbol)).trimmed();
    return market.isEmpty() ? isolated(QFileInfo(inputName(source.file)).fileName()) : market;
}

} // namespace ballast::text
