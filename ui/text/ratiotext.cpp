// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/ratiotext.h"

#include "text/format.h"

#include <algorithm>
#include <cmath>

namespace ballast::text {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t entriesTold = 8;

QString reason(BracketErrorCode code)
{
    switch (code) {
    case BracketErrorCode::InvalidJson:
        return u"this is not JSON"_s;
    case BracketErrorCode::MissingField:
        return u"this field is missing or empty"_s;
    case BracketErrorCode::WrongType:
        return u"this has the wrong type"_s;
    case BracketErrorCode::OutOfRange:
        return u"this cannot be: a cap is over 0, a rate a fraction from 0 to 1, a leverage from 1 to 1000"_s;
    case BracketErrorCode::NotAscending:
        break;
    }
    return u"caps and rates have to ascend from row to row, and leverages to descend"_s;
}

QString rowCount(std::size_t linked, std::size_t rows)
{
    return u"%1 of %2 rows"_s.arg(count(linked), count(rows));
}

QString lookedAt(const Fingerprint& fingerprint)
{
    if (fingerprint.rowsLookedAt == fingerprint.rows)
        return {};
    return u" Looked at: the %1 largest of %2 rows."_s.arg(count(fingerprint.rowsLookedAt),
                                                           count(fingerprint.rows));
}

QString tierNames(const std::vector<TierLost>& tiers)
{
    QStringList names;
    for (const TierLost& tier : tiers)
        if (!tier.isAllowed)
            names << leverage(tier.leverage);
    return names.join(u", "_s);
}

} // namespace

QString bandName(const DistanceBand& band)
{
    const auto edge = [](double fraction) { return QString::number(std::round(fraction * 100)); };
    if (std::isinf(band.to))
        return u"> %1 %"_s.arg(edge(band.from));
    return u"%1–%2 %"_s.arg(edge(band.from), edge(band.to));
}

QString bracketName(const BracketChoice& brackets)
{
    if (!brackets.table)
        return u"no bracket table"_s;
    const QString name = u"%1 %2 brackets as of %3"_s.arg(QString::fromStdString(brackets.table->exchange),
                                                          QString::fromStdString(brackets.table->symbol),
                                                          QString::fromStdString(brackets.table->asOf));
    return brackets.isOwn ? name : name + u", for want of this market's"_s;
}

QString describe(const BracketError& error, const QString& file)
{
    const QString place = error.place.empty() ? QString() : QString::fromStdString(error.place) + u": "_s;
    return u"%1: %2%3. Mend the file, or delete it to use the shipped table."_s.arg(file, place,
                                                                                    reason(error.code));
}

QString isolatedSentence(const IsolatedInterval& interval)
{
    return u"Isolated positions lose %1 to %2 of it, %3 if all are small"_s.arg(
        compactAmount(interval.all.least), compactAmount(interval.all.most),
        compactAmount(interval.all.small));
}

QStringList isolatedDetails(const IsolatedInterval& interval)
{
    const auto line = [](const QString& name, const MarginLost& lost) {
        return u"%1: %2 to %3, small positions %4"_s.arg(name, exactAmount(lost.least),
                                                         exactAmount(lost.most), exactAmount(lost.small));
    };
    QStringList lines;
    for (const TierLost& tier : interval.tiers)
        lines << line(leverage(tier.leverage), tier.all);
    lines << line(u"Long"_s, interval.longs) << line(u"Short"_s, interval.shorts)
          << line(u"Total"_s, interval.all);
    return lines;
}

QStringList bracketWarnings(const IsolatedInterval& interval, const BracketChoice& brackets,
                            const std::optional<LargestRow>& largest)
{
    QStringList warnings;
    if (!brackets.table)
        return warnings;
    const QString market = QString::fromStdString(brackets.table->exchange + ' ' + brackets.table->symbol);
    if (const QString impossible = tierNames(interval.tiers); brackets.isOwn && !impossible.isEmpty())
        warnings << u"%1 cannot be: %2 allowed at most %3 as of %4."_s.arg(
            impossible, market, leverage(brackets.table->highestLeverage()),
            QString::fromStdString(brackets.table->asOf));
    if (!largest)
        return warnings;
    const auto least = brackets.table->leastPositions(largest->notional, largest->leverage);
    if (least && *least > 1)
        warnings << u"The largest bar, %1 at %2, is at least %3 positions: none may be over %4."_s.arg(
            compactAmount(largest->notional), leverage(largest->leverage), count(*least),
            compactAmount(brackets.table->largestFor(largest->leverage)->cap));
    return warnings;
}

QString boundedRatioSentence(const Range& leverageRange)
{
    return u"No leverage in this export: its ratio lies between %1, all at %2×, and %3, all at %4×."_s.arg(
        percent(1 / leverageRange.high, 2), QString::number(leverageRange.high),
        percent(1 / leverageRange.low, 2), QString::number(leverageRange.low));
}

QString fingerprintSentence(const Fingerprint& fingerprint)
{
    if (fingerprint.rowsLookedAt == 0)
        return u"Equal margins cannot be looked for here: that takes prices, sides and leverages."_s;
    const QString rows = rowCount(fingerprint.linkedRows, fingerprint.rowsLookedAt);
    const QString equal = percent(fingerprint.equalMarginRatio.value_or(0), 3);
    if (fingerprint.linkedShare() < fingerprintShare)
        return u"No sign of equal margins: %1 link to an entry with the same margin in other tiers, which alone would give %2.%3"_s
            .arg(rows, equal, lookedAt(fingerprint));
    return u"%1 link into %2 entries with the same margin in each tier: this export's ratio comes from the vendor's model (equal margins alone give %3). Dividing by leverage is the right inversion, but one margin repeats per tier and side: totals are a scenario sum, not money in the market.%4"_s
        .arg(rows, count(fingerprint.entries.size()), equal, lookedAt(fingerprint));
}

QStringList fingerprintDetails(const Fingerprint& fingerprint, double step)
{
    QStringList lines;
    const std::size_t told = std::min(entriesTold, fingerprint.entries.size());
    for (std::size_t i = 0; i < told; ++i) {
        const FingerprintEntry& entry = fingerprint.entries[i];
        QStringList rows;
        for (const FingerprintRow& row : entry.rows)
            rows << u"%1 %2"_s.arg(price(row.price, step), leverage(row.leverage));
        lines << u"Entry near %1, %2 in each of %3"_s.arg(price(std::round(entry.price / step) * step, step),
                                                          exactAmount(entry.margin), rows.join(u", "_s));
    }
    if (told < fingerprint.entries.size())
        lines << u"and %1 more"_s.arg(count(fingerprint.entries.size() - told));
    return lines;
}

QStringList ratioNotes(bool hasMargin, const std::optional<IsolatedInterval>& isolated,
                       const BracketChoice& brackets, const Fingerprint& fingerprint,
                       const std::optional<LargestRow>& largest, const Range& leverageRange)
{
    QStringList notes;
    if (isolated)
        notes << isolatedSentence(*isolated) + u" ("_s + bracketName(brackets) + u")."_s;
    notes << (hasMargin ? fingerprintSentence(fingerprint) : boundedRatioSentence(leverageRange));
    return notes + bracketWarnings(isolated.value_or(IsolatedInterval{}), brackets, largest);
}

QString extrapolationAssumption()
{
    return u"Assumes that the whole market is levered as the map's modelled positions are. Ratios differ by window, coin and vendor, and a map repeats margins: an order of magnitude, not a measurement."_s;
}

QString articleSentence()
{
    return u"The article, for about %1: %2 after rounding for exchange variation"_s.arg(
        axisAmount(article::openInterest), amountRange(article::margin));
}

} // namespace ballast::text
