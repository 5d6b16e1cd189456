// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparing.h"

#include "compare/comparisoncache.h"
#include "compare/folderscan.h"
#include "compare/overlayfiles.h"
#include "output.h"

#include <chrono>
#include <cstdio>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <unistd.h>

namespace ballast {

namespace {

/// One line of a terminal that says how far the scan is, rewritten in place.
class ProgressLine
{
public:
    ~ProgressLine()
    {
        if (m_isShown)
            std::fputs("\r\033[K", stderr);
    }

    bool operator()(std::size_t done, std::size_t all)
    {
        constexpr std::chrono::milliseconds pause(100);
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < pause)
            return true;
        m_last = now;
        m_isShown = true;
        std::fprintf(stderr, all == 0 ? "\rlisting files" : "\r%zu of %zu files\033[K", done, all);
        std::fflush(stderr);
        return true;
    }

private:
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
    bool m_isShown = false;
};

/// Thousands of files are read and let go: their memory is kept for the next one, which would otherwise be
/// fetched anew from the system, page by page.
void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int most = 8 << 20;
    ::mallopt(M_TRIM_THRESHOLD, most);
    ::mallopt(M_MMAP_THRESHOLD, most);
#endif
}

} // namespace

ComparisonReport compareFiles(const Arguments& arguments)
{
    keepFreedMemory();
    ComparisonReport report;
    {
        ProgressLine line;
        ScanOptions options;
        if (::isatty(STDERR_FILENO) == 1)
            options.progress = [&line](std::size_t done, std::size_t all) { return line(done, all); };
        if (arguments.useCache)
            options.cache = ComparisonCache::usualPlace();
        report.maps = scanMaps(arguments.files, options).maps;
    }
    report.comparison = compare(report.maps);
    report.overlay = overlayOfOnlyTwo(report.maps);
    for (const ComparedMap& map : report.maps) {
        if (!map.isMap())
            complain(displayName(map.file) + ": " + map.error);
    }
    if (report.maps.empty())
        complain("there is no file in these folders whose name ends as an export's");
    return report;
}

} // namespace ballast
