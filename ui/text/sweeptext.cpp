// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/sweeptext.h"

#include "text/format.h"

#include <QStringList>

#include <cmath>

namespace ballast::text {

using namespace Qt::StringLiterals;

namespace {

/// "31.20 M margin", "at least 31.20 M margin", "between 12.30 M and 246.00 M margin".
QString margin(const Sweep& sweep)
{
    switch (sweep.basis) {
    case MarginBasis::Unknown: {
        const Range bounds = sweep.marginBounds.value_or(Range{});
        return u"between %1 and %2 margin (no leverage in this export)"_s.arg(headlineAmount(bounds.low),
                                                                              headlineAmount(bounds.high));
    }
    case MarginBasis::LowerBound:
        return u"at least %1 margin"_s.arg(headlineAmount(sweep.total.margin));
    case MarginBasis::Reported:
        return u"%1 reported margin"_s.arg(headlineAmount(sweep.total.margin));
    case MarginBasis::Computed:
        break;
    }
    return u"%1 margin"_s.arg(headlineAmount(sweep.total.margin));
}

/// ", 8.90 M of it at 10× or below"; nothing without leverage.
QString lowLeverage(const Sweep& sweep)
{
    if (!sweep.lowLeverage)
        return {};
    const QString amount =
        sweep.lowLeverage->notional > 0 ? headlineAmount(sweep.lowLeverage->margin) : u"none"_s;
    return u", %1 of it at %2× or below"_s.arg(amount).arg(lowLeverageLimit);
}

QString crossed(const Sweep& sweep)
{
    if (sweep.total.notional <= 0)
        return u"crosses no modelled level"_s;
    return u"crosses modelled levels of %1 notional, backed by %2%3"_s.arg(
        headlineAmount(sweep.total.notional), margin(sweep), lowLeverage(sweep));
}

/// What the figures leave out, a sentence each.
QString restrictions(const Sweep& sweep)
{
    QString text;
    if (sweep.unknownLeverageNotional > 0)
        text += u" Levels of %1 notional without a known leverage are not counted."_s.arg(
            headlineAmount(sweep.unknownLeverageNotional));
    if (sweep.leavesTiersOut) {
        const bool hasMargin = sweep.basis != MarginBasis::Unknown;
        QStringList names;
        for (const SweptTier& tier : sweep.tiers)
            names << tierName(tier.key, tier.lowestLeverage, hasMargin);
        text += names.isEmpty() ? u" Nothing counts: everything is switched off."_s
                                : u" Only %1 counts."_s.arg(names.join(u" + "_s));
    }
    return text;
}

} // namespace

QString sweepMove(const Sweep& sweep)
{
    const double move = sweep.move();
    return signedPercent(move, std::abs(move) < 0.00995 ? 2 : 1);
}

QString sweepSentence(const Sweep& sweep, double priceStep)
{
    const QString price = exactPrice(sweep.to, priceStep);
    if (sweep.direction == SweepDirection::None)
        return u"At %1 the price has not moved: no level is crossed."_s.arg(price);
    const QString direction = sweep.direction == SweepDirection::Fall ? u"fall"_s : u"rise"_s;
    return u"A %1 to %2 (%3) %4."_s.arg(direction, price, sweepMove(sweep), crossed(sweep))
        + restrictions(sweep);
}

ErrorText describe(SweepError error)
{
    switch (error) {
    case SweepError::NoPrices:
        return {{},
                {},
                u"This map has no prices, so none can be moved to."_s,
                u"Say its first price and the step between its buckets."_s};
    case SweepError::NoReferencePrice:
        return {{},
                {},
                u"This map has no reference price to move from."_s,
                u"Say the price at which it was made."_s};
    case SweepError::NotAPrice:
        break;
    }
    return {{},
            {},
            u"This is no price to move to."_s,
            u"Give one over 0 that a market can have, from 1e-24 to 1e30."_s};
}

} // namespace ballast::text
