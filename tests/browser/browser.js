// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The browser, the console in it, and the program that opens what was saved.

import {execFile} from "node:child_process";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {chromium} from "playwright-core";

const snippetFile = fileURLToPath(new URL("../../resources/devtools/ballast-snippet.js", import.meta.url));

export function openBrowser() {
    return chromium.launch({
        executablePath: process.env.BALLAST_CHROMIUM || "/usr/bin/chromium",
        args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"],
    });
}

/// Opens a page whose cookie, storage and address hold what must stay there, and waits until it has drawn.
export async function openPage(browser, address) {
    const page = await browser.newPage();
    await page.goto(`${address}?apiKey=query-secret#fragment-secret`);
    await page.evaluate(() => {
        localStorage.setItem("token", "storage-secret");
        sessionStorage.setItem("token", "storage-secret");
        document.cookie = "auth=cookie-secret";
    });
    await page.frames().at(-1).waitForSelector("[data-drawn]");
    return page;
}

/// Pastes the snippet as the console does: into the page itself, as a user's doing, past its content policy.
/// Gives its answer, what it said, the requests it made, and the file if one was saved, which goes into `folder`.
export async function pasteSnippet(page, folder) {
    const said = [];
    const requests = [];
    let download = null;
    page.on("console", (message) => said.push(message.text()));
    page.on("request", (request) => requests.push(request.url()));
    page.on("download", (started) => (download = started));
    const calls = "Function.prototype.call.toString() + Object.getOwnPropertyNames(Object.prototype)";
    const before = await page.evaluate(calls);
    const console = await page.context().newCDPSession(page);
    const {result, exceptionDetails} = await console.send("Runtime.evaluate", {
        expression: await readFile(snippetFile, "utf8"),
        userGesture: true,
        replMode: true,
        returnByValue: true,
    });
    if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description || exceptionDetails.text);
    await page.waitForTimeout(300); // for what must not come: a request, a second file
    const file = download && join(folder, download.suggestedFilename());
    await download?.saveAs(file);
    return {
        answer: result.value,
        said: said.join("\n"),
        requests,
        isRestored: before === (await page.evaluate(calls)),
        file,
    };
}

/// What `ballast summary --format json` says of a file: a list of maps.
export async function summaryOf(file) {
    const binary = process.env.BALLAST_BINARY;
    if (!binary)
        throw new Error("BALLAST_BINARY does not name the program");
    const {stdout} = await promisify(execFile)(binary, ["summary", "--format", "json", file]);
    return JSON.parse(stdout);
}
