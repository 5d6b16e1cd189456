// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/mapchart.h"

#include "charts/edgenotes.h"
#include "charts/navigation.h"
#include "charts/plot/mapplot.h"
#include "charts/sweepdrag.h"

#include <QKeyEvent>
#include <QRubberBand>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

/// A press that moves less than this is a click.
constexpr double clickSlack = 4;

double along(const QCPAxis& axis, const QPointF& pos)
{
    return axis.orientation() == Qt::Horizontal ? pos.x() : pos.y();
}

/// Some window managers keep Alt-click for themselves.
bool isolates(Qt::KeyboardModifiers modifiers)
{
    return (modifiers & (Qt::AltModifier | Qt::ControlModifier)) != 0;
}

} // namespace

MapChart::MapChart(ViewController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_plot(new MapPlot(this))
    , m_sweep(std::make_unique<SweepDrag>(controller, *m_plot))
    , m_edges(std::make_unique<EdgeNotes>(controller, this))
    , m_rubberBand(new QRubberBand(QRubberBand::Rectangle, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Liquidation map: notional beside margin"));
    m_plot->setAccessibleName(accessibleName());
    m_plot->setMouseTracking(true);
    m_plot->setFocusProxy(this);
    setUpEvents();
    connect(&controller, &ViewController::documentChanged, this, &MapChart::forgetDrags);
    connect(&controller, &ViewController::stateChanged, this, &MapChart::refresh);
    connect(&controller, &ViewController::pointedAtChanged, this, [this] {
        markPointedAt();
        m_plot->layer(QStringLiteral("crosshair"))->replot();
    });
}

MapChart::~MapChart() = default;

void MapChart::setUpEvents()
{
    connect(m_plot, &QCustomPlot::mousePress, this, &MapChart::press);
    connect(m_plot, &QCustomPlot::mouseMove, this, &MapChart::move);
    connect(m_plot, &QCustomPlot::mouseRelease, this, &MapChart::release);
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &MapChart::reset);
    connect(m_plot, &QCustomPlot::mouseWheel, this, &MapChart::wheel);
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] {
        ++m_replotCount;
        placeEdgeNotes();
    });
    m_plot->installEventFilter(this);
}

bool MapChart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_plot && event->type() == QEvent::Leave)
        hideCrosshair();
    return QWidget::eventFilter(watched, event);
}

void MapChart::setStyle(const ChartStyle& style)
{
    m_style = style;
    refresh();
}

/// One column a pixel along the price; a device pixel where that is what a bar is made for.
void MapChart::fitColumns()
{
    const ViewState& state = m_controller.state();
    const ChartLayout layout = drawnLayout(state);
    const bool shared = layout == ChartLayout::SideBySide && state.view == ViewChoice::Both;
    const int length = layout == ChartLayout::Mirrored ? height() : shared ? width() / 2 : width();
    const double scale = drawnBuckets(state) == MergedBuckets::Tallest ? devicePixelRatioF() : 1;
    m_controller.setColumns(static_cast<std::size_t>(std::max(64.0, length * scale)));
}

void MapChart::refresh()
{
    fitColumns(); // does nothing unless the room changed
    const ChartModelPtr model = m_controller.chartModel();
    if (!model)
        return;
    if (m_plot->present(model, m_style))
        forgetDrags(); // they point to a pane that is gone
    markPointedAt();
    // The map moved under a cursor that did not.
    if (m_plot->underMouse() && crosshairPrice())
        placeCrosshair(m_plot->mapFromGlobal(QCursor::pos()));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void MapChart::forgetDrags()
{
    m_drag = {};
    m_sweep->forget();
    m_rubberBand->hide();
}

void MapChart::markPointedAt()
{
    for (const auto& pane : m_plot->panes())
        pane->pointAt(m_controller.pointedAt(), m_style);
}

void MapChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

MapChart::Region MapChart::regionAt(const QPointF& pos) const
{
    const Pane* pane = m_plot->paneAt(pos);
    if (!pane)
        return Region::None;
    const QRectF plot = pane->axisRect()->rect();
    if (QRectF(pane->body()).contains(pos))
        return Region::Plot;
    if (QRectF(pane->header()->outerRect()).contains(pos))
        return Region::Header;
    const bool upright = pane->priceAxis()->orientation() == Qt::Horizontal;
    const bool beside = pos.y() >= plot.top() && pos.y() <= plot.bottom();
    if (beside != upright)
        return Region::PriceAxis;
    if (!pane->weighting())
        return Region::None; // its bars always fit: nothing to zoom beside them
    // Amounts stand left or below, those of the curves on the side across.
    const bool across = upright ? pos.x() > plot.right() : pos.y() < plot.top();
    return across ? Region::CurveAxis : Region::ValueAxis;
}

void MapChart::press(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    const QPointF pos = event->position();
    m_drag = {};
    if (event->button() == Qt::LeftButton && !event->modifiers() && m_sweep->press(pos))
        return;
    Pane* pane = m_plot->paneAt(pos);
    const bool hasValues = pane && pane->weighting();
    m_drag = {regionAt(pos),
              pane,
              pos,
              m_controller.window(),
              hasValues ? m_controller.state().valueWindow : std::nullopt,
              false,
              false};
    const bool right = event->button() == Qt::RightButton;
    m_drag.rectangle =
        m_drag.region == Region::Plot && (right || event->modifiers().testFlag(Qt::ShiftModifier));
    if (right && !m_drag.rectangle)
        m_drag = {};
}

void MapChart::showCursor(const QPointF& pos)
{
    const bool mirrored = m_controller.state().layout == ChartLayout::Mirrored;
    const bool overLegend = regionAt(pos) == Region::Header && m_plot->paneAt(pos)->header()->tierAt(pos);
    if (m_sweep->isActive() || (m_drag.region == Region::None && m_sweep->canTake(pos)))
        m_plot->setCursor(mirrored ? Qt::SplitVCursor : Qt::SplitHCursor);
    else
        m_plot->setCursor(overLegend ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MapChart::move(QMouseEvent* event)
{
    const QPointF pos = event->position();
    moveCrosshair(pos);
    showCursor(pos);
    if (m_sweep->isActive() && event->buttons() != Qt::NoButton)
        return m_sweep->move(pos);
    if (m_drag.region == Region::None || event->buttons() == Qt::NoButton || m_drag.region == Region::Header
        || m_drag.region == Region::CurveAxis)
        return;
    m_drag.moved = m_drag.moved || (pos - m_drag.start).manhattanLength() > clickSlack;
    if (!m_drag.moved)
        return;
    if (m_drag.rectangle) {
        m_rubberBand->setGeometry(QRectF(m_drag.start, pos).normalized().toRect());
        m_rubberBand->show();
    } else {
        pan(pos);
    }
}

void MapChart::pan(const QPointF& pos)
{
    Pane* pane = m_drag.pane;
    ViewState next = m_controller.state();
    if (m_drag.region != Region::ValueAxis) {
        const QCPAxis& axis = *pane->priceAxis();
        const double perPixel = m_drag.window.width()
            / (axis.orientation() == Qt::Horizontal ? axis.axisRect()->width() : axis.axisRect()->height());
        const double sign = axis.orientation() == Qt::Horizontal ? -1 : 1;
        next.priceWindow =
            shifted(m_drag.window, sign * perPixel * (along(axis, pos) - along(axis, m_drag.start)));
    }
    // Amounts follow the hand only once they were zoomed; before that they fit what is in view.
    if (m_drag.values && m_drag.region != Region::PriceAxis)
        next.valueWindow = shiftedValues(pos);
    m_controller.change(next, Gesture::Pan);
}

ValueWindow MapChart::shiftedValues(const QPointF& pos) const
{
    const QCPAxis& axis = *m_drag.pane->valueAxis();
    const double by = axis.pixelToCoord(along(axis, m_drag.start)) - axis.pixelToCoord(along(axis, pos));
    return shifted(*m_drag.values, m_controller.state().valueScale, by);
}

void MapChart::release(QMouseEvent* event)
{
    if (m_sweep->isActive())
        return m_sweep->release();
    const Drag drag = std::exchange(m_drag, {});
    m_rubberBand->hide();
    m_controller.endGesture();
    if (drag.rectangle && drag.moved) {
        m_drag.pane = drag.pane;
        zoomToRectangle(QRectF(drag.start, event->position()).normalized());
        m_drag = {};
    } else if (drag.region == Region::Header && !drag.moved) {
        clickHeader(event->position(), isolates(event->modifiers()));
    }
}

void MapChart::zoomToRectangle(const QRectF& rect)
{
    const Pane* pane = m_drag.pane;
    const QRectF area = rect & QRectF(pane->axisRect()->rect());
    if (area.width() < clickSlack || area.height() < clickSlack)
        return;
    const auto [low, high] = std::minmax({pane->priceAt(area.topLeft()), pane->priceAt(area.bottomRight())});
    if (!pane->weighting())
        return m_controller.setPriceWindow({low, high}, Gesture::Single);
    const QCPAxis& axis = *pane->valueAxis();
    const auto [from, to] = std::minmax(
        {axis.pixelToCoord(along(axis, area.topLeft())), axis.pixelToCoord(along(axis, area.bottomRight()))});
    ViewState next = m_controller.state();
    next.priceWindow = Range{low, high};
    // The same part of both views' axes, so that they stay linked.
    next.valueWindow = partOf(m_controller.chartModel()->axes, from, to);
    m_controller.change(next);
}

ValueWindow MapChart::valueWindow() const
{
    const ValueAxes& axes = m_controller.chartModel()->axes;
    return {axes.notional.range(), axes.margin.range()};
}

void MapChart::zoomValues(const QPointF& pos, double factor)
{
    const QCPAxis& axis = *m_plot->paneAt(pos)->valueAxis();
    ViewState next = m_controller.state();
    next.valueWindow = zoomed(m_controller.chartModel()->axes, axis.pixelToCoord(along(axis, pos)), factor);
    m_controller.change(next, Gesture::Wheel);
}

void MapChart::wheel(QWheelEvent* event)
{
    const QPointF pos = event->position();
    Pane* pane = m_plot->paneAt(pos);
    const Region region = regionAt(pos);
    if (!pane || !m_controller.document() || region == Region::Header || region == Region::None)
        return;
    event->accept();
    const QPoint angle = event->angleDelta();
    const double factor = wheelFactor(angle.y() != 0 ? angle.y() : angle.x());
    if (region == Region::ValueAxis)
        return zoomValues(pos, factor);
    ViewState next = m_controller.state();
    if (region == Region::CurveAxis) {
        next.curveZoom *= factor;
        return m_controller.change(next, Gesture::Wheel);
    }
    next.priceWindow = zoomed(m_controller.window(), pane->priceAt(pos), factor);
    // Over the price axis the amounts keep their scale; over the bars they fit what comes into view.
    if (region == Region::PriceAxis && pane->weighting() && !next.valueWindow)
        next.valueWindow = valueWindow();
    m_controller.change(next, Gesture::Wheel);
    moveCrosshair(pos);
}

void MapChart::reset(QMouseEvent* event)
{
    if (regionAt(event->position()) == Region::Header)
        return press(event); // two fast clicks in a legend are two clicks
    forgetDrags();
    m_controller.resetWindow();
}

void MapChart::clickHeader(const QPointF& pos, bool isolate)
{
    const Pane* pane = m_plot->paneAt(pos);
    const auto tier = pane ? pane->header()->tierAt(pos) : std::nullopt;
    if (!tier)
        return;
    if (isolate)
        m_controller.soloTier(*tier);
    else
        m_controller.toggleTier(*tier);
}

/// Beside the first view's bars: what is beyond is the same for both.
void MapChart::placeEdgeNotes()
{
    if (m_plot->panes().empty())
        return;
    const Pane& first = *m_plot->panes().front();
    m_edges->place(first.axisRect()->rect(), first.priceAxis()->orientation() == Qt::Horizontal);
}

void MapChart::placeCrosshair(const QPointF& pos)
{
    if (regionAt(pos) != Region::Plot)
        return m_plot->crosshair()->hide();
    const Pane* pane = m_plot->paneAt(pos);
    m_plot->crosshair()->moveTo(pane->priceAt(pos), pos, pane);
}

void MapChart::moveCrosshair(const QPointF& pos)
{
    if (!m_plot->crosshair())
        return;
    placeCrosshair(pos);
    m_plot->crosshair()->layer()->replot();
}

void MapChart::hideCrosshair()
{
    if (Crosshair* crosshair = m_plot->crosshair()) {
        crosshair->hide();
        crosshair->layer()->replot();
    }
}

void MapChart::keyPressEvent(QKeyEvent* event)
{
    if (m_drag.region == Region::None && m_sweep->takeKey(*event))
        return;
    const Range window = m_controller.window();
    const double middle = (window.low + window.high) / 2;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return m_controller.setPriceWindow(
            shifted(window, window.width() * (event->key() == Qt::Key_Left ? -0.1 : 0.1)), Gesture::Typing);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return m_controller.setPriceWindow(zoomed(window, middle, wheelFactor(120)), Gesture::Typing);
    case Qt::Key_Minus:
        return m_controller.setPriceWindow(zoomed(window, middle, wheelFactor(-120)), Gesture::Typing);
    case Qt::Key_Escape:
        forgetDrags();
        return m_controller.unmark();
    default:
        QWidget::keyPressEvent(event);
    }
}

QRect MapChart::plotRect(std::optional<Weighting> weighting) const
{
    for (const auto& pane : m_plot->panes())
        if (pane->weighting() == weighting)
            return pane->axisRect()->rect();
    return {};
}

double MapChart::pixelOfPrice(std::optional<Weighting> weighting, double price) const
{
    for (const auto& pane : m_plot->panes())
        if (pane->weighting() == weighting)
            return pane->priceAxis()->coordToPixel(price);
    return std::nan("");
}

QPoint MapChart::legendEntry(std::optional<Weighting> weighting, std::size_t tier) const
{
    for (const auto& pane : m_plot->panes()) {
        const QRect header = pane->header()->outerRect();
        for (int y = header.top(); pane->weighting() == weighting && y < header.bottom(); y += 3)
            for (int x = header.left(); x < header.right(); x += 3)
                if (pane->header()->tierAt(QPointF(x, y)) == tier)
                    return {x + 3, y + 3};
    }
    return {};
}

std::optional<double> MapChart::crosshairPrice() const
{
    return m_plot->crosshair() ? m_plot->crosshair()->price() : std::nullopt;
}

} // namespace ballast
