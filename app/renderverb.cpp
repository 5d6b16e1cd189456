// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verbs.h"

#include "application.h"
#include "compare/comparisonpicture.h"
#include "comparing.h"
#include "frame/frame.h"
#include "opening.h"
#include "output.h"
#include "picture/picture.h"
#include "renderseries.h"
#include "standardinput.h"
#include "text/format.h"

#include <QFile>
#include <QFileInfo>

namespace ballast {

namespace {

/// The prices asked for, else what the window shows first; a side that was not given is the map's own.
/// Nothing, with the reason on standard error, when the map has no price in between.
bool setPriceWindow(const RenderArguments& render, const Document& document, ViewState& state)
{
    if (!render.from && !render.to) {
        state.priceWindow = document.firstView;
        return true;
    }
    const LiquidationMap& map = document.map;
    const Range whole = priceWindow(map, {});
    const Range window{render.from.value_or(whole.low), render.to.value_or(whole.high)};
    if (window.low < window.high && window.low < whole.high && window.high > whole.low) {
        state.priceWindow = window;
        return true;
    }
    const double step = map.axis().step();
    complain(text::inputName(document.source.file).toStdString()
             + ": no bucket lies between --from and --to; the map goes from "
             + text::price(map.axis().low(), step).toStdString() + " to "
             + text::price(map.axis().high(), step).toStdString() + ".");
    return false;
}

PictureOptions pictureOptions(const Arguments& arguments)
{
    const RenderArguments& render = arguments.render;
    PictureOptions options;
    options.view = render.view;
    options.size = QSize(render.width, render.height);
    options.scale = render.scale;
    options.dpi = render.dpi;
    options.dark = render.dark;
    options.transparent = render.transparent;
    options.title = QString::fromStdString(render.title);
    options.subtitle = QString::fromStdString(render.subtitle);
    options.answers = arguments.answers;
    for (const std::string& file : arguments.files)
        options.inputs << QFile::decodeName(file.c_str());
    options.rememberFolder = render.withPath;
    options.rememberFile = !isStream(arguments.files.front()); // There is nothing to find again.
    return options;
}

QString outputOf(const RenderArguments& render)
{
    return QFile::decodeName(QByteArray::fromStdString(render.output));
}

int finished(const PictureResult<void>& saved, const RenderArguments& render)
{
    if (saved)
        return exitDone;
    complainOfOutput(render.output, saved.error());
    return exitFailed;
}

int renderComparison(const Arguments& arguments)
{
    const ComparisonReport report = compareFiles(arguments);
    if (report.comparison.maps == 0)
        return exitFailed;
    const Application application(Application::Purpose::Painting);
    return finished(saveComparisonPicture(outputOf(arguments.render), report, arguments.render.grouping,
                                          pictureOptions(arguments)),
                    arguments.render);
}

} // namespace

int runRender(const Arguments& arguments)
{
    if (arguments.render.compares)
        return renderComparison(arguments);
    if (isSeries(arguments.render)) {
        const Application application(Application::Purpose::Painting);
        return renderSeries(arguments, pictureOptions(arguments));
    }
    if (QFileInfo(QFile::decodeName(QByteArray::fromStdString(arguments.files.front()))).isDir()) {
        complain(displayName(arguments.files.front())
                 + ": is a folder: its captures are written as a numbered series, so the name after -o needs "
                   "%d or "
                   "%03d for the number: -o frame-%03d.png");
        return exitUsage;
    }
    auto file = openFile(arguments.files.front(), arguments);
    if (!file)
        return exitFailed;
    complainOfWarnings(*file->document);
    const RenderArguments& render = arguments.render;
    ViewState& state = file->state;
    if (!setPriceWindow(render, *file->document, state))
        return exitFailed;
    if (render.sweep) {
        const SweepResult sweep = sweepOf(*file, *render.sweep);
        if (!sweep)
            return exitFailed;
        state.sweepPrice = sweep->to;
    }
    state.view = render.view;
    state.layout = render.layout;
    state.mergedBuckets = render.mergedBuckets;
    state.theme = render.dark ? ThemeChoice::Dark : ThemeChoice::Light;

    const Application application(Application::Purpose::Painting);
    return finished(savePicture(outputOf(render), *file->document, state, pictureOptions(arguments)), render);
}

} // namespace ballast
