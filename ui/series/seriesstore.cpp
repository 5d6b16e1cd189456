// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/seriesstore.h"

#include "import/import.h"
#include "import/parallel.h"
#include "picture/pictureorigin.h"
#include "text/seriestext.h"
#include "window/letgo.h"

#include <QFile>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

namespace ballast {

namespace {

/// Of the columns; what else a document has is little beside them.
std::size_t bytesOf(const Document& document)
{
    std::size_t columns = 1; // the prices
    for (const Tier& tier : document.map.tiers()) {
        for (const SideColumn& side : tier.columns)
            columns += side.reportedMargin.size() > 0 ? 2 : 1;
    }
    std::size_t bytes = columns * document.map.axis().size() * sizeof(double);
    if (document.heatmap)
        bytes += document.heatmap->cells().size() * sizeof(HeatmapCell);
    return bytes;
}

std::int64_t millisecondsOf(const FileStamp& stamp)
{
    return stamp.modified / 1'000'000;
}

CaptureResult readCapture(const std::string& file, const ImportAnswers& answers,
                          const std::function<bool()>& proceed)
{
    ImportOptions options;
    static_cast<ImportAnswers&>(options) = answers;
    options.threads = 1; // the files themselves are read side by side
    options.progress = [&proceed](double) { return proceed(); };
    const FileStamp stamp = stampOf(file);
    const auto document = importFile(file, options);
    if (!document)
        return unexpected(text::describe(document.error()));
    // What the first look at merged buckets would otherwise compute, on the GUI's thread.
    (*document)->map.blockMaxima(Weighting::Notional);
    if ((*document)->map.hasMargin())
        (*document)->map.blockMaxima(Weighting::Margin);
    return ReadCapture{captureOf(**document, millisecondsOf(stamp)), stamp, freedInPool(*document)};
}

/// Reads the files of a series and stops at the first that is of another market.
class Reader
{
public:
    Reader(const std::vector<std::string>& files, const SeriesOptions& options)
        : m_files(files)
        , m_options(options)
        , m_results(files.size())
    {
    }

    SeriesScan run()
    {
        ParallelWork work;
        work.jobs = m_files.size();
        work.whole = std::max<std::size_t>(1, m_files.size());
        work.run = [this](std::size_t job, SharedProgress& progress) { read(job, progress); };
        work.proceed = [this](double fraction) {
            const auto done =
                static_cast<std::size_t>(std::lround(fraction * static_cast<double>(m_files.size())));
            m_isWanted = !m_options.progress || m_options.progress(done, m_files.size());
            return m_isWanted;
        };
        runParallel(work, m_files.size() < 2 ? 0 : std::max(1U, std::thread::hardware_concurrency()));
        SeriesScan scan;
        scan.wasCancelled = !m_isWanted;
        scan.hasPicture = m_hasPicture;
        if (m_isWanted && !m_hasPicture)
            collect(scan);
        return scan;
    }

private:
    void read(std::size_t job, SharedProgress& progress)
    {
        if (isPngFile(QFile::decodeName(m_files[job].c_str()))) {
            m_hasPicture = true;
            return progress.cancel();
        }
        auto result =
            readCapture(m_files[job], m_options.answers, [&progress] { return !progress.isCancelled(); });
        if (progress.isCancelled())
            return;
        if (result) {
            const std::scoped_lock lock(m_mutex);
            m_bytes += bytesOf(*result->document);
            if (m_bytes > m_options.mostBytes)
                result->document.reset();
            if (!m_first)
                m_first = result->capture;
            else if (whyNotOneMarket(*m_first, result->capture))
                progress.cancel();
        }
        m_results[job] = std::move(result);
        progress.advance(1);
    }

    void collect(SeriesScan& scan)
    {
        std::vector<ReadCapture> read;
        std::vector<Capture> captures;
        for (auto& result : m_results) {
            if (!result)
                continue; // another market was found before its turn
            if (!*result) {
                scan.skipped.push_back(result->error());
                continue;
            }
            captures.push_back((*result)->capture);
            read.push_back(*std::move(*result));
        }
        scan.refusal = whyNoSeries(captures);
        if (scan.refusal || captures.size() < std::max<std::size_t>(1, m_options.leastCaptures))
            return;
        std::vector<ReadCapture> ordered;
        ordered.reserve(read.size());
        for (const std::size_t place : orderOfTime(captures))
            ordered.push_back(std::move(read[place]));
        scan.series =
            std::make_shared<SeriesStore>(std::move(ordered), m_options.answers, m_options.mostBytes);
    }

    const std::vector<std::string>& m_files;
    const SeriesOptions& m_options;
    std::vector<std::optional<CaptureResult>> m_results;
    std::mutex m_mutex;
    std::optional<Capture> m_first;
    std::size_t m_bytes = 0;
    bool m_isWanted = true;
    std::atomic_bool m_hasPicture = false;
};

} // namespace

SeriesStore::SeriesStore(std::vector<ReadCapture> captures, ImportAnswers answers, std::size_t mostBytes)
    : m_size(captures.size())
    , m_answers(std::move(answers))
    , m_mostBytes(mostBytes)
    , m_captures(std::move(captures))
    , m_places(m_size)
{
    for (std::size_t i = 0; i < m_size; ++i) {
        if (const DocumentPtr document = std::exchange(m_captures[i].document, nullptr))
            keep(i, document);
    }
}

Capture SeriesStore::capture(std::size_t index) const
{
    const std::scoped_lock lock(m_mutex);
    return m_captures[index].capture;
}

FileStamp SeriesStore::stamp(std::size_t index) const
{
    const std::scoped_lock lock(m_mutex);
    return m_captures[index].stamp;
}

Range SeriesStore::prices() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Capture> captures;
    captures.reserve(m_size);
    for (const ReadCapture& read : m_captures)
        captures.push_back(read.capture);
    return pricesOf(captures);
}

DocumentPtr SeriesStore::held(std::size_t index) const
{
    const std::scoped_lock lock(m_mutex);
    DocumentPtr document = m_captures[index].document;
    if (document)
        m_used.splice(m_used.begin(), m_used, m_places[index]);
    return document;
}

bool SeriesStore::holdsAll() const
{
    const std::scoped_lock lock(m_mutex);
    return m_used.size() == m_size;
}

Expected<DocumentPtr, text::ErrorText> SeriesStore::read(std::size_t index)
{
    if (DocumentPtr document = held(index))
        return document;
    const Capture before = capture(index);
    auto result = readCapture(before.file, m_answers, [] { return true; });
    if (!result)
        return unexpected(result.error());
    if (const auto refusal = whyNotOneMarket(before, result->capture))
        return unexpected(
            text::ErrorText{QString::fromStdString(before.file),
                            {},
                            QStringLiteral("The file is now of another market than the captures beside it."),
                            QStringLiteral("Open the captures again.")});
    replace(index, result->document, result->stamp);
    return result->document;
}

void SeriesStore::replace(std::size_t index, const DocumentPtr& document, const FileStamp& stamp)
{
    const std::scoped_lock lock(m_mutex);
    ReadCapture& read = m_captures[index];
    const CaptureTime time = read.capture.time;
    read.capture = captureOf(*document, millisecondsOf(stamp));
    read.capture.time = time; // the captures stay in their order
    read.stamp = stamp;
    if (const DocumentPtr before = std::exchange(read.document, nullptr)) {
        m_bytes -= bytesOf(*before);
        m_used.erase(m_places[index]);
    }
    keep(index, document);
}

/// Under the mutex, or before anyone else knows of this. One document is always held.
void SeriesStore::keep(std::size_t index, const DocumentPtr& document)
{
    m_captures[index].document = document;
    m_bytes += bytesOf(*document);
    m_used.push_front(index);
    m_places[index] = m_used.begin();
    while (m_bytes > m_mostBytes && m_used.size() > 1) {
        const DocumentPtr least = std::exchange(m_captures[m_used.back()].document, nullptr);
        m_bytes -= bytesOf(*least);
        m_used.pop_back();
    }
}

SeriesScan readSeries(const std::vector<std::string>& files, const SeriesOptions& options)
{
    return Reader(files, options).run();
}

std::optional<LockedScale> scaleOf(SeriesStore& series, const ViewState& state, std::size_t columns,
                                   const std::function<bool()>& proceed)
{
    ScaleFinder finder(state, series.prices(), columns);
    for (void (ScaleFinder::*fit)(const LiquidationMap&) :
         {&ScaleFinder::fitWidth, &ScaleFinder::fitAmounts}) {
        for (std::size_t i = 0; i < series.size(); ++i) {
            if (proceed && !proceed())
                return std::nullopt;
            if (const auto document = series.read(i))
                (finder.*fit)((*document)->map);
        }
    }
    return finder.scale();
}

} // namespace ballast
