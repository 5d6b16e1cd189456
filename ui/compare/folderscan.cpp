// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/folderscan.h"

#include "compare/comparisoncache.h"
#include "compare/exportfiles.h"
#include "import/import.h"
#include "import/parallel.h"
#include "text/messages.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>
#include <optional>
#include <thread>

namespace ballast {

namespace {

/// A file changed this short before it was looked at may change again within the same tick of the file
/// system's clock, which no stamp would show.
constexpr std::int64_t clockTick = 20'000'000; // ns

/// What is read next time as it was this time, as long as the file stays the same.
bool isLasting(ImportErrorCode code)
{
    switch (code) {
    case ImportErrorCode::NotFound:
    case ImportErrorCode::NotAFile:
    case ImportErrorCode::Unreadable:
    case ImportErrorCode::Changed:
    case ImportErrorCode::TooLarge:
    case ImportErrorCode::Cancelled:
        return false;
    default:
        return true;
    }
}

ComparedMap failedMap(const std::string& path, const ImportError& error)
{
    const text::ErrorText text = text::describe(error);
    ComparedMap map;
    map.file = path;
    const QString sentences = (text.cause + u' ' + text.remedy).simplified();
    map.error =
        (text.place.isEmpty() ? sentences : text.place + QStringLiteral(": ") + sentences).toStdString();
    return map;
}

/// What one file gave.
struct FileResult
{
    std::vector<ComparedMap> maps;
    bool isDone = false;
    bool isLasting = true;
};

FileResult readFile(const std::string& path, const SharedProgress& progress)
{
    ImportOptions options;
    options.threads = 1; // the files themselves are read side by side
    options.progress = [&progress](double) { return !progress.isCancelled(); };
    FileResult result;
    for (const auto& map : importMapsOf(path, options)) {
        if (!map && map.error().code == ImportErrorCode::Cancelled)
            return {};
        result.maps.push_back(map ? comparedMap(**map) : failedMap(path, map.error()));
        result.isLasting = result.isLasting && (map || isLasting(map.error().code));
    }
    result.isDone = true;
    return result;
}

std::int64_t nanosecondsNow()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

class Scan
{
public:
    Scan(const std::vector<std::string>& paths, const ScanOptions& options)
        : m_options(options)
        , m_cache(options.cache)
    {
        m_files = listExports(paths, [this] { return m_wanted = m_wanted && proceed(0, 0); });
        m_listed = nanosecondsNow();
        m_results.resize(m_files.size());
    }

    ScanResult run()
    {
        ScanResult result;
        result.files = m_files.size();
        std::vector<std::size_t> unknown;
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            m_results[i].maps = m_cache.find(m_files[i]);
            m_results[i].isDone = !m_results[i].maps.empty();
            if (!m_results[i].isDone)
                unknown.push_back(i);
        }
        result.remembered = m_files.size() - unknown.size();
        result.wasCancelled = !m_wanted || !read(unknown);
        result.read = static_cast<std::size_t>(
            std::ranges::count_if(unknown, [this](std::size_t i) { return m_results[i].isDone; }));
        keep(unknown);
        for (FileResult& file : m_results)
            std::ranges::move(file.maps, std::back_inserter(result.maps));
        return result;
    }

private:
    bool proceed(std::size_t done, std::size_t all) const
    {
        return !m_options.progress || m_options.progress(done, all);
    }

    /// False when cancelled.
    bool read(const std::vector<std::size_t>& unknown)
    {
        if (unknown.empty())
            return true;
        const std::size_t known = m_files.size() - unknown.size();
        ParallelWork work;
        work.jobs = unknown.size();
        work.whole = unknown.size();
        work.run = [&](std::size_t job, SharedProgress& progress) {
            const std::size_t i = unknown[job];
            m_results[i] = readFile(m_files[i].path, progress);
            progress.advance(1);
        };
        work.proceed = [&](double fraction) {
            const auto done =
                static_cast<std::size_t>(std::lround(fraction * static_cast<double>(unknown.size())));
            return proceed(known + done, m_files.size());
        };
        const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
        return runParallel(work, m_options.threads == 0 ? processors : m_options.threads);
    }

    /// A cache that cannot be written costs time and nothing else.
    void keep(const std::vector<std::size_t>& fresh)
    {
        if (m_options.cache.isEmpty())
            return;
        for (const std::size_t i : fresh) {
            const FileResult& result = m_results[i];
            if (result.isDone && result.isLasting && m_files[i].stamp.changed + clockTick < m_listed)
                m_cache.put(m_files[i], result.maps);
        }
        if (m_cache.isChanged())
            m_cache.save();
    }

    const ScanOptions& m_options;
    ComparisonCache m_cache;
    std::vector<ExportFile> m_files;
    std::vector<FileResult> m_results; // of each file
    std::int64_t m_listed = 0; // when, nanoseconds since 1970
    bool m_wanted = true;
};

} // namespace

ScanResult scanMaps(const std::vector<std::string>& paths, const ScanOptions& options)
{
    return Scan(paths, options).run();
}

} // namespace ballast
