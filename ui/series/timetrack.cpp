// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "series/timetrack.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ballast {

namespace {

constexpr double handleRadius = 6;
constexpr double tickHeight = 4;
/// Nearer to each other ticks would be a grey line.
constexpr double leastTickDistance = 4;

} // namespace

TimeTrack::TimeTrack(QWidget* parent)
    : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Captures by time"));
    setPageStep(5);
}

void TimeTrack::setTheme(const Theme& theme)
{
    m_theme = &theme;
    update();
}

void TimeTrack::setAhead(bool isAhead)
{
    m_isAhead = isAhead;
    update();
}

double TimeTrack::pixelOf(int value) const
{
    const double length = width() - 2 * handleRadius - 2;
    const int steps = std::max(1, maximum() - minimum());
    return 1 + handleRadius + length * (value - minimum()) / steps;
}

int TimeTrack::valueAt(double x) const
{
    const double first = pixelOf(minimum());
    const double length = pixelOf(maximum()) - first;
    const double fraction = length > 0 ? (x - first) / length : 0;
    return minimum()
        + static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * (maximum() - minimum())));
}

void TimeTrack::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const double handle = pixelOf(value());
    const QPen done(m_theme->notional, 2, Qt::SolidLine, Qt::RoundCap);
    const QPen ahead(m_theme->hairline, 2, Qt::SolidLine, Qt::RoundCap);
    painter.setPen(ahead);
    painter.drawLine(QPointF(handle, middle), QPointF(pixelOf(maximum()), middle));
    painter.setPen(done);
    painter.drawLine(QPointF(pixelOf(minimum()), middle), QPointF(handle, middle));
    const int steps = std::max(1, maximum() - minimum());
    if ((pixelOf(maximum()) - pixelOf(minimum())) / steps >= leastTickDistance) {
        for (int tick = minimum(); tick <= maximum(); ++tick) {
            painter.setPen(QPen(tick <= value() ? m_theme->notional : m_theme->faintText, 1));
            const double x = std::floor(pixelOf(tick)) + 0.5;
            painter.drawLine(QPointF(x, middle - tickHeight), QPointF(x, middle + tickHeight));
        }
    }
    painter.setPen(QPen(hasFocus() ? m_theme->text : m_theme->notional, hasFocus() ? 2 : 1));
    painter.setBrush(m_isAhead ? m_theme->background : hasFocus() ? m_theme->notional : m_theme->text);
    painter.drawEllipse(QPointF(handle, middle), handleRadius - 1, handleRadius - 1);
}

void TimeTrack::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setValue(valueAt(event->position().x()));
}

void TimeTrack::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        setValue(valueAt(event->position().x()));
}

void TimeTrack::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

} // namespace ballast
