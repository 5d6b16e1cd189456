// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"

#include "margin/summary.h"
#include "model/jsonwriter.h"
#include "opening.h"
#include "output.h"
#include "text/format.h"
#include "text/jsonfigures.h"
#include "text/ratiotext.h"
#include "text/texttable.h"

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

std::string jsonOf(const Extrapolation& whole, const std::vector<NamedRatio>& ratios)
{
    JsonWriter json;
    json.beginObject();
    writeMoney(json, "openInterest", whole.openInterest);
    json.key("maps");
    json.beginArray();
    for (const NamedRatio& map : ratios) {
        json.beginObject();
        json.member("map", std::string_view(map.name));
        writeShare(json, "ratio", map.ratio);
        writeMoney(json, "margin", extrapolatedMargin(whole.openInterest, map.ratio));
        json.endObject();
    }
    json.endArray();
    writeShare(json, "ratioLow", whole.ratios.low);
    writeShare(json, "ratioHigh", whole.ratios.high);
    writeMoney(json, "marginLow", whole.margin.low);
    writeMoney(json, "marginHigh", whole.margin.high);
    json.key("article");
    json.beginObject();
    json.member("roundedRatio", article::roundedRatio);
    writeMoney(json, "roundedMargin", extrapolatedMargin(whole.openInterest, article::roundedRatio));
    json.member("ratio", article::ratio);
    writeMoney(json, "margin", extrapolatedMargin(whole.openInterest, article::ratio));
    writeMoney(json, "openInterest", article::openInterest);
    writeMoney(json, "marginLow", article::margin.low);
    writeMoney(json, "marginHigh", article::margin.high);
    json.endObject();
    json.member("assumption", text::extrapolationAssumption().toStdString());
    json.endObject();
    return json.text() + '\n';
}

std::string textOf(const Extrapolation& whole, const std::vector<NamedRatio>& ratios)
{
    TextTable table;
    const auto addRow = [&](const QString& name, double ratio) {
        table.addRow({name, plainCharacters(text::percent(ratio, 3)),
                      text::exactAmount(extrapolatedMargin(whole.openInterest, ratio))});
    };
    table.addRow({u"Open interest"_s, {}, text::exactAmount(whole.openInterest)});
    table.addRule();
    for (const NamedRatio& map : ratios)
        addRow(QString::fromStdString(map.name), map.ratio);
    table.addRule();
    if (ratios.size() > 1) {
        addRow(u"Lowest"_s, whole.ratios.low);
        addRow(u"Highest"_s, whole.ratios.high);
    }
    addRow(u"Article, its rule"_s, article::roundedRatio);
    addRow(u"Article, its map"_s, article::ratio);
    const QString sentence = text::articleSentence().replace(QChar(0x2013), u'-');
    return (table.text() + u'\n' + sentence + u".\n"_s + text::extrapolationAssumption() + u'\n')
        .toStdString();
}

/// False where a file or map has no ratio, with the reason on standard error.
bool addRatios(const std::string& path, const Arguments& arguments, std::vector<NamedRatio>& ratios)
{
    bool allDone = true;
    for (const auto& map : openMaps(path, arguments)) {
        if (!map) {
            allDone = false;
            continue;
        }
        const std::string file = text::inputName(path).toStdString();
        const std::string mapName = map->document->mapName();
        const std::string name = mapName.empty() ? file : (file + ", ").append(mapName);
        if (const auto ratio = summarize(map->document->map, map->state).ratio()) {
            ratios.push_back({name, *ratio});
        } else {
            complain(name + ": there is no leverage in this map, so it has no ratio.");
            allDone = false;
        }
    }
    return allDone;
}

} // namespace

int runExtrapolate(const Arguments& arguments)
{
    std::vector<NamedRatio> ratios;
    bool allDone = true;
    for (const std::string& path : arguments.files)
        allDone = addRatios(path, arguments, ratios) && allDone;
    const auto whole = extrapolate(arguments.openInterest, ratios);
    if (!whole)
        return exitFailed;
    Output output;
    output.write(arguments.format == OutputFormat::Json ? jsonOf(*whole, ratios) : textOf(*whole, ratios));
    return output.finish() && allDone ? exitDone : exitFailed;
}

} // namespace ballast
