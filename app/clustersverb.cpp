// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"

#include "margin/summary.h"
#include "model/jsonwriter.h"
#include "opening.h"
#include "output.h"
#include "reading/alignment.h"
#include "reading/boundary.h"
#include "text/clustertext.h"
#include "text/format.h"
#include "text/jsonfigures.h"
#include "text/messages.h"
#include "text/texttable.h"

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

/// Everything the verb says of one map.
struct ClusterReport
{
    const Document& document;
    std::vector<Cluster> clusters;
    Boundary boundary;
    std::vector<ClusterRun> runs;
    std::optional<double> reference; ///< Only with prices to measure it against.
    ClusterOptions thresholds;

    const LiquidationMap& map() const { return document.map; }
};

ClusterReport reportOn(const OpenedFile& opened, const ClusterOptions& thresholds)
{
    const LiquidationMap& map = opened.document->map;
    ClusterReport report{*opened.document,
                         findClusters(map, opened.state, thresholds),
                         findBoundary(map, opened.state),
                         {},
                         map.axis().hasPrices() ? map.referencePrice() : std::nullopt,
                         thresholds};
    report.runs = findRuns(report.clusters, report.reference, thresholds.runDistance);
    return report;
}

const char* nameOf(Side side)
{
    return side == Side::Long ? "long" : side == Side::Short ? "short" : "unknown";
}

const char* nameOf(Pressure pressure)
{
    return pressure == Pressure::Real ? "real-pressure"
        : pressure == Pressure::Mixed ? "mixed"
                                      : "volatility-amplifier";
}

/// Arrows and such, which only clusters have, beside what is plain in every figure.
QString plain(const QString& figure)
{
    return plainCharacters(figure)
        .replace(QChar(0x2014), u'-')
        .replace(u'▲', u'+')
        .replace(u'▼', u'-')
        .replace(u'·', u';')
        .replace(u"…"_s, u"to"_s);
}

QString clusterTable(const ClusterReport& report)
{
    const double step = report.map().axis().step();
    const bool hasMargin = report.map().hasMargin();
    TextTable table;
    QStringList heading{u"Price range"_s, u"From reference"_s, u"Side"_s, u"Notional"_s};
    if (hasMargin)
        heading << u"Margin"_s << u"Leverage"_s << u"Notional #"_s << u"Margin #"_s << u"Change"_s
                << u"Reading"_s;
    table.addRow(heading);
    table.addRule();
    for (const Cluster& cluster : report.clusters) {
        QStringList cells{text::priceRange(cluster.prices, step),
                          report.reference ? text::distanceRange(cluster.prices, *report.reference) : u"-"_s,
                          text::sideName(cluster.side), text::exactAmount(cluster.amounts.notional)};
        if (hasMargin)
            cells << text::exactAmount(cluster.amounts.margin)
                  << text::effectiveLeverage(effectiveLeverage(cluster.amounts))
                  << QString::number(cluster.rankByNotional) << QString::number(cluster.rankByMargin)
                  << text::rankChange(cluster.rankChange()) << text::pressureName(cluster);
        for (QString& cell : cells)
            cell = plain(cell);
        table.addRow(cells);
    }
    return table.text();
}

std::string textOf(const ClusterReport& report)
{
    const double step = report.map().axis().step();
    QString text = text::identity(report.document.source) + u'\n'
        + plain(text::boundaryDetails(report.boundary, step)) + u"\n\n"_s;
    text += report.clusters.empty() ? u"No price zone stands out.\n"_s : clusterTable(report);
    text += u'\n';
    if (report.map().hasMargin()) {
        for (const ClusterRun& run : report.runs)
            text += plain(text::runLine(run, step)) + u'\n';
        if (report.runs.empty())
            text += u"No clusters of real pressure are in line.\n"_s;
        text += u'\n' + plain(text::pressureRules(report.thresholds)) + u'\n';
    } else {
        text += u"No leverage in this export: zones of notional alone, without a reading.\n"_s;
    }
    for (const Warning& warning : report.document.warnings)
        text += u"Warning: "_s + text::describe(warning) + u'\n';
    return (text + text::methodNote() + u'\n').toStdString();
}

void writePlace(JsonWriter& json, std::string_view key, std::size_t place, bool known)
{
    json.key(key);
    if (known)
        json.value(place);
    else
        json.null();
}

void writeBoundary(JsonWriter& json, const ClusterReport& report)
{
    const Boundary& boundary = report.boundary;
    const bool hasMargin = report.map().hasMargin();
    json.key("boundary");
    json.beginObject();
    writePrice(json, "emptyLow", boundary.gap ? std::optional(boundary.gap->low) : std::nullopt);
    writePrice(json, "emptyHigh", boundary.gap ? std::optional(boundary.gap->high) : std::nullopt);
    writeShare(json, "emptyWidth", boundary.gapWidth);
    for (const auto& [name, amounts] : {std::pair("long", boundary.longs), {"short", boundary.shorts}}) {
        json.key(name);
        json.beginObject();
        writeMoney(json, "notional", amounts.notional, boundary.sidesKnown);
        writeMoney(json, "margin", amounts.margin, boundary.sidesKnown && hasMargin);
        json.endObject();
    }
    writeShare(json, "notionalImbalance", boundary.notionalImbalance());
    writeShare(json, "marginImbalance", boundary.marginImbalance());
    json.endObject();
}

void writeTiers(JsonWriter& json, const ClusterReport& report, const Cluster& cluster)
{
    json.key("tiers");
    json.beginArray();
    for (std::size_t tier = 0; tier < cluster.tiers.size(); ++tier) {
        const Amounts& amounts = cluster.tiers[tier];
        if (amounts.notional <= 0)
            continue;
        json.beginObject();
        json.member("tier", std::string_view(report.map().tiers()[tier].key().name()));
        writeMoney(json, "notional", amounts.notional);
        writeMoney(json, "margin", amounts.margin, report.map().hasMargin());
        json.endObject();
    }
    json.endArray();
}

void writeCluster(JsonWriter& json, const ClusterReport& report, const Cluster& cluster)
{
    const bool hasMargin = report.map().hasMargin();
    json.beginObject();
    writePrice(json, "priceLow", cluster.prices.low);
    writePrice(json, "priceHigh", cluster.prices.high);
    writeShare(json, "distance",
               report.reference ? std::optional(cluster.distance(*report.reference)) : std::nullopt);
    json.member("side", nameOf(cluster.side));
    writeMoney(json, "notional", cluster.amounts.notional);
    writeMoney(json, "margin", cluster.amounts.margin, hasMargin);
    writeShare(json, "effectiveLeverage", effectiveLeverage(cluster.amounts));
    writeTiers(json, report, cluster);
    writePlace(json, "rankByNotional", cluster.rankByNotional, true);
    writePlace(json, "rankByMargin", cluster.rankByMargin, hasMargin);
    json.key("reading");
    if (cluster.pressure)
        json.value(nameOf(*cluster.pressure));
    else
        json.null();
    json.member("dense", cluster.dense);
    json.endObject();
}

void writeRun(JsonWriter& json, const ClusterRun& run)
{
    json.beginObject();
    json.member("side", nameOf(run.side));
    writePrice(json, "priceLow", run.prices.low);
    writePrice(json, "priceHigh", run.prices.high);
    json.key("clusters");
    json.beginArray();
    for (const std::size_t place : run.clusters)
        json.value(place);
    json.endArray();
    writeMoney(json, "notional", run.amounts.notional);
    writeMoney(json, "margin", run.amounts.margin);
    json.endObject();
}

void writeReport(JsonWriter& json, const ClusterReport& report)
{
    json.beginObject();
    json.member("file", report.document.source.file);
    writePrice(json, "referencePrice", report.reference);
    writeBoundary(json, report);
    json.key("clusters");
    json.beginArray();
    for (const Cluster& cluster : report.clusters)
        writeCluster(json, report, cluster);
    json.endArray();
    json.key("runs");
    json.beginArray();
    for (const ClusterRun& run : report.runs)
        writeRun(json, run);
    json.endArray();
    json.endObject();
}

std::string csvOf(const ClusterReport& report)
{
    std::string csv = "priceLow,priceHigh,distance,side,notional,margin,effectiveLeverage,rankByNotional,"
                      "rankByMargin,reading,dense\n";
    const bool hasMargin = report.map().hasMargin();
    for (const Cluster& cluster : report.clusters) {
        csv += plainPrice(cluster.prices.low) + ',' + plainPrice(cluster.prices.high) + ',';
        csv +=
            plainShare(report.reference ? std::optional(cluster.distance(*report.reference)) : std::nullopt);
        csv += ',' + std::string(nameOf(cluster.side)) + ',' + plainMoney(cluster.amounts.notional) + ',';
        csv += (hasMargin ? plainMoney(cluster.amounts.margin) : "") + ',';
        csv += plainShare(effectiveLeverage(cluster.amounts)) + ',' + std::to_string(cluster.rankByNotional)
            + ',';
        csv += (hasMargin ? std::to_string(cluster.rankByMargin) : "") + ',';
        csv += std::string(cluster.pressure ? nameOf(*cluster.pressure) : "") + ','
            + (cluster.dense ? "true\n" : "false\n");
    }
    return csv;
}

} // namespace

int runClusters(const Arguments& arguments)
{
    const auto opened = openFile(arguments.files.front(), arguments);
    if (!opened)
        return exitFailed;
    const ClusterReport report = reportOn(*opened, arguments.thresholds);
    Output output;
    if (arguments.format == OutputFormat::Json) {
        JsonWriter json;
        writeReport(json, report);
        output.write(json.text() + '\n');
    } else {
        output.write(arguments.format == OutputFormat::Csv ? csvOf(report) : textOf(report));
    }
    if (arguments.format != OutputFormat::Text)
        complainOfWarnings(report.document);
    return output.finish() ? exitDone : exitFailed;
}

} // namespace ballast
