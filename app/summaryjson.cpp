// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "summaryjson.h"

#include "opening.h"
#include "output.h"
#include "text/format.h"
#include "text/jsonfigures.h"
#include "text/messages.h"

namespace ballast {

namespace {

void writeSide(JsonWriter& json, std::string_view key, const Amounts& amounts, bool known, bool hasMargin)
{
    json.key(key);
    json.beginObject();
    writeMoney(json, "notional", amounts.notional, known);
    writeMoney(json, "margin", amounts.margin, known && hasMargin);
    json.endObject();
}

void writeTiers(JsonWriter& json, const Summary& summary, bool sidesKnown)
{
    json.key("tiers");
    json.beginArray();
    for (const TierSummary& tier : summary.tiers) {
        json.beginObject();
        json.member("leverage", tier.leverage.value());
        if (tier.lowestLeverage)
            json.member("lowestLeverage", tier.lowestLeverage->value());
        writeMoney(json, "notional", tier.amounts().notional);
        writeMoney(json, "margin", tier.amounts().margin);
        writeShare(json, "notionalShare", tier.notionalShare);
        writeShare(json, "marginShare", tier.marginShare);
        writeMoney(json, "notionalLong", tier.sides.longs.notional, sidesKnown);
        writeMoney(json, "notionalShort", tier.sides.shorts.notional, sidesKnown);
        writeMoney(json, "marginLong", tier.sides.longs.margin, sidesKnown);
        writeMoney(json, "marginShort", tier.sides.shorts.margin, sidesKnown);
        json.endObject();
    }
    json.endArray();
}

/// Only of maps without leverage.
void writeExchanges(JsonWriter& json, const Summary& summary, bool sidesKnown)
{
    json.key("exchanges");
    json.beginArray();
    for (const ExchangeSummary& exchange : summary.exchanges) {
        json.beginObject();
        writeText(json, "exchange", exchange.exchange);
        writeMoney(json, "notional", exchange.sides.all().notional);
        writeShare(json, "notionalShare", exchange.notionalShare);
        writeMoney(json, "notionalLong", exchange.sides.longs.notional, sidesKnown);
        writeMoney(json, "notionalShort", exchange.sides.shorts.notional, sidesKnown);
        json.endObject();
    }
    json.endArray();
}

/// Only of positions: what they report beside what notional / leverage would have given.
void writeMarginModes(JsonWriter& json, const Document& document)
{
    json.key("marginModes");
    json.beginArray();
    for (const MarginModeTotals& mode : document.marginModes) {
        json.beginObject();
        json.member("mode", std::string_view(mode.mode));
        json.member("positions", mode.positions);
        writeMoney(json, "notional", mode.notional);
        writeMoney(json, "margin", mode.reported);
        writeMoney(json, "computedMargin", mode.computed);
        writeMoney(json, "difference", mode.reported - mode.computed);
        json.endObject();
    }
    json.endArray();
}

void writeMaps(JsonWriter& json, const Document& document)
{
    writeText(json, "map", document.mapName());
    json.key("maps");
    json.beginArray();
    for (const MapChoice& choice : document.maps)
        json.value(choice.name);
    json.endArray();
}

double totalOf(const Heatmap& heatmap, std::size_t column)
{
    CompensatedSum sum;
    for (const HeatmapCell& cell : heatmap.column(column))
        sum.add(cell.notional);
    return sum.value();
}

void writeHeatmap(JsonWriter& json, const Heatmap* heatmap)
{
    json.key("heatmap");
    if (!heatmap)
        return json.null();
    json.beginObject();
    json.member("columns", heatmap->columns());
    json.member("prices", heatmap->axis().size());
    json.member("cells", heatmap->cells().size());
    json.member("from", text::utcTime(heatmap->candles().front().time).toStdString());
    json.member("to", text::utcTime(heatmap->candles().back().time).toStdString());
    writeMoney(json, "newestColumnNotional", totalOf(*heatmap, heatmap->columns() - 1));
    json.endObject();
}

void writeWarnings(JsonWriter& json, const Document& document)
{
    json.key("warnings");
    json.beginArray();
    for (const Warning& warning : document.warnings) {
        json.beginObject();
        json.member("code", name(warning.code));
        json.member("message", text::describe(warning).toStdString());
        json.member("count", warning.count);
        writeText(json, "where", warning.where);
        json.endObject();
    }
    json.endArray();
}

} // namespace

void writeSummary(JsonWriter& json, const Document& document, const Summary& summary)
{
    const Source& source = document.source;
    const bool sidesKnown = document.map.sidesKnown();
    const Amounts all = summary.amounts();
    json.beginObject();
    json.member("file", source.file);
    writeText(json, "format", source.format);
    writeText(json, "provider", source.provider);
    writeText(json, "exchange", source.exchange);
    writeText(json, "symbol", source.symbol);
    writeText(json, "range", source.range);
    writePrice(json, "referencePrice", document.map.referencePrice());
    json.member("buckets", document.map.axis().size());
    writeTiers(json, summary, sidesKnown);
    writeMoney(json, "unknownLeverageNotional", summary.unknownLeverageNotional);
    writeMoney(json, "notional", all.notional);
    writeMoney(json, "margin", summary.margin());
    writeShare(json, "ratio", summary.ratio());
    writeShare(json, "effectiveLeverage", summary.effectiveLeverage());
    writeSide(json, "long", summary.sides.longs, sidesKnown, document.map.hasMargin());
    writeSide(json, "short", summary.sides.shorts, sidesKnown, document.map.hasMargin());
    writeWarnings(json, document);
    json.member("marginBasis", name(summary.basis));
    const auto& bounds = summary.marginBounds;
    writeMoney(json, "marginLow", bounds ? std::optional(bounds->low) : std::nullopt);
    writeMoney(json, "marginHigh", bounds ? std::optional(bounds->high) : std::nullopt);
    writeMaps(json, document);
    writeExchanges(json, summary, sidesKnown);
    writeMarginModes(json, document);
    writeHeatmap(json, document.heatmap.get());
    json.endObject();
}

} // namespace ballast
