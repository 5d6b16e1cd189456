// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>
#include <QWidget>

namespace ballast {

class ViewController;
struct BeyondEdge;

/// Counts, at the edges of a chart, what a map with levels far away has beyond the prices in view; a click
/// shows it all. Nothing where nothing is left out, or the map has no such levels.
class EdgeNotes
{
public:
    /// The buttons stand on `chart`, which owns them.
    EdgeNotes(ViewController& controller, QWidget* chart);

    /// `plot`: pixels of one view on the chart. `upright`: prices grow to the right, else upwards.
    void place(const QRect& plot, bool upright);

    QToolButton* below() const { return m_below; }
    QToolButton* above() const { return m_above; }

private:
    static void show(QToolButton* button, const BeyondEdge& edge, const QString& text);

    ViewController& m_controller;
    QToolButton* m_below;
    QToolButton* m_above;
};

} // namespace ballast
