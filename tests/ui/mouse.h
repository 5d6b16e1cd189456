// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

namespace ballast::uitest {

/// Mouse and wheel on one widget, as a person's hand would: moves come with the buttons that are held.
class Mouse
{
public:
    explicit Mouse(QWidget& widget)
        : m_widget(widget)
    {
    }

    void press(const QPointF& pos, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers keys = {})
    {
        m_held |= button;
        send(QEvent::MouseButtonPress, pos, button, keys);
    }
    void move(const QPointF& pos, Qt::KeyboardModifiers keys = {})
    {
        send(QEvent::MouseMove, pos, Qt::NoButton, keys);
    }
    void release(const QPointF& pos, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers keys = {})
    {
        m_held &= ~Qt::MouseButtons(button);
        send(QEvent::MouseButtonRelease, pos, button, keys);
    }
    void click(const QPointF& pos, Qt::KeyboardModifiers keys = {})
    {
        press(pos, Qt::LeftButton, keys);
        release(pos, Qt::LeftButton, keys);
    }
    /// What a window system sends: the second press is the double-click.
    void doubleClick(const QPointF& pos)
    {
        click(pos);
        m_held |= Qt::LeftButton;
        send(QEvent::MouseButtonDblClick, pos, Qt::LeftButton, {});
        release(pos);
    }
    void drag(const QPointF& from, const QPointF& to, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers keys = {})
    {
        press(from, button, keys);
        for (const double part : {0.25, 0.5, 0.75, 1.0})
            move(from + (to - from) * part, keys);
        release(to, button, keys);
    }
    /// `notches` over 0 turns away from the hand, which zooms in.
    void wheel(const QPointF& pos, double notches)
    {
        QWheelEvent event(pos, m_widget.mapToGlobal(pos), {}, QPoint(0, qRound(notches * 120)), m_held, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&m_widget, &event);
    }

private:
    void send(QEvent::Type type, const QPointF& pos, Qt::MouseButton button, Qt::KeyboardModifiers keys)
    {
        QMouseEvent event(type, pos, m_widget.mapToGlobal(pos), button, m_held, keys);
        QApplication::sendEvent(&m_widget, &event);
    }

    QWidget& m_widget;
    Qt::MouseButtons m_held = Qt::NoButton;
};

} // namespace ballast::uitest
