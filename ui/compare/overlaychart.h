// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparisonchart.h"
#include "compare/comparisonexport.h"
#include "reading/overlay.h"

#include <array>
#include <memory>
#include <vector>

class QGraphicsRectItem;

namespace ballast {

/// Two maps laid over each other on their common prices, by each one's share of notional or of margin.
/// Across: price. Upwards: a bucket's share in %.
class OverlayChart : public ComparisonChart
{
    Q_OBJECT
public:
    /// Of two points each; neighbours are summed beyond.
    static constexpr std::size_t mostBuckets = 400;

    OverlayChart(const Overlay& overlay, Weighting weighting, const std::array<QString, 2>& names,
                 const ChartStyle& style);
    /// In place of one that cannot be: says why.
    OverlayChart(const QString& reason, const ChartStyle& style);

protected:
    void place(const QRectF& room) override;

private:
    struct Entry
    {
        QString fullName;
        QGraphicsRectItem* swatch;
        QGraphicsSimpleTextItem* word;
    };
    void addMap(const std::vector<OverlaidBucket>& buckets, Weighting weighting, std::size_t side);
    void placeLegend(const QRectF& room);
    QColor colourOf(std::size_t side) const;

    std::vector<Entry> m_legend; // of both maps
    QValueAxis* m_prices = nullptr;
    QValueAxis* m_shares = nullptr;
};

/// Two of the maps in notional and, with leverage, in margin; or one that says why that cannot be.
std::vector<std::unique_ptr<ComparisonChart>> overlayCharts(const std::vector<ComparedMap>& maps,
                                                            const OverlaidPair& overlay,
                                                            const ChartStyle& style);

} // namespace ballast
