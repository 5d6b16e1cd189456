// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/openmaps.h"

#include "window/mainwindow.h"

#include <QApplication>
#include <QFileInfo>

namespace ballast {

std::vector<NamedRatio> ratiosOfOpenMaps()
{
    std::vector<NamedRatio> ratios;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* widget : windows) {
        auto* window = qobject_cast<MainWindow*>(widget);
        if (!window || !window->controller().document())
            continue;
        const std::string& file = window->controller().document()->source.file;
        if (const auto ratio = window->controller().wholeSummary().ratio())
            ratios.push_back({QFileInfo(QString::fromStdString(file)).fileName().toStdString(), *ratio});
    }
    return ratios;
}

} // namespace ballast
