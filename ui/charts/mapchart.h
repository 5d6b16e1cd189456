// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartstyle.h"
#include "model/viewstate.h"

#include "window/viewcontroller.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

class QMouseEvent;
class QRubberBand;
class QWheelEvent;

namespace ballast {

class EdgeNotes;
class MapPlot;
class Pane;
class SweepDrag;

/// The two linked views in the window: shows the controller's model, turns mouse and wheel into its changes.
/// Drag pans; wheel zooms at the cursor (over an axis, that axis only); Shift-drag or right-drag zooms to a
/// rectangle; double-click shows the whole map; a click in a legend toggles a tier, Alt-click isolates it;
/// the sweep's handle is SweepDrag's.
class MapChart : public QWidget
{
    Q_OBJECT
public:
    explicit MapChart(ViewController& controller, QWidget* parent = nullptr);
    ~MapChart() override;

    void setStyle(const ChartStyle& style);
    /// How often the plot was painted anew, for the tests that count work.
    std::size_t replotCount() const { return m_replotCount; }
    /// Pixels of one view's plot area, in this widget's coordinates; for tests and for whoever points at
    /// something. No weighting is the view of what changed.
    QRect plotRect(std::optional<Weighting> weighting) const;
    double pixelOfPrice(std::optional<Weighting> weighting, double price) const;
    QPoint legendEntry(std::optional<Weighting> weighting, std::size_t tier) const;
    std::optional<double> crosshairPrice() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Region { None, Plot, PriceAxis, ValueAxis, CurveAxis, Header };
    struct Drag
    {
        Region region = Region::None;
        Pane* pane = nullptr;
        QPointF start;
        Range window;
        std::optional<ValueWindow> values;
        bool moved = false;
        bool rectangle = false;
    };

    void refresh();
    void markPointedAt();
    void setUpEvents();
    Region regionAt(const QPointF& pos) const;
    void forgetDrags();
    void showCursor(const QPointF& pos);
    void press(QMouseEvent* event);
    void move(QMouseEvent* event);
    void release(QMouseEvent* event);
    void wheel(QWheelEvent* event);
    void reset(QMouseEvent* event);
    void pan(const QPointF& pos);
    void zoomToRectangle(const QRectF& rect);
    void zoomValues(const QPointF& pos, double factor);
    ValueWindow shiftedValues(const QPointF& pos) const;
    void fitColumns();
    void clickHeader(const QPointF& pos, bool isolate);
    void placeEdgeNotes();
    void placeCrosshair(const QPointF& pos);
    void moveCrosshair(const QPointF& pos);
    void hideCrosshair();
    ValueWindow valueWindow() const;

    ViewController& m_controller;
    MapPlot* m_plot;
    ChartStyle m_style;
    Drag m_drag;
    std::unique_ptr<SweepDrag> m_sweep;
    std::unique_ptr<EdgeNotes> m_edges;
    QRubberBand* m_rubberBand;
    std::size_t m_replotCount = 0;
};

} // namespace ballast
