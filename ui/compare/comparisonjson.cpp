// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonexport.h"
#include "compare/comparisontext.h"
#include "model/jsonwriter.h"
#include "text/format.h"
#include "text/jsonfigures.h"
#include "text/plainfigures.h"

#include <array>

namespace ballast {

namespace {

void writeMap(JsonWriter& json, const ComparedMap& map)
{
    json.beginObject();
    json.member("file", map.file);
    writeText(json, "map", map.map);
    writeText(json, "provider", map.provider);
    writeText(json, "exchange", map.exchange);
    writeText(json, "symbol", map.symbol);
    writeText(json, "range", map.range);
    writeText(json, "capturedAt",
              map.capturedAt ? text::utcTime(*map.capturedAt).toStdString() : std::string());
    writeText(json, "marginBasis", map.isMap() ? name(map.basis) : std::string());
    writeMoney(json, "notional", map.isMap() ? std::optional(map.notional) : std::nullopt);
    writeMoney(json, "margin", map.margin);
    writeShare(json, "ratio", map.ratio);
    writeShare(json, "effectiveLeverage", map.effectiveLeverage);
    json.key("tiers");
    json.beginArray();
    for (const TierShare& tier : map.tiers) {
        json.beginObject();
        json.member("leverage", tier.leverage.value());
        writeShare(json, "notionalShare", tier.notional);
        writeShare(json, "marginShare", tier.margin);
        json.endObject();
    }
    json.endArray();
    writeText(json, "error", map.error);
    json.endObject();
}

void writeSpread(JsonWriter& json, const Spread& spread)
{
    const auto value = [&](std::string_view key, double number) {
        writeShare(json, key, spread.count > 0 ? std::optional(number) : std::nullopt);
    };
    json.member("count", spread.count);
    value("least", spread.least);
    value("lowerQuartile", spread.lowerQuartile);
    value("median", spread.median);
    value("upperQuartile", spread.upperQuartile);
    value("most", spread.most);
}

void writeGroups(JsonWriter& json, const ComparisonReport& report)
{
    json.key("groups");
    json.beginObject();
    for (const Grouping grouping : groupings) {
        json.key(text::groupingName(grouping).toStdString());
        json.beginArray();
        for (const SpreadGroup& group : groupedRatios(report.maps, report.comparison, grouping)) {
            json.beginObject();
            writeText(json, "name", group.name);
            writeSpread(json, group.ratio);
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
}

void writeArticle(JsonWriter& json, const Comparison& comparison)
{
    static constexpr std::array<const char*, 3> places{"below", "within", "above"};
    json.key("article");
    json.beginObject();
    json.member("ratio", articleRatio);
    writeText(json, "place",
              comparison.verdict ? places.at(static_cast<std::size_t>(comparison.verdict->place)) : "");
    json.member("agreeing", comparison.verdict ? comparison.verdict->agreeing : std::size_t(0));
    writeShare(json, "ratiosBelow",
               comparison.verdict ? std::optional(comparison.verdict->below) : std::nullopt);
    json.endObject();
}

void writeLikeness(JsonWriter& json, std::string_view key, const Likeness& likeness, bool isThere)
{
    json.key(key);
    if (!isThere)
        return json.null();
    json.beginObject();
    writeShare(json, "cosine", likeness.cosine);
    writeShare(json, "overlap", likeness.overlap);
    json.endObject();
}

void writeOverlay(JsonWriter& json, const std::optional<OverlaidPair>& pair)
{
    json.key("overlay");
    if (!pair)
        return json.null();
    const OverlayResult& result = pair->result;
    json.beginObject();
    writeText(json, "obstacle", result ? std::string() : text::describe(result.error()).toStdString());
    const Overlay overlay = result.value_or(Overlay());
    const bool isThere = result.has_value();
    const bool hasTiers = !overlay.tiers.empty();
    json.member("commonTiers", overlay.tiers.size());
    json.member("commonBuckets", overlay.buckets.size());
    json.member("bucketWidth", overlay.width);
    json.member("priceLow", overlay.prices.low);
    json.member("priceHigh", overlay.prices.high);
    writeLikeness(json, "tierNotional", overlay.tierNotional, hasTiers);
    writeLikeness(json, "tierMargin", overlay.tierMargin, hasTiers);
    writeLikeness(json, "bucketNotional", overlay.bucketNotional, isThere);
    writeLikeness(json, "bucketMargin", overlay.bucketMargin, isThere && overlay.hasMargin);
    json.endObject();
}

} // namespace

std::string comparisonAsJson(const ComparisonReport& report)
{
    JsonWriter json;
    json.beginObject();
    json.key("maps");
    json.beginArray();
    for (const ComparedMap& map : report.maps)
        writeMap(json, map);
    json.endArray();
    json.key("ratio");
    json.beginObject();
    writeSpread(json, report.comparison.ratio);
    json.endObject();
    writeGroups(json, report);
    writeArticle(json, report.comparison);
    json.member("withoutRatio", report.comparison.withoutRatio);
    json.member("lowerBounds", report.comparison.lowerBounds);
    json.member("repeated", report.comparison.repeated);
    json.member("failed", report.comparison.failed);
    writeOverlay(json, report.overlay);
    json.member("noTotals", text::noTotals().toStdString());
    json.endObject();
    return json.text() + '\n';
}

} // namespace ballast
