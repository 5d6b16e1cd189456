// SPDX-FileCopyrightText: 2026 The Ballast authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/run.h"

#include "appinfo.h"
#include "theme/theme.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QStyleFactory>

namespace ballast {

int runWindows(const QStringList& files)
{
    QApplication::setApplicationName(QLatin1String(appName));
    QApplication::setApplicationVersion(QLatin1String(appVersion));
    QApplication::setOrganizationName(QLatin1String(appName));
    QGuiApplication::setDesktopFileName(QLatin1String(appId));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(uiFont(13));
    const auto open = [](const QString& file) {
        auto* window = new MainWindow;
        window->setAttribute(Qt::WA_DeleteOnClose);
        window->show();
        if (!file.isEmpty())
            window->openPath(file);
    };
    if (files.isEmpty())
        open({});
    for (const QString& file : files)
        open(file);
    return QApplication::exec();
}

} // namespace ballast
