#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws a map with ECharts in Chromium: notional beside margin, stacked by tier. Needs the packages of tests/browser.
//
//   echarts_map.mjs MAP.json OUT.png [--toggles N] [--series JSON]
//
// Prints {"drawn_ms": .., "toggle_ms": [..]}: until the map is drawn, counted from the start of this program, and what
// each of N toggles of a tier takes after the picture is saved. Chromium draws without a GPU, as everything else here.
//
// `--series` is what every series has besides. By default that is ECharts' own answer to many bars, `large`, which sets
// in at 400 bars and draws them in slices: 5 s instead of 15 s at 100,000 buckets. In one go ("progressive": 0) a
// million buckets and two toggles take more than 5 minutes. Where a pixel has many bars, a later tier paints over an
// earlier one in all of these. "sampling": "max" is faster, but picks buckets by tier, so that the stacks are wrong.

import {createReadStream} from "node:fs";
import {createServer} from "node:http";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {openBrowser} from "../../../browser/browser.js";

const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {toggles: {type: "string", default: "0"}, series: {type: "string", default: '{"large":true}'}},
});
if (positionals.length !== 2) {
    console.error("Usage: echarts_map.mjs MAP.json OUT.png [--toggles N] [--series JSON]");
    process.exit(2);
}
const [map, picture] = positionals;

const files = {
    "/": ["text/html", pathOf("page.html")],
    "/page.js": ["text/javascript", pathOf("page.js")],
    "/echarts.js": ["text/javascript", pathOf("../../../browser/node_modules/echarts/dist/echarts.min.js")],
    "/map.json": ["application/json", map],
};

function openServer() {
    const server = createServer((request, response) => {
        const [type, path] = files[request.url];
        response.setHeader("Content-Type", type);
        createReadStream(path).on("error", (error) => response.destroy(error)).pipe(response);
    });
    return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

const server = await openServer();
const browser = await openBrowser();
try {
    const page = await browser.newPage({viewport: {width: 1920, height: 1080}});
    page.on("crash", () => {
        console.error("echarts_map.mjs: the page crashed");
        process.exit(1);
    });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.evaluate((settings) => drawMap(settings), JSON.parse(values.series));
    const drawn = performance.now();
    await page.screenshot({path: picture, timeout: 0});
    const toggles = [];
    for (let i = 0; i < Number(values.toggles); ++i)
        toggles.push(await page.evaluate(() => toggleTier()));
    console.log(JSON.stringify({drawn_ms: drawn, toggle_ms: toggles}));
} finally {
    await browser.close();
    server.close();
}
