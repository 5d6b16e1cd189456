// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparing.h"

#include "compare/comparisoncache.h"
#include "compare/folderscan.h"
#include "compare/overlayfiles.h"
#include "opening.h"
#include "output.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace ballast {

namespace {

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
        ProgressLine line("files");
        ScanOptions options;
        options.progress = [&line](std::size_t done, std::size_t all) {
            line.show(done, all);
            return true;
        };
        if (arguments.useCache)
            options.cache = ComparisonCache::usualPlace();
        std::vector<std::string> files = arguments.files;
        for (std::string& file : files) {
            if (const auto picture = ofPicture(file); picture && !picture->file.empty())
                file = picture->file;
        }
        report.maps = scanMaps(files, options).maps;
    }
    report.comparison = compare(report.maps);
    if (const auto two = onlyTwo(report.maps))
        report.overlay = overlayOfFiles(report.maps, *two);
    for (const ComparedMap& map : report.maps) {
        if (!map.isMap())
            complain(displayName(map.file) + ": " + map.error);
    }
    if (report.maps.empty())
        complain("there is no file in these folders whose name ends as an export's");
    return report;
}

} // namespace ballast
