// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonpicture.h"

#include "compare/comparisontext.h"
#include "compare/overlaychart.h"
#include "compare/ratiochart.h"
#include "compare/tiersharechart.h"
#include "picture/picturefile.h"
#include "text/messages.h"
#include "text/outsidetext.h"

#include <QFile>
#include <QPainter>

#include <algorithm>
#include <memory>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

constexpr double gap = 34; // between charts, at 12 pixel text
/// Of the width, for the ratios; tier shares have longer names and more to show.
constexpr double ratioPart = 0.42;
/// Of the height, for what stands over two overlaid maps: each row is one of few.
constexpr double upperPart = 0.42;

bool isLandscape(const PictureOptions& options)
{
    return options.size.width() >= options.size.height() * 1.1;
}

FrameText frameText(const ComparisonReport& report, const PictureOptions& options)
{
    FrameText text;
    text.title =
        options.title.isEmpty() ? text::comparisonTitle(report.comparison) : text::cleaned(options.title);
    text.subtitle =
        options.subtitle.isEmpty() ? text::verdict(report.comparison) : text::cleaned(options.subtitle);
    text.mostSubtitleLines = isLandscape(options) ? 3 : 5;
    text.stamp = text::comparedMarkets(report.maps);
    for (const QString& sentence : {text::leftOut(report.comparison), text::noTotals(), text::methodNote()})
        text.method += (text.method.isEmpty() || sentence.isEmpty() ? u""_s : u" "_s) + sentence;
    return text;
}

} // namespace

struct ComparisonPainter::Tile
{
    std::unique_ptr<ComparisonChart> chart;
    QRectF rect;
};

ComparisonPainter::ComparisonPainter(const ComparisonReport& report, std::optional<Grouping> grouping,
                                     const PictureOptions& options)
    : m_style(PictureFrame::styleFor(options, isLandscape(options) ? 1280 : 800))
    , m_frame(options, m_style, frameText(report, options))
{
    const Grouping by = grouping.value_or(partingGrouping(report.maps, report.comparison));
    m_tiles.push_back({std::make_unique<RatioChart>(report, by, m_style), {}});
    m_tiles.push_back({std::make_unique<TierShareChart>(report, by, m_style), {}});
    if (report.overlay)
        for (auto& chart : overlayCharts(report.maps, *report.overlay, m_style))
            m_tiles.push_back({std::move(chart), {}});
    layOut();
}

ComparisonPainter::~ComparisonPainter() = default;

/// Ratios and shares side by side, the overlays below them; all below each other in an upright picture.
void ComparisonPainter::layOut()
{
    const QRectF room = m_frame.room();
    const double between = m_style.scaled(gap);
    if (room.width() < room.height() * 1.1) {
        double parts = 0;
        for (const Tile& tile : m_tiles)
            parts += tile.chart->readableSize().height();
        const double whole = room.height() - between * static_cast<double>(m_tiles.size() - 1);
        double top = room.top();
        for (Tile& tile : m_tiles) {
            tile.rect = {room.left(), top, room.width(), whole * tile.chart->readableSize().height() / parts};
            top = tile.rect.bottom() + between;
        }
        return;
    }
    const bool hasOverlay = m_tiles.size() > 2;
    const double upper = hasOverlay ? (room.height() - between) * upperPart : room.height();
    const double ratios = (room.width() - between) * ratioPart;
    m_tiles[0].rect = {room.left(), room.top(), ratios, upper};
    m_tiles[1].rect = {room.left() + ratios + between, room.top(), room.width() - ratios - between, upper};
    const double columns = static_cast<double>(m_tiles.size() - 2);
    const double width = hasOverlay ? (room.width() - between * (columns - 1)) / columns : 0;
    for (std::size_t i = 2; i < m_tiles.size(); ++i)
        m_tiles[i].rect = {room.left() + static_cast<double>(i - 2) * (width + between),
                           room.top() + upper + between, width, room.height() - upper - between};
}

bool ComparisonPainter::hasRoom() const
{
    return std::ranges::all_of(m_tiles, [](const Tile& tile) {
        const QSizeF needed = tile.chart->readableSize();
        return tile.rect.width() >= needed.width() && tile.rect.height() >= needed.height();
    });
}

void ComparisonPainter::paint(QPaintDevice& device, const QSizeF& size) const
{
    QPainter painter(&device);
    m_frame.begin(painter, size);
    for (const Tile& tile : m_tiles)
        paintChart(painter, *tile.chart, tile.rect);
    m_frame.paint(painter);
}

PictureResult<void> saveComparisonPicture(const QString& path, const ComparisonReport& report,
                                          std::optional<Grouping> grouping, const PictureOptions& options)
{
    if (const auto reason = refusalOf(options))
        return unexpected(*reason);
    const ComparisonPainter painter(report, grouping, options);
    if (const auto reason = refusalOf(painter, options))
        return unexpected(*reason);
    QStringList inputs = options.inputs;
    for (const ComparedMap& map : report.maps)
        inputs << QFile::decodeName(map.file.c_str());
    return writePicture(path, painter, options, {}, inputs);
}

} // namespace ballast
