// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guithread.h"
#include "window/mainwindow.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QPoint>

#include <functional>

namespace ballast::bench {

/// Sees a chart painted anew. It paints and flushes its pixels within a replot.
class PaintWatch : public QObject
{
public:
    /// The application's filter until it goes.
    PaintWatch();
    ~PaintWatch() override;

    void awaitReplot(const MapChart& chart);
    /// The chart's next replot after it was given a document.
    void awaitDocument(MainWindow& window);
    bool hasPainted() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const MapChart* m_chart = nullptr;
    std::size_t m_replots = 0;
    bool m_painted = false;
};

/// Does things to a window that shows a map, and takes the time from each to the painted pixels.
class Steps
{
public:
    /// `window` has been painted with its map.
    Steps(MainWindow& window, PaintWatch& paint);

    void toggle(std::size_t tier);
    /// Begins a drag in the middle of the left chart.
    void press();
    void dragTo(int pixelsFromMiddle);
    void release();
    void wheel(int angle);

    /// Lists by step: "ms" on the wall, "cpuMs" of the GUI thread, "windowMs" until
    /// the panels are painted too, "frames" computed, "replots".
    QJsonObject result() const { return m_result; }

private:
    void take(const std::function<void()>& action);
    void sendMouse(QEvent::Type type, const QPoint& pos, Qt::MouseButton button, Qt::MouseButtons buttons);

    MainWindow& m_window;
    PaintWatch& m_paint;
    QWidget* m_plot;
    QPoint m_middle; ///< Of the left chart.
    QJsonObject m_result;
};

} // namespace ballast::bench
