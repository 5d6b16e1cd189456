// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/margintext.h"

#include "text/format.h"

namespace ballast::text {

using namespace Qt::StringLiterals;

QString headlineMargin(const Summary& summary)
{
    const double margin = summary.amounts().margin;
    switch (summary.basis) {
    case MarginBasis::Unknown:
        return amountRange(summary.marginBounds.value_or(Range{}));
    case MarginBasis::LowerBound:
        return u"≥ "_s + headlineAmount(margin);
    case MarginBasis::Computed:
    case MarginBasis::Reported:
        break;
    }
    return headlineAmount(margin);
}

QString exactMargin(const Summary& summary)
{
    const QString margin = exactAmount(summary.amounts().margin);
    const Range bounds = summary.marginBounds.value_or(Range{});
    switch (summary.basis) {
    case MarginBasis::Unknown:
        return u"No leverage in this export: between %1 USD (all at the highest leverage) and %2 USD (all at the lowest)"_s
            .arg(exactAmount(bounds.low), exactAmount(bounds.high));
    case MarginBasis::LowerBound:
        return u"At least %1 USD, every row at the highest leverage of its bin; at most %2 USD"_s.arg(
            margin, exactAmount(bounds.high));
    case MarginBasis::Reported:
        return u"%1 USD, as the positions report it"_s.arg(margin);
    case MarginBasis::Computed:
        break;
    }
    return u"%1 USD"_s.arg(margin);
}

} // namespace ballast::text
