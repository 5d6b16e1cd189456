// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importcontext.h"
#include "import/json.h"
#include "import/tiername.h"

#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// The axis that carries prices. Bars may stand (prices on x) or lie (prices on y).
struct EChartsAxis
{
    std::string path; ///< "xAxis[0].data".
    bool isVertical = false; ///< Prices are on the y axis, so pairs are [value, price].
    std::optional<std::vector<double>> prices; ///< Of a category axis, as published.
    double low = 0; ///< Lowest and highest of the prices.
    double high = 0;

    void setPrices(std::vector<double> published);
};

/// One series' amounts. `prices` is empty when they align with the axis; otherwise one price per amount.
struct EChartsAmounts
{
    std::vector<double> amounts;
    std::vector<double> prices;
};

/// A series that is a tier.
struct EChartsTier
{
    TierName name;
    std::string path;
    EChartsAmounts data;
};

/// A chart's tables, read: what the importer makes the map from.
struct EChartsChart
{
    EChartsAxis axis;
    std::vector<EChartsTier> tiers;
    std::vector<EChartsTier> curves; ///< Running totals; only `name.side` means something.
};

/// The price axis of an option: the first of xAxis and yAxis that has category data, if any.
Imported<EChartsAxis> readAxis(JsonValue option);

/// A price on the axis as ECharts writes it: a price, or for a category axis also the category's index.
std::optional<double> priceOnAxis(JsonValue value, const EChartsAxis& axis);

/// Reads series data: numbers, "-", null, {value}, and [price, value] pairs.
Imported<EChartsAmounts> readSeriesData(JsonValue data, const std::string& path, const EChartsAxis& axis,
                                        Warnings& warnings);

/// Reads tiers out of `dataset.source`, a table in any of its three forms, and sets the axis's prices.
Imported<void> readDataset(JsonValue option, EChartsChart& chart, Warnings& warnings);

/// The option's series, whether there is one or a list; empty for anything else.
std::vector<JsonValue> seriesOf(JsonValue option);
std::string_view nameOf(JsonValue series);

/// The reference price that the chart shows: a "Current Price" series or a mark line.
std::optional<double> chartReferencePrice(JsonValue option, const EChartsAxis& axis);

/// Exchange and symbol when the chart's title plainly states exactly one of each.
void readTitle(JsonValue option, Source& source);

} // namespace ballast
