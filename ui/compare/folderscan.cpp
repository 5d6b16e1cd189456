// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/folderscan.h"

#include "compare/comparisoncache.h"
#include "compare/exportfiles.h"
#include "import/filestamp.h"
#include "import/import.h"
#include "import/parallel.h"
#include "text/messages.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <future>
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

/// How one file went. Its first map, nearly always the only one, stands elsewhere.
struct FileState
{
    std::vector<ComparedMap> more;
    FileStamp stamp; ///< Before it was read.
    bool isDone = false;
    bool isRemembered = false;
    bool isLasting = true;
};

/// Nothing when cancelled.
std::vector<ComparedMap> readFile(FileState& file, const std::string& path, const SharedProgress& progress)
{
    ImportOptions options;
    options.threads = 1; // the files themselves are read side by side
    options.progress = [&progress](double) { return !progress.isCancelled(); };
    std::vector<ComparedMap> maps;
    for (const auto& map : importMapsOf(path, options)) {
        if (!map && map.error().code == ImportErrorCode::Cancelled)
            return {};
        maps.push_back(map ? comparedMap(**map) : failedMap(path, map.error()));
        file.isLasting = file.isLasting && (map || isLasting(map.error().code));
    }
    return maps;
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
    {
        auto cache = std::async(std::launch::async, [&options] { return ComparisonCache(options.cache); });
        m_files = listExports(paths, [this] { return m_wanted = m_wanted && proceed(0, 0); });
        m_cache.emplace(cache.get());
        m_listed = nanosecondsNow();
        m_states.resize(m_files.size());
        m_first.resize(m_files.size());
    }

    ScanResult run()
    {
        ScanResult result;
        result.files = m_files.size();
        result.wasCancelled = !m_wanted || !takeAll();
        keep();
        for (const FileState& state : m_states) {
            result.remembered += state.isRemembered ? 1 : 0;
            result.read += state.isDone && !state.isRemembered ? 1 : 0;
        }
        result.maps = allMaps();
        return result;
    }

private:
    bool proceed(std::size_t done, std::size_t all) const
    {
        return !m_options.progress || m_options.progress(done, all);
    }

    /// Remembers or reads one file.
    void take(std::size_t i, SharedProgress& progress)
    {
        const ExportFile& file = m_files[i];
        FileState& state = m_states[i];
        if (!file.isReadable()) {
            m_first[i] = ComparedMap();
            m_first[i].file = file.path;
            m_first[i].error = text::unreadableFolder(file.error).toStdString();
            state.isLasting = false;
            state.isDone = true;
            progress.advance(1);
            return;
        }
        state.stamp = stampOf(file.path);
        std::vector<ComparedMap> maps = m_cache->find(file, state.stamp);
        state.isRemembered = !maps.empty();
        if (maps.empty())
            maps = readFile(state, file.path, progress);
        state.isDone = !maps.empty();
        if (state.isDone) {
            m_first[i] = std::move(maps.front());
            state.more.assign(std::make_move_iterator(maps.begin() + 1), std::make_move_iterator(maps.end()));
        }
        progress.advance(1);
    }

    /// False when cancelled.
    bool takeAll()
    {
        if (m_files.empty())
            return true;
        ParallelWork work;
        work.jobs = work.whole = m_files.size();
        work.run = [this](std::size_t i, SharedProgress& progress) { take(i, progress); };
        work.proceed = [this](double fraction) {
            const auto all = static_cast<double>(m_files.size());
            return proceed(static_cast<std::size_t>(std::lround(fraction * all)), m_files.size());
        };
        const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
        return runParallel(work, m_options.threads == 0 ? processors : m_options.threads);
    }

    /// A cache that cannot be written costs time and nothing else.
    void keep()
    {
        if (m_options.cache.isEmpty())
            return;
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            const FileState& state = m_states[i];
            const bool isNew = state.isDone && !state.isRemembered && state.isLasting;
            if (!isNew || state.stamp.changed + clockTick >= m_listed)
                continue;
            std::vector<ComparedMap> maps{m_first[i]};
            maps.insert(maps.end(), state.more.begin(), state.more.end());
            m_cache->put(m_files[i], state.stamp, maps);
        }
        if (m_cache->isChanged())
            m_cache->save();
    }

    /// In the order of the files. A folder of single maps is not copied.
    std::vector<ComparedMap> allMaps()
    {
        if (std::ranges::all_of(m_states,
                                [](const FileState& state) { return state.isDone && state.more.empty(); }))
            return std::move(m_first);
        std::vector<ComparedMap> maps;
        maps.reserve(m_first.size());
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            if (m_states[i].isDone)
                maps.push_back(std::move(m_first[i]));
            std::ranges::move(m_states[i].more, std::back_inserter(maps));
        }
        return maps;
    }

    const ScanOptions& m_options;
    std::optional<ComparisonCache> m_cache;
    std::vector<ExportFile> m_files;
    std::vector<FileState> m_states; // of each file
    std::vector<ComparedMap> m_first; // of each file that is done
    std::int64_t m_listed = 0; // when, nanoseconds since 1970
    bool m_wanted = true;
};

} // namespace

ScanResult scanMaps(const std::vector<std::string>& paths, const ScanOptions& options)
{
    return Scan(paths, options).run();
}

} // namespace ballast
