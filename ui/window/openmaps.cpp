// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/openmaps.h"

#include "window/mainwindow.h"

#include <QApplication>
#include <QFileInfo>

namespace ballast {

namespace {

/// Those that show a map.
std::vector<MainWindow*> windowsWithMaps()
{
    std::vector<MainWindow*> windows;
    const QWidgetList widgets = QApplication::topLevelWidgets();
    for (QWidget* widget : widgets) {
        auto* window = qobject_cast<MainWindow*>(widget);
        if (window && window->controller().document())
            windows.push_back(window);
    }
    return windows;
}

QString fileOf(MainWindow& window)
{
    return QString::fromStdString(window.controller().document()->source.file);
}

} // namespace

std::vector<NamedRatio> ratiosOfOpenMaps()
{
    std::vector<NamedRatio> ratios;
    for (MainWindow* window : windowsWithMaps()) {
        if (const auto ratio = window->controller().wholeSummary().ratio())
            ratios.push_back({QFileInfo(fileOf(*window)).fileName().toStdString(), *ratio});
    }
    return ratios;
}

QStringList filesOfOpenMaps()
{
    QStringList files;
    for (MainWindow* window : windowsWithMaps()) {
        const SeriesPlayer& series = window->series();
        files += series.isOpen() ? series.files() : QStringList{fileOf(*window)};
    }
    files.removeDuplicates();
    files.removeIf([](const QString& file) { return !QFileInfo(file).isFile(); });
    return files;
}

} // namespace ballast
