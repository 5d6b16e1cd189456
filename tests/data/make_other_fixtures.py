#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the fixtures that hold no single tiered map: maps without leverage, positions, bins, heatmaps, files of
several maps, tables that do not tell their columns, and what is refused.

Everything is invented. The sums in the tests are worked out by hand from the amounts below.
"""
import json

from make_fixtures import PRICES, REFERENCE, STEP, write, write_json

# Notional by exchange and price: Binance 3,000.50, OKX 700.25; longs 1,300.25, shorts 2,400.50.
EXCHANGES = {"Binance": {84000: 1000, 84600: 2000.50}, "OKX": {84400: 300.25, 84900: 400}}
TIMES = [1773144000 + 3600 * hour for hour in range(4)]  # from 2026-03-10 12:00 UTC, in seconds
# (column, price, USD): nothing in the first column, a zero that is written out, 30.75 in the newest.
CELLS = [[1, 0, 5], [1, 3, 2.5], [2, 0, 5], [2, 4, 8], [3, 0, 10.5], [3, 2, 0], [3, 4, 20.25]]
GRID_PRICES = PRICES[2:7]  # 84,200 to 84,600


def all_exchanges():
    total = {}
    for rows in EXCHANGES.values():
        for price, amount in rows.items():
            total[price] = total.get(price, 0) + amount
    return total


def coinglass_buckets(rows):
    """Keyed by upper edge, in no order; the row's own price lies inside the bucket."""
    keys = sorted(rows, key=lambda price: price % 700)
    return {str(price + STEP): [[price + 37.5, rows[price], None, None]] for price in keys}


def coinglass_aggregated():
    items = [{"instrument": {"exName": name, "baseAsset": "BTC", "quoteAsset": "USDT"},
              "liqMapV2": coinglass_buckets(rows)} for name, rows in EXCHANGES.items()]
    write_json("coinglass-aggregated.json",
               {"code": "0", "msg": "success", "data": {"data": items, "last_price": REFERENCE}})
    write_json("coinglass-aggregated-dict.json", {"code": "0", "msg": "success", "data": {
        "data": coinglass_buckets(all_exchanges()), "last_price": str(REFERENCE), "rangeLow": 84000,
        "rangeHigh": 85000}})


def candles():
    return [[time, str(REFERENCE - 40), "84600", "84400.5", str(REFERENCE - 30 + 10 * hour), "12.5"]
            for hour, time in enumerate(TIMES)]


def coinglass_heatmaps():
    """The last candle closes at 84,500."""
    write_json("coinglass-heatmap-v4.json", {"code": "0", "msg": "success", "data": {
        "y_axis": GRID_PRICES, "liquidation_leverage_data": CELLS, "price_candlesticks": candles(),
        "update_time": TIMES[-1] * 1000 + 1500}})
    write_json("coinglass-heatmap-web.json", {"code": "0", "msg": "success", "success": True, "data": {
        "y": GRID_PRICES, "liq": CELLS, "prices": candles(), "updateTime": TIMES[-1] * 1000 + 1500}})


def coinank_heatmap():
    """The same cells, every number a string."""
    write_json("coinank-heatmap.json", {"success": True, "code": "1", "data": {"symbol": "BTCUSDT", "liqHeatMap": {
        "data": [[str(value) for value in cell] for cell in CELLS],
        "chartTimeArray": [str(time * 1000) for time in TIMES], "priceArray": [str(price) for price in GRID_PRICES],
        "maxLiqValue": str(max(cell[2] for cell in CELLS))}}})


def coinank_aggregated():
    arrays = {name: [rows.get(price, 0.0) for price in PRICES] for name, rows in EXCHANGES.items()}
    write_json("coinank-aggregated.json", {"success": True, "code": "1", "extCode": None, "msg": None, "data": {
        **arrays, "symbol": "BTC", "lastIndex": 4.5, "lastPrice": REFERENCE, "prices": PRICES}})


def position(coin, size, mode, leverage, entry, value, liquidation, margin):
    return {"type": "oneWay", "position": {
        "coin": coin, "szi": size, "leverage": {"type": mode, "value": leverage}, "entryPx": entry,
        "positionValue": value, "unrealizedPnl": "0.0", "liquidationPx": liquidation, "marginUsed": margin,
        "maxLeverage": 50}}


def positions():
    write_json("positions-api.json", {"assetPositions": [
        position("BTC", "-0.5", "cross", 20, "84000.0", "42000.0", "88000.5", "2500.0"),
        position("BTC", "0.25", "isolated", 10, "84000.0", "21000.0", "76500.0", "2100.0"),
        position("BTC", "0.1", "cross", 20, "84000.0", "8400.0", None, "420.0"),
        position("ETH", "2.0", "isolated", 25, "2000.0", "4000.0", "1930.0", "180.0")],
        "time": TIMES[0] * 1000})
    rows = [("BTC", "long", 0.5, 84000, 10, 76000, 4200, "isolated"),
            ("BTC", "short", 1, 84000, 50, 85500, 2000, "cross"),
            ("ETH", "long", 10, 2000, 5, 1610, 4000, "isolated")]
    keys = ("coin", "side", "size", "entry_price", "leverage", "liq_price", "margin_balance", "margin_mode")
    write_json("positions-flat.json", [dict(zip(keys, row), mark_price=REFERENCE if row[0] == "BTC" else 2010)
                                       for row in rows])


def leverage_bins():
    def row(price, value, **amounts):
        return {"price": price, "value": value, "cumulative": value,
                **{label: amounts.get("x" + label[:-1], 0) for label in ("10x", "25x", "50x")}}

    write_json("leverage-bins.json", {
        "coins": ["BTC", "ETH", "XRP"],
        "data": {
            # 25x: 1,500; 50x: 2,000; 100 in no bin.
            "BTC": {"currentPrice": REFERENCE, "longLiquidations": [row(84000, 1600, x25=1500)],
                    "shortLiquidations": [row(85000, 2000, x50=2000)]},
            "ETH": {"currentPrice": 2000, "longLiquidations": [row(1900, 30, x10=30)], "shortLiquidations": []},
            "XRP": {"currentPrice": 2.5, "longLiquidations": [], "shortLiquidations": []}},
        "leverageBuckets": [{"min": 1, "max": 10, "label": "10x"}, {"min": 11, "max": 25, "label": "25x"},
                            {"min": 26, "max": 50, "label": "50x"}],
        "lastUpdated": "2026-03-10T12:00:00Z"})


def untiered():
    rows = [{"price": price, "volume": amount, "exchange": name}
            for name, amounts in EXCHANGES.items() for price, amount in amounts.items()]
    write_json("untiered-list.json", {"symbol": "BTCUSDT", "reference_price": REFERENCE, "levels": rows})
    total = all_exchanges()
    write_json("untiered-sides.json", {
        "exchange": "Bybit", "symbol": "BTCUSDT", "snapshot_ts": "2026-03-10T12:00:00Z", "reference_price": REFERENCE,
        "bucket_grid": {"min_price": 84000, "max_price": 85000, "step": STEP, "price_levels": None},
        "long_distribution": {f"{price}.0": total[price] for price in sorted(total) if price < REFERENCE},
        "short_distribution": {f"{price}.0": total[price] for price in sorted(total) if price >= REFERENCE}})
    write_json("untiered-prices.json", {str(price): amount for price, amount in total.items()})
    lines = [f"{row['price']},{row['volume']},{row['exchange']}" for row in rows]
    write("untiered.csv", f"# reference price: {REFERENCE}\n" + "\n".join(["price,amount,exchange", *lines]) + "\n")


def grid_table():
    lines = [f"{TIMES[column]},{GRID_PRICES[price]},{amount}" for column, price, amount in CELLS]
    write("grid.csv", "\n".join(["timestamp,price,value", *lines]) + "\n")


def several_maps():
    def pair(symbol, price, amount):
        return {"instrument": {"exName": "Binance", "instrumentId": symbol, "baseAsset": symbol[:3], "quoteAsset": "USDT"},
                "lastPrice": price, "liqMapV2": {str(price - 1): [[price - 2, amount, 10, "h1"]],
                                                 str(price + 9): [[price + 8, 2 * amount, 25, "h2"]]}}

    write_json("coinglass-pairs.json", {"code": "0", "msg": "success",
                                        "data": [pair("BTCUSDT", 84500, 1000), pair("ETHUSDT", 2000, 30)]})
    charts = []
    for title, factor in (("Binance BTC/USDT Liquidation Map", 1), ("OKX BTC/USDT Liquidation Map", 3)):
        charts.append({"title": [{"text": title}], "xAxis": [{"type": "category", "data": ["84400", "84500"]}],
                       "series": [{"name": "10x Leverage", "type": "bar", "data": [factor, 10 * factor]}]})
    write_json("echarts-several.json", charts)
    write_json("raw-arrays-several.json", [
        {"exchange": "Binance", "symbol": "BTCUSDT", "referencePrice": 84500, "prices": [84400, 84500], "5x": [5, 10]},
        {"exchange": "Bybit", "symbol": "BTCUSDT", "referencePrice": 84500, "prices": [84400, 84500], "5x": [50, 100]}])


def without_names():
    write("headerless.csv", "84300,10.5,100\n84400,20,200\n84500,30,300\n")
    write_json("bare-arrays.json", [[84300, 84400, 84500], [10.5, 20, 30], [100, 200, 300]])


def refused():
    order = {"symbol": "BTCUSDT", "side": "SELL", "type": "LIMIT", "origQty": "0.014", "price": "84100.10",
             "averagePrice": "84123.40", "status": "FILLED", "time": TIMES[0] * 1000}
    write_json("executed.json", [order, {**order, "side": "BUY", "price": "84900.00"}])
    write("executed.csv", "time,side,order_type,time_in_force,original_quantity,price,average_price,order_status\n"
          f"{TIMES[0]}000,BUY,LIMIT,IOC,7,84100.1,84000.5,FILLED\n")
    write_json("order-book.json", {"lastUpdateId": 7, "bids": [["84499.9", "1.5"], ["84499.8", "2"]],
                                   "asks": [["84500.0", "3"]]})
    write_json("max-pain.json", {"code": "0", "success": True, "data": [
        {"symbol": "BTC", "price": REFERENCE, "maxLongLiquidationPrice": 84100.5, "maxLongLiquidationLevel": 1000.5,
         "maxShortLiquidationPrice": 84900.5, "maxShortLiquidationLevel": 2000.5}]})
    write_json("strengths.json", {"levels": [{"price": 84000, "strength": 0.25}, {"price": 84100, "strength": 1.0}]})
    write_json("encrypted.json", {"code": "0", "msg": "success", "success": True, "data": "QmFsbGFzdA" * 20 + "=="})
    write_json("error.json", {"code": "40001", "msg": "Not a real error", "success": False})


if __name__ == "__main__":
    coinglass_aggregated()
    coinglass_heatmaps()
    coinank_heatmap()
    coinank_aggregated()
    positions()
    leverage_bins()
    untiered()
    grid_table()
    several_maps()
    without_names()
    refused()
