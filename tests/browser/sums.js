// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a map's summary must say, worked out from the page's data in whole cents.

import assert from "node:assert/strict";

const sum = (list) => list.reduce((all, one) => all + one, 0);

function assertMoney(seen, cents, what) {
    assert.ok(Math.abs(seen * 100 - cents) < 0.5, `${what}: ${seen} where ${cents / 100} is expected`);
}

/// Compares one map of `ballast summary --format json` with the page's map, to the cent. A chart may draw no
/// reference price; then there are no sides to compare.
export function assertSummary(summary, map, referencePrice = map.referencePrice) {
    assert.equal(summary.format, "echarts-option");
    assert.equal(summary.buckets, map.prices.length);
    assert.equal(summary.referencePrice, referencePrice);
    assert.deepEqual(summary.tiers.map((tier) => tier.leverage), map.leverages);
    const notionals = map.cents.map(sum);
    const margins = map.leverages.map((leverage, i) => notionals[i] / leverage);
    for (const [i, tier] of summary.tiers.entries()) {
        assert.ok(notionals[i] > 0, "the page draws something in every tier");
        assertMoney(tier.notional, notionals[i], `notional of ${tier.leverage}x`);
        assertMoney(tier.margin, margins[i], `margin of ${tier.leverage}x`);
    }
    assertMoney(summary.notional, sum(notionals), "notional");
    assertMoney(summary.margin, sum(margins), "margin");
    if (referencePrice === null)
        return;
    const longs = map.cents.map((tier) => sum(tier.filter((_, bucket) => map.prices[bucket] < referencePrice)));
    assertMoney(summary.long.notional, sum(longs), "notional of longs");
}
