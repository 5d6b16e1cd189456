#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Ballast beside what a person would use instead and beside the limits of the machine.

Every figure is a ratio within one run, of the medians of several, printed with both numbers. Nothing here passes or
fails a build: a bar that is missed is said in the table. packaging/bench builds what this needs and calls it.
"""

import argparse
import contextlib
import json
import os
import pathlib
import platform
import subprocess
import sys

from measure import Failed, Row, in_turn, peak_of, reported, run, seconds, timed, until

HERE = pathlib.Path(__file__).parent
TOOLS = HERE / "tools"
SMALL, MEDIUM, LARGE, LARGEST = 190, 100_000, 1_000_000, 10_000_000
CAPTURES = 10_000
FRAME = 16  # ms


class Bench:
    def __init__(self, build, quick):
        self.ballast = build / "app" / "ballast"
        self.importing = build / "tests" / "bench" / "bench_import"
        self.window = build / "tests" / "bench" / "bench_window"
        self.data = build / "bench-data"
        self.data.mkdir(exist_ok=True)
        self.quick = quick
        self.rows = []

    def map(self, size, format_):
        """The file of a synthetic map, made when it is first asked for."""
        ending = {"json": "json", "rows": "json"}.get(format_, format_)
        path = self.data / f"{format_}-{size}.{ending}"
        if not path.exists():
            print(f"making {path.name}", file=sys.stderr, flush=True)
            unfinished = path.with_suffix(".part")
            run([sys.executable, HERE / "make_maps.py", str(size), "--format", format_, unfinished])
            unfinished.rename(path)
        return path

    def add(self, *arguments, **options):
        row = Row(*arguments, **options)
        self.rows.append(row)
        print(line_of(row), flush=True)

    def compare(self, name, ours, theirs, beside, bar=None, runs=5, unit="s", note=""):
        try:
            mine, others = in_turn(ours, theirs, runs=runs)
        except Failed as failure:
            return self.add(name, unit, [], [], beside, bar, note=str(failure))
        return self.add(name, unit, mine, others, beside, bar, note=note)

    # Reading

    def imports(self):
        sizes = [LARGE] if self.quick else [LARGE, LARGEST]
        for size in sizes:
            file = self.map(size, "json")
            self.compare(f"import of JSON arrays, {size:,} x 5", reported([self.importing, "ballast", file]),
                         reported([self.importing, "json", file]), "simdjson on demand, one thread", 0.6)
        for size in sizes:
            file = self.map(size, "csv")
            bare = reported([self.importing, "csv", file])
            for threads, bar in ((1, 1.25), (2, 1 / 1.6)):
                self.compare(f"import of wide CSV, {size:,} x 5, threads: {threads}",
                             reported([self.importing, "ballast", file, str(threads)]), bare,
                             "from_chars over the mapped file", bar)
        file = self.map(LARGE, "rows")
        self.compare(f"import of CoinGlass rows, {LARGE:,}", reported([self.importing, "ballast", file]),
                     reported([self.importing, "rows", file]), "simdjson on demand", 1.4)
        for size in sizes:
            for format_ in ("json", "csv"):
                self.memory(self.map(size, format_), f"peak memory beyond the file, {format_}, {size:,} x 5")

    # Comparing

    def captures(self):
        """A folder of small captures, made when it is first asked for."""
        count = CAPTURES // 10 if self.quick else CAPTURES
        folder = self.data / f"captures-{count}"
        if not folder.exists():
            print(f"making {folder.name}", file=sys.stderr, flush=True)
            unfinished = folder.with_suffix(".part")
            run([sys.executable, HERE / "make_captures.py", str(count), unfinished])
            unfinished.rename(folder)
        return folder, count

    def comparing(self):
        folder, count = self.captures()
        # A cache of its own; the first round, which does not count, fills it.
        cache = {"XDG_CACHE_HOME": str(self.data / "cache")}
        command = [self.ballast, "compare", folder]
        fresh = timed([*command, "--no-cache"])
        self.compare(f"compare of {count:,} captures", fresh, timed([self.importing, "imports", folder]),
                     "importing each, nothing else", 1 / 0.9, runs=9)
        self.compare(f"compare of {count:,} captures", fresh, timed([self.importing, "parses", folder]),
                     "simdjson on demand over each")
        self.compare(f"compare of {count:,} captures, from its cache", timed(command, cache), fresh,
                     "the same without a cache", 1 / 20, runs=9)

    def memory(self, file, name):
        command = [self.importing, "ballast", file]
        columns = run(command).result["column_bytes"]
        beyond = peak_of(command) - file.stat().st_size
        self.add(name, "MB", [beyond / 1e6], [columns / 1e6], "the columns", 1.25)

    # Looking

    def frames(self):
        largest = LARGE if self.quick else LARGEST
        for step in ("toggle", "pan", "zoom"):
            small, large = (self.steps(step, size) for size in (SMALL, largest))
            for size, times in ((SMALL, small), (largest, large)):
                self.add(f"{step} to painted pixels, {size:,} x 5", "ms", times, [], "", FRAME)
            self.add(f"{step}, {largest:,} x 5", "ms", large, small, f"the same at {SMALL} x 5", 1.5)

    def steps(self, step, size):
        result = run([self.window, step, self.map(size, "json")], {"QT_QPA_PLATFORM": "offscreen"}).result
        return result["ms"]

    def start(self):
        sample = self.map(SMALL, "json")
        for platform_, environment in platforms():
            self.compare(f"start to first paint, {SMALL} x 5 open, {platform_}",
                         until([self.window, "window", sample], "monotonicNs", environment),
                         until([self.window, "empty"], "monotonicNs", environment), "an empty window", 2, runs=9)

    def responsiveness(self):
        size = LARGE if self.quick else LARGEST
        result = run([self.window, "gap", self.map(size, "json")], {"QT_QPA_PLATFORM": "offscreen"}).result
        for phase, what in (("first", "import"), ("tallest", "tallest of merged buckets, for the first time"),
                            ("second", "import while another such map is open")):
            for key, kind in (("wallMs", "gap"), ("cpuMs", "work")):
                self.add(f"{what}, {size:,} x 5: longest {kind} of the window's thread", "ms", [result[phase][key]], [],
                         "", 50)
        self.add(f"cancel of an import, {size:,} x 5, until it has stopped", "ms", [result["cancelMs"]], [], "", 100)

    # Pictures

    def render(self, size, format_="table"):
        file = self.map(size, format_)
        return seconds([self.ballast, "render", file, "-o", self.data / "ballast.png", "--size", "1920x1080", "--price",
                        "84500"], file)

    def pictures(self):
        table = {SMALL: 0.6, MEDIUM: 1 / 30, LARGE: 1 / 90}
        for size, bar in table.items():
            if self.quick and size == LARGE:
                continue
            for style, bar_ in (("boxes", bar), ("steps", None)):
                table_ = self.map(size, "table")
                command = [TOOLS / "gnuplot_map.sh", table_, self.data / "gnuplot.png", style]
                self.compare(f"file to PNG 1920x1080, {size:,} x 5", self.render(size), seconds(command, table_),
                             f"gnuplot, {style}", bar_)
        for size in table:
            self.drawn_by_matplotlib(size)
        self.parts_of_a_picture()
        self.encodings()

    def parts_of_a_picture(self):
        importing = reported([self.importing, "ballast", self.map(LARGE, "table")])
        encoding = self.encoding()
        self.compare(f"file to PNG 1920x1080, {LARGE:,} x 5", self.render(LARGE),
                     lambda: importing() + encoding(), "import and PNG encoding alone", 1.5)

    def drawn_by_matplotlib(self, size):
        for style in ("bars", "steps", "lines"):
            if size > SMALL and style == "bars" or size == LARGE and self.quick:
                continue
            command = [sys.executable, TOOLS / "matplotlib_map.py", self.map(size, "table"),
                       self.data / "matplotlib.png", "--style", style]
            self.compare(f"file to PNG 1920x1080, {size:,} x 5", self.render(size),
                         seconds(command, self.map(size, "table")),
                         f"matplotlib, {style}")

    def encoding(self):
        command = [self.window, "png1080", self.map(SMALL, "json")]
        return lambda: min(run(command, {"QT_QPA_PLATFORM": "offscreen"}).result["ms"]) / 1000

    def encodings(self):
        result = run([self.window, "png2160", self.map(SMALL, "json")], {"QT_QPA_PLATFORM": "offscreen"}).result
        self.add("PNG encoding, 3840x2160", "ms", result["ms"], result["qtMs"], "QImage::save", 0.5)
        self.add("PNG size, 3840x2160", "kB", [result["bytes"] / 1e3], [result["qtBytes"] / 1e3],
                 "QImage::save", 1.5)

    def in_a_browser(self):
        for size in (SMALL, MEDIUM) if self.quick else (SMALL, MEDIUM, LARGE):
            picture = self.data / "echarts.png"
            command = ["node", TOOLS / "echarts" / "echarts_map.mjs", self.map(size, "json"), picture]
            self.compare(f"file to PNG 1920x1080, {size:,} x 5", self.render(size, "json"),
                         seconds(command, self.map(size, "json")),
                         "ECharts in Chromium", runs=3)
            try:
                theirs = run([*command, "--toggles", "3"]).result["toggle_ms"]
            except Failed as failure:
                self.add(f"toggle to painted pixels, {size:,} x 5", "ms", [], [], "ECharts in Chromium",
                         note=str(failure))
                continue
            self.add(f"toggle to painted pixels, {size:,} x 5", "ms", self.steps("toggle", size), theirs,
                     "ECharts in Chromium")


def platforms():
    """Where windows can be shown here."""
    yield "offscreen", {"QT_QPA_PLATFORM": "offscreen"}
    with contextlib.suppress(FileNotFoundError):
        read, write = os.pipe()
        with subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1200x24"], pass_fds=[write],
                              stderr=subprocess.DEVNULL) as server:
            try:
                os.close(write)
                with os.fdopen(read) as numbers:
                    number = numbers.readline().strip()
                yield "xcb", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
            finally:
                server.terminate()


def figure(value):
    if value is None:
        return "-"
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"


def line_of(row):
    ours, theirs, ratio = row.values
    bar = "" if row.bar is None else f"<= {row.bar:.3g}" + ("" if row.beside else f" {row.unit}")
    met = {None: "", True: "met", False: "MISSED"}[row.met]
    cells = (row.name, f"{figure(ours)} {row.unit}", row.beside, f"{figure(theirs)} {row.unit}" if theirs else "",
             figure(ratio) if ratio else "", bar, met)
    return "| " + " | ".join(cells) + " |" + (f" {row.note}" if row.note else "")


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                  if line.startswith("model name")), "unknown")
    return f"{os.cpu_count()} x {model}, {platform.system()} {platform.release()}"


GROUPS = {"import": Bench.imports, "compare": Bench.comparing, "frames": Bench.frames, "start": Bench.start,
          "gap": Bench.responsiveness, "pictures": Bench.pictures, "browser": Bench.in_a_browser}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=pathlib.Path, help="the build directory")
    parser.add_argument("--quick", action="store_true", help="up to a million buckets, some minutes")
    parser.add_argument("--json", type=pathlib.Path, help="where to write the results")
    parser.add_argument("groups", nargs="*", metavar="GROUP", help="which of " + ", ".join(GROUPS) + "; all")
    arguments = parser.parse_intermixed_args()
    for group in arguments.groups:
        if group not in GROUPS:
            parser.error(f"there is no group {group}")
    bench = Bench(arguments.build.resolve(), arguments.quick)
    print(f"{machine()}\n")
    print("| what | Ballast | beside | the other | ratio | bar | |\n|---|---|---|---|---|---|---|")
    for name, group in GROUPS.items():
        if not arguments.groups or name in arguments.groups:
            try:
                group(bench)
            except Failed as failure:
                print(f"| {name}: {failure} |", flush=True)
    if arguments.json:
        results = {"machine": machine(), "rows": [row.as_json() for row in bench.rows]}
        arguments.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
