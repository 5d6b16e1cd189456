// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/tiersharechart.h"

#include "compare/comparisontext.h"
#include "text/format.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QFontMetricsF>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <array>

namespace ballast {

using namespace Qt::StringLiterals;

namespace {

/// Of a row, from above: notional, margin, and air to the next, which keeps the pair together.
constexpr std::size_t slotsOfRow = 3;
constexpr double barWidth = 0.92; // of a slot
constexpr double tallestBarRow = 104; // at 12 pixel text
constexpr double lowestRow = 30;
/// More colours than this are told apart by their place in the order alone; the legend names some.
constexpr std::size_t mostEntries = 9;
constexpr std::array<double, 6> anchors{1, 5, 10, 25, 50, 100};

struct Content
{
    std::vector<TierShareChart::Pair> pairs;
    ComparisonChart::Heading heading;
};

Content ofMaps(const ComparisonReport& report)
{
    Content content;
    content.heading.caption = u"Of each map's notional and of its margin; at the right its ratio."_s;
    const std::vector<std::size_t>& which = report.comparison.counted;
    const QStringList names = text::mapNames(report.maps, which);
    for (std::size_t i = 0; i < which.size(); ++i) {
        const ComparedMap& map = report.maps[which[i]];
        content.pairs.push_back({names[static_cast<qsizetype>(i)], text::percent(*map.ratio, 2), map.tiers});
    }
    return content;
}

Content ofGroups(const ComparisonReport& report, Grouping grouping)
{
    Content content;
    const auto groups = groupsOf(report.maps, report.comparison, grouping);
    content.heading.caption = u"Mean of the shares of each map, by %1; at the right how many maps."_s.arg(
        text::groupingName(grouping));
    if (groups.size() > TierShareChart::mostRows)
        content.heading.caption +=
            u" The %1 largest of %2 groups."_s.arg(TierShareChart::mostRows).arg(text::count(groups.size()));
    for (const MapGroup& group : largestGroups(groups, TierShareChart::mostRows))
        content.pairs.push_back({text::groupName({group.name, {}}, grouping), text::count(group.maps.size()),
                                 meanShares(report.maps, group.maps)});
    return content;
}

Content contentOf(const ComparisonReport& report, Grouping grouping)
{
    const bool isFew = report.comparison.counted.size() <= TierShareChart::mostRows;
    Content content = isFew ? ofMaps(report) : ofGroups(report, grouping);
    content.heading.title = u"Share of each leverage tier"_s;
    if (report.overlay && report.overlay->result)
        content.heading.caption += u' ' + text::tierLikeness(*report.overlay->result);
    if (content.pairs.empty())
        content.heading = {content.heading.title, {}, text::verdict(report.comparison)};
    return content;
}

std::vector<Leverage> leveragesOf(const std::vector<TierShareChart::Pair>& pairs)
{
    std::vector<Leverage> leverages;
    for (const TierShareChart::Pair& pair : pairs)
        for (const TierShare& tier : pair.tiers)
            leverages.push_back(tier.leverage);
    std::ranges::sort(leverages);
    leverages.erase(std::unique(leverages.begin(), leverages.end()), leverages.end());
    return leverages;
}

double shareOf(const TierShareChart::Pair& pair, const Leverage& leverage, bool isMargin)
{
    const auto place = std::ranges::find(pair.tiers, leverage, &TierShare::leverage);
    return place == pair.tiers.end() ? 0 : (isMargin ? place->margin : place->notional);
}

} // namespace

TierShareChart::TierShareChart(const ComparisonReport& report, Grouping grouping, const ChartStyle& style)
    : ComparisonChart(style, contentOf(report, grouping).heading)
{
    if (hasNothing())
        return;
    const std::vector<Pair> pairs = contentOf(report, grouping).pairs;
    for (const Pair& pair : pairs)
        m_rows.push_back(
            {pair.name, addWord(pair.name, theme().text, 1), addWord(pair.remark, theme().text, 1),
             addWord(u"notional"_s, theme().faintText, 0.88), addWord(u"margin"_s, theme().margin, 0.88)});
    addBars(pairs);
    addFigures(pairs);
    addLegend(leveragesOf(pairs));
}

TierShareChart::~TierShareChart() = default;

QSizeF TierShareChart::readableSize() const
{
    return {scaled(360), scaled(90 + lowestRow * static_cast<double>(m_rows.size()))};
}

void TierShareChart::addBars(const std::vector<Pair>& pairs)
{
    auto* places = new QBarCategoryAxis(this);
    QStringList names;
    for (std::size_t i = 0; i < pairs.size() * slotsOfRow; ++i)
        names << QString::number(i);
    places->append(names);
    places->setVisible(false);
    addAxis(places, Qt::AlignLeft);
    m_shares = addAxisWithout(Qt::AlignBottom, 0, 100);
    m_shares->setGridLineVisible(false);
    auto* series = new QHorizontalStackedBarSeries(this);
    series->setBarWidth(barWidth);
    for (const Leverage& leverage : leveragesOf(pairs)) {
        auto* set = new QBarSet(text::leverage(leverage), series);
        // Categories are drawn from the bottom up.
        for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair)
            *set << 0 << shareOf(*pair, leverage, true) * 100 << shareOf(*pair, leverage, false) * 100;
        set->setColor(theme().tier(leverage));
        set->setBorderColor(Qt::transparent);
        series->append(set);
    }
    addSeries(series);
    series->attachAxis(places);
    series->attachAxis(m_shares);
}

/// What a segment is, in it, where it is wide enough.
void TierShareChart::addFigures(const std::vector<Pair>& pairs)
{
    constexpr double leastShare = 0.08;
    for (std::size_t row = 0; row < pairs.size(); ++row) {
        for (const bool isMargin : {false, true}) {
            double from = 0;
            for (const TierShare& tier : pairs[row].tiers) {
                const double share = isMargin ? tier.margin : tier.notional;
                if (share >= leastShare)
                    m_figures.push_back({addWord(text::percent(share, 0),
                                                 theme().dark ? theme().background : theme().panel, 0.88),
                                         from, share, row, isMargin});
                from += share;
            }
        }
    }
}

void TierShareChart::addLegend(const std::vector<Leverage>& leverages)
{
    std::vector<Leverage> named = leverages;
    if (named.size() > mostEntries) {
        named.clear();
        for (const double anchor : anchors)
            if (anchor >= leverages.front().value() && anchor <= leverages.back().value())
                named.push_back(*Leverage::from(anchor));
    }
    for (const Leverage& leverage : named) {
        auto* swatch = new QGraphicsRectItem(this);
        swatch->setBrush(theme().tier(leverage));
        swatch->setPen(Qt::NoPen);
        m_legend.push_back({swatch, addWord(text::leverage(leverage), theme().quietText, 0.96)});
    }
}

void TierShareChart::placeLegend(const QRectF& room)
{
    double x = room.left();
    const double side = scaled(9);
    for (const Entry& entry : m_legend) {
        entry.swatch->setRect(x, room.top() + scaled(7), side, side);
        entry.word->setPos(x + side + scaled(5), room.top() + scaled(4));
        x += side + widthOf(*entry.word) + scaled(19);
    }
}

void TierShareChart::placeFigures(const QRectF& plot)
{
    const double slot = plot.height() / static_cast<double>(m_rows.size() * slotsOfRow);
    for (const Figure& figure : m_figures) {
        const double width = widthOf(*figure.word);
        const double height = QFontMetricsF(figure.word->font()).height();
        figure.word->setVisible(figure.share * plot.width() > width + scaled(4)
                                && slot * barWidth > height * 0.9);
        const double middle = plot.top()
            + slot * (static_cast<double>(figure.row * slotsOfRow) + (figure.isMargin ? 1.5 : 0.5));
        figure.word->setPos(plot.left() + (figure.from + figure.share / 2) * plot.width() - width / 2,
                            middle - height / 2);
    }
}

void TierShareChart::place(const QRectF& room)
{
    placeLegend(room);
    double names = 0;
    double kinds = 0;
    double remarks = 0;
    for (const Row& row : m_rows) {
        row.name->setText(row.fullName);
        names = std::max(names, widthOf(*row.name));
        kinds = std::max({kinds, widthOf(*row.notional), widthOf(*row.margin)});
        remarks = std::max(remarks, widthOf(*row.remark));
    }
    names = std::min(names, room.width() * 0.34);
    const double above = scaled(26);
    const double height = std::min(room.height() - above - scaled(6),
                                   scaled(tallestBarRow) * static_cast<double>(m_rows.size()));
    const double left = room.left() + names + kinds + scaled(22);
    const QRectF plot(left, room.top() + above, std::max(1.0, room.right() - remarks - scaled(12) - left),
                      std::max(1.0, height));
    setPlotArea(plot);
    const double slot = plot.height() / static_cast<double>(m_rows.size() * slotsOfRow);
    const auto put = [](QGraphicsSimpleTextItem& word, double x, double middle) {
        word.setPos(x, middle - QFontMetricsF(word.font()).height() / 2);
    };
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        const double middle = plot.top() + slot * static_cast<double>(i * slotsOfRow + 1);
        row.name->setText(
            QFontMetricsF(row.name->font()).elidedText(row.fullName, Qt::ElideMiddle, names + 1));
        put(*row.name, room.left(), middle);
        put(*row.notional, plot.left() - scaled(8) - widthOf(*row.notional), middle - slot / 2);
        put(*row.margin, plot.left() - scaled(8) - widthOf(*row.margin), middle + slot / 2);
        put(*row.remark, plot.right() + scaled(10), middle);
    }
    placeFigures(plot);
}

} // namespace ballast
