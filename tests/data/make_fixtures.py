#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the import fixtures: one small invented map in every export shape.

The amounts are chosen so that the sums in tst_importfixtures.cpp can be checked by hand.
"""
import json
import pathlib

HERE = pathlib.Path(__file__).parent
REFERENCE = 84500
STEP = 100
PRICES = list(range(84000, 85000, STEP))
TIERS = {
    5: {84200: 50.50, 84900: 60.60},
    25: {84000: 500.05, 84600: 700.07},
    100: {84100: 1000.10, 84400: 2000.20, 84500: 3000.30, 84900: 4000.40},
}


def column(leverage):
    return [TIERS[leverage].get(price, 0) for price in PRICES]


def write(name, text):
    (HERE / name).write_text(text, encoding="utf-8")


def write_json(name, value):
    write(name, json.dumps(value, indent=1) + "\n")


def raw_arrays():
    body = {"provider": "Fixture", "exchange": "Binance", "symbol": "BTCUSDT", "range": "30d",
            "capturedAt": "2026-03-10T12:00:00Z", "referencePrice": REFERENCE, "prices": PRICES}
    body.update({f"{leverage}x": column(leverage) for leverage in TIERS})
    write_json("raw-arrays.json", body)


def running_total(side):
    total, result = 0, []
    order = PRICES if side == "short" else PRICES[::-1]
    for price in order:
        if (price >= REFERENCE) != (side == "short"):
            result.append(None)
            continue
        total += sum(tier.get(price, 0) for tier in TIERS.values())
        result.append(round(total, 2))
    return result if side == "short" else result[::-1]


def echarts_option():
    series = [{"name": f"{leverage}x Leverage", "type": "bar", "data": [value or "-" for value in column(leverage)]}
              for leverage in TIERS]
    series[0]["markLine"] = {"data": [{"name": "Current Price", "xAxis": str(REFERENCE)}]}
    for side in ("long", "short"):
        series.append({"name": f"Cumulative {side.title()} Liquidation Leverage", "type": "line",
                       "data": running_total(side)})
    write_json("echarts-option.json", {
        "title": [{"text": "Binance BTC/USDT Liquidation Map"}],
        "xAxis": [{"type": "category", "data": [str(price) for price in PRICES]}],
        "series": series})


def buckets(band):
    """Keyed by upper edge; every row lies inside its bucket."""
    result = {}
    for leverage, rows in TIERS.items():
        for price, amount in rows.items():
            result.setdefault(str(price + STEP), []).append([price + 37, amount, leverage, band])
    return result


def coinglass():
    write_json("coinglass-v4.json", {"code": "0", "msg": "success",
                                     "data": {"data": buckets(None), "last_price": REFERENCE}})
    write_json("coinglass-web.json", {"code": "0", "msg": "success", "data": {
        "instrument": {"exName": "Binance", "instrumentId": "BTCUSDT", "baseAsset": "BTC", "quoteAsset": "USDT"},
        "lastPrice": REFERENCE, "liqMapV2": buckets("h1")}})


def coinank():
    body = {"symbol": "BTCUSDT", "lastIndex": 5.0, "lastPrice": REFERENCE, "prices": PRICES}
    body.update({f"x{leverage}": column(leverage) for leverage in TIERS})
    write_json("coinank-map.json", {"success": True, "code": "1", "extCode": None, "msg": None, "data": body})


def datamaxi():
    rows = []
    for price in sorted({price for tier in TIERS.values() for price in tier}):
        amounts = {f"l{leverage}xUsd": TIERS[leverage].get(price, 0) for leverage in TIERS}
        rows.append({"price": price, "side": "long" if price < REFERENCE else "short", **amounts,
                     "totalUsd": round(sum(amounts.values()), 2)})
    write_json("datamaxi-map.json", {
        "base": "BTC", "quote": "USDT", "exchange": "Binance", "currentPrice": REFERENCE,
        "generatedAt": "2026-03-10T12:00:00Z", "totalOiUsd": 100000.00, "buckets": rows})


def rows():
    return [(price, amount, leverage) for leverage, tier in TIERS.items() for price, amount in tier.items()]


def rektslug():
    sides = {"long_liquidations": [], "short_liquidations": []}
    for price, amount, leverage in rows():
        sides["long_liquidations" if price < REFERENCE else "short_liquidations"].append(
            {"price_level": str(price), "volume": f"{amount:.2f}", "count": 1, "leverage": f"{leverage}x"})
    write_json("rektslug-levels.json", {"symbol": "BTCUSDT", "model": "fixture", "current_price": str(REFERENCE),
                                        **sides})


def hyblock():
    write_json("hyblock-levels.json", {
        "data": [{"price": price, "size": amount, "leverage": str(leverage),
                  "side": "long" if price < REFERENCE else "short"} for price, amount, leverage in rows()],
        "metadata": {"exchange": "Binance", "symbol": "BTCUSDT", "lastPrice": REFERENCE}})


def tables():
    head = f"# reference price: {REFERENCE}\n# exchange: Binance\n# symbol: BTCUSDT\n"
    wide = ["price," + ",".join(f"{leverage}x" for leverage in TIERS)]
    for index, price in enumerate(PRICES):
        wide.append(",".join([str(price)] + [f"{column(leverage)[index]:.2f}" for leverage in TIERS]))
    write("wide.csv", head + "\n".join(wide) + "\n")
    rows = ["Price;Leverage;Liq_USD"]
    for leverage, amounts in TIERS.items():
        rows += [f"{price};{leverage}x;" + f"{amount:.2f}".replace(".", ",") for price, amount in amounts.items()]
    write("long.csv", head + "\n".join(rows) + "\n")


if __name__ == "__main__":
    raw_arrays()
    echarts_option()
    coinglass()
    coinank()
    datamaxi()
    rektslug()
    hyblock()
    tables()
