// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/comparison.h"

#include <QString>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace ballast {

struct ScanOptions
{
    /// Called every few milliseconds with how many of all files are done, on the calling thread; false
    /// cancels. 0 of 0 while folders are listed.
    std::function<bool(std::size_t done, std::size_t all)> progress = {};
    /// Where results are kept for the next time; empty: nowhere. See ComparisonCache.
    QString cache = {};
    /// How many files are read at a time; 0: one per processor.
    std::size_t threads = 0;
};

struct ScanResult
{
    /// One per map, or one per file that could not be read; in the order of the files, see listExports().
    std::vector<ComparedMap> maps;
    std::size_t files = 0; ///< All there are.
    std::size_t remembered = 0; ///< Of them known from the cache, without being opened.
    std::size_t read = 0; ///< Of them opened. Both together are fewer than all only when cancelled.
    bool wasCancelled = false; ///< `maps` has what was done until then.
};

/// Reads every map of files and folders and keeps what a comparison needs of it; no document outlives its
/// file's turn. Returns when all is done or cancelled. Any thread.
ScanResult scanMaps(const std::vector<std::string>& paths, const ScanOptions& options);

} // namespace ballast
