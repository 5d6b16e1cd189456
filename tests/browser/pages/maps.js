// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The maps that the pages draw, and that the tests sum up by themselves. Amounts are whole cents, so that sums of
// them are exact; nothing here is a vendor's data.

/// A map of `count` buckets from `first` on: prices, and one list of cents a tier.
function mapOf(seed, first, step, count, leverages) {
    let state = seed;
    const random = () => {
        state = (state * 48271) % 2147483647;
        return state;
    };
    const amount = (leverage) => (random() % 3 === 0 ? 0 : (random() % 20000000) * leverage);
    const prices = Array.from({length: count}, (_, i) => first + i * step);
    const cents = leverages.map((leverage) => prices.map(() => amount(leverage)));
    return {prices, leverages, cents, referencePrice: prices[count >> 1]};
}

export const bitcoin = mapOf(20251113, 78000, 70, 190, [5, 10, 25, 50, 100]);
export const ether = mapOf(7, 2800.5, 2.5, 120, [10, 25, 50, 100]);

const dollars = (cents) => cents / 100;

/// The ways in which pages give amounts to a bar series.
const shapes = {
    numbers: (cents) => dollars(cents),
    gaps: (cents) => (cents === 0 ? "-" : dollars(cents)),
    styled: (cents) => ({value: dollars(cents), itemStyle: {color: "#f2b134"}, note: "item-note"}),
    categories: (cents, index) => [index, dollars(cents)],
};

function curve(map) {
    let sum = 0;
    return map.prices.map((_, i) => {
        sum += map.cents.reduce((all, tier) => all + tier[i], 0);
        return dollars(sum);
    });
}

/// The option of a chart of `map`. What it has besides the map must not get into the download.
export function optionOf(map, title, shape = "numbers") {
    return {
        title: {text: title},
        animation: false,
        apiKey: "option-key",
        toolbox: {feature: {dataView: {title: "toolbox-text"}, myTool: {show: true, onclick() {}}}},
        graphic: [{type: "text", style: {text: "graphic-text"}}],
        tooltip: {trigger: "axis", formatter: () => "tooltip-text"},
        legend: {},
        xAxis: {type: "category", data: map.prices.map(String), axisLabel: {formatter: (value) => `$${value}`}},
        yAxis: [{type: "value"}, {type: "value"}],
        dataZoom: [{type: "inside", start: 40, end: 60}],
        series: [
            ...map.leverages.map((leverage, tier) => ({
                type: "bar",
                name: `${leverage}x Leverage`,
                stack: "all",
                data: map.cents[tier].map(shapes[shape]),
                authToken: "series-key",
                markLine: tier > 0 ? undefined
                    : {data: [{xAxis: String(map.referencePrice), label: {formatter: "Current Price"}}]},
            })),
            {type: "line", name: "Depth", yAxisIndex: 1, data: curve(map)},
        ],
    };
}

/// The same map as a table, which ECharts calls a dataset.
export function datasetOptionOf(map, title) {
    const dimensions = ["price", ...map.leverages.map((leverage) => ({name: `${leverage}x`, type: "number"}))];
    const rows = map.prices.map((price, i) => [price, ...map.cents.map((tier) => dollars(tier[i]))]);
    return {
        title: {text: title},
        animation: false,
        dataset: {dimensions, source: rows},
        xAxis: {type: "category"},
        yAxis: {},
        series: map.leverages.map(() => ({type: "bar", stack: "all"})),
    };
}

/// The same map with a flat typed array for each tier: category, amount, category, amount, ..
export function typedOptionOf(map, title) {
    const option = optionOf(map, title);
    map.cents.forEach((tier, index) => {
        option.series[index].dimensions = ["bucket", "amount"];
        option.series[index].data = Float64Array.from(tier.flatMap((cents, i) => [i, dollars(cents)]));
    });
    return option;
}

/// A chart that is no map.
export const candles = {
    title: {text: "Price"},
    animation: false,
    xAxis: {type: "category", data: ["Mon", "Tue"]},
    yAxis: {},
    series: [{type: "line", name: "BTC", data: [84000, 85000]}],
};
