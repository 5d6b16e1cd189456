// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace ballast {

/// Saves a window's place, size and docks when they have changed, and when it closes: whoever is ended by a
/// signal or with the user's session closes nothing.
class LayoutKeeper : public QObject
{
    Q_OBJECT
public:
    /// Of a change that goes on, only what it comes to.
    static constexpr int pauseMilliseconds = 200;

    /// `save` is called on the window's thread, and never after the window's end. Watches the docks that the
    /// window has by now.
    LayoutKeeper(QWidget& window, std::function<void()> save);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void()> m_save;
    QTimer m_pause;
};

} // namespace ballast
