// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "renderseries.h"

#include "compare/exportfiles.h"
#include "numberedname.h"
#include "opening.h"
#include "output.h"
#include "series/seriesstore.h"
#include "text/format.h"
#include "text/seriestext.h"

#include <QFile>

namespace ballast {

namespace {

/// Nothing, with the reason on standard error, when the files are no captures of one market. `failed`: some
/// could not be read and are left out.
SeriesStorePtr readCaptures(const Arguments& arguments, bool& failed)
{
    std::vector<std::string> files;
    for (ExportFile& file : listExports(arguments.files)) {
        if (file.isReadable())
            files.push_back(std::move(file.path));
        else
            complain(displayName(file.path) + ": " + text::unreadableFolder(file.error).toStdString());
        failed = failed || !file.isReadable();
    }
    SeriesOptions options;
    options.answers = arguments.answers;
    options.leastCaptures = 1;
    ProgressLine line("files");
    options.progress = [&line](std::size_t done, std::size_t all) {
        line.show(done, all);
        return true;
    };
    const SeriesScan scan = readSeries(files, options);
    for (const text::ErrorText& error : scan.skipped)
        complain(error.oneLine().toStdString());
    failed = failed || !scan.skipped.empty();
    if (files.empty())
        complain("there is no file in these folders whose name ends as an export's");
    if (scan.refusal)
        complain("a numbered series is of one market and range: "
                 + text::describe(*scan.refusal).toStdString());
    return scan.series;
}

/// Each wanted tier has to be in some capture; which tiers a map has may change from one to the next.
bool setTiers(SeriesStore& series, const Arguments& arguments, ViewState& state)
{
    std::string lacking;
    bool isThere = false;
    state.leverageRange = arguments.leverageRange;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const auto document = series.read(i);
        if (!document)
            continue; // drawing says so
        if (asksForSelect(**document, arguments))
            return false;
        hideUnwanted((*document)->map, arguments, state);
        const std::string lack = lackingTier(**document, arguments);
        isThere = isThere || lack.empty();
        lacking = lacking.empty() ? lack : lacking;
    }
    if (!isThere)
        complain(lacking);
    return isThere;
}

/// The prices asked for; a side that was not given is that of all captures together.
bool setPrices(const RenderArguments& render, const Range& whole, ViewState& state)
{
    if (!render.from && !render.to)
        return true;
    const Range window{render.from.value_or(whole.low), render.to.value_or(whole.high)};
    if (window.low < window.high && window.low < whole.high && window.high > whole.low) {
        state.priceWindow = window;
        return true;
    }
    complain("no bucket lies between --from and --to; the captures go from "
             + text::price(whole.low, 0).toStdString() + " to " + text::price(whole.high, 0).toStdString()
             + ".");
    return false;
}

/// A capture that a sweep cannot be told of is drawn without it, with the reason on standard error.
ViewState swept(const DocumentPtr& document, ViewState state, const RenderArguments& render)
{
    if (!render.sweep)
        return state;
    if (const SweepResult sweep = sweepOf({document, state}, *render.sweep))
        state.sweepPrice = sweep->to;
    return state;
}

bool draw(const Document& document, const ViewState& state, const PictureOptions& options,
          const std::string& path)
{
    complainOfWarnings(document);
    const auto saved =
        savePicture(QFile::decodeName(QByteArray::fromStdString(path)), document, state, options);
    if (saved)
        return true;
    // The sentence names the file where the file is the trouble.
    const std::string output = displayName(path);
    const std::string reason = saved.error().toStdString();
    complain(reason.find(output) == std::string::npos ? output + ": " + reason : reason);
    return false;
}

} // namespace

bool isSeries(const RenderArguments& render)
{
    return isNumbered(render.output);
}

int renderSeries(const Arguments& arguments, PictureOptions options)
{
    const RenderArguments& render = arguments.render;
    bool failed = false;
    const SeriesStorePtr series = readCaptures(arguments, failed);
    ViewState state;
    if (!series || !setTiers(*series, arguments, state) || !setPrices(render, series->prices(), state))
        return exitFailed;
    state.view = render.view;
    state.layout = render.layout;
    state.mergedBuckets = render.mergedBuckets;
    state.theme = render.dark ? ThemeChoice::Dark : ThemeChoice::Light;
    for (std::size_t i = 0; i < series->size(); ++i)
        options.inputs << QFile::decodeName(series->capture(i).file.c_str());
    options.lockedScale = scaleOf(*series, state, pictureColumns(state, options));
    std::size_t number = 0;
    ProgressLine line("pictures");
    for (std::size_t i = 0; i < series->size(); ++i) {
        line.show(i, series->size());
        const auto document = series->read(i);
        if (!document) {
            complain(document.error().oneLine().toStdString());
            failed = true;
            continue;
        }
        options.time = text::captureTime(series->capture(i).time);
        const ViewState shown = swept(*document, state, render);
        if (!draw(**document, shown, options, numbered(render.output, ++number)))
            return exitFailed; // the next would fail as well
    }
    return failed ? exitFailed : exitDone;
}

} // namespace ballast
