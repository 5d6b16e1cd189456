// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QObject>

#include <functional>
#include <vector>

class QMainWindow;

namespace ballast {

class PanelDock;
class Readings;
class TiersPanel;
class ViewController;

/// The window's panels in their docks: which there are, where each stands at first and whether it is open.
/// View > Panels lists them in this order; the saved layout knows them by their names.
class PanelSet : public QObject
{
    Q_OBJECT
public:
    PanelSet(ViewController& controller, Readings& readings, QMainWindow& window);

    void setTheme(const Theme& theme);
    /// Without a document there is nothing for them to say.
    void hideAll();
    TiersPanel* tiers() const { return m_tiers; }

private:
    enum class Opening { Open, Closed };
    /// `panel` has setTheme(const Theme&).
    template <typename Panel>
    PanelDock* add(Panel* panel, const QString& title, const QString& name, Qt::DockWidgetArea area,
                   Opening opening, QWidget* actions = nullptr);

    QMainWindow& m_window;
    std::vector<PanelDock*> m_docks;
    std::vector<std::function<void(const Theme&)>> m_setTheme;
    TiersPanel* m_tiers;
};

} // namespace ballast
