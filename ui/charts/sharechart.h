// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "window/viewcontroller.h"

#include <QWidget>

class QChart;
class QChartView;
class QGraphicsSimpleTextItem;

namespace ballast {

/// Each tier's share of notional beside its share of margin, as Qt Charts bars: where the two views part.
class ShareChart : public QWidget
{
    Q_OBJECT
public:
    explicit ShareChart(ViewController& controller, QWidget* parent = nullptr);

    /// One tier, or one exchange of a map without leverage.
    struct Row
    {
        QString name;
        double notionalShare = 0;
        std::optional<double> marginShare;
        QColor marginColour;
        QColor notionalColour;
    };

    void setTheme(const Theme& theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    struct Label
    {
        enum Kind { Name, Notional, Margin };
        double row;
        double share;
        Kind kind;
        QGraphicsSimpleTextItem* item; ///< Owned by the chart.
    };
    void rebuild();
    void labelBars(const std::vector<Row>& bars);
    void placeLabels();

    ViewController& m_controller;
    const Theme* m_theme = &Theme::of(true);
    QChartView* m_view;
    std::vector<Label> m_labels;
    SideFilter m_side = SideFilter::Both;
};

} // namespace ballast
