// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/overlaychart.h"

#include "compare/comparisontext.h"
#include "text/format.h"

#include <QAreaSeries>
#include <QFontMetricsF>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

constexpr double headroom = 1.06;

const SharePair& sharesOf(const OverlaidBucket& bucket, Weighting weighting)
{
    return weighting == Weighting::Margin ? bucket.margin : bucket.notional;
}

ComparisonChart::Heading headingOf(const Overlay& overlay, Weighting weighting)
{
    const bool isMargin = weighting == Weighting::Margin;
    return {isMargin ? u"Real pressure: margin at risk"_s : u"Notional: forced order size"_s,
            text::bucketLikeness(overlay, weighting)};
}

} // namespace

OverlayChart::OverlayChart(const QString& reason, const ChartStyle& style)
    : ComparisonChart(style, {u"Two maps by share"_s, {}, reason})
{
}

OverlayChart::OverlayChart(const Overlay& overlay, Weighting weighting, const std::array<QString, 2>& names,
                           const ChartStyle& style)
    : ComparisonChart(style, headingOf(overlay, weighting))
{
    const std::vector<OverlaidBucket> buckets = mergedBuckets(overlay.buckets, mostBuckets);
    double most = 0;
    for (const OverlaidBucket& bucket : buckets)
        most = std::max({most, sharesOf(bucket, weighting)[0], sharesOf(bucket, weighting)[1]});
    m_prices = addAxisWithout(Qt::AlignBottom, buckets.front().low, buckets.back().high);
    m_prices->setGridLineVisible(false);
    m_shares = addAxisWithout(Qt::AlignLeft, 0, most > 0 ? most * 100 * headroom : 1);
    for (std::size_t side = 0; side < 2; ++side) {
        addMap(buckets, weighting, side);
        auto* swatch = new QGraphicsRectItem(this);
        swatch->setBrush(colourOf(side));
        swatch->setPen(Qt::NoPen);
        m_legend.push_back({names.at(side), swatch, addWord({}, theme().quietText, 0.96)});
    }
}

QColor OverlayChart::colourOf(std::size_t side) const
{
    return theme().layer({}, false, side);
}

/// A step per bucket, filled to the axis.
void OverlayChart::addMap(const std::vector<OverlaidBucket>& buckets, Weighting weighting, std::size_t side)
{
    auto* steps = new QLineSeries(this);
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(buckets.size()) * 2);
    for (const OverlaidBucket& bucket : buckets) {
        const double share = sharesOf(bucket, weighting)[side] * 100;
        points << QPointF(bucket.low, share) << QPointF(bucket.high, share);
    }
    steps->replace(points);
    auto* area = new QAreaSeries(steps);
    const QColor colour = colourOf(side);
    QColor ground = colour;
    ground.setAlphaF(0.30F);
    area->setBrush(ground);
    area->setPen(QPen(colour, scaled(1.2)));
    addSeries(area);
    area->attachAxis(m_prices);
    area->attachAxis(m_shares);
}

void OverlayChart::placeLegend(const QRectF& room)
{
    const double side = scaled(9);
    const double most = (room.width() - scaled(20)) / 2 - side - scaled(5);
    double x = room.left();
    for (const Entry& entry : m_legend) {
        entry.word->setText(
            QFontMetricsF(entry.word->font()).elidedText(entry.fullName, Qt::ElideMiddle, most));
        entry.swatch->setRect(x, room.top() + scaled(7), side, side);
        entry.word->setPos(x + side + scaled(5), room.top() + scaled(4));
        x += side + widthOf(*entry.word) + scaled(25);
    }
}

void OverlayChart::place(const QRectF& room)
{
    placeLegend(room);
    const double left = scaled(48);
    const double above = scaled(30);
    const QRectF plot(room.left() + left, room.top() + above, std::max(1.0, room.width() - left - scaled(14)),
                      std::max(1.0, room.height() - above - scaled(22)));
    setPlotArea(plot);
    placeMarks(*m_shares, plot, scaled(44), percentMark);
    placeMarks(*m_prices, plot, scaled(84), [](double mark, double gap) { return text::price(mark, gap); });
}

std::vector<std::unique_ptr<ComparisonChart>> overlayCharts(const std::vector<ComparedMap>& maps,
                                                            const OverlaidPair& overlay,
                                                            const ChartStyle& style)
{
    std::vector<std::unique_ptr<ComparisonChart>> charts;
    const OverlayResult& result = overlay.result;
    if (!result) {
        charts.push_back(std::make_unique<OverlayChart>(text::describe(result.error()), style));
        return charts;
    }
    const QStringList names = text::mapNames(maps, {overlay.maps[0], overlay.maps[1]});
    for (const Weighting weighting : {Weighting::Notional, Weighting::Margin}) {
        if (weighting == Weighting::Notional || result->hasMargin)
            charts.push_back(std::make_unique<OverlayChart>(
                *result, weighting, std::array<QString, 2>{names[0], names[1]}, style));
    }
    return charts;
}

} // namespace ballast
