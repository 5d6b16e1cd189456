// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/detection.h"

/// The table of every export shape, the most specific first: the first that matches reads the file. Each name
/// is a Format that its own file defines.
#define BALLAST_FORMATS(FORMAT)                                                                              \
    FORMAT(coinGlassEncrypted)                                                                               \
    FORMAT(providerError)                                                                                    \
    FORMAT(ownBuckets)                                                                                       \
    FORMAT(bracketTable)                                                                                     \
    FORMAT(coinGlassAggregatedMap)                                                                           \
    FORMAT(coinGlassMap)                                                                                     \
    FORMAT(coinGlassHeatmap)                                                                                 \
    FORMAT(coinAnkHeatmap)                                                                                   \
    FORMAT(coinAnkMap)                                                                                       \
    FORMAT(coinAnkAggregatedMap)                                                                             \
    FORMAT(dataMaxiMap)                                                                                      \
    FORMAT(leverageBins)                                                                                     \
    FORMAT(rektslugLevels)                                                                                   \
    FORMAT(hyblockLevels)                                                                                    \
    FORMAT(maxPain)                                                                                          \
    FORMAT(orderBook)                                                                                        \
    FORMAT(executedLiquidations)                                                                             \
    FORMAT(orders)                                                                                           \
    FORMAT(trades)                                                                                           \
    FORMAT(positions)                                                                                        \
    FORMAT(eChartsOption)                                                                                    \
    FORMAT(rawArrays)                                                                                        \
    FORMAT(strengthLevels)                                                                                   \
    FORMAT(untieredMap)                                                                                      \
    FORMAT(untieredArrays)                                                                                   \
    FORMAT(emptyAnswer)                                                                                      \
    FORMAT(rawArrayList)                                                                                     \
    FORMAT(csvPositions)                                                                                     \
    FORMAT(csvTrading)                                                                                       \
    FORMAT(csvLong)                                                                                          \
    FORMAT(csvGrid)                                                                                          \
    FORMAT(csvWide)                                                                                          \
    FORMAT(csvUntiered)

namespace ballast::formats {

#define BALLAST_DECLARE_FORMAT(name) extern const Format name;
BALLAST_FORMATS(BALLAST_DECLARE_FORMAT)
#undef BALLAST_DECLARE_FORMAT

} // namespace ballast::formats
