// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Paste this into the browser's console on a page that draws a liquidation map with ECharts. It saves the charts
// as a JSON file, which Ballast opens. It reads only what the page already shows: it fetches nothing, decrypts
// nothing, and takes no cookie, stored key or address parameter along.
(() => {
    "use strict";

    const mostObjects = 50000; // looked at in the search of one React component's surroundings
    const mostItems = 200; // of one list in that search: data have thousands, and hold no chart

    const isObject = (value) => value !== null && typeof value === "object";
    const isChart = (value) => ["getOption", "setOption", "getDom"].every((name) => typeof value[name] === "function");

    // The chart of `element`, when `value` is that chart or an ECharts library that knows it.
    const chartIn = (value, element) => {
        if (isChart(value))
            return value.getDom() === element ? value : null;
        return typeof value.getInstanceByDom === "function" ? value.getInstanceByDom(element) || null : null;
    };

    // Three ways to the chart of an element, the plainest first.
    const byGlobal = (element, view) => (view.echarts ? chartIn(view.echarts, element) : null);

    // React hangs its fiber on every element it made. From there hooks, refs, state and parents are plain objects.
    const byReact = (element) => {
        const queue = [];
        for (let at = element; at; at = at.parentElement)
            queue.push(...Object.keys(at).filter((key) => key.startsWith("__react")).map((key) => at[key]));
        const seen = new Set();
        for (let next = 0; next < queue.length && seen.size < mostObjects; next++) {
            const value = queue[next];
            if (!isObject(value) || seen.has(value))
                continue;
            seen.add(value);
            try {
                const chart = chartIn(value, element);
                if (chart)
                    return chart;
                if (value.nodeType || value.window === value || isChart(value) || ArrayBuffer.isView(value))
                    continue;
                if (value instanceof Map || value instanceof Set)
                    queue.push(...[...value.values()].slice(0, mostItems));
                for (const key of Object.keys(value).slice(0, Array.isArray(value) ? mostItems : undefined))
                    queue.push(Object.getOwnPropertyDescriptor(value, key).value); // runs no getter
            } catch {
                // An object that may not be looked at, such as another site's window, is not the chart.
            }
        }
        return null;
    };

    // The chart of an ECharts imported as a module is held by closures alone. But it listens to the mouse, and
    // ECharts hands events on by listener.call(chart, event): so a mouse is moved, far outside, with `call` watched.
    const byEvent = (element, view) => {
        const prototype = view.Function.prototype;
        const original = Object.getOwnPropertyDescriptor(prototype, "call");
        let chart = null;
        const watched = function (self, ...rest) {
            chart = chart || (isObject(self) && isChart(self) ? chartIn(self, element) : null);
            return Reflect.apply(this, self, rest);
        };
        Object.defineProperty(prototype, "call", {...original, value: watched});
        try {
            const far = {clientX: -9999, clientY: -9999, pointerType: "mouse"};
            for (const child of element.children) {
                child.dispatchEvent(new view.PointerEvent("pointermove", far));
                child.dispatchEvent(new view.MouseEvent("mousemove", far));
            }
        } finally {
            Object.defineProperty(prototype, "call", original);
        }
        return chart;
    };

    const list = (value) => (Array.isArray(value) ? value : value == null ? [] : [value]);
    const pick = (object, keys) => Object.fromEntries(keys.filter((key) => object?.[key] != null)
        .map((key) => [key, object[key]]));
    const cell = (value) => (typeof value === "bigint" ? Number(value)
        : !isObject(value) || value instanceof Date ? value : null);
    // One number, a row of them, or either in an object that carries its style too.
    const isList = (value) => Array.isArray(value) || ArrayBuffer.isView(value);
    const item = (value) => (isList(value) ? Array.from(value, cell)
        : isObject(value) && !(value instanceof Date) ? {value: item(value.value ?? null)} : cell(value));
    // A series' typed array is flat: x, y, x, y, .., or as many numbers a row as it has dimensions.
    const rows = (data, width) => Array.from({length: data.length / width},
        (_, i) => Array.from(data.subarray(i * width, (i + 1) * width)));
    const items = ({data, dimensions}) => (ArrayBuffer.isView(data) ? rows(data, Math.max(2, dimensions?.length || 0))
        : list(data).map(item));
    const record = (value) => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cell(one)]));
    const table = (source) => (Array.isArray(source) // of rows, or an object of columns
        ? source.map((row) => (isObject(row) && !isList(row) ? record(row) : item(row)))
        : Object.fromEntries(Object.entries(source).map(([key, column]) => [key, item(column)])));
    const axis = (one) => ({...pick(one, ["type", "name"]), ...(one?.data ? {data: list(one.data).map(item)} : {})});
    const mark = (one) => (Array.isArray(one) ? one.map(mark)
        : {...pick(one, ["name", "xAxis", "yAxis", "coord"]), label: pick(one?.label, ["formatter"])});

    // Of an option what a map is made of, named one by one: nothing else that the page put there leaves it.
    const mapOf = (option) => ({
        title: list(option.title).map((one) => pick(one, ["text", "subtext"])),
        xAxis: list(option.xAxis).map(axis),
        yAxis: list(option.yAxis).map(axis),
        dataset: list(option.dataset).filter((one) => isObject(one?.source) && !ArrayBuffer.isView(one.source))
            .map((one) => ({dimensions: list(one.dimensions).map((named) => named?.name ?? cell(named)),
                source: table(one.source)})),
        series: list(option.series).map((one) => ({
            ...pick(one, ["type", "name", "encode", "datasetIndex", "xAxisIndex", "yAxisIndex"]),
            ...(one.data ? {data: items(one)} : {}),
            ...(one.markLine?.data ? {markLine: {data: list(one.markLine.data).map(mark)}} : {}),
        })),
    });
    const canBeMap = (map) => map.dataset.length > 0
        || map.series.some((one) => ["bar", "pictorialBar", "custom"].includes(one.type));

    // Every document that can be read from here: the page, its frames of the same site, open shadow trees.
    let closedFrames = 0;
    const rootsOf = (root) => [root, ...[...root.querySelectorAll("*")].flatMap((element) => {
        const inner = element.shadowRoot || (/^i?frame$/i.test(element.tagName) && element.contentDocument);
        closedFrames += inner === null ? 1 : 0;
        return inner ? rootsOf(inner) : [];
    })];
    const chartOf = (element) => {
        for (const way of [byGlobal, byReact, byEvent]) {
            try {
                const chart = way(element, element.ownerDocument.defaultView);
                if (chart)
                    return {way: way.name, map: mapOf(chart.getOption() || {})};
            } catch {
                // the next way may still lead there
            }
        }
        return null;
    };
    const save = (text, name) => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([text], {type: "application/json"}));
        link.download = name;
        link.click(); // outside the document, so that the page does not take it for a click on itself
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    };

    const elements = rootsOf(document).flatMap((root) => [...root.querySelectorAll("[_echarts_instance_]")]);
    const charts = elements.map(chartOf);
    const time = new Date().toISOString();
    const page = {page: document.title, provider: location.hostname, capturedAt: time};
    const maps = charts.filter((chart) => chart && canBeMap(chart.map)).map((chart) => ({...page, ...chart.map}));
    for (const {way, map} of charts.filter(Boolean))
        console.info(`Ballast: a chart, found ${way}, ${canBeMap(map) ? "saved" : "left out for it has no bars"}: `
            + map.series.map((one) => one.name || one.type).join(", "));
    const again = "Wait until the chart is drawn, then paste the snippet again.";
    const unreached = charts.filter((chart) => !chart).length;
    if (elements.length === 0)
        console.warn(`Ballast: no chart of ECharts is on this page; another library's cannot be read. ${again}`);
    if (unreached > 0)
        console.warn(`Ballast: ${unreached} of ${charts.length} charts are out of reach. Reload the page. ${again}`);
    if (maps.length === 0 && closedFrames > 0)
        console.warn(`Ballast: frames of other sites (${closedFrames}) cannot be searched from here. Choose such`
            + " a frame in the console's list that says \"top\", then paste the snippet again.");
    if (maps.length === 0)
        return "Ballast: nothing was saved.";
    const name = `liquidation-map-${time.slice(0, 19).replaceAll(":", "-")}Z.json`;
    save(JSON.stringify(maps.length > 1 ? maps : maps[0]), name);
    return `Ballast: saved as ${name}, with ${maps.length} of ${charts.length} charts. Open it in Ballast.`;
})();
