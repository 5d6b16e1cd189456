// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "steps.h"

#include "charts/mapchart.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>

namespace ballast::bench {

namespace {

void append(QJsonObject& object, const QString& key, const QJsonValue& value)
{
    QJsonArray list = object[key].toArray();
    list.append(value);
    object[key] = list;
}

void processAll()
{
    for (int round = 0; round < 3; ++round)
        QCoreApplication::processEvents();
}

} // namespace

PaintWatch::PaintWatch()
{
    qApp->installEventFilter(this);
}

PaintWatch::~PaintWatch()
{
    qApp->removeEventFilter(this);
}

void PaintWatch::awaitReplot(const MapChart& chart)
{
    m_chart = &chart;
    m_replots = chart.replotCount();
    m_painted = false;
}

void PaintWatch::awaitDocument(MainWindow& window)
{
    connect(&window.controller(), &ViewController::documentChanged, this,
            [this, &window] { awaitReplot(*window.chart()); });
}

bool PaintWatch::hasPainted() const
{
    return m_painted && m_chart->replotCount() > m_replots;
}

bool PaintWatch::eventFilter(QObject* watched, QEvent* event)
{
    // The plot lies in the chart.
    if (event->type() == QEvent::Paint && m_chart && watched->parent() == m_chart)
        m_painted = true;
    return false;
}

Steps::Steps(MainWindow& window, PaintWatch& paint)
    : m_window(window)
    , m_paint(paint)
{
    m_middle = window.chart()->plotRect(Weighting::Notional).center();
    m_plot = window.chart()->childAt(m_middle);
}

void Steps::take(const std::function<void()>& action)
{
    // What the step before left to do is not this one's.
    processAll();
    const std::size_t frames = m_window.controller().frameCount();
    const std::size_t replots = m_window.chart()->replotCount();
    m_paint.awaitReplot(*m_window.chart());
    const qint64 wall = nanoseconds(CLOCK_MONOTONIC);
    const qint64 cpu = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
    action();
    runUntil([&] { return m_paint.hasPainted(); });
    append(m_result, QStringLiteral("ms"), millisecondsSince(wall));
    append(m_result, QStringLiteral("cpuMs"), millisecondsSince(cpu, CLOCK_THREAD_CPUTIME_ID));
    processAll();
    append(m_result, QStringLiteral("windowMs"), millisecondsSince(wall));
    append(m_result, QStringLiteral("frames"), static_cast<int>(m_window.controller().frameCount() - frames));
    append(m_result, QStringLiteral("replots"), static_cast<int>(m_window.chart()->replotCount() - replots));
}

void Steps::sendMouse(QEvent::Type type, const QPoint& pos, Qt::MouseButton button, Qt::MouseButtons buttons)
{
    QMouseEvent event(type, pos, m_plot->mapToGlobal(pos), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(m_plot, &event);
}

void Steps::toggle(std::size_t tier)
{
    take([&] { m_window.controller().toggleTier(tier); });
}

void Steps::press()
{
    sendMouse(QEvent::MouseButtonPress, m_middle, Qt::LeftButton, Qt::LeftButton);
}

void Steps::dragTo(int pixelsFromMiddle)
{
    take([&] {
        sendMouse(QEvent::MouseMove, m_middle + QPoint(pixelsFromMiddle, 0), Qt::NoButton, Qt::LeftButton);
    });
}

void Steps::release()
{
    sendMouse(QEvent::MouseButtonRelease, m_middle, Qt::LeftButton, Qt::NoButton);
}

void Steps::wheel(int angle)
{
    take([&] {
        QWheelEvent event(m_middle, m_plot->mapToGlobal(m_middle), {}, {0, angle}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_plot, &event);
    });
}

} // namespace ballast::bench
