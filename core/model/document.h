// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/heatmap.h"
#include "model/inspection.h"
#include "model/liquidationmap.h"
#include "model/range.h"
#include "model/source.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// What an import noticed but could live with. Each is counted and shown; none is silent.
enum class WarningCode {
    RowDropped, ///< Unreadable, ragged, negative or not finite; the row is left out.
    DuplicateCounted, ///< The same price and leverage twice with different amounts: summed.
    DuplicateIgnored, ///< An identical row where the format is known to repeat: counted once.
    UnknownLeverage, ///< No usable leverage: kept as notional, outside margin and ratio.
    MissingReferencePrice, ///< Sides are unknown until a reference price is given.
    MissingPrices, ///< Buckets are numbered because the export has no prices.
    CurveMismatch, ///< A cumulative series of the export differs by over 1 % from the recomputed one.
    AmbiguousNumbers, ///< Decimal marks and thousands look alike in the whole table: one reading was chosen.
    SeriesIgnored, ///< A series that is no tier was left out.
    NoLeverage, ///< Nothing in the map carries a leverage: margin lies between bounds.
    LeverageBins, ///< Leverage comes in bins: margin is a lower bound.
    CrossMargin, ///< Positions whose margin and liquidation price hang on the rest of their account.
    NoLiquidationPrice, ///< Positions without one are in no bucket.
    NewestColumn, ///< A heatmap, of which the newest column is shown as a map.
    EmptyMap, ///< A map of the file that holds nothing.
    MarginNotBelieved, ///< A position's margin that cannot be its own: notional / leverage instead.
    MarginFarFromLeverage, ///< Believed, but over twice or under half of notional / leverage.
    LeverageFromMargin, ///< No leverage stated: notional / reported margin.
    NotionalFromMargin, ///< No value stated: margin times leverage.
    InverseContracts, ///< Contracts of so many USD, margined in coin.
    MissingCell, ///< NA, NaN, N/A, an empty cell: nothing there, so counted as 0.
    LinesSkipped, ///< Titles and notes above a table's header.
    SideUnknown, ///< A stated side that is no known word: left to the price.
    SideOfOrders, ///< Buy and sell beside levels were read as what the detail says.
    SideContradicted, ///< Stated sides and prices disagree for most of the stated notional.
    ReferenceBucket, ///< The bucket that holds the reference price counts as one side whole.
    TimeUnreadable, ///< A time that the export names and nothing can read.
    KeyRepeated, ///< One key twice in an object, of which the first is taken.
    TotalMismatch, ///< A stated total is over 1 % away from its parts.
    BinsFromKeys, ///< Bins of leverage that the export does not state, read from its keys.
};

/// Stable name for JSON: "row-dropped".
const char* name(WarningCode code);

/// One kind of warning of one document.
struct Warning
{
    WarningCode code;
    std::size_t count = 1;
    std::string where; ///< The first place: "line 7", "series[2].data[14]".
    std::string detail; ///< What was found there, shortened; may be empty.
};

/// One of several maps in a file: a coin, an exchange, a line.
struct MapChoice
{
    std::string name; ///< Unique within its file; what --select takes.
    bool isEmpty = false; ///< It holds no row.
};

/// Positions of one margin mode, USD. `computed` is what notional / leverage would have given.
struct MarginModeTotals
{
    std::string mode; ///< "isolated", "cross", or "not stated".
    std::size_t positions = 0;
    double notional = 0;
    double reported = 0;
    double computed = 0;
};

/// An imported file. Never changed after import; everyone shares it.
struct Document
{
    Source source;
    /// Of a heatmap: its newest column.
    LiquidationMap map;
    std::vector<Warning> warnings;
    std::shared_ptr<const Heatmap> heatmap = {}; ///< Null unless the export is one.
    std::vector<MapChoice> maps = {}; ///< All maps of the file when there are several; else empty.
    std::size_t chosenMap = 0; ///< Which of `maps` this is.
    std::vector<MarginModeTotals> marginModes = {}; ///< Of positions; else empty.
    Inspection inspection = {};
    /// Prices to show first, where a few levels far away would make the rest one bar; nothing: the whole map.
    std::optional<Range> firstView = {};

    /// Name of this map among several; empty when it is the only one.
    std::string mapName() const { return maps.empty() ? std::string() : maps[chosenMap].name; }
};
using DocumentPtr = std::shared_ptr<const Document>;

} // namespace ballast
