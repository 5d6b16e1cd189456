// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"

#include "margin/summary.h"
#include "model/jsonwriter.h"
#include "opening.h"
#include "output.h"
#include "summaryjson.h"
#include "summarytext.h"

namespace ballast {

namespace {

constexpr std::string_view csvHeader =
    "file,format,provider,exchange,symbol,range,referencePrice,buckets,tier,"
    "notional,margin,notionalShare,marginShare,notionalLong,notionalShort,"
    "marginLong,marginShort,ratio,effectiveLeverage,map,marginLow,marginHigh\n";

std::string csvRow(const std::string& start, const std::string& tier, const SideAmounts& sides,
                   const Amounts& whole, bool sidesKnown, bool hasMargin)
{
    const Amounts amounts = sides.all();
    const auto share = [](double part, double total) {
        return plainShare(total > 0 ? std::optional(part / total) : std::nullopt);
    };
    std::string row = start + ',' + csvField(tier) + ',' + plainMoney(amounts.notional) + ','
        + (hasMargin ? plainMoney(amounts.margin) : std::string());
    row += ',' + share(amounts.notional, whole.notional) + ',' + share(amounts.margin, whole.margin);
    for (const double side : {sides.longs.notional, sides.shorts.notional})
        row += ',' + (sidesKnown ? plainMoney(side) : std::string());
    for (const double side : {sides.longs.margin, sides.shorts.margin})
        row += ',' + (sidesKnown && hasMargin ? plainMoney(side) : std::string());
    if (!hasMargin)
        return row + ",,";
    return row + ',' + plainShare(ratio(amounts)) + ',' + plainShare(effectiveLeverage(amounts));
}

/// One row a tier and one for the total.
std::string csvRows(const Document& document, const Summary& summary)
{
    const Source& source = document.source;
    std::string start = csvField(displayName(source.file));
    for (const std::string& field :
         {source.format, source.provider, source.exchange, source.symbol, source.range})
        start += ',' + csvField(field);
    const auto price = document.map.referencePrice();
    start +=
        ',' + (price ? plainPrice(*price) : std::string()) + ',' + std::to_string(document.map.axis().size());

    const bool sidesKnown = document.map.sidesKnown();
    const bool hasMargin = document.map.hasMargin();
    const Amounts whole = summary.amounts();
    const std::string map = ',' + csvField(document.mapName());
    const auto row = [&](const std::string& tier, const SideAmounts& sides) {
        return csvRow(start, tier, sides, whole, sidesKnown, hasMargin) + map;
    };
    std::string rows;
    for (const TierSummary& tier : summary.tiers)
        rows += row(tier.leverage.digits() + "x", tier.sides) + ",,\n";
    for (const ExchangeSummary& exchange : summary.exchanges)
        rows += row(exchange.exchange.empty() ? "unknown" : exchange.exchange, exchange.sides) + ",,\n";
    if (summary.unknownLeverageNotional > 0)
        rows +=
            start + ",unknown," + plainMoney(summary.unknownLeverageNotional) + ",,,,,,,,," + map + ",,\n";
    const auto& bounds = summary.marginBounds;
    return rows + row("total", summary.sides) + ',' + (bounds ? plainMoney(bounds->low) : "") + ','
        + (bounds ? plainMoney(bounds->high) : "") + '\n';
}

} // namespace

int runSummary(const Arguments& arguments)
{
    Output output;
    JsonWriter json;
    if (arguments.format == OutputFormat::Json)
        json.beginArray();
    else if (arguments.format == OutputFormat::Csv)
        output.write(csvHeader);

    bool allDone = true;
    bool anyText = false;
    for (const std::string& path : arguments.files) {
        for (const auto& map : openMaps(path, arguments)) {
            allDone = allDone && map;
            if (!map)
                continue;
            const Document& document = *map->document;
            const Summary summary = summarize(document.map, map->state);
            if (arguments.format == OutputFormat::Json) {
                writeSummary(json, document, summary);
            } else if (arguments.format == OutputFormat::Csv) {
                output.write(csvRows(document, summary));
                complainOfWarnings(document);
            } else {
                output.write((anyText ? "\n" : "")
                             + summaryText(document, summary, map->state.leverageRange));
                anyText = true;
            }
        }
    }
    if (arguments.format == OutputFormat::Json) {
        json.endArray();
        output.write(json.text() + '\n');
    }
    return output.finish() && allDone ? exitDone : exitFailed;
}

} // namespace ballast
