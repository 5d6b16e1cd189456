// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/ratiochart.h"

#include "compare/comparisontext.h"
#include "frame/swarm.h"
#include "text/format.h"

#include <QAreaSeries>
#include <QFontMetricsF>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

/// How far from its line a row's box and dots reach, in rows.
constexpr double halfBox = 0.30;
constexpr double halfSwarm = 0.24;
/// Qt Charts holds an item per dot.
constexpr std::size_t mostDots = 3000;
constexpr std::size_t swarmPlaces = 160;
constexpr double tallestBoxRow = 116; // at 12 pixel text
constexpr double rowOfOneLine = 20;
constexpr double textLine = 15;

/// From the least to the most, with the article's figure, and some air.
Range ratiosShown(const Spread& spread)
{
    const double low = std::min(spread.least, articleRatio);
    const double high = std::max(spread.most, articleRatio);
    const double air = std::max((high - low) * 0.06, 0.0005);
    return {std::max(0.0, low - air) * 100, (high + air) * 100};
}

QString titleOf(Grouping grouping)
{
    return u"Ratio of margin to notional, by "_s + text::groupingName(grouping);
}

QString captionOf(std::size_t groups, std::size_t shown)
{
    QString caption = u"A dot is a map; the box is the middle half of a group, its line the median."_s;
    if (shown < groups)
        caption += u" The %1 largest of %2 groups."_s.arg(shown).arg(text::count(groups));
    return caption;
}

ComparisonChart::Heading headingOf(const ComparisonReport& report, Grouping grouping)
{
    const std::size_t groups = groupsOf(report.maps, report.comparison, grouping).size();
    if (groups == 0)
        return {titleOf(grouping), {}, text::verdict(report.comparison)};
    return {titleOf(grouping), captionOf(groups, std::min(groups, RatioChart::mostRows))};
}

} // namespace

RatioChart::RatioChart(const ComparisonReport& report, Grouping grouping, const ChartStyle& style)
    : ComparisonChart(style, headingOf(report, grouping))
{
    if (hasNothing())
        return;
    const auto groups = largestGroups(groupsOf(report.maps, report.comparison, grouping), mostRows);
    const Range ratios = ratiosShown(report.comparison.ratio);
    m_ratios = addAxisWithout(Qt::AlignBottom, ratios.low, ratios.high);
    m_places = addAxisWithout(Qt::AlignLeft, 0.5 - static_cast<double>(groups.size()), 0.5);
    m_places->setGridLineVisible(false);
    for (std::size_t row = 0; row < groups.size(); ++row)
        addRow(static_cast<int>(row), text::groupName({groups[row].name, {}}, grouping),
               ratiosOf(report.maps, groups[row].maps), groups.size());
    addArticle(groups.size());
}

QSizeF RatioChart::readableSize() const
{
    return {scaled(300), scaled(80 + rowOfOneLine * static_cast<double>(m_rows.size()))};
}

void RatioChart::attach(QAbstractSeries& series)
{
    addSeries(&series);
    series.attachAxis(m_ratios);
    series.attachAxis(m_places);
}

void RatioChart::addBox(int row, const Spread& spread)
{
    const auto line = [this](const QPointF& from, const QPointF& to) {
        auto* series = new QLineSeries(this);
        series->append(from);
        series->append(to);
        return series;
    };
    const double low = spread.lowerQuartile * 100;
    const double high = spread.upperQuartile * 100;
    auto* box = new QAreaSeries(line({low, halfBox - row}, {high, halfBox - row}),
                                line({low, -halfBox - row}, {high, -halfBox - row}));
    box->setName(u"middle half"_s);
    QColor ground = theme().notional;
    ground.setAlphaF(theme().dark ? 0.26F : 0.20F);
    box->setBrush(ground);
    box->setPen(Qt::NoPen);
    attach(*box);
    QLineSeries* median = line({spread.median * 100, -halfBox - row}, {spread.median * 100, halfBox - row});
    median->setName(u"median"_s);
    median->setPen(QPen(theme().text, scaled(1.8), Qt::SolidLine, Qt::FlatCap));
    attach(*median);
}

void RatioChart::addRow(int row, const QString& name, const std::vector<double>& ratios, std::size_t rows)
{
    const Spread spread = spreadOf(ratios);
    if (spread.count > 1)
        addBox(row, spread);
    auto* dots = new QScatterSeries(this);
    dots->setObjectName(name); // Qt Charts takes a name for HTML, even where no legend shows it
    std::vector<double> percents;
    percents.reserve(ratios.size());
    for (const double ratio : ratios)
        percents.push_back(ratio * 100);
    const std::size_t most = std::clamp<std::size_t>(mostDots / (rows * swarmPlaces), 1, 5);
    const std::size_t lanes = most % 2 == 1 ? most : most - 1; // as many above the line as below it
    for (const SwarmDot& dot : swarm(percents, {m_ratios->min(), m_ratios->max()}, swarmPlaces, lanes))
        dots->append(dot.value, halfSwarm * dot.offset - row);
    QColor colour = theme().notional;
    colour.setAlphaF(0.85F);
    dots->setColor(colour);
    dots->setBorderColor(Qt::transparent);
    dots->setMarkerSize(scaled(7.5));
    attach(*dots);
    const bool isOne = spread.count == 1;
    const QString range = text::percent(spread.least, 2) + u" – "_s + text::percent(spread.most, 2);
    m_rows.push_back(
        {name, addWord(name, theme().text, 1),
         addWord(isOne ? u"1 map"_s : text::count(spread.count) + u" maps"_s, theme().faintText, 0.92),
         addWord(text::percent(spread.median, 2), theme().text, 1),
         addWord(isOne ? QString() : range, theme().faintText, 0.92)});
}

void RatioChart::addArticle(std::size_t rows)
{
    auto* article = new QLineSeries(this);
    article->setName(u"article"_s);
    article->append(articleRatio * 100, 0.5 - static_cast<double>(rows));
    article->append(articleRatio * 100, 0.5);
    QPen pen(theme().margin, scaled(1.3));
    pen.setDashPattern({4, 3});
    article->setPen(pen);
    attach(*article);
    m_article = addWord(u"the article's "_s + text::percent(articleRatio), theme().margin, 0.96);
}

void RatioChart::place(const QRectF& room)
{
    double names = 0;
    double figures = 0;
    const double rows = static_cast<double>(m_rows.size());
    const double above = scaled(26); // the article's words
    const double below = scaled(22); // the marks' words
    const double height = std::min(room.height() - above - below, scaled(tallestBoxRow) * rows);
    const bool isTwoLines = height / rows >= scaled(2.3 * textLine);
    for (const Row& row : m_rows) {
        row.name->setText(row.fullName);
        names = std::max({names, widthOf(*row.name), isTwoLines ? widthOf(*row.count) : 0});
        figures = std::max({figures, widthOf(*row.median), isTwoLines ? widthOf(*row.range) : 0});
    }
    names = std::min(names, room.width() * 0.34);
    const QRectF plot(room.left() + names + scaled(12), room.top() + above,
                      std::max(1.0, room.width() - names - figures - scaled(26)), std::max(1.0, height));
    setPlotArea(plot);
    placeMarks(*m_ratios, plot, scaled(64), percentMark);
    placeRows(room, plot, names, isTwoLines);
    const double across = (articleRatio * 100 - m_ratios->min()) / (m_ratios->max() - m_ratios->min());
    const double width = widthOf(*m_article);
    m_article->setPos(std::clamp(plot.left() + across * plot.width() - width / 2, room.left(),
                                 std::max(room.left(), room.right() - width)),
                      plot.top() - scaled(18));
}

void RatioChart::placeRows(const QRectF& room, const QRectF& plot, double nameWidth, bool isTwoLines)
{
    const double line = scaled(textLine);
    const double rowHeight = plot.height() / static_cast<double>(m_rows.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const double middle = plot.top() + rowHeight * (static_cast<double>(i) + 0.5);
        const double first = middle - (isTwoLines ? line : line / 2);
        row.name->setText(
            QFontMetricsF(row.name->font()).elidedText(row.fullName, Qt::ElideMiddle, nameWidth + 1));
        row.name->setPos(room.left(), first);
        row.count->setPos(room.left(), middle);
        row.median->setPos(plot.right() + scaled(12),
                           row.range->text().isEmpty() ? middle - line / 2 : first);
        row.range->setPos(plot.right() + scaled(12), middle);
        row.count->setVisible(isTwoLines);
        row.range->setVisible(isTwoLines);
    }
}

} // namespace ballast
