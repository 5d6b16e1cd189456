// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonchart.h"
#include "compare/comparisonexport.h"

class QHorizontalStackedBarSeries;

namespace ballast {

/// Every map's tiers as two bars of 100 %, of notional and of margin, in the tiers' colours: where the two
/// part. Of more maps than there is room for, a pair per group, of the maps' mean shares.
class TierShareChart : public ComparisonChart
{
    Q_OBJECT
public:
    static constexpr std::size_t mostRows = 12;

    TierShareChart(const ComparisonReport& report, Grouping grouping, const ChartStyle& style);
    ~TierShareChart() override;

    QSizeF readableSize() const override;

    /// One pair of bars.
    struct Pair
    {
        QString name;
        QString remark; ///< The ratio, or of how many maps this is the mean.
        std::vector<TierShare> tiers; ///< Ascending leverage.
    };

protected:
    void place(const QRectF& room) override;

private:
    struct Row
    {
        QString fullName;
        QGraphicsSimpleTextItem* name;
        QGraphicsSimpleTextItem* remark;
        QGraphicsSimpleTextItem* notional;
        QGraphicsSimpleTextItem* margin;
    };
    struct Entry
    {
        QGraphicsRectItem* swatch;
        QGraphicsSimpleTextItem* word;
    };
    struct Figure
    {
        QGraphicsSimpleTextItem* word;
        double from; ///< Of the bar, 0 to 1.
        double share;
        std::size_t row;
        bool isMargin;
    };
    void addBars(const std::vector<Pair>& pairs);
    void addFigures(const std::vector<Pair>& pairs);
    void addLegend(const std::vector<Leverage>& leverages);
    void placeLegend(const QRectF& room);
    void placeFigures(const QRectF& plot);

    std::vector<Row> m_rows;
    std::vector<Entry> m_legend;
    std::vector<Figure> m_figures;
    QValueAxis* m_shares = nullptr;
};

} // namespace ballast
