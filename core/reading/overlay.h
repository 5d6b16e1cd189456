// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/expected.h"
#include "model/liquidationmap.h"
#include "model/viewstate.h"

#include <array>
#include <cstddef>
#include <vector>

namespace ballast {

/// One share in each of two maps, 0 to 1.
using SharePair = std::array<double, 2>;

/// How alike two distributions of shares are.
struct Likeness
{
    double cosine = 0; ///< Of the two as vectors: 1 in the same proportions, 0 nothing in common.
    double overlap = 0; ///< Sum of the smaller share of each part: how much of one lies where the other does.

    bool operator==(const Likeness&) const = default;
};
Likeness likenessOf(const std::vector<SharePair>& shares);

struct OverlaidTier
{
    Leverage leverage;
    SharePair notional{}; ///< Of the tiers that both maps have.
    SharePair margin{};
};

struct OverlaidBucket
{
    double low = 0; ///< Quote currency.
    double high = 0;
    SharePair notional{}; ///< Of what the common tiers have within the common prices.
    SharePair margin{};
};

/// Two maps on what they have in common, by share: their totals are not comparable, so none is here.
struct Overlay
{
    std::vector<OverlaidTier> tiers; ///< Ascending leverage; empty where neither map has leverage.
    std::vector<OverlaidBucket> buckets; ///< Ascending, side by side without gaps.
    Range prices; ///< What both maps cover, quote currency.
    double width = 0; ///< Of a bucket, quote currency.
    SharePair within{}; ///< Part of each map's notional in the common tiers that lies in the common prices.
    bool hasMargin = false; ///< False without leverage: there is only notional to compare.
    Likeness tierNotional;
    Likeness tierMargin;
    Likeness bucketNotional;
    Likeness bucketMargin;
};

/// Why two maps cannot be laid over each other.
enum class OverlayObstacle {
    NoPrices, ///< One has numbered buckets, or a single one.
    NoCommonTiers,
    NoCommonPrices, ///< No amount of either, or of both, lies within prices that both cover.
};

/// The buckets are as wide as the wider of the two maps', or the least whole multiple of it that makes at
/// most `mostBuckets`, and begin at multiples of their width. Every bucket of a map goes whole where its
/// middle lies, so nothing is split and nothing lost.
Expected<Overlay, OverlayObstacle> overlay(const LiquidationMap& one, const LiquidationMap& other,
                                           std::size_t mostBuckets = 2000);

/// Neighbours summed until there are at most `most`: what a chart needs. Shares still add up to what they
/// did.
std::vector<OverlaidBucket> mergedBuckets(const std::vector<OverlaidBucket>& buckets, std::size_t most);

} // namespace ballast
