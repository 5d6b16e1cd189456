// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// F2: an ECharts option, as its getOption() gives it: xAxis with prices and one bar series per leverage.

#include "import/amounts.h"
#include "import/arraymap.h"
#include "import/curvecheck.h"
#include "import/echartsdata.h"
#include "import/exportfields.h"
#include "import/formats.h"
#include "import/mapbuilder.h"

#include <algorithm>
#include <array>

namespace ballast {

namespace {

constexpr std::array<std::string_view, 5> wrapperKeys = {"option", "options", "getOption", "baseOption",
                                                         "chart"};
constexpr int deepestWrapper = 4;

bool hasDataset(JsonValue value)
{
    auto dataset = value.find("dataset");
    if (dataset && dataset->size() > 0 && dataset->isArray())
        dataset = *dataset->items().begin();
    return dataset && dataset->find("source");
}

bool isOption(JsonValue value)
{
    const std::vector<JsonValue> series = seriesOf(value);
    const bool hasAxis = value.find("xAxis") || value.find("yAxis") || value.find("dataset");
    if (series.empty())
        return hasDataset(value);
    if (!std::ranges::all_of(series, [](JsonValue item) { return item.isObject(); }))
        return false;
    return hasAxis
        || std::ranges::any_of(series, [](JsonValue item) { return item.find("type") && item.find("data"); });
}

/// The option itself, or the one inside a wrapper or a list of one.
std::optional<JsonValue> findOption(JsonValue value, int depth = 0)
{
    if (isOption(value))
        return value;
    if (depth == deepestWrapper)
        return std::nullopt;
    if (value.isArray() && value.size() == 1)
        return findOption(*value.items().begin(), depth + 1);
    for (const std::string_view key : wrapperKeys) {
        const auto inner = value.find(key);
        const auto found = inner ? findOption(*inner, depth + 1) : std::nullopt;
        if (found)
            return found;
    }
    return std::nullopt;
}

bool isCumulative(std::string_view name)
{
    const std::string plain = plainName(name.substr(0, 200));
    return plain.find("cumulative") != std::string::npos || plain.find("cumul") != std::string::npos
        || plain.find("累计") != std::string::npos;
}

Side curveSide(std::string_view name)
{
    const std::string plain = plainName(name.substr(0, 200));
    if (plain.find("long") != std::string::npos)
        return Side::Long;
    return plain.find("short") != std::string::npos ? Side::Short : Side::ByPrice;
}

bool isBar(JsonValue series)
{
    const auto type = series.find("type");
    return !type || type->text() == "bar" || type->text() == "custom" || type->text() == "pictorialBar";
}

bool isReference(JsonValue series)
{
    const std::string_view name = nameOf(series);
    return name.size() < 80 && isReferencePriceName(name.substr(0, name.find(':')));
}

/// Sorts one series into tiers, curves, or the ignored.
Imported<void> readSeries(JsonValue series, const std::string& path, EChartsChart& chart,
                          ImportContext& context)
{
    const auto data = series.find("data");
    const bool hasData = data && data->isArray();
    const std::string_view name = nameOf(series);
    const bool cumulative = isCumulative(name);
    const auto tier = cumulative || !isBar(series) ? std::nullopt : tierName(name, BareNumber::IsNoTier);
    if (!hasData || isReference(series))
        return {};
    if (!tier && !cumulative) {
        context.inspection.leftOut(path + " " + Warnings::shortened(name));
        context.warnings.add(
            WarningCode::SeriesIgnored, [&] { return path; }, name);
        return {};
    }
    const std::string dataPath = childPath(path, "data");
    context.inspection.used(path + " " + Warnings::shortened(name),
                            cumulative ? "running total, only checked against" : "tier, USD");
    // A curve's gaps are no lost rows: nothing of it is counted.
    Warnings unheard;
    auto amounts = readSeriesData(*data, dataPath, chart.axis, cumulative ? unheard : context.warnings);
    if (cumulative) {
        if (amounts)
            chart.curves.push_back({{0, curveSide(name)}, path, std::move(*amounts)});
        return {};
    }
    if (!amounts)
        return unexpected(amounts.error());
    chart.tiers.push_back({*tier, dataPath, std::move(*amounts)});
    return {};
}

Imported<EChartsChart> readChart(JsonValue option, ImportContext& context)
{
    EChartsChart chart;
    auto axis = readAxis(option);
    if (!axis)
        return unexpected(axis.error());
    chart.axis = std::move(*axis);
    if (chart.axis.prices)
        context.inspection.used(chart.axis.path, "prices, lower edges");
    std::size_t index = 0;
    std::string names;
    for (const JsonValue series : seriesOf(option)) {
        names += (names.empty() ? "" : ", ") + Warnings::shortened(nameOf(series));
        if (const auto read = readSeries(series, childPath("series", index++), chart, context); !read)
            return unexpected(read.error());
        if (!context.proceed(0.5))
            return fail(ImportErrorCode::Cancelled);
    }
    if (chart.tiers.empty()) {
        if (const auto read = readDataset(option, chart, context.warnings); !read)
            return unexpected(read.error());
    }
    if (chart.tiers.empty())
        return fail(ImportErrorCode::NoTiers, "series", Warnings::shortened(names),
                    "series named by leverage, \"100x\"");
    return chart;
}

Imported<LiquidationMap> buildAligned(EChartsChart& chart, std::optional<double> referencePrice,
                                      ImportContext& context)
{
    ArrayMapBuilder builder(context);
    const std::size_t length =
        chart.axis.prices ? chart.axis.prices->size() : chart.tiers.front().data.amounts.size();
    if (chart.axis.prices)
        builder.setPrices(*chart.axis.prices);
    for (EChartsTier& tier : chart.tiers) {
        if (const auto checked = checkLength(tier.path, tier.data.amounts.size(), length); !checked)
            return unexpected(checked.error());
        builder.addTier(tier.name.leverage, tier.name.side, std::move(tier.data.amounts), tier.path);
    }
    return builder.build(referencePrice);
}

Imported<LiquidationMap> buildFromPairs(const EChartsChart& chart, std::optional<double> referencePrice,
                                        ImportContext& context)
{
    MapBuilder builder(context);
    for (const EChartsTier& tier : chart.tiers) {
        const bool isAligned = tier.data.prices.empty();
        if (isAligned && !chart.axis.prices && !tier.data.amounts.empty())
            return fail(ImportErrorCode::WrongType, tier.path, "amounts without prices",
                        "[price, amount] pairs");
        for (std::size_t i = 0; i < tier.data.amounts.size(); ++i) {
            const double price = isAligned ? (*chart.axis.prices)[i] : tier.data.prices[i];
            builder.add({price, price, tier.name.leverage, tier.name.side, tier.data.amounts[i]},
                        [&] { return childPath(tier.path, i); });
        }
    }
    return builder.build(PriceEdge::Lower, referencePrice);
}

/// The chart's own running totals, held against the map.
void checkCurves(const EChartsChart& chart, const LiquidationMap& map, Warnings& warnings)
{
    for (const EChartsTier& curve : chart.curves) {
        const std::vector<double>& prices =
            curve.data.prices.empty() && chart.axis.prices ? *chart.axis.prices : curve.data.prices;
        if (curve.name.side == Side::ByPrice || prices.size() != curve.data.amounts.size())
            continue;
        std::vector<CurvePoint> points;
        for (std::size_t i = 0; i < prices.size(); ++i)
            points.push_back({prices[i], curve.data.amounts[i]});
        if (!curveAgrees(map, curve.name.side, points))
            warnings.add(WarningCode::CurveMismatch, [&] { return curve.path; });
    }
}

bool matches(const Content& content)
{
    return content.json && findOption(*content.json);
}

Imported<LiquidationMap> import(const Content& content, ImportContext& context)
{
    const auto option = findOption(*content.json);
    if (!option)
        return unexpected(notAMap(content));
    auto chart = readChart(*option, context);
    if (!chart)
        return unexpected(chart.error());
    readSource(*content.json, context.source);
    readTitle(*option, context.source);
    auto exported = exportedReferencePrice(*content.json);
    if (!exported)
        exported = chartReferencePrice(*option, chart->axis);
    const auto referencePrice = context.referencePrice(exported);
    const bool hasPairs =
        std::ranges::any_of(chart->tiers, [](const EChartsTier& tier) { return !tier.data.prices.empty(); });
    auto map = hasPairs ? buildFromPairs(*chart, referencePrice, context)
                        : buildAligned(*chart, referencePrice, context);
    if (map)
        checkCurves(*chart, *map, context.warnings);
    return map;
}

} // namespace

const Format formats::eChartsOption = {"echarts-option", "ECharts option with one series per leverage",
                                       "series beside an axis or a dataset", matches, import};

} // namespace ballast
