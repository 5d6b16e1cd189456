// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonchart.h"
#include "compare/comparisonexport.h"

namespace ballast {

/// The ratio of every counted map as a dot, a row per group with its middle half and median, and the
/// article's figure as a dashed line. Across: ratio in %. Upwards: minus the row's number.
class RatioChart : public ComparisonChart
{
    Q_OBJECT
public:
    /// More rows than this are no chart; the largest groups stay, and the caption says so.
    static constexpr std::size_t mostRows = 12;

    RatioChart(const ComparisonReport& report, Grouping grouping, const ChartStyle& style);

    QSizeF readableSize() const override;

protected:
    void place(const QRectF& room) override;

private:
    struct Row
    {
        QString fullName;
        QGraphicsSimpleTextItem* name;
        QGraphicsSimpleTextItem* count;
        QGraphicsSimpleTextItem* median;
        QGraphicsSimpleTextItem* range;
    };
    void addRow(int row, const QString& name, const std::vector<double>& ratios, std::size_t rows);
    void addBox(int row, const Spread& spread);
    void placeRows(const QRectF& room, const QRectF& plot, double nameWidth, bool isTwoLines);
    void addArticle(std::size_t rows);
    void attach(QAbstractSeries& series);

    std::vector<Row> m_rows;
    QValueAxis* m_ratios = nullptr;
    QValueAxis* m_places = nullptr;
    QGraphicsSimpleTextItem* m_article = nullptr;
};

} // namespace ballast
