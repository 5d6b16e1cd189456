// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonexport.h"

#include "compare/comparisontext.h"
#include "model/jsonwriter.h"
#include "text/format.h"
#include "text/plainfigures.h"
#include "text/texttable.h"

#include <algorithm>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

/// More columns of tiers than this no longer fit a line.
constexpr std::size_t mostTierColumns = 12;
/// More maps than this are not read row by row, and the verdict would be far out of sight.
constexpr std::size_t mostRows = 500;

QString plainPercent(double fraction, int decimals)
{
    return plainCharacters(text::percent(fraction, decimals));
}

QString timeOf(const ComparedMap& map)
{
    return map.capturedAt ? text::utcTime(*map.capturedAt) : u"-"_s;
}

QString given(const std::string& text)
{
    return text.empty() ? u"-"_s : QString::fromStdString(text);
}

/// "at least 2.31 %"
QString ratioCell(const ComparedMap& map)
{
    if (!map.ratio)
        return u"-"_s;
    const QString figure = plainPercent(*map.ratio, 3);
    return map.basis == MarginBasis::LowerBound ? text::marginRemark(map) + u' ' + figure : figure;
}

QString fileCell(const ComparedMap& map)
{
    // The first cell of a row: the text may be pasted into a spreadsheet.
    const QString file = QString::fromStdString(wordsCell(displayName(map.file)));
    return map.map.empty() ? file : file + u" ["_s + QString::fromStdString(map.map) + u']';
}

QString mapTable(const std::vector<ComparedMap>& maps)
{
    TextTable table;
    table.addRow({u"Map"_s, u"Provider"_s, u"Exchange"_s, u"Symbol"_s, u"Window"_s, u"Captured"_s,
                  u"Notional"_s, u"Ratio"_s, u"Leverage"_s});
    table.addRule();
    for (const ComparedMap& map : maps) {
        if (map.isMap())
            table.addRow(
                {fileCell(map), given(map.provider), given(map.exchange), given(map.symbol), given(map.range),
                 timeOf(map), text::exactAmount(map.notional), ratioCell(map),
                 map.effectiveLeverage ? QString::number(*map.effectiveLeverage, 'f', 2) + u'x' : u"-"_s});
    }
    return table.text();
}

/// Of notional and of margin, in columns beside each other.
QString tierTable(const std::vector<ComparedMap>& maps)
{
    const std::vector<Leverage> leverages = leveragesOf(maps);
    if (leverages.empty())
        return {};
    if (leverages.size() > mostTierColumns)
        return u"The maps have %1 different tiers: their shares are in --format csv and json.\n\n"_s.arg(
            leverages.size());
    TextTable table;
    QStringList head{u"Tier shares, notional > margin"_s};
    for (const Leverage& leverage : leverages)
        head << plainCharacters(text::leverage(leverage));
    table.addRow(head);
    table.addRule();
    for (const ComparedMap& map : maps) {
        QStringList row{fileCell(map)};
        for (const Leverage& leverage : leverages) {
            const TierShare* tier = tierOf(map, leverage);
            row << (tier ? plainPercent(tier->notional, 1) + u" > "_s + plainPercent(tier->margin, 1)
                         : u"-"_s);
        }
        if (!map.tiers.empty())
            table.addRow(row);
    }
    return table.text() + u'\n';
}

QStringList spreadCells(const QString& label, const Spread& spread)
{
    QStringList cells{label, QString::number(spread.count)};
    for (const double value :
         {spread.least, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.most})
        cells << plainPercent(value, 2);
    return cells;
}

/// Groupings that put everything under one name say nothing more than the whole.
QString spreadTable(const ComparisonReport& report)
{
    if (report.comparison.ratio.count == 0)
        return {};
    TextTable table;
    table.addRow(
        {u"Ratio by"_s, u"Maps"_s, u"Least"_s, u"Quarter"_s, u"Median"_s, u"3 quarters"_s, u"Most"_s});
    table.addRule();
    table.addRow(spreadCells(u"all"_s, report.comparison.ratio));
    for (const Grouping grouping : groupings) {
        const auto groups = groupedRatios(report.maps, report.comparison, grouping);
        if (groups.size() < 2)
            continue;
        table.addRule();
        for (const SpreadGroup& group : groups)
            table.addRow(spreadCells(text::groupingName(grouping) + u' ' + text::groupName(group, grouping),
                                     group.ratio));
    }
    return table.text() + u'\n';
}

QString overlayText(const ComparisonReport& report)
{
    if (!report.overlay)
        return {};
    const OverlayResult& result = report.overlay->result;
    return (result ? text::likeness(*result) : text::describe(result.error())) + u"\n"_s;
}

std::string csvRow(const ComparedMap& map, const std::vector<Leverage>& leverages)
{
    std::string row = csvField(displayName(map.file));
    for (const std::string* field : {&map.map, &map.provider, &map.exchange, &map.symbol, &map.range})
        row += ',' + csvField(*field);
    row += ',' + (map.capturedAt ? text::utcTime(*map.capturedAt).toStdString() : std::string());
    const bool isMap = map.isMap();
    row += std::string(",") + (isMap ? name(map.basis) : "") + ',' + (isMap ? plainMoney(map.notional) : "");
    row += ',' + (map.margin ? plainMoney(*map.margin) : std::string());
    row += ',' + plainShare(map.ratio) + ',' + plainShare(map.effectiveLeverage);
    for (const Leverage& leverage : leverages) {
        const TierShare* tier = tierOf(map, leverage);
        row += ',' + plainShare(tier ? std::optional(tier->notional) : std::nullopt);
        row += ',' + plainShare(tier ? std::optional(tier->margin) : std::nullopt);
    }
    return row + ',' + csvField(map.error) + '\n';
}

} // namespace

std::string comparisonAsText(const ComparisonReport& report)
{
    const auto sentence = [](const QString& text) {
        return text.isEmpty() ? QString() : plainCharacters(text) + u'\n';
    };
    QString text;
    if (report.comparison.maps > mostRows)
        text += u"A row for each of the %1 maps is in --format csv and json.\n\n"_s.arg(
            text::count(report.comparison.maps));
    else if (report.comparison.maps > 0)
        text += mapTable(report.maps) + u'\n' + tierTable(report.maps);
    text += spreadTable(report);
    text += sentence(text::verdict(report.comparison)) + sentence(text::leftOut(report.comparison))
        + plainCharacters(overlayText(report)) + sentence(text::noTotals());
    if (report.comparison.failed > 0)
        text += u"\nNot read:\n"_s;
    for (const ComparedMap& map : report.maps) {
        if (!map.isMap())
            text += u"  "_s + QString::fromStdString(displayName(map.file)) + u": "_s
                + QString::fromStdString(map.error) + u'\n';
    }
    return text.toStdString();
}

std::string comparisonAsCsv(const ComparisonReport& report)
{
    const std::vector<Leverage> leverages = leveragesOf(report.maps);
    std::string text = "file,map,provider,exchange,symbol,range,capturedAt,marginBasis,notional,margin,ratio,"
                       "effectiveLeverage";
    for (const Leverage& leverage : leverages)
        text += ",notionalShare_" + leverage.digits() + "x,marginShare_" + leverage.digits() + 'x';
    text += ",error\n";
    for (const ComparedMap& map : report.maps)
        text += csvRow(map, leverages);
    return text;
}

} // namespace ballast
