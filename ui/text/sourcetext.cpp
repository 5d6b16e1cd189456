// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/sourcetext.h"

#include "text/format.h"
#include "text/outsidetext.h"

#include <algorithm>

namespace ballast::text {

using namespace Qt::StringLiterals;

QString bucketsOf(const PriceAxis& axis)
{
    const QString buckets = axis.size() == 1 ? u"1 bucket"_s : u"%1 buckets"_s.arg(count(axis.size()));
    if (!axis.hasPrices())
        return buckets + u" without prices"_s;
    if (!(axis.step() > 0))
        return buckets + u" at %1"_s.arg(exactPrice(axis.low(), 0));
    return buckets
        + u" of %1 from %2 to %3"_s.arg(price(axis.step(), axis.step()), price(axis.low(), axis.step()),
                                        price(axis.high(), axis.step()));
}

QStringList sourceLines(const Document& document)
{
    const Source& source = document.source;
    QStringList lines;
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            lines << name + u'\t' + value;
    };
    add(u"Provider"_s, named(source.provider));
    add(u"Exchange"_s, named(source.exchange));
    add(u"Symbol"_s, named(source.symbol));
    add(u"Range"_s, named(source.range));
    if (source.capturedAt)
        add(u"Captured"_s, utcTime(*source.capturedAt));
    const PriceAxis& axis = document.map.axis();
    const auto reference = document.map.referencePrice();
    add(u"Reference price"_s, reference ? exactPrice(*reference, axis.step()) : u"none"_s);
    add(u"Buckets"_s, bucketsOf(axis));
    return lines;
}

QString placeAmongMaps(const Document& document)
{
    if (document.maps.empty())
        return {};
    return u"map %1, %2 of %3"_s.arg(named(document.mapName()))
        .arg(document.chosenMap + 1)
        .arg(document.maps.size());
}

QString heatmapSentence(const Document& document)
{
    if (!document.heatmap)
        return {};
    const Heatmap& heatmap = *document.heatmap;
    return u"Heatmap: %1 columns of %2 prices, %3 cells, from %4 to %5; the figures are its newest column's"_s
        .arg(heatmap.columns())
        .arg(heatmap.axis().size())
        .arg(heatmap.cells().size())
        .arg(utcTime(heatmap.candles().front().time), utcTime(heatmap.candles().back().time));
}

QString exchangeName(const ExchangeSummary& exchange)
{
    return exchange.exchange.empty() ? u"not named"_s : named(exchange.exchange);
}

QString chosenTiers(const LiquidationMap& map, const Summary& summary)
{
    const auto isCounted = [&](const Tier& tier) { return tier.leverage.has_value() == map.hasMargin(); };
    const auto all = std::ranges::count_if(map.tiers(), isCounted);
    QStringList names;
    for (const TierSummary& tier : summary.tiers)
        names << tierName(tier.leverage, tier.lowestLeverage);
    for (const ExchangeSummary& exchange : summary.exchanges)
        names << exchangeName(exchange);
    if (names.size() == all)
        return {};
    return (names.isEmpty() ? u"none"_s : names.join(u", "_s)) + u" of %1"_s.arg(all);
}

} // namespace ballast::text
