// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notional beside margin as stacked bars in one chart, so that one legend switches a tier in both.

const colours = ["#d99100", "#d9622b", "#b8437a", "#6f4fa3", "#3f6aa8"];
let chart;
let tiers;

function optionOf(map, settings) {
    const seriesOf = (axis, amounts) => tiers.map((tier, i) => ({
        type: "bar",
        name: tier,
        stack: `stack${axis}`,
        xAxisIndex: axis,
        yAxisIndex: axis,
        itemStyle: {color: colours[i]},
        barCategoryGap: 0,
        data: amounts(tier),
        ...settings,
    }));
    const margin = (tier) => map[tier].map((notional) => notional / parseInt(tier));
    return {
        animation: false,
        backgroundColor: "#ffffff",
        title: [{text: `${map.exchange} ${map.symbol}`}, {text: "Notional (USD)", top: 40, left: "22%"},
            {text: "Margin (USD)", top: 40, left: "72%"}],
        legend: {data: tiers, top: 8, right: 40},
        grid: [{left: 90, right: "52%", top: 80, bottom: 60}, {left: "52%", right: 40, top: 80, bottom: 60}],
        xAxis: [0, 1].map((gridIndex) => ({type: "category", gridIndex, data: map.prices, name: "Price (USD)",
            nameLocation: "middle", nameGap: 32, axisLabel: {formatter: (price) => Math.round(price)}})),
        yAxis: [0, 1].map((gridIndex) => ({type: "value", gridIndex})),
        series: [...seriesOf(0, (tier) => map[tier]), ...seriesOf(1, margin)],
    };
}

/// Does what makes the chart draw, and resolves when ECharts has finished and the frame after it is on the screen.
function untilPainted(change) {
    return new Promise((resolve) => {
        const finished = () => {
            chart.off("finished", finished);
            requestAnimationFrame(() => setTimeout(resolve, 0));
        };
        chart.on("finished", finished);
        change();
    });
}

async function drawMap(settings) {
    const map = await (await fetch("/map.json")).json();
    tiers = Object.keys(map).filter((name) => /^\d+x$/.test(name));
    chart = echarts.init(document.getElementById("chart"));
    await untilPainted(() => chart.setOption(optionOf(map, settings)));
}

/// Milliseconds from a click on the first tier of the legend to the painted frame.
async function toggleTier() {
    const start = performance.now();
    await untilPainted(() => chart.dispatchAction({type: "legendToggleSelect", name: tiers[0]}));
    return performance.now() - start;
}
