#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a map with matplotlib: notional beside margin, stacked by tier.

The table or CSV of make_maps.py is read by numpy's loadtxt, whose reader in C is the fastest numpy has for text.
"""

import argparse

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy
from matplotlib.ticker import EngFormatter

COLOURS = ("#d99100", "#d9622b", "#b8437a", "#6f4fa3", "#3f6aa8")


def read(path):
    """Prices, leverages, and notional by tier."""
    with open(path, encoding="utf-8") as lines:
        header = lines.readline().rstrip()
    delimiter = "," if "," in header else "\t"
    prices, *tiers = numpy.loadtxt(path, skiprows=1, unpack=True, delimiter=delimiter)
    return prices, [int(name.rstrip("x")) for name in header.split(delimiter)[1:]], tiers


def bars(axes, prices, lower, upper, look):
    """What everyone writes first: an object for each bar, so that 100,000 buckets take more than a minute."""
    axes.bar(prices, upper - lower, prices[1] - prices[0], bottom=lower, align="edge", **look)


def steps(axes, prices, lower, upper, look):
    """One polygon a tier, which is what a person turns to at that size. The outline keeps peaks from fading away
    where a pixel has many; it would hide a thin tier in the middle of a stack, so every polygon goes down to zero."""
    axes.fill_between(prices, upper, step="post", linewidth=1, **look)


def lines(axes, prices, lower, upper, look):
    """One line a tier, from zero to the sum and back at every bucket: an expert's trick, and the fastest that
    matplotlib can be, for it drops points of lines, but not of polygons, that add nothing to the picture."""
    ends = numpy.zeros(3 * len(upper))
    ends[1::3] = upper
    axes.plot(numpy.repeat(prices, 3), ends, linewidth=1, **look)


STYLES = {"bars": bars, "steps": steps, "lines": lines}


def draw(axes, title, prices, leverages, tiers, style):
    sums = numpy.cumsum([numpy.zeros_like(prices), *tiers], axis=0)
    # The highest sum first, the shorter ones over it.
    for tier in reversed(range(len(tiers))):
        style(axes, prices, sums[tier], sums[tier + 1], {"color": COLOURS[tier], "label": f"{leverages[tier]}x"})
    axes.set_title(title)
    axes.set_xlabel("Price (USD)")
    axes.set_ylim(bottom=0)
    axes.yaxis.set_major_formatter(EngFormatter(sep=""))
    axes.legend(loc="upper right")


def main():
    parser = argparse.ArgumentParser(description="Draws a map with matplotlib.")
    parser.add_argument("table", help="of make_maps.py, as table or CSV")
    parser.add_argument("out", help="a PNG file")
    parser.add_argument("--style", choices=STYLES, default="steps")
    arguments = parser.parse_args()
    prices, leverages, tiers = read(arguments.table)
    figure, (left, right) = plt.subplots(1, 2, figsize=(19.2, 10.8), dpi=100)
    figure.suptitle("Synthetic BTCUSDT")
    margins = [notional / leverage for leverage, notional in zip(leverages, tiers)]
    for axes, title, amounts in ((left, "Notional (USD)", tiers), (right, "Margin (USD)", margins)):
        draw(axes, title, prices, leverages, amounts, STYLES[arguments.style])
    figure.savefig(arguments.out)


if __name__ == "__main__":
    main()
