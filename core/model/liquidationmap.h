// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/column.h"
#include "model/priceaxis.h"
#include "model/tierkey.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ballast {

class BlockMaxima;
enum class Weighting;

/// Whose positions are forced to close. `ByPrice`: the export does not say, so the published bucket price
/// decides: below the reference price long, at or above it short, and unknown without a reference (DOMAIN 1).
enum class Side { Long, Short, ByPrice };

/// Amounts of one side of one tier, one row per bucket of the map's axis.
struct SideColumn
{
    Side side = Side::ByPrice;
    Column notional; ///< USD.
    Column reportedMargin; ///< USD; empty unless the export carries real margin, otherwise margin = notional
                           ///< / leverage.
};

/// All rows of one leverage. A tier has one column, or two where the export names the sides.
struct Tier
{
    std::optional<Leverage> leverage; ///< Nothing: the rows' leverage is unknown, so they have no margin.
    std::vector<SideColumn> columns;
    std::string exchange = {}; ///< Whose rows of unknown leverage these are, where the export tells.
    /// Set where the export gives bins such as "26 to 50": their lowest leverage, `leverage` being the
    /// highest. Margin is then a lower bound.
    std::optional<Leverage> lowestLeverage = {};

    TierKey key() const { return {leverage, exchange}; }
};

/// What a map's margin is (FORMATS).
enum class MarginBasis {
    Computed, ///< Notional / leverage.
    Reported, ///< The export's own, for some tier at least.
    LowerBound, ///< Notional / highest leverage of each bin.
    Unknown, ///< No row carries a leverage.
};
/// Stable name for JSON: "lower-bound".
const char* name(MarginBasis basis);

/// Notional and margin of a set of rows, USD. Rows of unknown leverage have no margin: whoever takes a ratio
/// leaves them out.
struct Amounts
{
    double notional = 0;
    double margin = 0;

    Amounts& operator+=(const Amounts& other)
    {
        notional += other.notional;
        margin += other.margin;
        return *this;
    }
    friend Amounts operator+(Amounts a, const Amounts& b) { return a += b; }
    bool operator==(const Amounts&) const = default;
};

/// Amounts by side. `unknown` holds ByPrice rows of a map without a reference price or without prices.
struct SideAmounts
{
    Amounts longs;
    Amounts shorts;
    Amounts unknown;

    Amounts all() const { return longs + shorts + unknown; }
};

/// Price buckets by leverage tier. Immutable after import; shared by reference.
class LiquidationMap
{
public:
    LiquidationMap();
    /// `tiers` are sorted here: ascending leverage, then those of unknown leverage, the largest first. Every
    /// column has axis.size() rows.
    LiquidationMap(PriceAxis axis, std::vector<Tier> tiers, std::optional<double> referencePrice);

    const PriceAxis& axis() const { return m_axis; }
    const std::vector<Tier>& tiers() const { return m_tiers; }
    /// Price when the map was made, in quote currency.
    std::optional<double> referencePrice() const { return m_referencePrice; }
    /// False when the map has ByPrice rows and nothing to tell their side: no reference price, or no prices.
    bool sidesKnown() const { return m_sidesKnown; }
    /// Number of buckets whose rows of ByPrice columns are longs: those published below the reference price.
    std::size_t longBuckets() const { return m_longBuckets; }

    MarginBasis marginBasis() const { return m_marginBasis; }
    /// False when there is nothing to weigh the rows by.
    bool hasMargin() const { return m_marginBasis != MarginBasis::Unknown; }

    /// Sums over buckets [first, last) of one tier. For the unknown tier margin is 0.
    SideAmounts sum(std::size_t tier, std::size_t first, std::size_t last) const;

    /// Computed when first asked for, in one pass over the map; copies share it. Any thread.
    const BlockMaxima& blockMaxima(Weighting weighting) const;
    /// Whether nobody has to wait for them any more.
    bool hasBlockMaxima(Weighting weighting) const;

private:
    PriceAxis m_axis;
    std::vector<Tier> m_tiers;
    std::optional<double> m_referencePrice;
    std::size_t m_longBuckets = 0;
    bool m_splitsByPrice = false;
    bool m_sidesKnown = true;
    MarginBasis m_marginBasis = MarginBasis::Unknown;
    struct LazyMaxima;
    std::shared_ptr<LazyMaxima> m_maxima;
};

} // namespace ballast
