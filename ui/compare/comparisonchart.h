// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartstyle.h"

#include <QChart>

#include <functional>
#include <vector>

class QGraphicsSimpleTextItem;
class QPainter;
class QValueAxis;

namespace ballast {

/// A Qt chart of a comparison: the same object stands in a window and is painted into a picture. Words are
/// items of ours, placed at every size, since Qt Charts cuts the labels of its axes short.
class ComparisonChart : public QChart
{
    Q_OBJECT
public:
    /// Title and the line below it; nothing else is drawn where `reason` says why there is nothing to show.
    struct Heading
    {
        QString title;
        QString caption;
        QString reason = {};
    };

    ComparisonChart(const ChartStyle& style, Heading heading);

    const QString& headline() const { return m_heading.title; }
    /// The least size that it can be read in, pixels.
    virtual QSizeF readableSize() const;

protected:
    /// A word in the chart's coordinates; owned by the chart.
    QGraphicsSimpleTextItem* addWord(const QString& text, const QColor& colour, double size,
                                     int weight = QFont::Normal);
    /// The axis of a chart with no words and no line of its own; owned by the chart.
    QValueAxis* addAxisWithout(Qt::Alignment alignment, double low, double high);
    /// Called at every size, with what is left below title and caption.
    virtual void place(const QRectF& room);
    using MarkWord = std::function<QString(double mark, double gap)>;
    /// Gives an axis along the plot round marks, `apart` pixels or more, and their words, below or to the
    /// left of the plot.
    void placeMarks(QValueAxis& axis, const QRectF& plot, double apart, const MarkWord& wordOf);
    /// "2.75 %", with the decimals that the gap between marks needs.
    static QString percentMark(double mark, double gap);
    static double widthOf(const QGraphicsSimpleTextItem& item);

    const ChartStyle& style() const { return m_style; }
    const Theme& theme() const { return *m_style.theme; }
    double scaled(double length) const { return m_style.scaled(length); }
    bool hasNothing() const { return !m_heading.reason.isEmpty(); }

    void resizeEvent(QGraphicsSceneResizeEvent* event) override;

private:
    ChartStyle m_style;
    Heading m_heading;
    QGraphicsSimpleTextItem* m_title;
    QGraphicsSimpleTextItem* m_caption;
    QGraphicsSimpleTextItem* m_reason;
    std::vector<QGraphicsSimpleTextItem*> m_marks; // of the last placing
};

/// Paints the chart into `rect`, without any window.
void paintChart(QPainter& painter, ComparisonChart& chart, const QRectF& rect);

} // namespace ballast
