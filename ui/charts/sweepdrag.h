// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <optional>

class QKeyEvent;

namespace ballast {

class MapPlot;
class Pane;
class ViewController;

/// The hand on the sweep's handle: dragging its line or its pill moves the price, and dragging the reference
/// line while there is no handle pulls one out of it. One drag is one step of undo.
class SweepDrag
{
public:
    SweepDrag(ViewController& controller, MapPlot& plot);

    /// Whether a press at `pos` would take hold, in the plot's pixels.
    bool canTake(const QPointF& pos) const { return paneToTake(pos) != nullptr; }
    /// Takes hold; false where there is nothing to take.
    bool press(const QPointF& pos);
    void move(const QPointF& pos);
    void release();
    /// Panes are about to go, or the map.
    void forget() { m_pane = nullptr; }
    bool isActive() const { return m_pane != nullptr; }

    /// Shift and an arrow move the handle by a bucket, Escape takes it away; false for any other key, or
    /// without a handle.
    bool takeKey(const QKeyEvent& event);

private:
    Pane* paneToTake(const QPointF& pos) const;
    void nudge(int buckets);

    ViewController& m_controller;
    MapPlot& m_plot;
    Pane* m_pane = nullptr; ///< Whose line is held.
    QPointF m_start;
    double m_offset = 0; ///< From the hand to the line, quote currency, so that nothing jumps.
    bool m_moved = false;
};

} // namespace ballast
