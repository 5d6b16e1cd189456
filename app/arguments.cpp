// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "arguments.h"

#include "nearestverb.h"
#include "numberedname.h"
#include "options.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace ballast {

namespace {

struct NamedVerb
{
    Verb verb;
    std::string_view name;
};
constexpr std::array<NamedVerb, 11> verbs{{
    {Verb::Summary, "summary"},
    {Verb::Buckets, "buckets"},
    {Verb::Clusters, "clusters"},
    {Verb::Render, "render"},
    {Verb::Inspect, "inspect"},
    {Verb::Ratio, "ratio"},
    {Verb::Extrapolate, "extrapolate"},
    {Verb::Compare, "compare"},
    {Verb::Sweep, "sweep"},
    {Verb::Report, "report"},
    {Verb::Help, "help"},
}};

std::optional<Verb> verbNamed(std::string_view word)
{
    const auto place = std::ranges::find(verbs, word, &NamedVerb::name);
    return place == verbs.end() ? std::nullopt : std::optional(place->verb);
}

using Parsed = Expected<Arguments, UsageError>;

class Parser
{
public:
    Parser(const std::vector<std::string>& words, const FileExists& exists)
        : m_words(words)
        , m_exists(exists)
    {
    }

    Parsed parse()
    {
        if (!m_words.empty()) {
            if (const auto verb = verbNamed(m_words.front())) {
                m_arguments.verb = *verb;
                ++m_next;
            } else if (const auto wrong = checkFirstWord()) {
                return unexpected(*wrong);
            }
        }
        if (m_arguments.verb == Verb::Buckets)
            m_arguments.format = OutputFormat::Csv;
        if (m_arguments.verb == Verb::Help)
            return parseHelp();
        while (m_next < m_words.size()) {
            const std::string& word = m_words[m_next++];
            if (m_onlyFiles || word.size() < 2 || word.front() != '-') {
                m_arguments.files.push_back(word);
            } else if (word == "--") {
                m_onlyFiles = true;
            } else if (word == "--help" || word == "-h") {
                m_arguments.helpAbout = m_arguments.verb;
                m_arguments.verb = Verb::Help;
                return m_arguments;
            } else if (m_arguments.verb == Verb::Open && (word == "--version" || word == "-V")) {
                m_arguments.verb = Verb::Version;
                return m_arguments;
            } else if (m_arguments.verb == Verb::Open && word == "--formats") {
                m_arguments.verb = Verb::Formats;
                return m_arguments;
            } else if (const auto error = takeOption(word)) {
                return unexpected(*error);
            }
        }
        if (const auto error = checkWhole())
            return unexpected(*error);
        return m_arguments;
    }

private:
    UsageError error(std::string word, std::string reason) const
    {
        return {m_arguments.verb, std::move(word), std::move(reason)};
    }

    /// A word that names no file is no file to open a window for: likely a verb was meant.
    std::optional<UsageError> checkFirstWord() const
    {
        const std::string& word = m_words.front();
        const bool looksLikeFile =
            word.empty() || word.front() == '-' || word.find_first_of("./") != std::string::npos;
        if (looksLikeFile || m_exists(word))
            return std::nullopt;
        std::array<std::string_view, verbs.size()> names;
        std::ranges::transform(verbs, names.begin(), &NamedVerb::name);
        const std::string_view nearest = nearestWord(word, names);
        const std::string meant = nearest.empty() ? "" : "; did you mean " + std::string(nearest) + "?";
        return error(word, "neither a verb nor a file" + meant);
    }

    Parsed parseHelp()
    {
        if (m_next == m_words.size())
            return m_arguments;
        const auto about = verbNamed(m_words[m_next]);
        if (!about || m_next + 1 < m_words.size())
            return unexpected(UsageError{Verb::Open, m_words.back(),
                                         "help is about a verb, such as summary; ballast --help lists them"});
        m_arguments.helpAbout = *about == Verb::Help ? Verb::Open : *about;
        return m_arguments;
    }

    /// `word` is "--name", "--name=value" or "-o"; its value may be the next word.
    std::optional<UsageError> takeOption(const std::string& word)
    {
        const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string::npos;
        const std::string name = word.substr(0, equals);
        const Option* option = optionNamed(name, m_arguments.verb);
        if (!option)
            return unknownOption(name);
        std::string value;
        if (option->value.empty()) {
            if (equals != std::string::npos)
                return error(word, "this option takes no value");
        } else if (equals != std::string::npos) {
            value = word.substr(equals + 1);
        } else if (m_next < m_words.size()) {
            value = m_words[m_next++];
        } else {
            return error(name, "a value is missing: " + std::string(option->value));
        }
        if (!option->apply(m_arguments, value))
            return error(name, "\"" + value + "\" is not " + std::string(option->value));
        m_given.push_back(option->name);
        return std::nullopt;
    }

    UsageError unknownOption(const std::string& name) const
    {
        for (const NamedVerb& other : verbs)
            if (optionNamed(name, other.verb))
                return error(name, "only for ballast " + std::string(other.name));
        return error(name, "no such option; a file of this name is given after --");
    }

    std::optional<UsageError> takePrices()
    {
        if (m_arguments.firstPrice.has_value() != m_arguments.priceStep.has_value())
            return error(m_arguments.firstPrice ? "--first-price" : "--step",
                         "--first-price and --step go together");
        if (m_arguments.firstPrice)
            m_arguments.answers.prices = GivenPrices{*m_arguments.firstPrice, *m_arguments.priceStep};
        return std::nullopt;
    }

    /// Several files are drawn into several pictures.
    std::optional<UsageError> checkSeries() const
    {
        if (m_arguments.verb != Verb::Render || m_arguments.render.output.empty())
            return std::nullopt;
        const bool isSeries = isNumbered(m_arguments.render.output);
        if (m_arguments.render.compares)
            return isSeries
                ? std::optional(error("-o", "a comparison is one picture, so its name takes no number"))
                : std::nullopt;
        if (!isSeries && m_arguments.files.size() > 1)
            return error("-o",
                         "several files are written as a numbered series, so the name needs %d or %03d for "
                         "the number: -o frame-%03d.png");
        if (isSeries && std::ranges::find(m_arguments.files, "-") != m_arguments.files.end())
            return error("-", "a numbered series is read from files and folders, not from standard input");
        return std::nullopt;
    }

    /// A comparison's picture shows whole maps as their files have them; and only it has groups and a cache.
    std::optional<UsageError> checkView() const
    {
        static constexpr std::array<std::string_view, 10> common{
            "-o",    "--output", "--view",  "--size",     "--scale",
            "--dpi", "--theme",  "--title", "--subtitle", "--transparent"};
        static constexpr std::array<std::string_view, 2> ofComparison{"--by", "--no-cache"};
        for (const std::string_view name : m_given) {
            const bool isOfComparison = std::ranges::find(ofComparison, name) != ofComparison.end();
            if (isOfComparison && !m_arguments.render.compares)
                return error(std::string(name), "only with --view compare");
            if (!isOfComparison && m_arguments.render.compares
                && std::ranges::find(common, name) == common.end())
                return error(std::string(name), "not with --view compare, which shows whole maps");
        }
        return std::nullopt;
    }

    std::optional<UsageError> checkWhole()
    {
        if (auto wrong = takePrices())
            return wrong;
        const Verb verb = m_arguments.verb;
        const RenderArguments& render = m_arguments.render;
        if (verb == Verb::Open)
            return std::nullopt;
        if (m_arguments.files.empty())
            return error({}, std::string(name(verb)) + " needs a file");
        const bool compares = verb == Verb::Compare || (verb == Verb::Render && render.compares);
        const bool takesMany =
            verb == Verb::Summary || verb == Verb::Inspect || verb == Verb::Extrapolate || compares;
        if (auto wrong = checkSeries())
            return wrong;
        if (!takesMany && verb != Verb::Render && m_arguments.files.size() > 1)
            return error(m_arguments.files[1], std::string(name(verb)) + " takes one file");
        if (compares && std::ranges::find(m_arguments.files, "-") != m_arguments.files.end())
            return error("-", "a comparison reads files and folders, not standard input");
        if (verb == Verb::Inspect && m_arguments.format == OutputFormat::Csv)
            return error("--format", "inspect writes text or json");
        if (verb == Verb::Extrapolate && m_arguments.format == OutputFormat::Csv)
            return error("--format", "extrapolate writes text or json");
        if (verb == Verb::Buckets && m_arguments.format == OutputFormat::Text)
            return error("--format", "buckets are written as csv or json");
        if (verb == Verb::Sweep && m_arguments.format == OutputFormat::Csv)
            return error("--format", "sweep writes text or json");
        if (verb == Verb::Sweep && !m_arguments.sweepTo)
            return error({}, "sweep needs --to PRICE, or a move such as --to -5%");
        if (verb == Verb::Report && m_arguments.reportOutput.empty())
            return error({}, "report needs -o FILE, ending in .html, .pdf or .md");
        if (verb == Verb::Render && render.output.empty())
            return error({}, "render needs -o FILE, ending in .png, .svg or .pdf");
        if (verb == Verb::Render)
            if (auto wrong = checkView())
                return wrong;
        if (render.from && render.to && *render.from >= *render.to)
            return error("--from", "has to be below --to");
        return std::nullopt;
    }

    const std::vector<std::string>& m_words;
    const FileExists& m_exists;
    std::size_t m_next = 0;
    std::vector<std::string_view> m_given; // options, as they came
    bool m_onlyFiles = false;
    Arguments m_arguments;
};

} // namespace

std::string_view name(Verb verb)
{
    const auto place = std::ranges::find(verbs, verb, &NamedVerb::verb);
    return place == verbs.end() ? std::string_view() : place->name;
}

bool fileExists(const std::string& path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

Expected<Arguments, UsageError> parseArguments(const std::vector<std::string>& words,
                                               const FileExists& exists)
{
    return Parser(words, exists).parse();
}

} // namespace ballast
