// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/sweepdrag.h"

#include "charts/plot/mapplot.h"
#include "charts/plot/referencemarker.h"
#include "charts/plot/sweepmarker.h"
#include "reading/sweep.h"
#include "window/viewcontroller.h"

#include <QKeyEvent>

#include <algorithm>

namespace ballast {

namespace {

/// How near to a line the hand has to be.
constexpr double hitSlack = 5;
/// A press on the reference that moves less than this pulls nothing out.
constexpr double pullSlack = 4;

} // namespace

SweepDrag::SweepDrag(ViewController& controller, MapPlot& plot)
    : m_controller(controller)
    , m_plot(plot)
{
}

Pane* SweepDrag::paneToTake(const QPointF& pos) const
{
    const auto& price = m_controller.state().sweepPrice;
    for (const auto& pane : m_plot.panes())
        if (price ? pane->sweep().isAt(pos, hitSlack) : pane->reference().isAt(pos, hitSlack))
            return pane.get();
    return nullptr;
}

bool SweepDrag::press(const QPointF& pos)
{
    m_pane = paneToTake(pos);
    if (!m_pane)
        return false;
    const double held =
        m_controller.state().sweepPrice.value_or(m_controller.document()->map.referencePrice().value_or(0));
    m_start = pos;
    m_offset = held - m_pane->priceAt(pos);
    m_moved = m_controller.state().sweepPrice.has_value();
    return true;
}

void SweepDrag::move(const QPointF& pos)
{
    m_moved = m_moved || (pos - m_start).manhattanLength() > pullSlack;
    if (!m_pane || !m_moved || pos == m_start)
        return;
    // What is out of view cannot be held, so the ends of the view are as far as a hand gets.
    const Range window = m_controller.window();
    const double price = tidyPrice(m_pane->priceAt(pos) + m_offset, m_pane->pricePerPixel());
    m_controller.setSweepPrice(std::clamp(price, window.low, window.high), Gesture::Sweep);
}

void SweepDrag::release()
{
    m_pane = nullptr;
    m_controller.endGesture();
}

void SweepDrag::nudge(int buckets)
{
    const double step = m_controller.document()->map.axis().step();
    const Range whole = m_controller.wholeWindow();
    const double by = buckets * (step > 0 ? step : whole.width() / 100);
    // Without the noise of adding, which its price would show.
    const double price = tidyPrice(*m_controller.state().sweepPrice + by, std::abs(by) / 1e6);
    m_controller.setSweepPrice(std::clamp(price, whole.low, whole.high), Gesture::Typing);
}

bool SweepDrag::takeKey(const QKeyEvent& event)
{
    if (!m_controller.state().sweepPrice)
        return false;
    if (event.key() == Qt::Key_Escape) {
        forget();
        m_controller.endGesture();
        m_controller.setSweepPrice(std::nullopt);
        return true;
    }
    if (!event.modifiers().testFlag(Qt::ShiftModifier))
        return false;
    const bool isDown = event.key() == Qt::Key_Left || event.key() == Qt::Key_Down;
    const bool isUp = event.key() == Qt::Key_Right || event.key() == Qt::Key_Up;
    if (isDown || isUp)
        nudge(isUp ? 1 : -1);
    return isDown || isUp;
}

} // namespace ballast
