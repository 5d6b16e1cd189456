#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a folder of small synthetic captures for the bench: a map of 190 buckets and five tiers each, of several
exchanges, coins, windows and days. The same arguments give the same bytes."""

import argparse
import json
import pathlib
import random

SEED = 1_243
BUCKETS = 190
EXCHANGES = ("Binance", "OKX", "Bybit")
SYMBOLS = {"BTCUSDT": 84_500, "ETHUSDT": 3_100}
RANGES = ("1d", "7d", "30d")
LEVERAGES = (5, 10, 25, 50, 100)
FIRST_CAPTURE = 1_767_225_600  # 2026-01-01 00:00 UTC, seconds
PER_FOLDER = 500


def capture(number):
    numbers = random.Random(SEED + number)
    symbol = numbers.choice(list(SYMBOLS))
    reference = SYMBOLS[symbol]
    step = reference / 500
    low = reference - BUCKETS // 2 * step
    tiers = {f"{leverage}x": [round(numbers.lognormvariate(11, 1.4), 2) for _ in range(BUCKETS)]
             for leverage in LEVERAGES}
    return {"exchange": numbers.choice(EXCHANGES), "symbol": symbol, "range": numbers.choice(RANGES),
            "lastPrice": reference, "time": FIRST_CAPTURE + number * 600,
            "prices": [round(low + i * step, 4) for i in range(BUCKETS)], **tiers}


def main():
    parser = argparse.ArgumentParser(description="Writes a folder of small captures for the bench.")
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    arguments = parser.parse_args()
    for number in range(arguments.count):
        folder = arguments.folder / f"{number // PER_FOLDER:03}"
        if number % PER_FOLDER == 0:
            folder.mkdir(parents=True, exist_ok=True)
        with open(folder / f"{number:06}.json", "w", encoding="utf-8") as out:
            json.dump(capture(number), out, separators=(",", ":"))


if __name__ == "__main__":
    main()
