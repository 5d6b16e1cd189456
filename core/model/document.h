// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/liquidationmap.h"
#include "model/source.h"

#include <cstddef>
#include <memory>
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

/// An imported file. Never changed after import; everyone shares it.
struct Document
{
    Source source;
    LiquidationMap map;
    std::vector<Warning> warnings;
};
using DocumentPtr = std::shared_ptr<const Document>;

} // namespace ballast
