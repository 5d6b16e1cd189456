// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/filestamp.h"
#include "model/expected.h"
#include "reading/lockedscale.h"
#include "reading/series.h"
#include "text/messages.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace ballast {

/// A capture and its document as it was read.
struct ReadCapture
{
    Capture capture;
    FileStamp stamp; ///< Of the file before it was read.
    DocumentPtr document; ///< Null where it was let go again, to save memory.
};
using CaptureResult = Expected<ReadCapture, text::ErrorText>;

/// The captures of one market in the order of time, and as many of their documents as a stated amount of
/// memory holds: those used last. Any thread.
class SeriesStore
{
public:
    static constexpr std::size_t usualBytes = std::size_t(512) << 20;

    /// `captures`: ordered, one at least. `answers`: what the user said of all of them.
    SeriesStore(std::vector<ReadCapture> captures, ImportAnswers answers, std::size_t mostBytes);

    std::size_t size() const { return m_size; }
    Capture capture(std::size_t index) const;
    FileStamp stamp(std::size_t index) const;
    const ImportAnswers& answers() const { return m_answers; }
    /// All prices of all captures.
    Range prices() const;
    /// Null where reading the file would be needed.
    DocumentPtr held(std::size_t index) const;
    bool holdsAll() const;
    /// The document, from its file where it is not held. An error where the file cannot be read any more, or
    /// has become another market's.
    Expected<DocumentPtr, text::ErrorText> read(std::size_t index);
    /// Another version of a capture's file. Its place among the others stays.
    void replace(std::size_t index, const DocumentPtr& document, const FileStamp& stamp);

private:
    void keep(std::size_t index, const DocumentPtr& document);

    const std::size_t m_size;
    const ImportAnswers m_answers;
    const std::size_t m_mostBytes;
    mutable std::mutex m_mutex;
    std::vector<ReadCapture> m_captures;
    mutable std::list<std::size_t> m_used; ///< Whose documents are held, the last used first.
    std::vector<std::list<std::size_t>::iterator> m_places; ///< In m_used, of those that are held.
    std::size_t m_bytes = 0; ///< Of held documents.
};
using SeriesStorePtr = std::shared_ptr<SeriesStore>;

struct SeriesOptions
{
    ImportAnswers answers = {}; ///< For every file.
    std::size_t mostBytes = SeriesStore::usualBytes; ///< Of documents held at a time.
    std::size_t leastCaptures = 2; ///< Fewer are no series.
    /// How many files of all are read, on the calling thread; false cancels.
    std::function<bool(std::size_t done, std::size_t all)> progress = {};
};

/// What came of files that may be captures of one market.
struct SeriesScan
{
    SeriesStorePtr
        series; ///< Null where they are not, where fewer than the least could be read, or when cancelled.
    std::optional<SeriesRefusal> refusal; ///< Why they are not of one market; reading ended there.
    std::vector<text::ErrorText> skipped; ///< Files that could not be read.
    bool hasPicture = false; ///< One of them is a picture, which is a view on a file and no capture.
    bool wasCancelled = false;
};

/// Reads all files, side by side. Any thread.
SeriesScan readSeries(const std::vector<std::string>& files, const SeriesOptions& options);

/// The scale that all captures share, for charts of so many columns. Files that cannot be read are left out.
/// `proceed` is asked before each capture; false ends it with nothing. Any thread.
std::optional<LockedScale> scaleOf(SeriesStore& series, const ViewState& state, std::size_t columns,
                                   const std::function<bool()>& proceed = {});

} // namespace ballast
