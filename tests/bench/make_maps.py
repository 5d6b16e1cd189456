#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a synthetic liquidation map of any size, for the bench; the same arguments give the same bytes.

Hills on both sides of the reference price, where a tier's levels lie, with noise on every bucket and no empty
one. Amounts have all their digits, as a page's own arrays do: about 100 MB for a million buckets of five tiers.

The formats hold the same numbers. `rows` has SIZE rows, so it is the map of SIZE / TIERS buckets, ascending
as CoinGlass's own are.
"""

import argparse
import multiprocessing

import numpy

SEED = 1_243
REFERENCE = 84_500
SPAN = 34_200  # of all prices, half of it below the reference
LEVERAGES = (5, 10, 25, 50, 100)
TIER_TOTALS = {5: 9e7, 10: 1.8e8, 25: 7.5e8, 50: 1.3e9, 100: 2e9}  # USD
# Distance from the reference and width, in units of 1 / leverage, and height.
HILLS = ((-0.9, 0.12, 0.5), (-1.3, 0.2, 0.3), (0.85, 0.1, 0.8), (1.2, 0.16, 1.0), (1.7, 0.3, 0.4))
FLOOR = 0.01
NOISE = 0.5  # sigma of its logarithm
CHUNK = 100_000  # rows that become text at a time


def prices_of(buckets):
    """The lower edges, written as short as a price on a grid is."""
    return numpy.round(REFERENCE - SPAN / 2 + numpy.arange(buckets) * (SPAN / buckets), 6)


def amounts_of(leverage, prices):
    distances = (prices + SPAN / len(prices) / 2 - REFERENCE) / REFERENCE * leverage
    hills = (height * numpy.exp(-0.5 * ((distances - centre) / width) ** 2) for centre, width, height in HILLS)
    heights = FLOOR + sum(hills)
    weights = heights * numpy.random.default_rng([SEED, leverage]).lognormal(0, NOISE, len(prices))
    return weights * (TIER_TOTALS[leverage] / weights.sum())


# A format is parts in order: plain text, or a line and the columns it is repeated for. ---------------------


def json_parts(prices, tiers):
    yield f'{{"referencePrice":{REFERENCE},"exchange":"Synthetic","symbol":"BTCUSDT"'
    for name, values in {"prices": prices, **{f"{leverage}x": tiers[leverage] for leverage in tiers}}.items():
        yield f',"{name}":[%r' % float(values[0])
        yield ",%r", [values[1:]]
        yield "]"
    yield "}\n"


def table_parts(prices, tiers, separator):
    yield separator.join(["price", *(f"{leverage}x" for leverage in tiers)]) + "\n"
    yield separator.join(["%r"] * (1 + len(tiers))) + "\n", [prices, *tiers.values()]


def rows_parts(prices, tiers):
    step = SPAN / len(prices)
    keys, middles = (numpy.round(prices + share * step, 6) for share in (1, 0.5))
    columns = [keys]
    for values in tiers.values():
        columns += [middles, values]
    bucket = '"%r":[' + ",".join(f"[%r,%r,{leverage},null]" for leverage in tiers) + "]"
    yield f'{{"code":"0","msg":"success","data":{{"last_price":{REFERENCE},"data":{{\n'
    yield bucket % tuple(float(column[0]) for column in columns)
    yield ",\n" + bucket, [column[1:] for column in columns]
    yield "\n}}}\n"


PARTS = {
    "json": json_parts,
    "csv": lambda prices, tiers: table_parts(prices, tiers, ","),
    "table": lambda prices, tiers: table_parts(prices, tiers, "\t"),
    "rows": rows_parts,
}

parts = []  # what the workers share with their parent


def text_of(place):
    """The text of a part from one row on; one % for many rows is the fastest way Python has."""
    index, start = place
    if isinstance(parts[index], str):
        return parts[index].encode()
    line, columns = parts[index]
    rows = numpy.stack([column[start : start + CHUNK] for column in columns], axis=1)
    return (line * len(rows) % tuple(rows.ravel().tolist())).encode()


def places():
    for index, part in enumerate(parts):
        rows = 1 if isinstance(part, str) else len(part[1][0])
        yield from ((index, start) for start in range(0, rows, CHUNK))


def main():
    parser = argparse.ArgumentParser(description="Writes a synthetic liquidation map for the bench.")
    parser.add_argument("size", type=int, help="buckets, or rows of the format `rows`")
    parser.add_argument("--tiers", type=int, choices=range(1, len(LEVERAGES) + 1), default=len(LEVERAGES))
    parser.add_argument("--format", choices=PARTS, required=True)
    parser.add_argument("out")
    arguments = parser.parse_args()
    buckets, left = divmod(arguments.size, arguments.tiers) if arguments.format == "rows" else (arguments.size, 0)
    if buckets < 2 or buckets % 2 or left:
        parser.error("the size gives no even number of buckets")  # the reference is the edge in the middle
    prices = prices_of(buckets)
    tiers = {leverage: amounts_of(leverage, prices) for leverage in LEVERAGES[: arguments.tiers]}
    parts.extend(PARTS[arguments.format](prices, tiers))
    with multiprocessing.get_context("fork").Pool() as pool, open(arguments.out, "wb") as out:
        for text in pool.imap(text_of, places()):
            out.write(text)


if __name__ == "__main__":
    main()
