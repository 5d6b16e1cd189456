#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the seed corpus: make_corpus.py FOLDER TARGET..., one folder per target in FOLDER.

Seeds are the project's fixtures and samples, the hostile texts beside this script, and variants of all of them
that nobody would want to keep in the tree: packed, cut, in a row, as UTF-16. What a target found before stays.
"""

import gzip
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = ("tests/data", "tests/data/hostile", "resources/samples", "resources/brackets", "tests/fuzz/seeds")
LARGEST = 16 * 1024  # Larger seeds only make every run slower.


def originals():
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).iterdir()):
            if path.suffix in (".json", ".csv", ".ndjson", ".txt"):
                yield f"{path.parent.name}-{path.name}", path.read_bytes()


def generated():
    for bracket in (b"[", b'{"a":', b'[{"data":'):
        yield f"deep-{bracket[0]}{len(bracket)}", bracket * 300
    yield "deep-allowed", b"[" * 64 + b"]" * 64
    yield "many-keys", b"{" + b",".join(b'"%d":1' % i for i in range(1000)) + b"}"
    yield "many-tiers", b'{"prices":[1],' + b",".join(b'"%dx":[1]' % i for i in range(1, 301)) + b"}"
    yield "long-line", b"price,5x\n1," + b"1" * 8000 + b"\n"
    yield "bomb", gzip.compress(bytes(4 << 20), mtime=0)


def variants(name, data):
    yield name, data
    yield name + ".cut", data[: len(data) * 2 // 3]
    yield name + ".gz", gzip.compress(data, mtime=0)
    yield name + ".twice", b" ".join(data.split()) + b"\n" + b" ".join(data.split()) + b"\n"
    try:
        yield name + ".utf16", data.decode().encode("utf-16")
    except UnicodeDecodeError:
        pass


def main():
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    seeds = [seed for name, data in originals() for seed in variants(name, data)] + list(generated())
    seeds = [(name, data) for name, data in seeds if 0 < len(data) <= LARGEST]
    for target in sys.argv[2:]:
        folder = Path(sys.argv[1]) / target
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in seeds:
            (folder / name).write_bytes(data)
    print(f"{len(seeds)} seeds for each of {len(sys.argv) - 2} targets")
    return 0


if __name__ == "__main__":
    sys.exit(main())
