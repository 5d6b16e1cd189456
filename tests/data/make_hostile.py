#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ballast authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/data/hostile: files that try to steer the program, or to make it compute what cannot be.

tst_hostile runs every verb over all of them, and the fuzz targets start from them. Names that are hostile
themselves are made by the test: not every system can check them out.
"""
import json
import pathlib
import struct
import zlib

FOLDER = pathlib.Path(__file__).parent / "hostile"
PRICES = list(range(100, 120))
AMOUNTS = [float(price % 7 + 1) for price in PRICES]
FIELDS = ("provider", "exchange", "symbol", "range")
ESCAPES = "\x1b]52;c;cm0gLXJmIH4=\x07\x1b[2J\x1b]0;title\x07\x9b31m\r\x08\x7f"
BIDI = "abc\u202edcba\u202c\u2066x\u2069\u200b\u200d\ufeff\u061c"
FORMULAS = ["=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1", "  =1+1", '"=1+1', "\uff1d1+1",
            "a;=1+1"]


def write(name, data):
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / name).write_bytes(data if isinstance(data, bytes) else data.encode())


def write_json(name, value):
    write(name, json.dumps(value) + "\n")


def arrays(**more):
    return {"prices": PRICES, "5x": AMOUNTS, "100x": AMOUNTS, "referencePrice": 110, **more}


def named(words):
    """The words in every field that a source is made of."""
    return {field: words for field in FIELDS}


def markup():
    picture = "<img src=/dev/zero>"
    write_json("markup.json", arrays(**named(picture), **{"window": "<h1>VERIFIED</h1>", f"{picture}10x": AMOUNTS}))
    write_json("markup-tags.json", arrays(provider="<h1>VERIFIED</h1>", exchange="<a href='file:///etc/passwd'>BTC</a>",
                                          symbol="<b>BTC & \"co\"</b>", range="<script>alert(1)</script>"))
    write("markup-exchanges.csv", "price,exchange,liq_usd\n"
          + "".join(f"{price},<img src=/dev/zero>{price % 3},{price % 5 + 1}\n" for price in PRICES))
    write_json("markup-series.json", {"xAxis": {"data": [str(price) for price in PRICES]}, "series": [
        {"name": "5x <img src=/dev/zero>", "type": "bar", "data": AMOUNTS},
        {"name": "<h1>VERIFIED</h1>", "type": "bar", "data": AMOUNTS}]})
    write_json("markup-coins.json", [
        {"coin": coin, "side": "long", "leverage": 5, "liquidationPrice": 100 + i, "positionUsd": 50, "margin": 10}
        for i, coin in enumerate(("<img src=/dev/zero>", "<h1>ETH</h1>", "\x1b[2JSOL"))])


def words():
    write_json("newlines.json", arrays(**named("line\n" * 200)))
    write_json("forged-row.json", arrays(symbol="BTC\n5x   1,000.00\nMargin  99\r\n\u2028row\u2029row\x0brow\x0crow\x85row"))
    write_json("long-words.json", arrays(**named("W" * 20000)))
    write_json("escapes.json", arrays(**named(ESCAPES), **{f"k{ESCAPES}": AMOUNTS}))
    write_json("escapes-error.json", {"code": "40001", "msg": ESCAPES, "success": False})
    write_json("escapes-place.json", {"prices": PRICES, "5x": [ESCAPES] * len(PRICES)})
    write("escapes.csv", f"price,5x,{ESCAPES.replace(chr(13), '')}\n100,{ESCAPES[:6]},1\n101,2,3\n102,4,5\n103,4,5\n")
    write_json("bidi.json", arrays(**named(BIDI)))
    write_json("xml-controls.json", arrays(**named("a\x00b\x01c\x0b\x0c\x1f\ufffe\uffff]]>&lt;\x7f\x84")))
    write_json("formulas.json", [
        {"coin": words, "side": "long", "leverage": 5, "liquidationPrice": 100 + i, "positionUsd": 50, "margin": 10}
        for i, words in enumerate(FORMULAS)])
    write("formulas.csv", "price,exchange,liq_usd\n" + "".join(
        '{},"{}",{}\n'.format(100 + i, words.replace('"', '""'), i + 1) for i, words in enumerate(FORMULAS * 2)))


def totals():
    """Each is more than a total can hold, or is computed from one."""
    huge = [1e308] * len(PRICES)
    write_json("total-notional.json", arrays(**{"5x": huge, "100x": huge}))
    write("total-notional.csv", "# reference price: 110\nprice,5x,100x\n"
          + "".join(f"{price},1.7976931348623157e308,1.7976931348623157e308\n" for price in PRICES))
    write("total-exchanges.csv", "price,exchange,liq_usd\n" + "".join(f"{price},A,1e308\n" for price in PRICES))
    write_json("total-margin.json", {"prices": PRICES, "0.00001x": [1e246] * len(PRICES), "referencePrice": 110})
    write_json("total-reported.json", [
        {"coin": "BTC", "side": "long", "leverage": 5, "liquidationPrice": price, "positionUsd": 100, "margin": 1e308}
        for price in PRICES])
    write_json("total-column.json", {"y": PRICES, "liq": [[0, row, 1e308] for row in range(20)] + [[1, 0, 5]],
                                     "prices": [[1773144000, 100, 110, 90, 105], [1773147600, 100, 110, 90, 105]]})
    write_json("total-nearly.json", arrays(**{"5x": [1e247] * len(PRICES)}))
    write_json("total-least.json", {"prices": PRICES, "5x": [5e-324] * len(PRICES), "referencePrice": 110})
    write_json("total-nothing.json", {"prices": PRICES, "5x": [0] * len(PRICES), "referencePrice": 110})
    write_json("zero-notional.json", [
        {"coin": "BTC", "side": "long", "leverage": 5, "liquidationPrice": price, "positionUsd": 0, "margin": 5}
        for price in PRICES])
    write_json("least-notional.json", [
        {"coin": "BTC", "side": "long", "leverage": 5, "liquidationPrice": price, "positionUsd": 5e-324, "margin": 1e240}
        for price in PRICES])
    write("not-a-number.csv", "price,5x,100x\n100,bad,worse\n100.2,NA,-\n100.5,nan,inf\n101,NaN,-inf\n102,1e999,1\n103,5,5\n104,5,5\n105,5,5\n106,5,5\n")


def prices():
    for name, values in {"lowest": [5e-324, 1e-323, 1.5e-323], "highest": [1e308, 1.2e308, 1.7e308],
                         "both": [5e-324, 1, 1.7e308], "close": [1e15, 1e15 + 0.125, 1e15 + 0.25],
                         "same": [1e15, 1e15, 1e15], "outlier": [1, 1.001, 1.002, 1.003, 1e15],
                         "tiny": [4.16e-12, 4.18e-12, 4.22e-12], "from-zero": [0, 1e-23, 2e-23]}.items():
        write_json(f"price-{name}.json", {"prices": values, "5x": [5.0] * len(values), "referencePrice": values[1]})
    write_json("price-reference-least.json", arrays(referencePrice=5e-324))
    write_json("price-reference-most.json", arrays(referencePrice=1.7e308))
    write_json("price-positions.json", [
        {"coin": "BTC", "side": "long", "leverage": leverage, "liquidationPrice": price, "entryPrice": price * 1.1,
         "positionUsd": 100, "margin": 100 / leverage}
        for price in (1e-300, 84500, 1e300) for leverage in (1e-300, 5)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*chunks, width=1, height=1):
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" + bytes(3))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"".join(chunks) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def view(**more):
    state = {"ballast": 1, "file": "/dev/zero", "hash": "0", "referencePrice": -1, "state": {
        "priceWindow": [-1e308, 1e308], "leverageRange": [1e-320, 5], "curveZoom": 1e308}, **more}
    return chunk(b"iTXt", b"ballast-view\0\0\0\0\0" + json.dumps(state).encode())


def pictures():
    write("picture-plain.png", png())
    write("picture-no-such-view.png", png(chunk(b"iTXt", b"ballast-view\0\0\0\0\0[[[[")))
    write("picture-view.png", png(view()))
    write("picture-long-view.png", png(view(file="/" + "a" * 70_000)))
    bomb = zlib.compress(bytes(20 << 20), 9)
    write("picture-bombs.png", png(*[chunk(b"zTXt", b"Comment\0\0" + bomb)] * 3))
    write("picture-packed-view.png", png(chunk(b"iTXt", b"ballast-view\0\1\0\0\0" + bomb)))
    write("picture-2GB.png", png()[:33] + struct.pack(">I", 0x7FFFFFFF) + b"iTXtballast-view")
    write("picture-vast.png", png(width=0x7FFFFFFF, height=0x7FFFFFFF))
    write("picture-cut.png", png(view())[:60])


if __name__ == "__main__":
    markup()
    words()
    totals()
    prices()
    pictures()
