// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/rangeslider.h"

#include "charts/navigation.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ballast {

namespace {

constexpr double gripReach = 7;
constexpr std::size_t overviewColumns = 480;

} // namespace

RangeSlider::RangeSlider(ViewController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Price range in view"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&controller, &ViewController::documentChanged, this, &RangeSlider::recompute);
    connect(&controller, &ViewController::stateChanged, this, &RangeSlider::followWindow);
}

void RangeSlider::setTheme(const Theme& theme)
{
    m_theme = &theme;
    update();
}

void RangeSlider::recompute()
{
    m_grip = Grip::None; // it was on another map
    m_overview =
        m_controller.document() ? makeFrame(m_controller.document()->map, {}, overviewColumns) : Frame{};
    update();
}

/// Paints only what the handles uncovered or went over: the overview's bars cost more than the rest of a
/// frame.
void RangeSlider::followWindow()
{
    const Range ends = handles();
    const Range before = std::exchange(m_shownHandles, ends);
    for (const auto& [from, to] : {std::minmax(before.low, ends.low), std::minmax(before.high, ends.high)}) {
        if (from == to)
            continue;
        const double left = std::clamp(from, 0.0, static_cast<double>(width())) - gripReach;
        const double right = std::clamp(to, 0.0, static_cast<double>(width())) + gripReach;
        update(QRectF(left, 0, right - left, height()).toAlignedRect());
    }
}

QRectF RangeSlider::track() const
{
    return QRectF(rect()).adjusted(gripReach, 4, -gripReach, -6);
}

double RangeSlider::pixelOf(double price) const
{
    const Range whole = m_controller.wholeWindow();
    return track().left() + (price - whole.low) / whole.width() * track().width();
}

double RangeSlider::priceOf(double pixel) const
{
    const Range whole = m_controller.wholeWindow();
    return whole.low + (pixel - track().left()) / track().width() * whole.width();
}

Range RangeSlider::handles() const
{
    const Range window = m_controller.window();
    return {pixelOf(window.low), pixelOf(window.high)};
}

RangeSlider::Grip RangeSlider::gripAt(double x) const
{
    const Range ends = handles();
    if (std::abs(x - ends.low) <= gripReach)
        return Grip::Low;
    if (std::abs(x - ends.high) <= gripReach)
        return Grip::High;
    const bool whole = !m_controller.state().priceWindow;
    return ends.contains(x) && !whole ? Grip::Middle : Grip::New;
}

void RangeSlider::paintOverview(QPainter& painter, const QRegion& exposed) const
{
    const QRectF area = track().adjusted(0, 3, 0, -1);
    for (const Weighting weighting : {Weighting::Margin, Weighting::Notional}) {
        const FrameStack& stack = m_overview.stack(weighting);
        QColor colour = weighting == Weighting::Margin ? m_theme->margin : m_theme->notional;
        colour.setAlphaF(weighting == Weighting::Margin ? 0.35F : 0.8F);
        for (std::size_t c = 0; c < m_overview.columns() && stack.maximum > 0; ++c) {
            // The root shows small buckets beside large ones; this is for finding one's way, not for reading.
            const double height = std::sqrt(stack.totals[c] / stack.maximum) * area.height();
            const double left = pixelOf(m_overview.bins.low[c]);
            const double width = std::max(1.0, pixelOf(m_overview.bins.high[c]) - left - 0.5);
            const QRectF bar(left, area.bottom() - height, width, height);
            if (exposed.intersects(bar.toAlignedRect()))
                painter.fillRect(bar, colour);
        }
    }
}

void RangeSlider::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? m_theme->notional : m_theme->hairline, 1));
    painter.setBrush(m_theme->panel);
    painter.drawRoundedRect(track().adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4);
    if (!m_controller.document())
        return;
    paintOverview(painter, event->region());
    const Range ends = m_shownHandles = handles();
    QColor shade = m_theme->background;
    shade.setAlphaF(0.72F);
    painter.fillRect(QRectF(track().topLeft(), QPointF(ends.low, track().bottom())), shade);
    painter.fillRect(QRectF(QPointF(ends.high, track().top()), track().bottomRight()), shade);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme->quietText);
    for (const double end : {ends.low, ends.high})
        painter.drawRoundedRect(QRectF(end - 3, track().center().y() - 10, 6, 20), 3, 3);
}

void RangeSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_controller.document())
        return;
    m_grip = gripAt(event->position().x());
    m_grabbedPrice = priceOf(event->position().x());
    m_grabbedWindow = m_controller.window();
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    const Grip hover = m_grip == Grip::None ? gripAt(x) : m_grip;
    setCursor(hover == Grip::Low || hover == Grip::High ? Qt::SizeHorCursor
                  : hover == Grip::Middle               ? Qt::OpenHandCursor
                                                        : Qt::CrossCursor);
    if (m_grip == Grip::None)
        return;
    const double price =
        std::clamp(priceOf(x), m_controller.wholeWindow().low, m_controller.wholeWindow().high);
    Range window = m_grabbedWindow;
    switch (m_grip) {
    case Grip::Low:
        window.low = std::min(price, window.high);
        break;
    case Grip::High:
        window.high = std::max(price, window.low);
        break;
    case Grip::Middle:
        window = shifted(window, priceOf(x) - m_grabbedPrice);
        break;
    default:
        if (std::abs(pixelOf(m_grabbedPrice) - x) < 4)
            return;
        window = {std::min(price, m_grabbedPrice), std::max(price, m_grabbedPrice)};
    }
    m_controller.setPriceWindow(window, Gesture::Slider);
}

void RangeSlider::mouseReleaseEvent(QMouseEvent*)
{
    m_grip = Grip::None;
    m_controller.endGesture();
}

void RangeSlider::mouseDoubleClickEvent(QMouseEvent*)
{
    m_grip = Grip::None;
    m_controller.resetWindow();
}

void RangeSlider::keyPressEvent(QKeyEvent* event)
{
    const Range window = m_controller.window();
    const double by = window.width() * 0.1;
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        m_controller.setPriceWindow(shifted(window, event->key() == Qt::Key_Left ? -by : by),
                                    Gesture::Typing);
    else
        QWidget::keyPressEvent(event);
}

} // namespace ballast
