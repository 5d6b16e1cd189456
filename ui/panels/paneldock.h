// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

namespace ballast {

/// A panel at the window's side: a quiet heading in place of the system's title bar, with the panel's own
/// actions and a way to put it away.
class PanelDock : public QDockWidget
{
    Q_OBJECT
public:
    /// `name`: stable, for the saved layout. `actions` may be null.
    PanelDock(const QString& title, const QString& name, QWidget* content, QWidget* actions, QWidget* parent);
};

} // namespace ballast
