// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"

#include "model/jsonwriter.h"
#include "opening.h"
#include "output.h"
#include "ratioreport.h"
#include "text/jsonfigures.h"

namespace ballast {

namespace {

void writeLost(JsonWriter& json, std::string_view key, const MarginLost& lost)
{
    json.key(key);
    json.beginObject();
    for (const auto& [name, usd] :
         {std::pair{"least", lost.least}, {"smallPositions", lost.small}, {"most", lost.most}}) {
        writeMoney(json, name, usd);
    }
    json.endObject();
}

void writeParts(JsonWriter& json, const RatioReport& report)
{
    json.key("parts");
    json.beginArray();
    for (const RatioPart& part : report.parts) {
        json.beginObject();
        json.member("part", std::string_view(part.name));
        writeMoney(json, "notional", part.amounts.notional);
        writeMoney(json, "margin", part.amounts.margin, report.hasMargin());
        writeShare(json, "ratio", report.hasMargin() ? ratio(part.amounts) : std::nullopt);
        writeShare(json, "effectiveLeverage",
                   report.hasMargin() ? effectiveLeverage(part.amounts) : std::nullopt);
        json.endObject();
    }
    json.endArray();
}

void writeBrackets(JsonWriter& json, const RatioReport& report)
{
    json.key("brackets");
    if (const BracketTable* table = report.brackets.table) {
        json.beginObject();
        json.member("exchange", std::string_view(table->exchange));
        json.member("symbol", std::string_view(table->symbol));
        json.member("asOf", std::string_view(table->asOf));
        json.member("ofThisMarket", report.brackets.isOwn);
        json.endObject();
    } else {
        json.null();
    }
    json.key("isolated");
    if (!report.isolated)
        return json.null();
    json.beginObject();
    writeLost(json, "total", report.isolated->all);
    writeLost(json, "long", report.isolated->longs);
    writeLost(json, "short", report.isolated->shorts);
    json.key("tiers");
    json.beginArray();
    for (const TierLost& tier : report.isolated->tiers) {
        json.beginObject();
        json.member("leverage", tier.leverage.value());
        json.member("allowed", tier.isAllowed);
        writeLost(json, "lost", tier.all);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

void writeFingerprint(JsonWriter& json, const Fingerprint& fingerprint)
{
    json.key("equalMargins");
    json.beginObject();
    json.member("rows", fingerprint.rows);
    json.member("rowsLookedAt", fingerprint.rowsLookedAt);
    json.member("linkedRows", fingerprint.linkedRows);
    writeShare(json, "linkedShare", fingerprint.linkedShare());
    writeShare(json, "ratioOfEqualMargins", fingerprint.equalMarginRatio);
    json.key("entries");
    json.beginArray();
    for (const FingerprintEntry& entry : fingerprint.entries) {
        json.beginObject();
        json.key("price");
        json.value(entry.price, 2);
        writeMoney(json, "margin", entry.margin);
        json.key("rows");
        json.beginArray();
        for (const FingerprintRow& row : entry.rows) {
            json.beginObject();
            json.member("leverage", row.leverage.value());
            json.member("side", row.side == Side::Long ? "long" : "short");
            writePrice(json, "price", row.price);
            writeMoney(json, "notional", row.notional);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

std::string jsonOf(const RatioReport& report)
{
    JsonWriter json;
    json.beginObject();
    json.member("file", report.document->source.file);
    json.key("map");
    if (const std::string map = report.document->mapName(); map.empty())
        json.null();
    else
        json.value(map);
    writeParts(json, report);
    writeBrackets(json, report);
    writeFingerprint(json, report.fingerprint);
    json.key("notes");
    json.beginArray();
    for (const std::string& note : report.notes)
        json.value(note);
    json.endArray();
    json.endObject();
    return json.text() + '\n';
}

std::string csvOf(const RatioReport& report)
{
    std::string csv = "part,notional,margin,ratio,effectiveLeverage\n";
    for (const RatioPart& part : report.parts) {
        csv += csvField(part.name) + ',' + plainMoney(part.amounts.notional) + ',';
        if (report.hasMargin()) {
            csv += plainMoney(part.amounts.margin) + ',' + plainShare(ratio(part.amounts)) + ','
                + plainShare(effectiveLeverage(part.amounts)) + '\n';
        } else {
            csv += ",,\n";
        }
    }
    return csv;
}

} // namespace

int runRatio(const Arguments& arguments)
{
    const auto opened = openFile(arguments.files.front(), arguments);
    if (!opened)
        return exitFailed;
    const RatioReport report = ratioReport(opened->document, opened->state);
    Output output;
    switch (arguments.format) {
    case OutputFormat::Text:
        output.write(textOf(report));
        break;
    case OutputFormat::Json:
        output.write(jsonOf(report));
        break;
    case OutputFormat::Csv:
        output.write(csvOf(report));
        complainOfWarnings(*opened->document);
        break;
    }
    return output.finish() ? exitDone : exitFailed;
}

} // namespace ballast
