// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/comparisons.h"

#include "compare/comparisoncache.h"
#include "compare/comparisonwindow.h"
#include "window/mainwindow.h"
#include "window/session.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

namespace ballast {

namespace {

void openMapIn(MainWindow* window, const QString& path, const QString& map)
{
    if (!window) {
        window = new MainWindow;
        window->setAttribute(Qt::WA_DeleteOnClose);
    }
    window->openMap(path, map);
    if (window->isMinimized())
        window->showNormal();
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace

ComparisonWindow* openComparison(MainWindow& window, const QStringList& paths)
{
    auto* comparison = new ComparisonWindow(ComparisonCache::usualPlace());
    comparison->setAttribute(Qt::WA_DeleteOnClose);
    const auto dress = [comparison, &window] {
        comparison->setTheme(Theme::of(window.pictureOptions().dark));
    };
    dress();
    QObject::connect(&window.controller(), &ViewController::stateChanged, comparison, dress);
    const QPointer<MainWindow> opener(&window);
    QObject::connect(comparison, &ComparisonWindow::openRequested, comparison,
                     [opener](const QString& path, const QString& map) { openMapIn(opener, path, map); });
    comparison->show();
    comparison->compare(paths);
    return comparison;
}

void askToCompareFiles(MainWindow& window)
{
    Session session;
    const QStringList paths = QFileDialog::getOpenFileNames(
        &window, QFileDialog::tr("Compare liquidation maps"), session.lastFolder(),
        QFileDialog::tr("Maps (*.json *.ndjson *.jsonl *.csv *.tsv *.txt *.gz);;All files (*)"));
    if (paths.isEmpty())
        return;
    session.setLastFolder(QFileInfo(paths.constFirst()).absolutePath());
    openComparison(window, paths);
}

void askToCompareFolder(MainWindow& window)
{
    Session session;
    const QString folder = QFileDialog::getExistingDirectory(
        &window, QFileDialog::tr("Compare all maps of a folder"), session.lastFolder());
    if (folder.isEmpty())
        return;
    session.setLastFolder(folder);
    openComparison(window, {folder});
}

} // namespace ballast
