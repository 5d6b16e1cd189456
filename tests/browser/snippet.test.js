// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The browser snippet on pages that draw with ECharts: what it saves opens in Ballast with the page's sums.

import assert from "node:assert/strict";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {after, before, test} from "node:test";

import {openBrowser, openPage, pasteSnippet, summaryOf} from "./browser.js";
import {bitcoin, ether} from "./pages/maps.js";
import {openSite} from "./site.js";
import {assertSummary} from "./sums.js";

let browser;
let site;
let folder;

before(async () => {
    [browser, site, folder] = await Promise.all([openBrowser(), openSite(), mkdtemp(join(tmpdir(), "ballast-"))]);
});

after(async () => {
    await browser?.close();
    site?.close();
    await rm(folder, {recursive: true, force: true});
});

/// Pastes the snippet on a page of the site, and checks what holds whatever the page is.
async function pasteOn(name) {
    const page = await openPage(browser, site.at(name));
    try {
        const pasted = await pasteSnippet(page, await mkdtemp(join(folder, "saved-")));
        assert.ok(pasted.isRestored, "the page is left as it was");
        assert.deepEqual(pasted.requests.filter((url) => !url.startsWith("blob:")), [], "nothing is fetched");
        return {...pasted, text: pasted.file && (await readFile(pasted.file, "utf8"))};
    } finally {
        await page.close();
    }
}

async function assertOneMap(pasted, map, way) {
    assert.match(pasted.said, new RegExp(`a chart, found ${way}, saved`));
    assert.match(pasted.answer, /^Ballast: saved as liquidation-map-[-\dT]+Z\.json, with 1 of 1 charts\./);
    const [summary, ...others] = await summaryOf(pasted.file);
    assert.equal(others.length, 0);
    assertSummary(summary, map);
    return summary;
}

for (const [name, way, draws] of [
    ["global", "byGlobal", "ECharts is a global"],
    ["module", "byEvent", "ECharts is imported as a module"],
    ["module5", "byEvent", "parts of ECharts 5 are imported, and draw SVG"],
    ["library", "byReact", "a component of echarts-for-react holds the chart"],
    ["component", "byReact", "a React component of the page's own holds the chart in a ref"],
    ["frame", "byEvent", "the chart is in a frame of the same site"],
]) {
    test(`a page where ${draws}`, async () => {
        const summary = await assertOneMap(await pasteOn(name), bitcoin, way);
        assert.equal(summary.symbol, "BTCUSDT");
        assert.equal(summary.exchange, "Binance");
    });
}

test("a chart of a dataset in a shadow tree", async () => {
    const pasted = await pasteOn("dataset");
    assert.match(pasted.said, /found byEvent, saved/);
    const [summary] = await summaryOf(pasted.file);
    assertSummary(summary, ether, null);
});

test("two maps and a chart that is none on a page", async () => {
    const pasted = await pasteOn("two");
    assert.match(pasted.said, /left out for it has no bars: BTC$/m);
    assert.match(pasted.answer, /with 2 of 3 charts/);
    const documents = JSON.parse(pasted.text);
    assert.deepEqual(documents.map((one) => one.title[0].text), ["Binance BTCUSDT", "OKX ETHUSDT"]);
    const summaries = await summaryOf(pasted.file);
    assert.deepEqual(summaries.map((one) => one.symbol), ["BTCUSDT", "ETHUSDT"]);
    assertSummary(summaries[0], bitcoin);
    assertSummary(summaries[1], ether);
});

test("a page without a chart", async () => {
    const pasted = await pasteOn("empty");
    assert.equal(pasted.answer, "Ballast: nothing was saved.");
    assert.match(pasted.said, /no chart of ECharts is on this page/);
    assert.equal(pasted.file, null);
});

test("a page with a frame of another site", async () => {
    const pasted = await pasteOn("foreign");
    assert.equal(pasted.answer, "Ballast: nothing was saved.");
    assert.match(pasted.said, /frames of other sites \(1\) cannot be searched from here/);
    assert.equal(pasted.file, null);
});

test("the file names page and time, and nothing of the reader's", async () => {
    const start = Date.now();
    const {text, file} = await pasteOn("module");
    const saved = JSON.parse(text);
    assert.deepEqual(Object.keys(saved).sort(),
        ["capturedAt", "dataset", "page", "provider", "series", "title", "xAxis", "yAxis"]);
    assert.equal(saved.page, 'Liquidations \u00b7 "30 days"');
    assert.equal(saved.provider, "127.0.0.1");
    const time = Date.parse(saved.capturedAt);
    assert.ok(time >= start - 1000 && time <= Date.now() + 1000, saved.capturedAt);
    assert.doesNotMatch(text, /secret|token|apiKey|-key|cookie|http|toolbox|graphic|tooltip|note/i);
    assert.equal((await summaryOf(file))[0].provider, "127.0.0.1");
});
