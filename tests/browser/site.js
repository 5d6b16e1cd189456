// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages, bundled as sites do it and served on this machine.

import {build} from "esbuild";
import {createServer} from "node:http";
import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";

const scripts = ["global.js", "module.js", "module5.js", "library.jsx", "component.jsx", "two.js", "dataset.js"];
const nameOf = (file) => file.replace(/\.jsx?$/, "");
const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));

async function bundles() {
    const result = await build({
        entryPoints: scripts.map((file) => pathOf(`pages/${file}`)),
        bundle: true,
        minify: true,
        write: false,
        outdir: "/",
        jsx: "automatic",
        format: "iife",
        define: {"process.env.NODE_ENV": '"production"'},
        logLevel: "warning",
    });
    return new Map(result.outputFiles.map((file) => [`/${file.path.split("/").pop()}`, file.text]));
}

const page = (body) => `<!doctype html><meta charset="utf-8"><title>Liquidations \u00b7 "30 days"</title>
<link rel="icon" href="data:,"><style>#chart, iframe { height: 400px; width: 800px }</style>${body}`;
const drawn = (name) => page(`<div id="root"></div><div id="chart"></div><script src="/${name}.js"></script>`);

/// The site: `at(name)` is the address of a page, `elsewhere(name)` the same on another origin.
export async function openSite() {
    const files = await bundles();
    files.set("/echarts.js", await readFile(pathOf("node_modules/echarts/dist/echarts.min.js"), "utf8"));
    const server = createServer((request, response) => {
        const path = request.url.replace(/[?#].*/, "");
        const isPage = path.startsWith("/path-secret/");
        const text = isPage ? pages.get(path.split("/").pop()) : files.get(path);
        response.writeHead(text === undefined ? 404 : 200, {
            "Content-Type": isPage ? "text/html" : "text/javascript",
            // Pages that allow no script but their own are no hindrance.
            "Content-Security-Policy": "default-src 'self'; style-src 'unsafe-inline'; img-src data:; frame-src *",
            "Set-Cookie": "session=cookie-secret",
        });
        response.end(text);
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = (host, name) => `http://${host}:${server.address().port}/path-secret/${name}`;
    const elsewhere = (name) => address("localhost", name);
    const pages = new Map(scripts.map((file) => [nameOf(file), drawn(nameOf(file))]));
    pages.set("global", drawn("global").replace("<script", '<script src="/echarts.js"></script><script'));
    pages.set("empty", page("<body data-drawn><p>No chart here.</p>"));
    pages.set("frame", page('<iframe src="/path-secret/module"></iframe>'));
    pages.set("foreign", page(`<iframe src="${elsewhere("module")}"></iframe>`));
    return {at: (name) => address("127.0.0.1", name), elsewhere, close: () => server.close()};
}
