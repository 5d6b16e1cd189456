#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the bundled samples next to this script. All of them are synthetic.

The main sample is a reconstruction: the tier totals are those of a published article, the distribution over
the prices is made up. The others are small files, one for each shape Ballast opens. Amounts are whole cents
inside and the random numbers come from fixed seeds, so every run writes the same bytes.
"""

import json
import math
import random
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).resolve().parent
REFERENCE = 84_500
LEVERAGES = (5, 10, 25, 50, 100)
FLOOR_CENTS = 10_000  # a bucket below 100 USD is left empty


# Money in whole cents ------------------------------------------------------------------------------------


def cents(text):
    return int(Decimal(text.replace(",", "")) * 100)


def amount(value):
    """A cent amount as JSON or CSV text; an empty bucket is a plain 0."""
    return f"{value // 100}.{value % 100:02d}" if value else "0"


def shared_out(weights, total):
    """`total` cents in the proportion of the weights; the last cents go to the largest remainders."""
    whole = sum(weights)
    shares = [weight * total / whole for weight in weights]
    result = [math.floor(share) for share in shares]
    by_remainder = sorted(range(len(shares)), key=lambda i: shares[i] - result[i], reverse=True)
    for i in by_remainder[: total - sum(result)]:
        result[i] += 1
    assert sum(result) == total
    return result


# The landscape -------------------------------------------------------------------------------------------


def landscape(distances, hills, roughness, emptiness, rng, span):
    """One weight per bucket: hills (centre %, width %, height) with lognormal spikes and some empty buckets."""
    weights = []
    for distance in distances:
        height = sum(h * math.exp(-0.5 * ((distance - centre) / width) ** 2) for centre, width, h in hills)
        spike = rng.lognormvariate(0.0, roughness)
        empty = rng.random() < emptiness
        weights.append(0.0 if empty or not span[0] <= distance <= span[1] else height * spike)
    return weights


def tier_amounts(distances, long_total, short_total, shape, rng):
    """Cents per bucket of one tier: the long side gets its total, the short side the rest."""
    long_weights = landscape(distances, rng=rng, **shape["long"])
    short_weights = landscape(distances, rng=rng, **shape["short"])
    amounts = [a + b for a, b in zip(shared_out(long_weights, long_total), shared_out(short_weights, short_total))]
    dust = sum(value for value in amounts if value < FLOOR_CENTS)
    amounts = [value if value >= FLOOR_CENTS else 0 for value in amounts]
    amounts[amounts.index(max(amounts))] += dust
    return amounts


# The 30-day sample ---------------------------------------------------------------------------------------

STEP = 180
FIRST_PRICE = REFERENCE - 36 * STEP
BUCKETS = 190
GAP = 3  # empty buckets on each side of the reference
QUOTED = (cents("21,377,869.67"), cents("45,221,490.03"))  # neighbours in the article's 100x array

TIER_TOTALS = {
    100: cents("1,982,547,090.80"),
    50: cents("1,309,806,764.56"),
    25: cents("756,435,264.00"),
    10: cents("184,143,083.00"),
    5: cents("90,739,586.00"),
}
LONG_TOTALS = {
    100: cents("141,806,412.37"),
    50: cents("98,215,930.14"),
    25: cents("52,377,108.62"),
    10: cents("9,613,274.85"),
    5: cents("2,904,518.46"),
}
# Distances are % of the reference. A tier's levels lie about 1/L from the entries of the window.
SHAPES = {
    100: {
        "long": {"hills": [(-1.15, 0.35, 1.0), (-2.2, 0.4, 0.45)], "roughness": 0.45, "emptiness": 0.06, "span": (-3.6, 0)},
        "short": {"hills": [(1.1, 0.28, 1.0), (2.0, 0.3, 0.85), (3.1, 0.55, 0.1)], "roughness": 0.6, "emptiness": 0.06,
                  "span": (0, 4.6)},
    },
    50: {
        "long": {"hills": [(-2.3, 0.45, 1.0), (-3.9, 0.6, 0.6)], "roughness": 0.55, "emptiness": 0.08, "span": (-6.2, -0.9)},
        "short": {"hills": [(2.0, 0.5, 0.75), (3.3, 0.4, 1.0), (4.9, 0.6, 0.6), (6.6, 0.5, 0.08)], "roughness": 0.55,
                  "emptiness": 0.04, "span": (1.2, 8.0)},
    },
    25: {
        "long": {"hills": [(-4.3, 0.6, 1.0), (-6.6, 0.7, 0.7)], "roughness": 0.6, "emptiness": 0.1, "span": (-8.0, -2.6)},
        "short": {"hills": [(4.3, 0.7, 0.85), (6.2, 0.6, 1.0), (8.1, 0.8, 0.5), (11.0, 0.9, 0.13)], "roughness": 0.65,
                  "emptiness": 0.08, "span": (2.6, 14.0)},
    },
    10: {
        "long": {"hills": [(-7.2, 1.0, 1.0)], "roughness": 0.7, "emptiness": 0.15, "span": (-8.0, -4.4)},
        "short": {"hills": [(10.4, 1.1, 1.0), (13.6, 1.2, 0.8), (17.4, 1.6, 0.5), (23.0, 3.0, 0.1)], "roughness": 0.7,
                  "emptiness": 0.12, "span": (7.2, 30.0)},
    },
    5: {
        "long": {"hills": [(-7.6, 0.9, 1.0)], "roughness": 0.7, "emptiness": 0.2, "span": (-8.0, -5.6)},
        "short": {"hills": [(19.6, 1.6, 0.9), (24.4, 1.8, 1.0), (29.8, 1.7, 0.9)], "roughness": 0.7, "emptiness": 0.12,
                  "span": (13.6, 33.0)},
    },
}


def place_quoted(amounts):
    """Puts the two quoted values side by side where they fit the landscape best; the sum stays the same."""
    first_short = (REFERENCE - FIRST_PRICE) // STEP + GAP
    misfit, at = min(
        (sum(abs(math.log(amounts[i + k] / QUOTED[k])) for k in (0, 1)), i)
        for i in range(first_short, len(amounts) - 1)
        if amounts[i] and amounts[i + 1]
    )
    assert misfit < 2.0, "the landscape has no place for the quoted values"
    difference = sum(QUOTED) - amounts[at] - amounts[at + 1]
    amounts[at], amounts[at + 1] = QUOTED
    others = [value if i >= first_short and i not in (at, at + 1) else 0 for i, value in enumerate(amounts)]
    taken = shared_out(others, abs(difference))
    sign = 1 if difference > 0 else -1
    return [value - sign * share for value, share in zip(amounts, taken)]


def main_sample():
    rng = random.Random(1_243)
    prices = [FIRST_PRICE + STEP * i for i in range(BUCKETS)]
    # The middle of a bucket decides its height; buckets in the gap are pushed out of every span.
    distances = [
        math.inf if abs(price + STEP / 2 - REFERENCE) < GAP * STEP else (price + STEP / 2 - REFERENCE) / REFERENCE * 100
        for price in prices
    ]
    tiers = {}
    for leverage in reversed(LEVERAGES):
        long_total = LONG_TOTALS[leverage]
        tiers[leverage] = tier_amounts(distances, long_total, TIER_TOTALS[leverage] - long_total, SHAPES[leverage], rng)
    tiers[100] = place_quoted(tiers[100])
    return prices, tiers


def json_array(values, columns=10):
    """A flat array broken into rows of `columns` values, which a person can still read."""
    rows = [", ".join(values[i : i + columns]) for i in range(0, len(values), columns)]
    return "[\n    " + ",\n    ".join(rows) + "\n  ]"


def write_main_sample():
    prices, tiers = main_sample()
    head = {
        "note": "A reconstruction: synthetic distribution, tier totals of the published article. Not market data.",
        "provider": "Ballast sample (reconstruction)",
        "exchange": "Binance",
        "symbol": "BTCUSDT",
        "range": "30d",
        "capturedAt": "2025-11-14T08:00:00Z",
        "lastPrice": REFERENCE,
    }
    entries = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in head.items()]
    entries.append('"prices": ' + json_array([str(price) for price in prices]))
    for leverage in LEVERAGES:
        entries.append(f'"{leverage}": ' + json_array([amount(value) for value in tiers[leverage]]))
    save("binance-btcusdt-30d.json", "{\n  " + ",\n  ".join(entries) + "\n}\n")


# One small file for each other shape ---------------------------------------------------------------------


def small_map(first, step, count, leverages, scale_usd, seed):
    """Prices and cents per tier of a small map around the reference with an empty gap."""
    rng = random.Random(seed)
    prices = [first + step * i for i in range(count)]
    tiers = {leverage: [] for leverage in leverages}
    for price in prices:
        middle = (price + step / 2 - REFERENCE) / REFERENCE
        for leverage in leverages:
            in_gap = abs(price + step / 2 - REFERENCE) < step
            nearness = math.exp(-0.5 * ((abs(middle) - 1.15 / leverage) / (0.45 / leverage)) ** 2)
            value = scale_usd * leverage * nearness * rng.lognormvariate(0.0, 0.5)
            tiers[leverage].append(0 if in_gap or value < 20_000 else round(value * 100))
    return prices, tiers


def running_total(amounts):
    result, total = [], 0
    for value in amounts:
        total += value
        result.append(total)
    return result


def write_echarts_option():
    leverages = (10, 25, 50, 100)
    prices, tiers = small_map(82_000, 250, 40, leverages, 420_000, seed=7)
    per_bucket = [sum(tiers[leverage][i] for leverage in leverages) for i in range(len(prices))]
    split = prices.index(REFERENCE)
    long_curve = running_total(per_bucket[:split][::-1])[::-1]
    short_curve = running_total(per_bucket[split:])

    def bar(leverage):
        # What getOption() really holds: numbers, "-" and null for nothing, and items with their own style.
        data, values = [], tiers[leverage]
        peak = values.index(max(values))
        for i, value in enumerate(values):
            if not value:
                data.append("-" if i % 3 else "null")
            elif i == peak:
                data.append(f'{{"value": {amount(value)}, "itemStyle": {{"opacity": 1}}}}')
            else:
                data.append(amount(value))
        items = ", ".join('"-"' if item == "-" else item for item in data)
        line = f'"name": "{leverage}x Leverage", "type": "bar", "stack": "leverage", "yAxisIndex": 0'
        return f'    {{{line},\n      "data": [{items}]'

    def curve(side, values):
        name = f"Cumulative {side} Liquidation Leverage"
        items = ", ".join(value if value == "null" else amount(value) for value in values)
        return f'    {{"name": "{name}", "type": "line", "yAxisIndex": 1, "showSymbol": false,\n      "data": [{items}]}}'

    mark = (
        f',\n      "markLine": {{"symbol": "none", "data": [{{"name": "Current Price", "xAxis": "{REFERENCE}", '
        f'"label": {{"formatter": "Current Price: {REFERENCE}"}}}}]}}'
    )
    bars = [bar(leverage) + (mark if leverage == leverages[0] else "") + "}" for leverage in leverages]
    curves = [
        curve("Long", long_curve + ["null"] * (len(prices) - split)),
        curve("Short", ["null"] * split + short_curve),
    ]
    axis = ", ".join(f'"{price}"' for price in prices)
    text = (
        '{\n  "title": [{"text": "Ballast sample: synthetic, not market data"}],\n'
        f'  "xAxis": [{{"type": "category",\n    "data": [{axis}]}}],\n'
        '  "yAxis": [{"type": "value"}, {"type": "value"}],\n'
        '  "series": [\n' + ",\n".join(bars + curves) + "\n  ]\n}\n"
    )
    save("echarts-option.json", text)


def entry_rows(leverages, count, seed):
    """Rows (price, cents, leverage) of positions that stake the same margin at every leverage, on both sides.

    They lie at entry * (1 -/+ 1/leverage); a level that the reference has already crossed is gone.
    """
    rng = random.Random(seed)
    rows = []
    for _ in range(count):
        entry = REFERENCE + rng.randrange(-900, 1_400, 10)
        margin = round(rng.lognormvariate(11.4, 0.7) * 100)
        for leverage in leverages:
            long_price = round(entry * (1 - 1 / leverage))
            short_price = round(entry * (1 + 1 / leverage))
            if long_price < REFERENCE:
                rows.append((long_price, margin * leverage, leverage))
            if short_price >= REFERENCE:
                rows.append((short_price, margin * leverage, leverage))
    return rows


def by_upper_edge(rows, step, seed):
    """The rows under the upper edges of their buckets, (edge - step, edge], in no order, as hash maps come."""
    buckets = {}
    for row in rows:
        buckets.setdefault(math.ceil(row[0] / step) * step, []).append(row)
    edges = sorted(buckets)
    random.Random(seed).shuffle(edges)
    return {edge: buckets[edge] for edge in edges}


def coinglass_buckets(buckets, last_item, indent):
    lines = []
    for edge, rows in buckets.items():
        cells = ", ".join(f"[{price}, {amount(value)}, {leverage}, {last_item(leverage)}]" for price, value, leverage in rows)
        lines.append(f'{indent}"{edge}": [{cells}]')
    return ",\n".join(lines)


def write_coinglass_map():
    buckets = by_upper_edge(entry_rows((10, 25, 50, 100), 6, seed=21), 100, seed=22)
    body = coinglass_buckets(buckets, lambda leverage: "null", " " * 6)
    text = (
        '{\n  "code": "0",\n  "msg": "success",\n  "data": {\n'
        f'    "last_price": {REFERENCE},\n    "data": {{\n{body}\n    }}\n  }}\n}}\n'
    )
    save("coinglass-map.json", text)


def write_coinglass_web():
    band = {100: '"h1"', 50: '"h2"', 25: '"h3"', 10: '"h4"'}
    buckets = by_upper_edge(entry_rows((10, 25, 50, 100), 5, seed=31), 150, seed=32)
    instrument = {
        "exName": "Binance",
        "instrumentId": "BTCUSDT",
        "baseAsset": "BTC",
        "quoteAsset": "USDT",
        "maxLeverage": 125,
        "priceTick": 0.1,
    }
    body = coinglass_buckets(buckets, lambda leverage: band[leverage], " " * 6)
    text = (
        '{\n  "code": "0",\n  "msg": "success",\n  "success": true,\n  "data": {\n'
        f'    "instrument": {json.dumps(instrument)},\n    "lastPrice": {REFERENCE},\n'
        f'    "liqMapV2": {{\n{body}\n    }}\n  }}\n}}\n'
    )
    save("coinglass-web.json", text)


def write_wide_csv():
    prices, tiers = small_map(78_500, 750, 32, LEVERAGES, 300_000, seed=41)
    lines = ["# Ballast sample: synthetic, not market data", f"# reference price: {REFERENCE}"]
    lines.append("price," + ",".join(f"{leverage}x" for leverage in LEVERAGES))
    for i, price in enumerate(prices):
        lines.append(f"{price}," + ",".join(amount(tiers[leverage][i]) for leverage in LEVERAGES))
    save("wide.csv", "\n".join(lines) + "\n")


def write_long_csv():
    leverages = (10, 25, 50, 100)
    prices, tiers = small_map(81_000, 500, 24, leverages, 350_000, seed=51)
    lines = ["# Ballast sample: synthetic, not market data", f"# reference price: {REFERENCE}", "price,leverage,amount"]
    for i, price in enumerate(prices):
        lines += [f"{price},{leverage},{amount(tiers[leverage][i])}" for leverage in leverages if tiers[leverage][i]]
    save("long.csv", "\n".join(lines) + "\n")


def save(name, text):
    (HERE / name).write_text(text, encoding="utf-8", newline="\n")


# What the files must say, read back from the disk --------------------------------------------------------


def read_json(name):
    return json.loads((HERE / name).read_text(encoding="utf-8"), parse_float=Decimal)


def check_main_sample():
    sample = read_json("binance-btcusdt-30d.json")
    prices = sample["prices"]
    assert len(prices) == BUCKETS and all(b - a == STEP for a, b in zip(prices, prices[1:]))
    stacks = [sum(sample[str(leverage)][i] for leverage in LEVERAGES) for i in range(BUCKETS)]
    for leverage in LEVERAGES:
        values = sample[str(leverage)]
        assert len(values) == BUCKETS and min(values) >= 0
        assert sum(values) * 100 == TIER_TOTALS[leverage], f"{leverage}x does not sum to its total"
        longs = sum(value for price, value in zip(prices, values) if price < REFERENCE)
        assert longs * 100 == LONG_TOTALS[leverage]
    quoted = [Decimal(value) / 100 for value in QUOTED]
    assert any(sample["100"][i : i + 2] == quoted for i in range(BUCKETS - 1)), "the quoted values are not neighbours"
    split = prices.index(REFERENCE)
    assert all(value == 0 for value in stacks[split - GAP : split + GAP]), "the boundary is not empty"
    assert stacks[split - GAP - 1] and stacks[split + GAP], "the boundary is wider than it should be"
    assert sum(stacks) == Decimal("4323671788.36")
    margin = sum(sum(sample[str(leverage)]) / leverage for leverage in LEVERAGES)
    assert margin == Decimal("112841242.2592")
    assert 250_000_000 < max(stacks) < 450_000_000, "one bucket dwarfs the rest, or none stands out"


def check_echarts_option():
    series = {one["name"]: one for one in read_json("echarts-option.json")["series"]}

    def number(item):
        item = item["value"] if isinstance(item, dict) else item
        return 0 if item in (None, "-") else item

    bars = [one["data"] for name, one in series.items() if name.endswith("x Leverage")]
    total = sum(number(item) for data in bars for item in data)
    long_curve = series["Cumulative Long Liquidation Leverage"]["data"]
    short_curve = series["Cumulative Short Liquidation Leverage"]["data"]
    assert long_curve[0] + short_curve[-1] == total, "the curves are not the running totals of the bars"


def check_coinglass(name, buckets_of, step):
    rows = 0
    for edge, bucket in buckets_of(read_json(name)["data"]).items():
        assert all(int(edge) - step < row[0] <= int(edge) for row in bucket), f"{name}: a row outside its bucket"
        rows += len(bucket)
    assert rows >= 20


def main():
    write_main_sample()
    write_echarts_option()
    write_coinglass_map()
    write_coinglass_web()
    write_wide_csv()
    write_long_csv()
    check_main_sample()
    check_echarts_option()
    check_coinglass("coinglass-map.json", lambda data: data["data"], 100)
    check_coinglass("coinglass-web.json", lambda data: data["liqMapV2"], 150)


if __name__ == "__main__":
    main()
