// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;

namespace ballast {

class MainWindow;
class ViewController;

/// The window's menus and shortcuts. Every action either asks the controller for a change or the window to
/// act.
class MainMenu : public QObject
{
    Q_OBJECT
public:
    MainMenu(MainWindow& window, ViewController& controller);

private:
    void makeFileMenu();
    void makeViewMenu();
    void makeCapturesMenu(QMenu& view);
    void makeThemeMenu(QMenu& view);
    void makePanelMenu(QMenu& view);
    void makeTiersMenu();
    void makeHelpMenu();
    void fillRecent();
    void fillTiers();
    void refresh();
    template <typename Act>
    QAction* add(QMenu& menu, const QString& text, const QKeySequence& key, Act&& act);
    template <typename Act>
    void addChoices(QMenu& menu, const QStringList& names, Act&& act, QActionGroup*& group);

    MainWindow& m_window;
    ViewController& m_controller;
    QMenu* m_recent;
    QMenu* m_tiers;
    QAction* m_reload = nullptr;
    QAction* m_columns = nullptr;
    QAction* m_leverageRange = nullptr;
    QAction* m_undo;
    QAction* m_redo;
    QAction* m_curves;
    QAction* m_sweep;
    QAction* m_patterns;
    QActionGroup* m_layouts;
    QActionGroup* m_views;
    QActionGroup* m_merged;
    QActionGroup* m_themes;
    QList<QAction*> m_needDocument;
    QList<QAction*> m_tierActions;
};

} // namespace ballast
