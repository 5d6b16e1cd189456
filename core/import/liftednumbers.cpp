// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/liftednumbers.h"

#include "import/numberreader.h"

#include <algorithm>
#include <string>

namespace ballast {

namespace {

constexpr std::string_view escapedMark = "\\u0000"; // placeholderMark

/// Where something stands that looks like a list or object to lift.
struct Candidate
{
    std::size_t begin = 0; ///< Of the opening bracket.
    std::size_t end = 0; ///< Behind the closing one.
    bool isObject = false;
};

/// Finds candidates by the first characters behind a bracket, and their end by the next closing bracket:
/// inside what can be lifted there is no other. Whether it is so, reading them shows.
class Scan
{
public:
    Scan(std::string_view text, std::size_t nesting, std::size_t shortest)
        : m_text(text)
        , m_nesting(nesting)
        , m_shortest(shortest)
    {
    }

    std::vector<Candidate> candidates();

private:
    std::size_t next(std::size_t at, char wanted, std::size_t& known) const;
    std::size_t behindSpace(std::size_t at) const;
    std::size_t behindString(std::size_t at) const;
    bool take(std::size_t at);
    bool startsNumbers(std::size_t at) const;
    bool startsRows(std::size_t at) const;

    std::string_view m_text;
    std::size_t m_nesting;
    std::size_t m_shortest;
    std::size_t m_depth = 0;
    std::size_t m_list = 0; // the next ']' that is known
    std::size_t m_object = 0; // the next '}'
    std::vector<Candidate> m_found;
};

/// Place of the next `wanted`, which `known` remembers: the text is searched once, not once per bracket. At
/// `at` itself stands another bracket.
std::size_t Scan::next(std::size_t at, char wanted, std::size_t& known) const
{
    if (known <= at)
        known = std::min(m_text.find(wanted, at), m_text.size());
    return known;
}

std::size_t Scan::behindSpace(std::size_t at) const
{
    while (at < m_text.size() && isJsonSpace(m_text[at]))
        ++at;
    return at;
}

/// `at` is behind the opening quote.
std::size_t Scan::behindString(std::size_t at) const
{
    while (true) {
        const std::size_t quote = std::min(m_text.find('"', at), m_text.size());
        std::size_t slashes = 0;
        while (quote - slashes > at && m_text[quote - slashes - 1] == '\\')
            ++slashes;
        if (slashes % 2 == 0 || quote == m_text.size())
            return std::min(quote + 1, m_text.size());
        at = quote + 1;
    }
}

bool Scan::startsNumbers(std::size_t at) const
{
    at = behindSpace(at);
    return at < m_text.size() && (m_text[at] == '-' || (m_text[at] >= '0' && m_text[at] <= '9'));
}

/// "48935": [[
bool Scan::startsRows(std::size_t at) const
{
    at = behindSpace(at);
    if (at >= m_text.size() || m_text[at] != '"' || !startsNumbers(at + 1))
        return false;
    constexpr std::size_t longestKey = 40;
    const std::size_t quote = m_text.substr(at + 1, longestKey).find('"');
    if (quote == std::string_view::npos)
        return false;
    at = behindSpace(at + 1 + quote + 1);
    for (const char wanted : {':', '[', '['}) {
        if (at >= m_text.size() || m_text[at] != wanted)
            return false;
        at = behindSpace(at + 1);
    }
    return true;
}

/// Whether something long starts with the bracket at `at`.
bool Scan::take(std::size_t at)
{
    const bool isObject = m_text[at] == '{';
    const std::size_t levels = isObject ? 3 : 1;
    if (m_depth + levels > m_nesting) // too deep, which the skeleton would not show
        return false;
    if (isObject ? !startsRows(at + 1) : !startsNumbers(at + 1))
        return false;
    const std::size_t end = isObject ? next(at, '}', m_object) : next(at, ']', m_list);
    if (end == m_text.size() || end - at < m_shortest)
        return false;
    const std::size_t behind = behindSpace(end + 1);
    if (behind < m_text.size() && m_text[behind] == ':') // a key, which only a text can be
        return false;
    m_found.push_back({at, end + 1, isObject});
    return true;
}

std::vector<Candidate> Scan::candidates()
{
    std::size_t at = 0;
    while (at < m_text.size()) {
        const char c = m_text[at];
        if (c == '"') {
            at = behindString(at + 1);
            continue;
        }
        const bool opens = c == '[' || c == '{';
        if (opens && take(at)) {
            at = m_found.back().end;
            continue;
        }
        if (opens)
            ++m_depth;
        else if ((c == ']' || c == '}') && m_depth > 0)
            --m_depth;
        ++at;
    }
    return std::move(m_found);
}

/// A piece of a candidate that one thread reads, and where what it read goes.
struct Piece
{
    std::string_view text;
    NumberList* list = nullptr;
    NumberRows* rows = nullptr;
};

/// Objects are cut into pieces where a bucket's rows end. That the cut is right, reading both sides shows.
std::vector<std::string_view> cut(std::string_view object, std::size_t pieces)
{
    constexpr std::string_view bucketEnd = "]],";
    std::vector<std::string_view> parts;
    for (; pieces > 1; --pieces) {
        const std::size_t end = object.find(bucketEnd, object.size() / pieces);
        if (end == std::string_view::npos)
            break;
        parts.push_back(object.substr(0, end + bucketEnd.size() - 1));
        object.remove_prefix(end + bucketEnd.size());
    }
    parts.push_back(object);
    return parts;
}

/// Reads all candidates.
class Lifting
{
public:
    Lifting(std::string_view text, const std::vector<Candidate>& candidates, std::size_t threads);

    /// False when cancelled.
    bool read(const LiftSteps& steps);
    /// Nothing when a candidate was none.
    std::optional<LiftedNumbers> finish();

private:
    void readPiece(const Piece& piece, SharedProgress& progress);
    std::optional<std::string> skeleton() const;

    std::string_view m_text;
    const std::vector<Candidate>& m_candidates;
    std::size_t m_threads;
    std::vector<std::unique_ptr<NumberList>> m_lists;
    std::vector<std::vector<std::unique_ptr<NumberRows>>> m_objects;
    std::vector<Piece> m_pieces; // the longest first
    std::atomic_bool m_sound = true;
};

Lifting::Lifting(std::string_view text, const std::vector<Candidate>& candidates, std::size_t threads)
    : m_text(text)
    , m_candidates(candidates)
    , m_threads(threads)
{
    for (const Candidate& candidate : candidates) {
        const std::string_view inside = text.substr(candidate.begin + 1, candidate.end - candidate.begin - 2);
        if (!candidate.isObject) {
            m_lists.push_back(std::make_unique<NumberList>());
            m_pieces.push_back({inside, m_lists.back().get(), nullptr});
            continue;
        }
        m_objects.emplace_back();
        for (const std::string_view part : cut(inside, std::max<std::size_t>(threads, 1))) {
            auto& parts = m_objects.back();
            parts.push_back(std::make_unique<NumberRows>());
            if (parts.size() > 1)
                parts[parts.size() - 2]->next = parts.back().get();
            m_pieces.push_back({part, nullptr, parts.back().get()});
        }
    }
    std::ranges::stable_sort(m_pieces, std::greater(), [](const Piece& piece) { return piece.text.size(); });
}

void Lifting::readPiece(const Piece& piece, SharedProgress& progress)
{
    const bool sound = piece.list ? readNumberList(piece.text, *piece.list, progress)
                                  : readNumberRows(piece.text, *piece.rows, progress);
    if (!sound) {
        m_sound = false;
        progress.cancel(); // the rest is of no use
    }
}

bool Lifting::read(const LiftSteps& steps)
{
    bool wanted = true; // runParallel is also cancelled where nothing can be lifted
    const ParallelWork work{
        m_pieces.size(), m_text.size(),
        [this](std::size_t piece, SharedProgress& progress) { readPiece(m_pieces[piece], progress); },
        [&](double fraction) { return wanted = !steps.proceed || steps.proceed(fraction); }};
    runParallel(work, m_threads);
    return wanted;
}

/// Nothing when another text has a character 0 too, so that it could be taken for a placeholder.
std::optional<std::string> Lifting::skeleton() const
{
    std::string text;
    std::size_t from = 0;
    std::size_t lists = 0;
    std::size_t objects = 0;
    for (const Candidate& candidate : m_candidates) {
        text += m_text.substr(from, candidate.begin - from);
        text += '"' + std::string(escapedMark);
        text += candidate.isObject ? "O" + std::to_string(objects++) : "L" + std::to_string(lists++);
        text += '"';
        from = candidate.end;
    }
    text += m_text.substr(from);
    std::size_t marks = 0;
    for (std::size_t at = text.find(escapedMark); at != std::string::npos;
         at = text.find(escapedMark, at + 1))
        ++marks;
    if (marks != m_candidates.size())
        return std::nullopt;
    return text;
}

std::optional<LiftedNumbers> Lifting::finish()
{
    if (!m_sound)
        return std::nullopt;
    auto text = skeleton();
    if (!text)
        return std::nullopt;
    LiftedNumbers lifted;
    lifted.skeleton = std::move(*text);
    for (auto& list : m_lists)
        lifted.lists.push_back(std::move(list));
    for (auto& parts : m_objects) {
        lifted.objects.emplace_back();
        for (auto& part : parts)
            lifted.objects.back().push_back(std::move(part));
    }
    return lifted;
}

} // namespace

LiftResult liftNumbers(std::string_view text, std::size_t nesting, const LiftSteps& steps)
{
    if (text.size() < steps.shortest)
        return {};
    const std::vector<Candidate> candidates = Scan(text, nesting, steps.shortest).candidates();
    if (candidates.empty())
        return {};
    Lifting lifting(text, candidates, threadsFor(text.size(), steps.threads));
    if (!lifting.read(steps))
        return {std::nullopt, true};
    return {lifting.finish(), false};
}

} // namespace ballast
