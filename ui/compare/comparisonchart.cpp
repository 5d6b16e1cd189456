// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compare/comparisonchart.h"

#include "frame/valuescale.h"
#include "text/format.h"
#include "text/wrapping.h"

#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <utility>

namespace ballast {

namespace {

constexpr double titleSize = 1.15; // of the text's
constexpr double captionSize = 0.96;
constexpr qsizetype mostCaptionLines = 2;

double lineHeight(const QGraphicsSimpleTextItem& item)
{
    return QFontMetricsF(item.font()).height();
}

} // namespace

ComparisonChart::ComparisonChart(const ChartStyle& style, Heading heading)
    : m_style(style)
    , m_heading(std::move(heading))
    , m_title(addWord(m_heading.title, theme().text, titleSize, QFont::DemiBold))
    , m_caption(addWord({}, theme().quietText, captionSize))
    , m_reason(addWord({}, theme().quietText, 1))
{
    setMargins({0, 0, 0, 0});
    setBackgroundVisible(false);
    legend()->hide();
    layout()->setContentsMargins(0, 0, 0, 0);
}

QSizeF ComparisonChart::readableSize() const
{
    return {scaled(260), scaled(140)};
}

QGraphicsSimpleTextItem* ComparisonChart::addWord(const QString& text, const QColor& colour, double size,
                                                  int weight)
{
    auto* item = new QGraphicsSimpleTextItem(text, this);
    item->setFont(uiFont(m_style.textSize * size, weight));
    item->setBrush(colour);
    item->setZValue(20); // Qt Charts draws series below that
    return item;
}

QString ComparisonChart::percentMark(double mark, double gap)
{
    return text::price(mark, gap) + QStringLiteral("\u202F%");
}

double ComparisonChart::widthOf(const QGraphicsSimpleTextItem& item)
{
    return QFontMetricsF(item.font()).horizontalAdvance(item.text());
}

QValueAxis* ComparisonChart::addAxisWithout(Qt::Alignment alignment, double low, double high)
{
    auto* axis = new QValueAxis(this);
    axis->setRange(low, high);
    axis->setLabelsVisible(false);
    axis->setLineVisible(false);
    axis->setMinorGridLineVisible(false);
    axis->setGridLinePen(QPen(theme().grid, std::max(1.0, scaled(0.8))));
    addAxis(axis, alignment);
    return axis;
}

void ComparisonChart::resizeEvent(QGraphicsSceneResizeEvent* event)
{
    QChart::resizeEvent(event);
    for (QGraphicsSimpleTextItem* mark : std::exchange(m_marks, {}))
        delete mark;
    const double width = size().width();
    m_title->setText(QFontMetricsF(m_title->font()).elidedText(m_heading.title, Qt::ElideRight, width));
    m_title->setPos(0, 0);
    double top = lineHeight(*m_title) + scaled(2);
    const QStringList caption = text::wrappedWords(m_heading.caption, m_caption->font(), width);
    m_caption->setText(caption.mid(0, mostCaptionLines).join(u'\n'));
    m_caption->setPos(0, top);
    top += lineHeight(*m_caption) * static_cast<double>(std::min(caption.size(), mostCaptionLines));
    m_reason->setText(text::wrappedWords(m_heading.reason, m_reason->font(), width).join(u'\n'));
    m_reason->setPos(0, top + scaled(14));
    if (!hasNothing())
        place(QRectF(0, top, width, size().height() - top));
}

void ComparisonChart::place(const QRectF& room)
{
    setPlotArea(room);
}

void ComparisonChart::placeMarks(QValueAxis& axis, const QRectF& plot, double apart, const MarkWord& wordOf)
{
    const bool isAcross = axis.orientation() == Qt::Horizontal;
    const double length = isAcross ? plot.width() : plot.height();
    const auto count = static_cast<std::size_t>(std::clamp(length / apart, 2.0, 10.0));
    const std::vector<double> marks = ValueAxis(ValueScale::Linear, {axis.min(), axis.max()}).ticks(count);
    axis.setGridLineVisible(marks.size() > 1);
    if (marks.size() < 2)
        return;
    const double gap = marks[1] - marks[0];
    axis.setTickType(QValueAxis::TicksDynamic);
    axis.setTickAnchor(marks[0]);
    axis.setTickInterval(gap);
    for (const double mark : marks) {
        auto* item = addWord(wordOf(mark, gap), theme().faintText, 0.96);
        const double part = (mark - axis.min()) / (axis.max() - axis.min());
        const QSizeF word(widthOf(*item), lineHeight(*item));
        // A word at an edge moves inwards rather than being cut there.
        const double across = plot.left() + part * plot.width() - word.width() / 2;
        if (isAcross)
            item->setPos(std::max(0.0, std::min(across, size().width() - word.width())),
                         plot.bottom() + scaled(4));
        else
            item->setPos(plot.left() - word.width() - scaled(6),
                         plot.bottom() - part * plot.height() - word.height() / 2);
        m_marks.push_back(item);
    }
}

void paintChart(QPainter& painter, ComparisonChart& chart, const QRectF& rect)
{
    QGraphicsScene scene;
    scene.addItem(&chart);
    chart.setGeometry(QRectF(QPointF(), rect.size()));
    chart.layout()->activate();
    scene.setSceneRect(QRectF(QPointF(), rect.size()));
    scene.render(&painter, rect, scene.sceneRect(), Qt::IgnoreAspectRatio);
    scene.removeItem(&chart);
}

} // namespace ballast
