// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/pictureorigin.h"

#include "frame/frame.h"
#include "import/import.h"
#include "import/mappedfile.h"
#include "import/pngtext.h"
#include "margin/summary.h"
#include "picture/pngfile.h"
#include "reading/sweep.h"
#include "text/outsidetext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const MappedFile> mapped(const QString& path)
{
    return MappedFile::open(QFile::encodeName(path).toStdString(), ImportLimits().fileBytes)
        .value_or(nullptr);
}

QString whyNoText(PngTextFault fault)
{
    switch (fault) {
    case PngTextFault::TooLarge:
        return u"The picture's view is larger than any view is: over 64 KiB."_s;
    case PngTextFault::Damaged:
        return u"The picture's view is damaged or cut off."_s;
    case PngTextFault::Absent:
        break;
    }
    return u"The picture carries no view of a map."_s;
}

QString withHome(const QString& path)
{
    return path.startsWith("~/"_L1) ? QDir::homePath() + path.mid(1) : path;
}

/// What the picture's file is called, without its folder; empty where it says none.
QString fileNameOf(const SavedView& view)
{
    const QString name = QFileInfo(QString::fromStdString(view.file)).fileName();
    return name == "."_L1 || name == ".."_L1 || name == "~"_L1 ? QString() : text::cleaned(name);
}

} // namespace

bool isPngFile(const QString& path)
{
    const auto file = mapped(path);
    return file && isPng(file->view());
}

bool isPictureOfReport(const QString& path)
{
    const auto file = mapped(path);
    return file && textOfPng(file->view(), pngReportKeyword).has_value();
}

Expected<SavedView, QString> savedViewOf(const QString& pngPath)
{
    const auto file = mapped(pngPath);
    if (!file)
        return unexpected(whyNoText(PngTextFault::Absent));
    const auto json = textOfPng(file->view(), pngViewKeyword);
    if (!json)
        return unexpected(whyNoText(json.error()));
    return savedViewFromJson(*json).map_error([](const std::string& field) {
        return field.empty()
            ? u"The picture's view is damaged: it is no JSON."_s
            : u"The picture's view is not believed: \"%1\" has a value that no view has."_s.arg(
                QString::fromStdString(field));
    });
}

bool isFileOf(const SavedView& view, const QString& file)
{
    if (view.hash.empty())
        return false;
    const auto bytes = mapped(file);
    return bytes && hashOf(bytes->view()) == view.hash;
}

PictureOrigin originOf(const QString& picture, const QStringList& known)
{
    using Kind = PictureOrigin::Kind;
    auto view = savedViewOf(picture);
    if (!view)
        return {Kind::NoView, {}, {}, view.error()};
    PictureOrigin origin{Kind::Missing, *std::move(view), {}, {}};
    const QString named = QString::fromStdString(origin.view.file);
    const QString name = fileNameOf(origin.view);
    if (name.isEmpty()) {
        origin.reason = u"The picture does not say which file it was made from."_s;
        return origin;
    }
    const QString bareName = QFileInfo(named).fileName();
    const QString beside = QFileInfo(picture).absoluteDir().filePath(bareName);
    // Those of the same name first: of the others each costs reading it.
    QStringList places{beside};
    for (const bool isSameName : {true, false})
        for (const QString& place : known)
            if ((QFileInfo(place).fileName() == bareName) == isSameName)
                places << place;
    places.removeDuplicates();
    for (const QString& place : std::as_const(places)) {
        if (isFileOf(origin.view, place)) {
            origin.kind = Kind::Found;
            origin.file = place;
            return origin;
        }
    }
    const QString path = withHome(named);
    const bool isElsewhere = QDir::isAbsolutePath(path) && QDir::cleanPath(path) != QDir::cleanPath(beside);
    if (isElsewhere && !origin.view.hash.empty()) {
        origin.kind = Kind::Elsewhere;
        origin.file = path;
        origin.reason =
            u"The picture was made from %1, which does not lie beside it."_s.arg(text::pathText(path));
    } else if (QFileInfo(beside).isFile()) {
        origin.reason = u"%1 beside the picture has changed since, or is another file: it is not opened "
                        u"unasked."_s.arg(name);
    } else {
        origin.reason = u"The file of this picture is no longer there: %1 should lie beside it."_s.arg(name);
    }
    return origin;
}

QStringList dropForeignParts(ViewState& state, const LiquidationMap& map)
{
    QStringList dropped;
    const Range whole = priceWindow(map, {});
    const auto misses = [&whole](const std::optional<Range>& range) {
        return range && (range->high <= whole.low || range->low >= whole.high);
    };
    const auto drop = [&dropped](bool isForeign, auto& part, const QString& words) {
        if (!isForeign)
            return;
        part = {};
        dropped << words;
    };
    drop(misses(state.priceWindow), state.priceWindow, u"the prices in view"_s);
    drop(misses(state.markedPrices), state.markedPrices, u"the marked prices"_s);
    drop(state.sweepPrice && sweepError(map, *state.sweepPrice), state.sweepPrice,
         u"the price of the what if"_s);
    const Summary summary = summarize(map);
    const double notional = summary.amounts().notional + summary.unknownLeverageNotional;
    const auto isAbove = [notional](const Range& amounts) { return amounts.low > notional; };
    drop(state.valueWindow && (isAbove(state.valueWindow->notional) || isAbove(state.valueWindow->margin)),
         state.valueWindow, u"the amounts in view"_s);
    drop(state.bucketWidth.mode == BucketMode::Chosen && state.bucketWidth.width > 10 * whole.width(),
         state.bucketWidth, u"the width of the bars"_s);
    return dropped;
}

} // namespace ballast
