// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"

#include "model/jsonwriter.h"
#include "opening.h"
#include "output.h"
#include "reading/sweep.h"
#include "text/format.h"
#include "text/jsonfigures.h"
#include "text/plainfigures.h"
#include "text/sweeptext.h"
#include "text/texttable.h"

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

std::string sweepText(const Document& document, const ViewState& state, const Sweep& sweep)
{
    const bool hasMargin = document.map.hasMargin();
    TextTable table;
    const auto addRow = [&](const QString& name, const Amounts& swept, const Amounts& side,
                            bool knowsMargin) {
        table.addRow({name, text::exactAmount(swept.notional),
                      knowsMargin ? text::exactAmount(swept.margin) : u"-"_s,
                      plainPercent(swept.notional, side.notional)});
    };
    table.addRow({hasMargin ? u"Tier"_s : u"Exchange"_s, u"Notional"_s, u"Margin"_s, u"Of its side"_s});
    table.addRule();
    for (const SweptTier& tier : sweep.tiers)
        addRow(plainCharacters(text::tierName(tier.key, tier.lowestLeverage, hasMargin)), tier.swept,
               tier.side, tier.key.leverage.has_value());
    table.addRule();
    addRow(u"total"_s, sweep.total, sweep.side, hasMargin);
    const QString sentence = text::sweepSentence(sweep, 1);
    const QString note = text::methodNote(document.map.marginBasis(), state.leverageRange);
    return (text::identity(document.source) + u'\n' + plainCharacters(sentence) + u"\n\n"_s + table.text()
            + u'\n' + note + u'\n')
        .toStdString();
}

void writeAmounts(JsonWriter& json, const Amounts& amounts, bool hasMargin)
{
    writeMoney(json, "notional", amounts.notional);
    writeMoney(json, "margin", amounts.margin, hasMargin);
}

void writeShareOfSide(JsonWriter& json, double part, double whole)
{
    writeShare(json, "shareOfSide", whole > 0 ? std::optional(part / whole) : std::nullopt);
}

void writeTier(JsonWriter& json, const SweptTier& tier)
{
    const bool hasMargin = tier.key.leverage.has_value();
    json.beginObject();
    json.member("tier", tier.key.name());
    json.member("leverage", hasMargin ? std::optional(tier.key.leverage->value()) : std::nullopt);
    if (tier.lowestLeverage)
        json.member("lowestLeverage", tier.lowestLeverage->value());
    writeAmounts(json, tier.swept, hasMargin);
    writeShareOfSide(json, tier.swept.notional, tier.side.notional);
    json.endObject();
}

std::string_view nameOf(SweepDirection direction)
{
    switch (direction) {
    case SweepDirection::Fall:
        return "fall";
    case SweepDirection::Rise:
        return "rise";
    case SweepDirection::None:
        break;
    }
    return "none";
}

std::string sweepJson(const Document& document, const Sweep& sweep)
{
    const bool hasMargin = document.map.hasMargin();
    const auto& bounds = sweep.marginBounds;
    JsonWriter json;
    json.beginObject();
    json.member("file", document.source.file);
    json.member("map", document.mapName());
    json.member("direction", nameOf(sweep.direction));
    writePrice(json, "from", sweep.from);
    writePrice(json, "to", sweep.to);
    writeShare(json, "move", sweep.move());
    json.member("buckets", sweep.buckets);
    writeAmounts(json, sweep.total, hasMargin);
    writeMoney(json, "marginLow", bounds ? std::optional(bounds->low) : std::nullopt);
    writeMoney(json, "marginHigh", bounds ? std::optional(bounds->high) : std::nullopt);
    writeShareOfSide(json, sweep.total.notional, sweep.side.notional);
    json.key("lowLeverage");
    if (sweep.lowLeverage) {
        json.beginObject();
        json.member("upTo", lowLeverageLimit);
        writeAmounts(json, *sweep.lowLeverage, true);
        json.endObject();
    } else {
        json.null();
    }
    writeMoney(json, "unknownLeverageNotional", sweep.unknownLeverageNotional);
    json.key("tiers");
    json.beginArray();
    for (const SweptTier& tier : sweep.tiers)
        writeTier(json, tier);
    json.endArray();
    json.member("sentence", text::sweepSentence(sweep, 1).toStdString());
    json.endObject();
    return json.text() + '\n';
}

} // namespace

int runSweep(const Arguments& arguments)
{
    const auto file = openFile(arguments.files.front(), arguments);
    if (!file)
        return exitFailed;
    complainOfWarnings(*file->document);
    const SweepResult sweep = sweepOf(*file, *arguments.sweepTo);
    if (!sweep)
        return exitFailed;
    Output output;
    output.write(arguments.format == OutputFormat::Json ? sweepJson(*file->document, *sweep)
                                                        : sweepText(*file->document, file->state, *sweep));
    return output.finish() ? exitDone : exitFailed;
}

} // namespace ballast
