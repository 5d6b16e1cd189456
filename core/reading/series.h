// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/document.h"
#include "model/viewstate.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// What says when a map was captured, the surest first.
enum class TimeOrigin {
    Export, ///< The export itself.
    FileName, ///< The file's name, see timeInName().
    FileDate, ///< When the file was last written: all there is, and a copy may have changed it.
};

struct CaptureTime
{
    std::int64_t milliseconds = 0; ///< Since 1970, UTC.
    TimeOrigin origin = TimeOrigin::Export;

    bool operator==(const CaptureTime&) const = default;
};

/// One map of a series, without its rows. Empty strings are what the export does not say.
struct Capture
{
    std::string file; ///< Path as it was given.
    std::string map; ///< Its name among several of the file; else empty.
    std::string provider;
    std::string exchange;
    std::string symbol;
    std::string range;
    CaptureTime time;
    Range prices; ///< The whole map with its air, as priceWindow() gives it.
    bool hasPrices = true;

    bool operator==(const Capture&) const = default;
};

/// `fileDate`: when the file was last written, milliseconds since 1970; counts where neither the export nor
/// the name says a time.
Capture captureOf(const Document& document, std::int64_t fileDate);

/// Why two maps are no captures of one market.
enum class SeriesObstacle {
    NoPrices, ///< Buckets are merely numbered.
    NoSymbol, ///< It does not say which market it is of.
    OtherProvider,
    OtherExchange,
    OtherSymbol,
    OtherRange,
    OtherMap, ///< Of several in the file.
};
struct SeriesRefusal
{
    SeriesObstacle obstacle;
    std::string file; ///< That does not belong.
    std::string says; ///< Empty: it says nothing.
    std::string otherFile; ///< That it does not belong to; empty where the file itself is the trouble.
    std::string otherSays;

    bool operator==(const SeriesRefusal&) const = default;
};

/// Whether `capture` is of the same market as `first`: provider, exchange, symbol and the map's name are
/// the same, or missing in both; the range too, where both say one. Totals of different vendors or windows
/// must not stand on one scale (DOMAIN 6). Nothing: it is.
std::optional<SeriesRefusal> whyNotOneMarket(const Capture& first, const Capture& capture);
/// The first that does not belong to those before it, in their order. Nothing: they are a series.
std::optional<SeriesRefusal> whyNoSeries(const std::vector<Capture>& captures);

/// Places in `captures` by time; of one time by the files' names, in which 2 comes before 10.
std::vector<std::size_t> orderOfTime(const std::vector<Capture>& captures);

/// All prices of the captures; they are not empty.
Range pricesOf(const std::vector<Capture>& captures);

} // namespace ballast
