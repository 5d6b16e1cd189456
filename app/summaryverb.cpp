// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"

#include "margin/summary.h"
#include "model/jsonwriter.h"
#include "opening.h"
#include "output.h"
#include "summarytext.h"
#include "text/messages.h"

namespace ballast {

namespace {

constexpr int shareDecimals = 9;

void writeText(JsonWriter& json, std::string_view key, const std::string& text)
{
    json.key(key);
    if (text.empty())
        json.null();
    else
        json.value(text);
}

/// Null where the amount is not known.
void writeMoney(JsonWriter& json, std::string_view key, double usd, bool known = true)
{
    json.key(key);
    if (known)
        json.value(usd, moneyDecimals(usd));
    else
        json.null();
}

void writeSide(JsonWriter& json, std::string_view key, const Amounts& amounts, bool known)
{
    json.key(key);
    json.beginObject();
    writeMoney(json, "notional", amounts.notional, known);
    writeMoney(json, "margin", amounts.margin, known);
    json.endObject();
}

void writeTiers(JsonWriter& json, const Summary& summary, bool sidesKnown)
{
    json.key("tiers");
    json.beginArray();
    for (const TierSummary& tier : summary.tiers) {
        json.beginObject();
        json.member("leverage", tier.leverage.value());
        writeMoney(json, "notional", tier.amounts().notional);
        writeMoney(json, "margin", tier.amounts().margin);
        json.key("notionalShare");
        json.value(tier.notionalShare, shareDecimals);
        json.key("marginShare");
        json.value(tier.marginShare, shareDecimals);
        writeMoney(json, "notionalLong", tier.sides.longs.notional, sidesKnown);
        writeMoney(json, "notionalShort", tier.sides.shorts.notional, sidesKnown);
        writeMoney(json, "marginLong", tier.sides.longs.margin, sidesKnown);
        writeMoney(json, "marginShort", tier.sides.shorts.margin, sidesKnown);
        json.endObject();
    }
    json.endArray();
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

void writeJson(JsonWriter& json, const Document& document, const Summary& summary)
{
    const Source& source = document.source;
    const bool sidesKnown = document.map.sidesKnown();
    const Amounts all = summary.amounts();
    json.beginObject();
    json.member("file", displayName(source.file));
    writeText(json, "format", source.format);
    writeText(json, "provider", source.provider);
    writeText(json, "exchange", source.exchange);
    writeText(json, "symbol", source.symbol);
    writeText(json, "range", source.range);
    json.key("referencePrice");
    if (const auto price = document.map.referencePrice())
        json.value(*price, priceDecimals(*price));
    else
        json.null();
    json.member("buckets", document.map.axis().size());
    writeTiers(json, summary, sidesKnown);
    writeMoney(json, "unknownLeverageNotional", summary.unknownLeverageNotional);
    writeMoney(json, "notional", all.notional);
    writeMoney(json, "margin", all.margin);
    json.key("ratio");
    json.value(ratio(all), shareDecimals);
    json.key("effectiveLeverage");
    json.value(effectiveLeverage(all), shareDecimals);
    writeSide(json, "long", summary.sides.longs, sidesKnown);
    writeSide(json, "short", summary.sides.shorts, sidesKnown);
    writeWarnings(json, document);
    json.endObject();
}

constexpr std::string_view csvHeader =
    "file,format,provider,exchange,symbol,range,referencePrice,buckets,tier,"
    "notional,margin,notionalShare,marginShare,notionalLong,notionalShort,"
    "marginLong,marginShort,ratio,effectiveLeverage\n";

std::string optionalNumber(const std::optional<double>& number)
{
    return number ? plainNumber(*number, shareDecimals) : std::string();
}

std::string csvRow(const std::string& start, const std::string& tier, const SideAmounts& sides,
                   const Amounts& whole, bool sidesKnown)
{
    const Amounts amounts = sides.all();
    const auto share = [](double part, double total) {
        return total > 0 ? plainNumber(part / total, shareDecimals) : std::string();
    };
    std::string row =
        start + ',' + tier + ',' + plainMoney(amounts.notional) + ',' + plainMoney(amounts.margin);
    row += ',' + share(amounts.notional, whole.notional) + ',' + share(amounts.margin, whole.margin);
    for (const double side :
         {sides.longs.notional, sides.shorts.notional, sides.longs.margin, sides.shorts.margin})
        row += ',' + (sidesKnown ? plainMoney(side) : std::string());
    return row + ',' + optionalNumber(ratio(amounts)) + ',' + optionalNumber(effectiveLeverage(amounts))
        + '\n';
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
    std::string rows;
    for (const TierSummary& tier : summary.tiers)
        rows += csvRow(start, tier.leverage.digits() + "x", tier.sides, summary.amounts(), sidesKnown);
    if (summary.unknownLeverageNotional > 0)
        rows += start + ",unknown," + plainMoney(summary.unknownLeverageNotional) + ",,,,,,,,,\n";
    return rows + csvRow(start, "total", summary.sides, summary.amounts(), sidesKnown);
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
        const auto file = openFile(path, arguments);
        if (!file) {
            allDone = false;
            continue;
        }
        const Document& document = *file->document;
        const Summary summary = summarize(document.map, file->state);
        if (arguments.format == OutputFormat::Json) {
            writeJson(json, document, summary);
        } else if (arguments.format == OutputFormat::Csv) {
            output.write(csvRows(document, summary));
            complainOfWarnings(document);
        } else {
            output.write((anyText ? "\n" : "") + summaryText(document, summary));
            anyText = true;
        }
    }
    if (arguments.format == OutputFormat::Json) {
        json.endArray();
        output.write(json.text() + '\n');
    }
    return output.finish() && allDone ? exitDone : exitFailed;
}

} // namespace ballast
