// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/import.h"
#include "import/pricetarget.h"
#include "model/expected.h"
#include "model/viewstate.h"
#include "reading/clusters.h"
#include "reading/comparison.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ballast {

enum class Verb {
    Open,
    Summary,
    Buckets,
    Clusters,
    Render,
    Inspect,
    Ratio,
    Extrapolate,
    Compare,
    Sweep,
    Report,
    Help,
    Version,
    Formats ///< The list of what opens.
};
enum class OutputFormat { Text, Json, Csv };

/// What `ballast render` was asked for beside its file.
struct RenderArguments
{
    std::string output; ///< Ends in .png, .svg or .pdf.
    ViewChoice view = ViewChoice::Both;
    bool compares = false; ///< --view compare: several maps, and `view` says nothing.
    std::optional<Grouping> grouping; ///< Of a comparison.
    int width = 1920; ///< Pixels.
    int height = 1080;
    double scale = 1;
    int dpi = 96;
    bool dark = true;
    bool transparent = false;
    std::optional<double> from; ///< Prices, quote currency.
    std::optional<double> to;
    ChartLayout layout = ChartLayout::SideBySide;
    MergedBuckets mergedBuckets = MergedBuckets::Sum;
    std::optional<PriceTarget> sweep;
    std::string title;
    std::string subtitle;
    bool withPath = false; ///< The picture says in which folder its file lies.
};

/// A command line, understood. Paths keep the bytes they were given in.
struct Arguments
{
    Verb verb = Verb::Open;
    Verb helpAbout = Verb::Open; ///< For Help: the verb, or Open for all of them.
    std::vector<std::string> files;
    OutputFormat format = OutputFormat::Text;
    /// Leverages asked for, ascending; 0 is the tier of unknown leverage. Empty: every tier.
    std::vector<double> tiers;
    /// Exchanges asked for, in maps without leverage. Empty: every one.
    std::vector<std::string> exchanges;
    /// What the reader says of the file: reference price, columns, which map.
    ImportAnswers answers;
    std::optional<double> firstPrice; ///< Until both are there.
    std::optional<double> priceStep;
    Range leverageRange{5, 100}; ///< Bounds of maps without leverage.
    double openInterest = 60e9; ///< USD, of the market that is extrapolated to.
    bool useCache = true; ///< Of what comparisons found before.
    ClusterOptions thresholds; ///< Of clusters.
    std::optional<PriceTarget> sweepTo; ///< Of `ballast sweep` and `ballast report`.
    std::string reportOutput; ///< Ends in .html, .htm, .pdf or .md.
    RenderArguments render;
};

struct UsageError
{
    Verb verb = Verb::Open; ///< Whose help would tell.
    std::string word; ///< The offending word; empty when one is missing.
    std::string reason;

    /// "--size: \"12\" ..." on one line.
    std::string text() const { return word.empty() ? reason : word + ": " + reason; }
};

/// "summary"; empty for Open.
std::string_view name(Verb verb);

using FileExists = std::function<bool(const std::string& path)>;
/// Whether anything of that name is there, be it a file, a folder or a pipe.
bool fileExists(const std::string& path);

/// Understands the words after the program's name. A first word that is no verb must name a file, or look
/// like one.
Expected<Arguments, UsageError> parseArguments(const std::vector<std::string>& words,
                                               const FileExists& exists = fileExists);

} // namespace ballast
