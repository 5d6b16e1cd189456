// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/layoutkeeper.h"

#include <QDockWidget>
#include <QEvent>
#include <QWidget>

namespace ballast {

LayoutKeeper::LayoutKeeper(QWidget& window, std::function<void()> save)
    : QObject(&window)
    , m_save(std::move(save))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, m_save);
    window.installEventFilter(this);
    const auto docks = window.findChildren<QDockWidget*>();
    for (QDockWidget* dock : docks) {
        dock->installEventFilter(this);
        connect(dock, &QDockWidget::dockLocationChanged, &m_pause, qOverload<>(&QTimer::start));
    }
}

bool LayoutKeeper::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Close:
        if (watched == parent())
            m_save();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        if (static_cast<QWidget*>(parent())->isVisible())
            m_pause.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ballast
