// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainmenu.h"

#include "base/tip.h"
#include "reading/sweep.h"
#include "text/format.h"
#include "text/outsidetext.h"
#include "window/comparisons.h"
#include "window/filequestions.h"
#include "window/helpdialogs.h"
#include "window/mainwindow.h"
#include "window/methodhelp.h"
#include "window/openmaps.h"
#include "window/session.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace ballast {

template <typename Act>
QAction* MainMenu::add(QMenu& menu, const QString& text, const QKeySequence& key, Act&& act)
{
    auto* action = menu.addAction(text);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, std::forward<Act>(act));
    return action;
}

template <typename Act>
void MainMenu::addChoices(QMenu& menu, const QStringList& names, Act&& act, QActionGroup*& group)
{
    group = new QActionGroup(this);
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto* action = menu.addAction(names[i]);
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [act, i] { act(static_cast<int>(i)); });
    }
}

MainMenu::MainMenu(MainWindow& window, ViewController& controller)
    : QObject(&window)
    , m_window(window)
    , m_controller(controller)
{
    makeFileMenu();
    makeViewMenu();
    makeTiersMenu();
    makeHelpMenu();
    connect(&controller, &ViewController::stateChanged, this, &MainMenu::refresh);
    connect(&controller, &ViewController::documentChanged, this, &MainMenu::fillTiers);
    fillTiers();
    refresh();
}

void MainMenu::makeFileMenu()
{
    QMenu& menu = *m_window.menuBar()->addMenu(tr("&File"));
    add(menu, tr("&Open…"), QKeySequence::Open, [this] { m_window.askForFile(); });
    m_recent = menu.addMenu(tr("Open &recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainMenu::fillRecent);
    add(menu, tr("Open the &sample"), {}, [this] { m_window.openSample(); });
    add(menu, tr("&Paste a map"), QKeySequence::Paste, [this] { m_window.paste(); });
    m_reload = add(menu, tr("&Reload"), QKeySequence::Refresh, [this] { m_window.reload(); });
    auto* follow = add(menu, tr("&Follow changes on disk"), {}, [] {});
    follow->setCheckable(true);
    follow->setChecked(Session().followsFile());
    connect(follow, &QAction::toggled, this, [this](bool on) { m_window.setFollowing(on); });
    m_columns =
        add(menu, tr("Columns of the &table…"), {}, [this] { m_window.questions()->askColumnsAgain(); });
    menu.addSeparator();
    m_needDocument << add(menu, tr("&Export picture…"), QKeySequence(Qt::CTRL | Qt::Key_E),
                          [this] { m_window.showExport(); });
    m_needDocument << add(menu, tr("&Copy picture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                          [this] { m_window.copyPicture(); });
    m_needDocument << add(menu, tr("Export re&port…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                          [this] { m_window.askForReport(); });
    menu.addSeparator();
    auto* compareOpen =
        add(menu, tr("Compare open m&aps"), {}, [this] { openComparison(m_window, filesOfOpenMaps()); });
    connect(&menu, &QMenu::aboutToShow, compareOpen,
            [compareOpen] { compareOpen->setEnabled(filesOfOpenMaps().size() > 1); });
    add(menu, tr("Co&mpare files…"), {}, [this] { askToCompareFiles(m_window); });
    add(menu, tr("Compare a fo&lder…"), {}, [this] { askToCompareFolder(m_window); });
    menu.addSeparator();
    add(menu, tr("&New window"), QKeySequence::New, [this] { m_window.openAnotherWindow(); });
    add(menu, tr("Close &window"), QKeySequence::Close, [this] { m_window.close(); });
    add(menu, tr("&Quit"), QKeySequence::Quit, [] { QApplication::closeAllWindows(); });
}

void MainMenu::makeViewMenu()
{
    QMenu& menu = *m_window.menuBar()->addMenu(tr("&View"));
    m_undo = add(menu, tr("&Undo view change"), QKeySequence::Undo, [this] { m_controller.undo(); });
    m_redo = add(menu, tr("&Redo view change"), QKeySequence::Redo, [this] { m_controller.redo(); });
    m_needDocument << add(menu, tr("Show the &whole map"), QKeySequence(Qt::Key_Home),
                          [this] { m_controller.resetWindow(); });
    menu.addSeparator();
    const auto change = [this](auto&& edit) {
        ViewState next = m_controller.state();
        edit(next);
        m_controller.change(next);
    };
    addChoices(
        menu, {tr("&Both views"), tr("&Notional alone"), tr("Real &pressure alone"), tr("What ch&anged")},
        [this, change](int i) {
            if (static_cast<ViewChoice>(i) == ViewChoice::Change)
                return m_controller.toggleChange();
            change([i](ViewState& s) { s.view = static_cast<ViewChoice>(i); });
        },
        m_views);
    m_views->actions().back()->setShortcut(Qt::Key_V);
    menu.addSeparator();
    addChoices(
        menu, {tr("&Side by side"), tr("&Mirrored")},
        [this](int i) { m_controller.showPair(static_cast<ChartLayout>(i)); }, m_layouts);
    menu.addSeparator();
    addChoices(
        *menu.addMenu(tr("Bars of m&erged buckets")),
        {tr("&Sum of their buckets"), tr("&Tallest of their buckets")},
        [change](int i) {
            change([i](ViewState& s) {
                s.mergedBuckets = static_cast<MergedBuckets>(i);
                s.valueWindow.reset();
            });
        },
        m_merged);
    m_needDocument << add(menu, tr("Reference pr&ice…"), {},
                          [this] { m_window.questions()->askReferencePrice(); });
    m_leverageRange = add(menu, tr("Leverage &range of the bounds…"), {},
                          [this] { m_window.questions()->askLeverageRange(); });
    m_curves = add(menu, tr("&Cumulative curves"), QKeySequence(Qt::Key_C),
                   [change] { change([](ViewState& s) { s.curves = !s.curves; }); });
    m_patterns = add(menu, tr("&Hatch the tiers"), QKeySequence(Qt::Key_H),
                     [change] { change([](ViewState& s) { s.patterns = !s.patterns; }); });
    m_sweep = add(menu, tr("Wh&at if the price moves"), QKeySequence(Qt::Key_W),
                  [this] { m_controller.toggleSweep(); });
    for (QAction* action : {m_curves, m_patterns, m_sweep})
        action->setCheckable(true);
    menu.addSeparator();
    makeCapturesMenu(menu);
    makeThemeMenu(menu);
    makePanelMenu(menu);
    add(menu, tr("&Full screen"), QKeySequence(Qt::Key_F11),
        [this] { m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen); });
    m_needDocument << m_views->actions() << m_layouts->actions() << m_merged->actions() << m_curves
                   << m_patterns;
}

/// Of a series; without one its keys do nothing.
void MainMenu::makeCapturesMenu(QMenu& view)
{
    QMenu& menu = *view.addMenu(tr("Captures o&ver time"));
    SeriesPlayer& series = m_window.series();
    add(menu, tr("&Play or pause"), QKeySequence(Qt::Key_P),
        [&series] { series.setPlaying(!series.isPlaying()); });
    add(menu, tr("Pre&vious"), QKeySequence(Qt::Key_Comma), [&series] { series.step(-1); });
    add(menu, tr("&Next"), QKeySequence(Qt::Key_Period), [&series] { series.step(1); });
    const auto enable = [&menu, &series] {
        const QList<QAction*> actions = menu.actions();
        for (QAction* action : actions)
            action->setEnabled(series.isOpen());
    };
    connect(&series, &SeriesPlayer::openChanged, this, enable);
    enable();
}

void MainMenu::makeThemeMenu(QMenu& view)
{
    QMenu& menu = *view.addMenu(tr("&Theme"));
    addChoices(
        menu, {tr("As the &system"), tr("&Dark"), tr("&Light")},
        [this](int i) { m_window.setThemeChoice(static_cast<ThemeChoice>(i)); }, m_themes);
    add(view, tr("Switch &dark and light"), QKeySequence(Qt::CTRL | Qt::Key_T),
        [this] { m_window.switchTheme(); });
}

void MainMenu::makePanelMenu(QMenu& view)
{
    QMenu& menu = *view.addMenu(tr("Pane&ls"));
    const auto docks = m_window.findChildren<QDockWidget*>();
    for (QDockWidget* dock : docks)
        menu.addAction(dock->toggleViewAction());
}

void MainMenu::makeTiersMenu()
{
    m_tiers = m_window.menuBar()->addMenu(tr("&Tiers"));
    m_needDocument << add(*m_tiers, tr("Show &all"), QKeySequence(Qt::Key_0),
                          [this] { m_controller.setAllTiersShown(true); });
    m_needDocument << add(*m_tiers, tr("Show &none"), {}, [this] { m_controller.setAllTiersShown(false); });
    m_tiers->addSeparator();
}

void MainMenu::makeHelpMenu()
{
    QMenu& menu = *m_window.menuBar()->addMenu(tr("&Help"));
    add(menu, tr("What the numbers &mean"), QKeySequence::HelpContents,
        [this] { MethodHelp::showFor(&m_window, m_controller); });
    add(menu, tr("What &opens"), {}, [this] { showFormats(&m_window); });
    add(menu, tr("&Keys and mouse"), {}, [this] { showKeysHelp(&m_window); });
    add(menu, tr("&Get data from a chart page…"), {}, [this] { showSnippetHelp(&m_window); });
    m_needDocument << add(menu, tr("About this &file"), {}, [this] { m_window.showInspection(); });
    m_needDocument << add(menu, tr("&Warnings of this file"), {}, [this] { m_window.showWarnings(); });
    menu.addSeparator();
    add(menu, tr("&About"), {}, [this] { showAbout(&m_window); });
}

void MainMenu::fillRecent()
{
    m_recent->clear();
    Session session;
    const QStringList files = session.recentFiles();
    for (const QString& path : files) {
        auto* action = m_recent->addAction(QStringLiteral("%1   %2").arg(
            text::menuText(text::fileName(path)), text::menuText(QFileInfo(path).absolutePath())));
        setTip(*action, text::pathText(path));
        connect(action, &QAction::triggered, this, [this, path] { m_window.openPath(path); });
    }
    if (files.isEmpty())
        m_recent->addAction(tr("Nothing yet"))->setEnabled(false);
    m_recent->addSeparator();
    add(*m_recent, tr("Forget these"), {}, [] { Session().clearRecentFiles(); });
}

void MainMenu::fillTiers()
{
    qDeleteAll(m_tierActions);
    m_tierActions.clear();
    if (!m_controller.document())
        return;
    const auto& tiers = m_controller.document()->map.tiers();
    for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
        const QKeySequence key = tier < 9 ? QKeySequence(Qt::Key_1 + static_cast<int>(tier)) : QKeySequence();
        auto* action = add(*m_tiers,
                           text::menuText(text::tierName(tiers[tier].key(), tiers[tier].lowestLeverage,
                                                         m_controller.document()->map.hasMargin())),
                           key, [this, tier] { m_controller.toggleTier(tier); });
        setTip(*action, QString::fromStdString(tiers[tier].exchange));
        action->setCheckable(true);
        m_tierActions << action;
    }
    refresh();
}

void MainMenu::refresh()
{
    const ViewState& state = m_controller.state();
    m_undo->setEnabled(m_controller.canUndo());
    m_redo->setEnabled(m_controller.canRedo());
    m_curves->setChecked(state.curves);
    m_patterns->setChecked(state.patterns);
    m_sweep->setChecked(state.sweepPrice.has_value());
    m_layouts->actions().at(static_cast<int>(state.layout))->setChecked(true);
    m_views->actions().at(static_cast<int>(state.view))->setChecked(true);
    m_merged->actions().at(static_cast<int>(state.mergedBuckets))->setChecked(true);
    m_themes->actions().at(static_cast<int>(state.theme))->setChecked(true);
    const DocumentPtr& document = m_controller.document();
    m_reload->setEnabled(m_window.canReload());
    m_columns->setEnabled(m_window.questions()->canAskColumns());
    m_sweep->setEnabled(document && firstSweepPrice(document->map));
    m_leverageRange->setEnabled(document && !document->map.hasMargin());
    for (QAction* action : m_needDocument)
        action->setEnabled(m_controller.document() != nullptr);
    if (state.view == ViewChoice::Change) { // it has no curves, and shows sums
        m_curves->setEnabled(false);
        const QList<QAction*> merged = m_merged->actions();
        for (QAction* action : merged)
            action->setEnabled(false);
    }
    for (qsizetype i = 0; i < m_tierActions.size(); ++i)
        m_tierActions[i]->setChecked(
            state.shows(m_controller.document()->map.tiers()[static_cast<std::size_t>(i)].key()));
}

} // namespace ballast
