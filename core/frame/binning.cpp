// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "frame/binning.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ballast {

namespace {

/// An automatic bar is at least this many columns (pixels) wide.
constexpr double automaticBarWidth = 4;
/// By which a quotient of prices may miss the whole number that it is.
constexpr double rounding = 1e-9;

/// Of a map of one price, which has no width: as much of the window as a bar of a usual map takes.
constexpr double widthOfOnePrice = 0.02;

Bins exportedBins(const PriceAxis& axis, const Range& window, std::size_t first, std::size_t last)
{
    Bins bins;
    bins.width = axis.step();
    const double drawn = axis.step() > 0 ? 0 : window.width() * widthOfOnePrice;
    for (std::size_t bucket = first; bucket < last; ++bucket) {
        bins.low.push_back(axis.low(bucket) - drawn / 2);
        bins.high.push_back(axis.high(bucket) + drawn / 2);
        bins.firstBucket.push_back(bucket);
    }
    bins.firstBucket.push_back(last);
    return bins;
}

/// The smallest of 1, 2, 5, 10, 20, 25, 50, 100... that is at least `atLeast`.
double roundCount(double atLeast)
{
    static constexpr std::array<double, 4> mantissas{1, 2, 2.5, 5};
    for (double decade = 1; decade < 1e18; decade *= 10) {
        for (const double mantissa : mantissas) {
            const double count = mantissa * decade;
            if (count == std::floor(count) && count >= atLeast)
                return count;
        }
    }
    return atLeast;
}

Bins wideBins(const PriceAxis& axis, const Range& window, double width, double origin)
{
    Bins bins;
    bins.width = width;
    bins.asExported = false;
    const double low = std::max(window.low, axis.low());
    const double high = std::min(window.high, axis.high());
    const double firstBin = std::floor((low - origin) / width);
    const double count = std::max(1.0, std::ceil((high - origin) / width) - firstBin);
    // Counted from the first: far from the origin a bin's number may be too large to grow by one.
    for (double bin = 0; bin < count; ++bin) {
        bins.low.push_back(origin + (firstBin + bin) * width);
        bins.high.push_back(origin + (firstBin + bin + 1) * width);
        bins.firstBucket.push_back(axis.firstMiddleAtOrAbove(bins.low.back()));
    }
    bins.firstBucket.push_back(axis.firstMiddleAtOrAbove(bins.high.back()));
    return bins;
}

} // namespace

Bins makeBins(const PriceAxis& axis, const Range& window, const BucketWidth& width, std::size_t columns,
              MergedBuckets merged)
{
    const double half = axis.step() / 2;
    // A bucket that only touches an edge of the window is outside it, unless it has no width.
    std::size_t first = axis.firstMiddleAtOrAbove(window.low - half);
    while (half > 0 && first < axis.size() && axis.high(first) <= window.low)
        ++first;
    std::size_t last = axis.firstMiddleAtOrAbove(window.high + half);
    while (half == 0 && last < axis.size() && axis.published(last) <= window.high)
        ++last;
    while (half > 0 && last > first && axis.low(last - 1) >= window.high)
        --last; // a bucket cut short by its neighbour
    last = std::max(first, last);
    const double span = std::min(window.high, axis.high()) - std::max(window.low, axis.low());
    const double room = std::max<double>(1, static_cast<double>(columns));
    if (first == last || axis.step() <= 0 || span <= 0)
        return exportedBins(axis, window, first, last);

    // A width below the export's would show a resolution that is not there.
    const bool exported = width.mode == BucketMode::AsExported
        || (width.mode == BucketMode::Chosen && width.width < axis.step());
    if (exported && static_cast<double>(last - first) <= room)
        return exportedBins(axis, window, first, last);
    if (!exported && width.mode == BucketMode::Chosen && span / width.width <= room)
        return wideBins(axis, window, width.width, 0);

    const bool isTallest = merged == MergedBuckets::Tallest;
    const double barWidth = width.mode == BucketMode::Automatic && !isTallest ? automaticBarWidth : 1;
    const double least = span * barWidth / (room * axis.step());
    const double count = isTallest ? std::ceil(least * (1 - rounding)) : roundCount(least);
    Bins bins = count <= 1 && static_cast<double>(last - first) <= room
        ? exportedBins(axis, window, first, last)
        : wideBins(axis, window, count * axis.step(), axis.low());
    bins.coarsened = width.mode != BucketMode::Automatic;
    return bins;
}

} // namespace ballast
